import PseudoTerminal
import Testing

/// Journeys in a real git.
@Suite(.enabled(if: Repository.hasGit, "git is not installed")) struct GitTests {
  private let repository: Repository

  init() throws {
    repository = try Repository()
    repository.folder.write(Self.journey(), to: "shop.journey.json")
    try repository.expect("\"$JOURNEY\" git-setup && git add -A && git commit -qm base")
  }

  private static func journey(buy: String = "Buy", use: String = "Use", severity: Int = 3) -> String {
    """
    {
      "format": "journey/1",
      "frictions": [
        { "id": "login", "title": "Login again", "severity": \(severity), "frequency": 2 }
      ],
      "maps": { "current": { "stages": [
        { "id": "buy", "name": "\(buy)" }, { "id": "use", "name": "\(use)" } ] } },
      "title": "Shop"
    }

    """
  }

  private func commit(_ text: String, on branch: String) throws {
    try repository.expect("git checkout -q \(branch)")
    repository.folder.write(text, to: "shop.journey.json")
    try repository.expect("git commit -qam \(branch)")
  }

  @Test func journalsAreNoneOfGitsBusiness() throws {
    repository.folder.write("journal", to: ".shop.journey.json.journal")
    repository.folder.write("present", to: ".shop.journey.json.present")
    #expect(try repository.expect("git status --short") == "")
    let again = try repository.expect("\"$JOURNEY\" git-setup")
    #expect(!again.contains("Added"), "\(again)")
  }

  @Test func differentStagesMergeWithoutAHand() throws {
    try repository.expect("git branch other")
    try commit(Self.journey(buy: "Purchase"), on: "main")
    try commit(Self.journey(use: "Retention"), on: "other")
    try repository.expect("git checkout -q main && git merge -q other")
    let merged = try #require(repository.folder.read("shop.journey.json"))
    #expect(merged.contains("\"Purchase\"") && merged.contains("\"Retention\""))
    #expect(!merged.contains("conflicts"))
  }

  @Test func theSameFieldStopsTheMergeAndTheFileStillOpens() throws {
    try repository.expect("git branch other")
    try commit(Self.journey(severity: 4), on: "main")
    try commit(Self.journey(severity: 5), on: "other")
    let (code, text) = try repository.run("git checkout -q main && git merge other")
    #expect(code == .code(1))
    #expect(text.contains("friction point “Login again”: Severity was changed in two ways"), "\(text)")
    #expect(text.contains("shop.journey.json: 1 conflict is left"))
    let merged = try #require(repository.folder.read("shop.journey.json"))
    #expect(merged.contains("\"ours\": 4") && merged.contains("\"theirs\": 5"))
    let text1 = try repository.expect("\"$JOURNEY\" rank shop.journey.json")
    #expect(text1.contains("Login again"))
    let text2 = try repository.expect("git status --short")
    #expect(text2.contains("UU shop.journey.json"))
  }

  @Test func bothAddingTheFileMergesWithoutABase() throws {
    try repository.expect("git branch other")
    for (branch, id) in [("main", "buy"), ("other", "use")] {
      try repository.expect("git checkout -q \(branch)")
      let text = """
        { "format": "journey/1", "title": "New",
          "maps": { "current": { "stages": [ { "id": "\(id)", "name": "\(id)" } ] } } }
        """
      repository.folder.write(text, to: "new.journey.json")
      try repository.expect("git add -A && git commit -qm \(branch)")
    }
    try repository.expect("git checkout -q main && git merge -q other")
    let merged = try #require(repository.folder.read("new.journey.json"))
    #expect(merged.contains("\"id\": \"buy\"") && merged.contains("\"id\": \"use\""))
  }

  @Test func diffTellsInTheFieldsWords() throws {
    repository.folder.write(Self.journey(use: "Retention", severity: 4), to: "shop.journey.json")
    let text = try repository.expect("git diff")
    #expect(
      text == """
        shop.journey.json
          stage “Retention”: Name “Use” → “Retention”
          friction point “Login again”: Severity 3 → 4

        """)
    repository.folder.write("{", to: "shop.journey.json")
    let text3 = try repository.expect("git diff")
    #expect(text3.contains("can't be compared"))
    repository.folder.remove("shop.journey.json")
    let text4 = try repository.expect("git diff")
    #expect(text4.contains("stage “Buy”: removed"))
  }

  @Test func settingUpTwiceChangesNothing() throws {
    let files = "cat .git/config .gitattributes"
    let before = try repository.expect(files)
    let text = try repository.expect("\"$JOURNEY\" git-setup")
    #expect(text.contains("is set already") && text.contains("has the line already"))
    let text5 = try repository.expect(files)
    #expect(text5 == before)
    #expect(before.contains("*.journey.json merge=journey diff=journey\n"))
  }

  @Test func otherAttributesStayAsTheyAre() throws {
    repository.folder.write("*.png binary", to: ".gitattributes")
    try repository.expect("\"$JOURNEY\" git-setup")
    #expect(
      repository.folder.read(".gitattributes")
        == "*.png binary\n*.journey.json merge=journey diff=journey\n")
  }

  @Test func attributesBehindALinkAreLeftAlone() throws {
    try repository.expect("rm .gitattributes && ln -s elsewhere .gitattributes")
    let (code, text) = try repository.run("\"$JOURNEY\" git-setup")
    #expect(code == .code(73))
    #expect(text.contains("it is no regular file"))
    #expect(repository.folder.read("elsewhere") == nil)
  }

  /// The driver's path has blanks and quotation marks, which a shell has to be told.
  @Test func theProgramMayLieAnywhere() throws {
    try repository.expect("mkdir \"it's here\" && cp \"$JOURNEY\" \"it's here/journey\"")
    defer { _ = try? repository.run("rm -r \"it's here\"") }
    try repository.expect("LD_LIBRARY_PATH=\"${LD_LIBRARY_PATH:-}\" \"./it's here/journey\" git-setup")
    repository.folder.write(Self.journey(severity: 4), to: "shop.journey.json")
    let text6 = try repository.expect("git diff")
    #expect(text6.contains("Severity 3 → 4"))
  }

  @Test func outsideOfARepositoryThatIsTold() throws {
    let (code, text) = try repository.run("GIT_CEILING_DIRECTORIES=/ \"$JOURNEY\" git-setup --folder /")
    #expect(code == .code(66))
    #expect(text.contains("there is no git repository"), "\(text)")
  }

  @Test func withoutGitThatIsTold() throws {
    let (code, text) = try repository.run("PATH=/nowhere \"$JOURNEY\" git-setup")
    #expect(code == .code(69))
    #expect(text.contains("git is not installed"), "\(text)")
  }
}
