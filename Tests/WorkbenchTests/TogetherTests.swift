import JourneyModel
import Testing

@testable import Workbench

@Suite struct TogetherTests {
  @Test func everyoneSeesWhatOneDoes() {
    var meeting = Meeting("anna", "bea")
    meeting.type("/Reviews<enter>eTest reports<enter>", as: "anna")
    #expect(meeting["bea"].screen().contains("ReviewsTest"))
    #expect(meeting.journey(of: "bea").touchpoint(ID("reviews"))?.title == "ReviewsTest reports")
    #expect(meeting.isAgreed)
  }

  @Test func differentFieldsOfOneRecordBothWin() {
    var meeting = Meeting("anna", "bea")
    meeting.type("/Checkout<enter>", as: "anna")
    meeting.type("/Checkout<enter>", as: "bea")
    meeting.type("+", as: "anna")
    meeting.type("*", as: "bea")
    let checkout = meeting.journey(of: "anna").touchpoint(ID("checkout"))
    #expect(checkout?.emotion == -1)
    #expect(checkout?.momentOfTruth == true)
    #expect(meeting.isAgreed)
  }

  @Test func theEarlierOneIsToldWhoseValueReplacedTheirs() {
    var meeting = Meeting("anna", "bea")
    meeting.type("/Checkout<enter>+", as: "anna")
    meeting.type("/Checkout<enter>+", as: "bea")
    #expect(meeting.message(of: "anna") == "“bea” replaced your Emotion of “Checkout”: 0 instead of -1.")
    #expect(meeting.isAgreed)
    meeting.type("h", as: "anna")
    #expect(meeting.message(of: "anna").contains("replaced"), "it outlasts the next key")
  }

  @Test func replacedTextIsShownFromWhereItDiffers() {
    var meeting = Meeting("anna", "bea")
    let text = "a long sentence about all that happens there"
    meeting.type("/Checkout<enter>e<ctrl-u>\(text) anna<enter>", as: "anna")
    meeting.type("/happens<enter>e<ctrl-u>\(text) bea<enter>", as: "bea")
    #expect(meeting.message(of: "anna").hasSuffix("“…ens there bea” instead of “…ens there anna”."))
  }

  @Test func aChangeOfWhatIsGoneIsRefusedAndItsTextKept() {
    var meeting = Meeting("anna", "bea")
    meeting.type("/Checkout<enter>e<ctrl-u>Cash desk", as: "anna")
    meeting.type("/Checkout<enter>dy", as: "bea")
    #expect(meeting.journey(of: "anna").touchpoint(ID("checkout")) == nil)
    meeting.type("<enter>", as: "anna")
    #expect(meeting.message(of: "anna").contains("there is no touchpoint “checkout” any more"))
    #expect(meeting.message(of: "anna").contains("Ctrl-Y"))
    meeting.type("<esc>/Blog<enter>a<ctrl-y><enter>", as: "anna")
    #expect(meeting.journey(of: "bea").touchpoint(ID("cash-desk"))?.title == "Cash desk")
    #expect(meeting.isAgreed)
  }

  @Test func undoTakesBackOnesOwn() {
    var meeting = Meeting("anna", "bea")
    meeting.type("/Checkout<enter>+", as: "anna")
    meeting.type("/Reviews<enter>-", as: "bea")
    meeting.type("u", as: "anna")
    #expect(meeting.journey(of: "bea").touchpoint(ID("checkout"))?.emotion == -2)
    #expect(meeting.journey(of: "bea").touchpoint(ID("reviews"))?.emotion == 1)
    meeting.type("<ctrl-r>", as: "anna")
    #expect(meeting.journey(of: "bea").touchpoint(ID("checkout"))?.emotion == -1)
    #expect(meeting.isAgreed)
  }

  @Test func undoSaysWhoHasBuiltOnIt() {
    var meeting = Meeting("anna", "bea")
    meeting.type("/Blog<enter>aLeaflet<enter>", as: "anna")
    meeting.type("/Leaflet<enter>fToo small !3<enter><esc>", as: "bea")
    meeting.type("u", as: "anna")
    #expect(
      meeting.message(of: "anna").contains("“bea” has built on it since (add friction point Too small)"))
    #expect(meeting.journey(of: "anna").touchpoint(ID("leaflet")) != nil)
  }

  @Test func whatTheOtherTookBackIsNoObstacle() {
    var meeting = Meeting("anna", "bea")
    meeting.type("/Blog<enter>aLeaflet<enter>", as: "anna")
    meeting.type("/Leaflet<enter>fToo small !3<enter><esc>", as: "bea")
    meeting.type("u", as: "bea")
    meeting.type("u", as: "anna")
    #expect(meeting.journey(of: "bea").touchpoint(ID("leaflet")) == nil)
    #expect(meeting.isAgreed)
  }

  @Test func aFieldThatTheOtherSetSinceIsNotTakenBack() {
    var meeting = Meeting("anna", "bea")
    meeting.type("/Checkout<enter>+", as: "anna")
    meeting.type("/Checkout<enter>+", as: "bea")
    meeting.type("u", as: "anna")
    #expect(meeting.message(of: "anna").contains("“bea” has built on it"))
    #expect(meeting.journey(of: "anna").touchpoint(ID("checkout"))?.emotion == 0)
  }

  @Test func recordsOfOneNameGetIdsOfTheirOwn() {
    var meeting = Meeting("anna", "bea")
    meeting.type("/Blog<enter>aLeaflet<enter>", as: "anna")
    meeting.type("/Blog<enter>aLeaflet<enter>", as: "bea")
    let titles = meeting.journey(of: "anna").current.touchpoints.filter { $0.title == "Leaflet" }
    #expect(Set(titles.map(\.id.text)) == ["leaflet", "leaflet-2"])
    #expect(meeting.isAgreed)
  }

  @Test func theCursorStaysOnItsThing() {
    var meeting = Meeting("anna", "bea")
    meeting.type("/Reviews<enter>", as: "anna")
    meeting.type("/Product page<enter>dy", as: "bea")
    #expect(meeting["anna"].workbench.selection == .touchpoint(ID("reviews")))
  }

  @Test func theHistoryShowsWhoDidWhat() {
    var meeting = Meeting("anna", "bea")
    meeting.type("/Checkout<enter>+", as: "bea")
    meeting.type("U", as: "anna")
    #expect(meeting["anna"].screen().contains("bea"))
    meeting.type("<home><enter>", as: "anna")
    #expect(meeting.message(of: "anna") == "Someone else did that: only they can undo it.")
  }

  @Test func savedMeansEveryonesWork() {
    var meeting = Meeting("anna", "bea")
    #expect(meeting["anna"].workbench.isSaved)
    meeting.type("/Checkout<enter>+", as: "bea")
    #expect(!meeting["anna"].workbench.isSaved)
    #expect(!meeting["bea"].workbench.isSaved)
    meeting.type("u", as: "bea")
    #expect(meeting["bea"].workbench.isSaved, "the document is as it was")
  }

  @Test func whoComesBackGoesOnInTheirOwnHistory() {
    var meeting = Meeting("anna", "bea")
    meeting.type("/Checkout<enter>++", as: "anna")
    meeting.type("u", as: "anna")
    meeting.leave("anna")
    meeting.type("/Reviews<enter>-", as: "bea")
    meeting.join("anna", run: "2")
    #expect(meeting["anna"].workbench.history.done.count == 1)
    meeting.type("<ctrl-r>", as: "anna")
    #expect(meeting.journey(of: "bea").touchpoint(ID("checkout"))?.emotion == 0)
    meeting.type("uu", as: "anna")
    #expect(meeting.journey(of: "bea").touchpoint(ID("checkout"))?.emotion == -2)
    #expect(meeting.journey(of: "bea").touchpoint(ID("reviews"))?.emotion == 1)
    #expect(meeting.isAgreed)
  }

  @Test func whatCannotBeWrittenIsTakenBack() {
    var scene = Scene()
    scene.type("/Blog<enter>aLeaflet<enter>")
    scene.send(.outcome(.notJournaled(problem: "The disk is full.")))
    #expect(scene.workbench.journey == .laptop)
    #expect(scene.workbench.pendingDeeds.isEmpty)
    #expect(scene.workbench.message?.text == "The disk is full.")
    scene.type("<esc>a<ctrl-y>")
    #expect(scene.screen().contains("Leaflet"))
  }

  @Test func whatCannotBeWrittenLeavesTheHistoryAsItWas() {
    var scene = Scene()
    scene.type("/Checkout<enter>+")
    scene.type("u")
    scene.workbench.confirmDeeds()
    scene.type("-")
    scene.send(.outcome(.notJournaled(problem: "The disk is full.")))
    #expect(scene.workbench.history.undone.count == 1)
    scene.type("<ctrl-r>")
    #expect(scene.workbench.journey.touchpoint(ID("checkout"))?.emotion == -1)
  }

  /// An entry that tells that the file was written.
  private func saved(_ number: Int, upTo position: Int, by author: Author) -> Event {
    let checkpoint = Checkpoint(position: position, fingerprint: "x")
    return .journal([JournalEntry(number: number, author: author, time: 0, deed: .saved(checkpoint))])
  }

  @Test func savingCountsAlsoAfterAChangeThatWasTakenBack() {
    var scene = Scene()
    scene.type("/Checkout<enter>+")
    scene.workbench.confirmDeeds()
    scene.type("+")
    scene.send(.outcome(.notJournaled(problem: "The disk is full.")))
    scene.send(saved(2, upTo: 1, by: scene.workbench.sharing.me))
    #expect(scene.workbench.isSaved)
  }

  @Test func whatOthersDidInANewJourneyIsUnsavedWork() {
    var scene = Scene()
    scene.workbench.replaceDocument(.laptop, path: "new.json", isNew: true)
    #expect(!scene.workbench.holdsUnsavedWork)
    let change = Change("rename", [.set(.details, field: "title", to: .text("By bea"))])
    let author = Author(name: "bea", session: "2")
    scene.send(.journal([JournalEntry(number: 1, author: author, time: 0, deed: .change(change))]))
    #expect(scene.workbench.holdsUnsavedWork)
  }

  @Test func anEntryThatFitsNowhereNamesItsAuthorLegibly() {
    var scene = Scene()
    let change = Change("remove", [.remove(RecordReference(.personas, "nowhere"))])
    let author = Author(name: "bea\u{202E}", session: "2")
    scene.send(.journal([JournalEntry(number: 1, author: author, time: 0, deed: .change(change))]))
    #expect(scene.workbench.message?.text.contains("fits nowhere") == true)
    #expect(scene.workbench.message?.text.contains("\u{202E}") == false)
  }

  @Test func whatWasDoneBeforeTheJournalBeganCanBeUndone() {
    var scene = Scene()
    scene.type("/Checkout<enter>++")
    scene.workbench.confirmDeeds()
    scene.workbench.moveToNewJournal()
    scene.type("uu")
    let numbers = scene.workbench.pendingDeeds.map { deed in
      if case .undo(let number, _) = deed { number } else { -1 }
    }
    #expect(numbers == [0, 0], "entries are counted from 1, and a journal takes no lower number than 0")
  }

  @Test func whatWasUndoneWhileSomeoneSavedIsNotInTheFile() {
    var scene = Scene()
    scene.type("/Checkout<enter>+u")
    scene.workbench.confirmDeeds()
    scene.send(saved(3, upTo: 1, by: Author(name: "bea", session: "2")))
    #expect(!scene.workbench.isSaved)
    scene.send(saved(4, upTo: 2, by: Author(name: "bea", session: "2")))
    #expect(scene.workbench.isSaved)
  }

  @Test func nothingChangesWhileThereIsAnObstacle() {
    var scene = Scene()
    scene.workbench.sharing.obstacle = "Opened to look only."
    scene.type("/Checkout<enter>+")
    #expect(scene.workbench.journey == .laptop)
    #expect(scene.workbench.message?.text == "Opened to look only.")
  }
}

@Suite struct PeopleTests {
  @Test func theTitleNamesThem() {
    let meeting = Meeting("anna", "bea", "carl")
    #expect(meeting["anna"].line(0).hasSuffix("anna + bea, carl"))
  }

  @Test func manyAreCounted() {
    let meeting = Meeting("anna", "beatrice", "carl", "dorothea", "emil")
    #expect(meeting["anna"].line(0).hasSuffix("anna + 4 others"))
  }

  @Test func aMarkShowsWhereTheyAre() {
    var meeting = Meeting("anna", "bea")
    meeting.type("/Checkout<enter>", as: "bea")
    let row = meeting["anna"].screen().split(separator: "\n").first { $0.contains("Checkout") }
    #expect(row?.hasSuffix("▲1B") == true)
    #expect((0..<24).contains { meeting["anna"].roles(inRow: $0).contains(.companion) })
    meeting.leave("bea")
    #expect(!(0..<24).contains { meeting["anna"].roles(inRow: $0).contains(.companion) })
  }

  @Test func whoListsThemAndGoesThere() {
    var meeting = Meeting("anna", "bea")
    meeting.type("/Checkout<enter>", as: "bea")
    meeting.type(":who<enter>", as: "anna")
    #expect(meeting["anna"].screen().contains("Board · Checkout"))
    meeting.type("<enter>", as: "anna")
    #expect(meeting["anna"].workbench.selection == .touchpoint(ID("checkout")))
  }

  @Test func followingShowsWhatTheySeeUntilAKey() {
    var meeting = Meeting("anna", "bea")
    meeting.type(":follow bea<enter>", as: "anna")
    meeting.type("gr", as: "bea")
    #expect(meeting["anna"].workbench.place.view == .ranking)
    meeting.type("j", as: "bea")
    #expect(meeting["anna"].workbench.selection == meeting["bea"].workbench.selection)
    meeting.type("<esc>", as: "anna")
    meeting.type("gb", as: "bea")
    #expect(meeting["anna"].workbench.place.view == .ranking)
  }

  @Test func whoFollowsIsToldThatTheOtherHasGone() {
    var meeting = Meeting("anna", "bea")
    meeting.type(":follow bea<enter>", as: "anna")
    meeting.leave("bea")
    #expect(meeting.message(of: "anna") == "“bea” is not here any more. Any key stops waiting.")
    meeting.join("bea", run: "2")
    #expect(meeting.message(of: "anna") == "You see what “bea” sees. Any key stops it.")
  }

  @Test func whatIfFollowsWhatOthersChange() {
    var meeting = Meeting("anna", "bea")
    meeting.type("grw", as: "anna")
    #expect(meeting["anna"].screen().contains("“Wish list is gone” passes “Login again on every device”"))
    meeting.type("gre<ctrl-u>Signs in twice<enter>", as: "bea")
    #expect(meeting["anna"].screen().contains("“Wish list is gone” passes “Signs in twice”"))
  }

  @Test func followingWaitsForWhoIsNotThereYet() {
    var meeting = Meeting("anna")
    meeting.type(":follow bea<enter>", as: "anna")
    #expect(meeting.message(of: "anna").contains("“bea” is not here yet"))
    meeting.join("bea")
    #expect(meeting.message(of: "anna") == "You see what “bea” sees. Any key stops it.")
    meeting.type("gi", as: "bea")
    #expect(meeting["anna"].workbench.place.view == .personas)
  }

  @Test(arguments: [
    "", "view=", "view=board row=channel: stage= item=-5", "view=ranking column=99999999999999999999",
    "view=board persona=\u{1B}[2J item=9223372036854775807", "view=board map=ideal stage=nowhere",
  ])
  func strangePlacesDoNoHarm(text: String) {
    var scene = Scene()
    let author = Author(name: "eve", session: "x")
    scene.type(":follow eve<enter>")
    scene.send(.people([Participant(author: author, processID: 1, since: 0, place: text)]))
    _ = scene.screen()
    scene.type("jjll")
    #expect(scene.workbench.sharing.following == nil)
  }

  @Test func placesReadAsTheyWereWritten() {
    for keys in ["", "lj", "gr", "grjl", "grv", "gi", "v", "vv", "zj"] {
      var scene = Scene()
      scene.type(keys)
      let (place, zoom) = PlaceText.read(scene.workbench.placeText) ?? (Place(), .narrow)
      #expect(PlaceText.text(place, zoom) == scene.workbench.placeText)
      #expect(place.view == scene.workbench.place.view)
      if place.view == .board { #expect(place.board == scene.workbench.place.board) }
    }
  }
}

@Suite struct VotingTests {
  @Test func everyoneSeesOnlyTheirOwnUntilItIsClosed() {
    var meeting = Meeting("anna", "bea")
    meeting.type(":vote 2<enter>", as: "anna")
    #expect(meeting.message(of: "bea").contains("“anna” opened a vote: you have 2 votes"))
    meeting.type("++", as: "anna")
    meeting.type("grj+", as: "bea")
    #expect(meeting["anna"].screen().contains("+2"))
    #expect(!meeting["bea"].screen().contains("+2"))
    #expect(meeting.journey(of: "bea").frictions[ID("login-again")]?.votes == 7)
    meeting.type(":vote close<enter>", as: "anna")
    #expect(meeting.journey(of: "bea").frictions[ID("login-again")]?.votes == 9)
    #expect(meeting.journey(of: "bea").frictions[ID("wish-list-gone")]?.votes == 5)
    #expect(meeting.message(of: "bea").contains("count 3 votes by 2 people"))
    #expect(meeting.isAgreed)
  }

  @Test func theTotalsAreOneStep() {
    var meeting = Meeting("anna", "bea")
    meeting.type(":vote 2<enter>+j+:vote close<enter>u", as: "anna")
    #expect(meeting.journey(of: "bea") == .laptop)
  }

  @Test func nobodyHasMoreThanTheirs() {
    var meeting = Meeting("anna")
    meeting.type(":vote 1<enter>++", as: "anna")
    #expect(meeting.message(of: "anna") == "All your votes are given; - takes one back.")
    meeting.type("-", as: "anna")
    #expect(meeting.message(of: "anna") == "1 vote left.")
    meeting.type("-", as: "anna")
    #expect(meeting.message(of: "anna") == "There is no vote of yours to take back.")
  }

  @Test func whoComesBackHasWhatWasLeft() {
    var meeting = Meeting("anna", "bea")
    meeting.type(":vote 3<enter>", as: "anna")
    meeting.type("gr++", as: "bea")
    meeting.leave("bea")
    meeting.join("bea", run: "2")
    #expect(meeting["bea"].workbench.sharing.vote?.left(for: "bea") == 1)
    #expect(meeting.message(of: "bea").contains("A vote is open: 1 of your 3 left"))
  }

  @Test func votesForWhatIsRemovedComeBack() {
    var meeting = Meeting("anna", "bea")
    meeting.type(":vote 3<enter>", as: "anna")
    meeting.type("gr++", as: "bea")
    meeting.type("ggdy", as: "anna")
    #expect(meeting["bea"].workbench.sharing.vote?.left(for: "bea") == 3)
  }

  @Test func aVoteCanBeDropped() {
    var meeting = Meeting("anna", "bea")
    meeting.type(":vote 3<enter>+", as: "anna")
    meeting.type(":vote cancel<enter>", as: "bea")
    #expect(meeting["anna"].workbench.sharing.vote == nil)
    #expect(meeting.journey(of: "anna") == .laptop)
  }

  @Test(arguments: ["0", "101", "x", "-1"]) func onlyAFewVotesCanBeGiven(word: String) {
    var scene = Scene()
    scene.type(":vote \(word)<enter>")
    #expect(scene.workbench.sharing.vote == nil)
    #expect(scene.workbench.message?.tone == .warning)
  }
}
