import JourneyModel
import Words

/// Mapping together: who is there, following, voting, and what is kept for pasting.
enum TogetherCommands {
  static let all: [Command] = [
    Command(
      "who", "Who is here", help: "Lists who has the journey open and where they are; Enter goes there.",
      group: .together
    ) { workbench, _ in PeopleList.open(in: &workbench) },
    Command(
      "follow", "Follow someone", help: "Shows what that person sees, for a projector; any key stops it.",
      group: .together, argument: Command.Argument("name") { $0.sharing.names }
    ) { workbench, name in follow(name, in: &workbench) },
    Command(
      "vote", "Vote in private",
      help:
        "A number opens a vote: everyone has so many; close shows and adds the totals, cancel drops them.",
      group: .together,
      argument: Command.Argument("number, close or cancel") { _ in ["3", "close", "cancel"] }
    ) { workbench, word in Voting.run(word, in: &workbench) },
    Command(
      "conflicts", "Decide what was changed twice",
      help: "Lists what two changed in different ways; each is decided one way or the other.",
      group: .together,
      unavailable: nothingToDecide
    ) { workbench, _ in ConflictList.open(in: &workbench) },
    Command(
      "text.kept", "Put in the kept text",
      help: "What was typed for a change that could not be made, here or in any line.", group: .together,
      keys: ["ctrl-y"], unavailable: nothingKept
    ) { workbench, _ in MapCommands.paste(lines: workbench.sharing.keptText, in: &workbench) },
  ]

  private static func nothingToDecide(_ workbench: Workbench) -> String? {
    workbench.journey.details.conflicts.isEmpty ? words("Nothing was changed twice.") : nil
  }

  private static func nothingKept(_ workbench: Workbench) -> String? {
    workbench.sharing.keptText.isEmpty ? words("No text is kept.") : nil
  }

  private static func follow(_ name: String, in workbench: inout Workbench) {
    if !name.isEmpty { return workbench.follow(name) }
    let names = workbench.sharing.names
    switch names.count {
    case 0: workbench.say(words("Nobody else has the journey open."), .warning)
    case 1: workbench.follow(names[0])
    default: PeopleList.open(in: &workbench)
    }
  }
}

/// Who has the journey open.
enum PeopleList {
  static func open(in workbench: inout Workbench) {
    guard !workbench.sharing.people.isEmpty else {
      return workbench.say(words("Nobody else has the journey open."))
    }
    var list = Picker(words("Who is here"), items(workbench)) { workbench, chosen in
      if let session = chosen.first { visit(session, in: &workbench) }
    }
    list.acceptHint = words("go there")
    list.reload = items
    list.actions = [
      Picker.Action(.control("f"), words("follow")) { workbench, session in
        guard let person = person(session, workbench) else { return }
        workbench.closeLayers()
        workbench.follow(person.author.name)
      }
    ]
    workbench.open(list)
  }

  private static func person(_ session: String, _ workbench: Workbench) -> Participant? {
    workbench.sharing.people.first { $0.author.session == session }
  }

  private static func visit(_ session: String, in workbench: inout Workbench) {
    guard let companion = person(session, workbench).flatMap(Companion.init) else { return }
    workbench.place = companion.place
  }

  private static func items(_ workbench: Workbench) -> [Picker.Item] {
    workbench.sharing.people.map { person in
      Picker.Item(
        person.author.session, person.author.name,
        detail: Companion(person).map { whereabouts($0, workbench) } ?? "")
    }
  }

  /// The view, and what they stand on there.
  private static func whereabouts(_ companion: Companion, _ workbench: Workbench) -> String {
    var theirs = workbench
    theirs.place = companion.place
    let name = theirs.selection.reference(on: companion.place.map).flatMap { workbench.journey.name(of: $0) }
    return [companion.place.view.title, name].compactMap { $0 }.joined(separator: " · ")
  }
}

/// Opening, casting and closing a vote that nobody sees into.
enum Voting {
  static func run(_ word: String, in workbench: inout Workbench) {
    switch word {
    case "": tell(in: &workbench)
    case "close": close(in: &workbench)
    case "cancel": cancel(in: &workbench)
    default: open(word, in: &workbench)
    }
  }

  private static func tell(in workbench: inout Workbench) {
    guard let vote = workbench.sharing.vote else {
      return workbench.say(words("No vote is open. :vote 3 opens one with three votes for everyone."))
    }
    let left = vote.left(for: workbench.sharing.me.name)
    workbench.say(
      words("A vote is open: %@ of your %@ left; + gives one in the ranking.", left, vote.allowance))
  }

  private static func open(_ word: String, in workbench: inout Workbench) {
    guard let allowance = Int(word), VoteRound.allowances.contains(allowance) else {
      return workbench.say(words("Give everyone 1 to 100 votes: :vote 3. :vote close ends it."), .warning)
    }
    if workbench.sharing.vote != nil {
      return workbench.say(words("A vote is open already; :vote close ends it."), .warning)
    }
    guard workbench.perform(.open(allowance: allowance)) else { return }
    workbench.place.view = .ranking
    workbench.place.ranking.list = .frictions
    workbench.say(
      words("A vote is open: %@ each, + gives one; only you see yours.", words(allowance, "vote", "votes")))
  }

  private static func cancel(in workbench: inout Workbench) {
    guard workbench.sharing.vote != nil else { return workbench.say(words("No vote is open."), .warning) }
    if workbench.perform(.cancel) { workbench.say(words("The vote is over; nothing was counted.")) }
  }

  private static func close(in workbench: inout Workbench) {
    guard let vote = workbench.sharing.vote else { return workbench.say(words("No vote is open."), .warning) }
    let totals = vote.totals.filter { workbench.journey.frictions.contains($0.key) }
    guard !totals.isEmpty else { return cancel(in: &workbench) }
    let count = totals.values.reduce(0, +)
    let label = words(
      "count %@ by %@", words(count, "vote", "votes"), words(vote.voters, "person", "people"))
    let edits = workbench.journey.frictions.ids.compactMap { id in
      totals[id].map { edit(adding: $0, to: id, in: workbench.journey) }
    }
    if workbench.perform(Change(label, edits), as: Deed.closeVote) {
      workbench.say(words("The vote is closed: %@.", label))
    }
  }

  private static func edit(adding votes: Int, to id: ID<FrictionPoint>, in journey: Journey) -> Edit {
    let sum = (journey.frictions[id]?.votes ?? 0) + votes
    return .set(id, "votes", to: .integer(min(sum, FrictionPoint.mostVotes)))
  }

  /// Gives the selected friction point a vote of this person's, or takes one back.
  static func vote(_ step: Int, for id: ID<FrictionPoint>, in workbench: inout Workbench) {
    guard let vote = workbench.sharing.vote else { return }
    let me = workbench.sharing.me.name
    if step > 0, vote.left(for: me) == 0 {
      return workbench.say(words("All your votes are given; - takes one back."), .warning)
    }
    if step < 0, vote.votes(of: me, for: id) == 0 {
      return workbench.say(words("There is no vote of yours to take back."), .warning)
    }
    guard workbench.perform(step > 0 ? .cast(id) : .takeBack(id)) else { return }
    let left = workbench.sharing.vote?.left(for: me) ?? 0
    workbench.say(words("%@ left.", words(left, "vote", "votes")))
  }
}
