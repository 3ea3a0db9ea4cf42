import JourneyModel
import Testing

@testable import JourneyExchange

/// Tables that somebody else made.
@Suite struct ForeignTableTests {
  @Test func inEnglish() throws {
    let draft = try TableSamples.draft(
      """
      Phase,Step,Channel,Customer,Mood,Duration,Drop-off rate,Pain point,Severity,Idea,Owner,Comment
      Awareness,Search,Web,Ada,happy,5 min,10 %,,,,,
      Purchase,Check out,Web,Ada,😡,1 h,34%,Login again,4,Single sign-on,anna,slow

      """)
    #expect(
      draft.told == [
        "3: an opportunity in the row of one friction point is taken to resolve it, here and further down"
      ])
    let touchpoints = draft.touchpoints
    #expect(touchpoints.map(\.title) == ["Search", "Check out"])
    #expect(touchpoints.map(\.emotion) == [1, -2])
    #expect(touchpoints.map { $0.minutes?.value } == [5, 60])
    #expect(touchpoints.map { $0.exit?.description } == ["0.1", "0.34"])
    #expect(touchpoints[1].notes == "slow")
    let friction = draft.journey.frictions.first
    #expect(friction?.title == "Login again" && friction?.severity == 4 && friction?.owner == "anna")
    #expect(friction?.touchpoints.map(\.text) == ["check-out"])
    let opportunity = draft.journey.opportunities.first
    #expect(opportunity?.title == "Single sign-on" && opportunity?.frictions.map(\.text) == ["login-again"])
    #expect(opportunity?.touchpoints.map(\.text) == ["check-out"])
    #expect(draft.journey.personas.map(\.name) == ["Ada"])
    #expect(draft.journey.current.stages.map(\.name) == ["Awareness", "Purchase"])
  }

  @Test func inItalian() throws {
    let draft = try TableSamples.draft(
      """
      Fase;Punto di contatto;Canale;Cliente;Umore;Durata;Abbandono;Criticità;Gravità;Frequenza;Impatto;Sforzo;Opportunità;Responsabile;Momento della verità
      Bisogno;Ricerca;Sito;Ada;positivo;2,5;0,12;;;;;;;;no
      Acquisto;Cassa;Sito;Ada;arrabbiata;10 minuti;34 %;"Prezzo nascosto
      Coda lenta | Coupon rifiutato";4;5;3;2;;marco;sì

      """)
    #expect(draft.told.isEmpty)
    #expect(draft.touchpoints.map(\.emotion) == [1, -2])
    #expect(draft.touchpoints.map { $0.minutes?.description } == ["2.5", "10"])
    #expect(draft.touchpoints.map { $0.exit?.description } == ["0.12", "0.34"])
    #expect(draft.touchpoints.map(\.momentOfTruth) == [false, true])
    #expect(draft.journey.frictions.map(\.title) == ["Prezzo nascosto", "Coda lenta", "Coupon rifiutato"])
    #expect(draft.journey.frictions.allSatisfy { $0.severity == 4 && $0.frequency == 5 && $0.business == 3 })
    #expect(draft.journey.frictions.allSatisfy { $0.effort == 2 && $0.owner == "marco" })
  }

  @Test func importingTwiceAddsNothing() throws {
    let table = """
      Stage,Step,Channel,Pain point,Idea,Odd,Frequency
      A,One,Web,Slow !4 #speed @anna,Cache,x,3
      A,Two,Web,Slow,,y,
      """
    let first = try TableSamples.draft(table)
    let friction = first.journey.frictions.first
    #expect(friction?.severity == 4 && friction?.category == "speed" && friction?.owner == "anna")
    #expect(friction?.frequency == 3 && friction?.touchpoints.map(\.text) == ["one", "two"])
    let second = try TableSamples.draft(table, into: first.journey)
    #expect(second.edits.isEmpty)
  }

  // MARK: Mapping

  @Test func asItWasSaid() throws {
    let table = "Bereich,Was,Laune,Kanal\nKauf,Kasse,2,Netz\n"
    let draft = try TableSamples.draft(
      table, mapping: [("BEREICH", "stage"), ("Was", "Title"), ("laune", "emotion")])
    #expect(draft.touchpoints.first?.title == "Kasse" && draft.touchpoints.first?.emotion == 2)
    #expect(draft.journey.current.stages.map(\.name) == ["Kauf"])
    #expect(draft.touchpoints.first?.notes == "Kanal: Netz")
    #expect(
      TableSamples.problem(table, mapping: [("Mood", "emotion")])
        == "1:1: there is no column “Mood”; there are “Bereich”, “Was”, “Laune”, “Kanal”")
    #expect(
      TableSamples.problem(table, mapping: [("Was", "name")])?.hasPrefix(
        "1:1: there is no field “name”; there are title, stage, persona, channel, emotion,") == true)
    #expect(
      TableSamples.problem(table)
        == "1:1: no column is known to hold touchpoints, friction points or opportunities; there are “Bereich”, “Was”, "
        + "“Laune”, “Kanal”: say which is which, as in “Bereich=title”")
  }

  @Test func everyFieldHasANameAndASummary() {
    let names = CSVField.all.map(\.name)
    #expect(Set(names).count == names.count && names.count == 31)
    #expect(CSVField.all.allSatisfy { !$0.summary.isEmpty })
    #expect(CSVField.all.flatMap(\.headings).allSatisfy { HeadingText.folded($0) == $0 })
  }

  @Test(arguments: [
    ("Journey stage", "stage"), ("Severity (1–5)", "severity"), ("CUSTOMER_EMOTION", "emotion"),
    ("Pain points / problems", "friction"), ("Emozione del cliente", "emotion"),
    ("Customer journey phase", "stage"), ("Fase del viaggio", "stage"), ("Perché", nil),
    ("Stage owner", nil),
  ])
  func headings(_ heading: String, _ field: String?) throws {
    let sheet = try CSVReader.sheet(of: Array("Step,\"\(heading)\"".utf8))
    #expect(try ColumnGuess(sheet, []).columns[1].field?.name == field)
  }

  @Test func anActionIsTheTitleWhereNothingElseIs() throws {
    let alone = try TableSamples.draft("Action,Stage\nLooks,A\n")
    #expect(alone.touchpoints.first?.title == "Looks" && alone.touchpoints.first?.action == nil)
    let both = try TableSamples.draft("Action,Touchpoint\nLooks,Shop window\n")
    #expect(both.touchpoints.first?.title == "Shop window" && both.touchpoints.first?.action == "Looks")
  }

  // MARK: What is missing

  @Test func missingColumnsAreTold() throws {
    let draft = try TableSamples.draft("Step\nLook\nBuy\n")
    #expect(
      draft.told == [
        "no column tells the stage: everything goes to “Unsorted”",
        "no column tells the persona: everything goes to “Customer”",
        "no column tells the channel: everything goes to “Unassigned”",
      ])
    let into = try TableSamples.draft("Step\nLook\n", into: try SampleJourney.read("laptop"))
    #expect(into.touchpoints.last?.persona.text == "customer")
    #expect(into.told[1] == "no column tells the persona: everything goes to “Customer”")
  }

  @Test func whatIsSaidOfNobodyGoesToThePersonaThatIsShown() throws {
    var draft = ImportDraft(into: try SampleJourney.read("laptop"), persona: ID("tom"))
    try ImportFormat.csv.read(ImportSource(Array("Step\nLook\n".utf8), named: "a.csv"), into: &draft)
    try ImportFormat.text.read(ImportSource(Array("- Buy\n".utf8), named: "a.md"), into: &draft)
    #expect(draft.journey.current.touchpoints.map { $0 }.suffix(2).map(\.persona.text) == ["tom", "tom"])
  }

  @Test func mergedCellsAreFilled() throws {
    let draft = try TableSamples.draft("Stage,Step,Channel\nA,One,Web\n,Two,\nB,Three,Web\n,Four,Web\n")
    #expect(draft.touchpoints.map(\.stage.text) == ["a", "a", "b", "b"])
    #expect(draft.touchpoints.map(\.channel.text) == ["web", "unassigned", "web", "web"])
    #expect(
      draft.told == [
        "no column tells the persona: everything goes to “Customer”",
        "3: a row without a stage belongs to that of the row above, here and further down",
        "3: a row without a channel goes to “Unassigned”, here and further down",
      ])
  }

  @Test func onlyAHeading() throws {
    let draft = try TableSamples.draft("Step,Stage\n")
    #expect(draft.edits.isEmpty && draft.told == ["1: there is nothing under the heading"])
  }

  @Test func aStageAloneIsAStage() throws {
    let draft = try TableSamples.draft("Stage,Step,Mood\nA,,\nB,One,1\n")
    #expect(draft.journey.current.stages.map(\.name) == ["A", "B"] && draft.touchpoints.count == 1)
  }

  @Test func frictionPointsAlone() throws {
    let draft = try TableSamples.draft("Problem,Stage,Severity,Notes\nLogin again,Buy,4,often\n,Buy,2,\n")
    let friction = draft.journey.frictions.first
    #expect(friction?.title == "Login again" && friction?.severity == 4)
    #expect(friction?.notes == "often\nStage: Buy" && friction?.touchpoints.isEmpty == true)
    #expect(draft.touchpoints.isEmpty)
    #expect(draft.told.last == "3: the row names nothing, and is left out: “Stage: Buy\\u{A}Severity: 2”")
  }

  // MARK: Values

  private func emotions(_ cells: [String]) throws -> (values: [Int?], draft: ImportDraft) {
    let rows = cells.enumerated().map { "Step \($0),\"\($1)\"" }.joined(separator: "\n")
    let draft = try TableSamples.draft("Step,Emotion\n" + rows)
    return (draft.touchpoints.map(\.emotion), draft)
  }

  @Test func emotionsOnEitherScale() throws {
    #expect(try emotions(["-2", "0", "+2", "−1"]).values == [-2, 0, 2, -1])
    #expect(try emotions(["1", "2", "2"]).values == [1, 2, 2])
    let stars = try emotions(["1", "3", "5", "4/5", "happy"])
    #expect(stars.values == [-2, 0, 2, 1, 1])
    #expect(stars.draft.told.contains("“Emotion” goes from 1 to 5, and was read as −2 to +2"))
    let other = try emotions(["0", "10", "3"])
    #expect(other.values == [0, nil, nil])
    #expect(other.draft.touchpoints[1].notes == "Emotion: 10")
    #expect(other.draft.told.contains("3: “Emotion”: “10” can't be read, and went to the notes"))
  }

  @Test func emotionsInWords() throws {
    let cells = [
      "Very happy", "neutral", "SAD", "molto negativo", "neutro", "Positivo", "🙂", "😐", "🤬", "++", "blue",
    ]
    #expect(try emotions(cells).values == [2, 0, -1, -2, 0, 1, 1, 0, -2, 2, nil])
  }

  @Test func sharesInPerCent() throws {
    let draft = try TableSamples.draft("Step,Exit\nA,34\nB,1\nC,0.5 %\nD,140\n")
    #expect(draft.touchpoints.map { $0.exit?.description } == ["0.34", "0.01", "0.005", nil])
    #expect(draft.told.contains("“Exit” was read as per cent"))
    #expect(draft.touchpoints[3].notes == "Exit: 140")
  }

  @Test func ofAFrictionPointThatIsNotThere() throws {
    let draft = try TableSamples.draft("Step,Pain point,Severity\nA,,4\nB,Slow,9\n")
    #expect(draft.touchpoints[0].notes == "Severity: 4")
    #expect(
      draft.told.suffix(2) == [
        "2: “Severity”: the row has nothing that this could be said of: it went to the notes",
        "3: “Severity”: “9” can't be read, and went to the notes",
      ])
    #expect(draft.journey.frictions.first?.notes == "Severity: 9")
  }

  @Test func frequencyIsTheTouchpointsWhereThereIsNoFrictionPoint() throws {
    #expect(try TableSamples.draft("Step,Frequency\nA,12\n").touchpoints.first?.frequency?.value == 12)
  }

  @Test func whatNumbersMayLookLike() {
    #expect(CellValue.quantity("1.234,5")?.description == "1234.5")
    #expect(CellValue.quantity("1,234.5")?.description == "1234.5")
    #expect(CellValue.quantity("1 000,5")?.description == "1000.5")
    #expect(CellValue.quantity("−3")?.description == "-3")
    #expect(
      CellValue.quantity("12 apples") == nil && CellValue.quantity("") == nil
        && CellValue.quantity("-") == nil)
    #expect(CellValue.share("34 %")?.description == "0.34" && CellValue.share("140 %") == nil)
    #expect((0...100).allSatisfy { CellValue.share("\($0) %") == Quantity(text: "\($0)e-2") })
    #expect(CellValue.percent("12.5") == Quantity(text: "0.125"))
    #expect(CellValue.quantity("007") == Quantity(text: "7"))
    #expect(CellValue.integer("80 %", in: 0...100) == 80 && CellValue.integer("4,0", in: 1...5) == 4)
    #expect(CellValue.integer("1e300", in: 1...5) == nil && CellValue.integer("2.5", in: 1...5) == nil)
  }

  @Test func whatDaysMayLookLike() {
    #expect(CellValue.date("2026-10-31") == "2026-10-31" && CellValue.date("31/10/2026") == "2026-10-31")
    #expect(CellValue.date("1.2.2026") == "2026-02-01" && CellValue.date("31/02/2026") == nil)
    #expect(CellValue.date("10/2026") == nil && CellValue.date("a/b/c") == nil)
  }

  @Test func wordsOfVocabularies() {
    #expect(CellValue.word("Repeated login", of: .category) == "login")
    #expect(CellValue.word("DEAD END", of: .category) == "dead-end")
    #expect(CellValue.word("In corso", of: .status) == "in-progress")
    #expect(CellValue.word("Micro-conversion", of: .conversion) == "micro")
    #expect(CellValue.choice("of our own", of: .category) == "of our own")
    #expect(CellValue.choice("huge", of: .conversion) == nil)
  }

  @Test func evidence() {
    let read = EvidenceCell.read(
      "fonte: sondaggio; nota: 412; data: 12/10/2026\nInterviews\nthey said so: often\nsurvey")
    #expect(read.map(\.source) == ["survey", nil, nil, "survey"])
    #expect(read.map(\.note) == ["412", "Interviews", "they said so: often", nil])
    #expect(read.first?.date == "2026-10-12")
  }

  @Test func aSecondColumnOfAFieldIsKeptInTheNotes() throws {
    let draft = try TableSamples.draft(
      "Stage,Step,Name\nA,Looks,Window\nA,,Door\nA,Buys,\n",
      mapping: [("Step", "title"), ("Name", "title")])
    #expect(draft.touchpoints.map(\.title) == ["Looks", "Door", "Buys"])
    #expect(draft.touchpoints.map(\.notes) == ["Name: Window", nil, nil])
  }

  @Test func notesThatAreThereStay() throws {
    let first = "Stage,Step,Notes,Pain,Severity\nA,Looks,Window,,\n"
    let journey = try TableSamples.draft(first).journey
    let second = "Stage,Step,Extra,Notes\nA,Looks,More,Window\n"
    let draft = try TableSamples.draft(second, into: journey)
    #expect(draft.touchpoints.map(\.notes) == ["Window\nExtra: More"])
    #expect(try TableSamples.draft(second, into: draft.journey).edits.isEmpty)
    let pain = try TableSamples.draft("Pain,Notes\nSlow,One\n", into: journey).journey
    let pains = try TableSamples.draft("Pain,Notes\nSlow,Two\n", into: pain).journey
    #expect(pains.frictions.map(\.notes) == ["One\nTwo"])
  }
}
