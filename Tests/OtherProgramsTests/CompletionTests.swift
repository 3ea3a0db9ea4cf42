import JSONText
import PseudoTerminal
import Testing

/// What the program answers to the shells' scripts.
@Suite struct CompletionTests {
  private let folder = ShellFolder()

  /// The answer's first line, and the words that are offered.
  private func offered(_ words: String) throws -> (files: String, words: [String]) {
    let lines = try folder.run("journey ---complete \(words)").lines
    return (lines.first ?? "", lines.dropFirst().map { String($0.prefix { $0 != "\t" }) })
  }

  @Test func theFirstWordIsACommandOrAJourney() throws {
    let (files, words) = try offered("''")
    #expect(files == "files json")
    let known = [
      "open", "rank", "check", "diff", "merge", "git-setup", "schema", "keys", "themes", "samples",
      "completions", "manual", "help",
    ]
    for word in known { #expect(words.contains(word), "\(word)") }
    #expect(!words.contains { $0.hasPrefix("-") })
    #expect(try offered("-").words.contains("--sample"))
  }

  @Test func eachCommandOffersItsOptions() throws {
    #expect(try offered("rank a.json -").words.starts(with: ["--model", "--top", "--json"]))
    #expect(try offered("rank --json --model rice --").words == ["--top", "--version", "-h", "--help"])
    #expect(try offered("rank -- -").words == [])
    #expect(try offered("schema ''").words == ["--version", "-h", "--help"])
  }

  @Test func valuesAreThoseOfTheOption() throws {
    let models = ["impact", "rice", "ice", "severity", "votes"]
    #expect(try offered("rank --model ''").words == models)
    #expect(try offered("rank --model=").words == models.map { "--model=" + $0 })
    #expect(try offered("rank a.json --top ''").words == [])
    #expect(try offered("--sample ''").words.contains("laptop"))
    #expect(try offered("open --sample ''").words.contains("laptop"))
    let themes = ["terminal", "light", "dark", "high-contrast", "colour-blind"]
    #expect(try offered("--theme ''").words == themes)
    #expect(try offered("open a.json --theme ''").words == themes)
    #expect(try offered("completions ''").words == ["bash", "zsh", "fish"])
    #expect(try offered("manual ''").words == ["1", "5"])
    #expect(try offered("help ''").words.starts(with: ["open", "new", "show"]))
  }

  @Test func filesAreTheShellsToFind() throws {
    #expect(try offered("rank ''") == ("files json", []))
    #expect(try offered("diff a.json ''") == ("files json", []))
    #expect(try offered("merge a.json b.json c.json -o ''") == ("files json", []))
    #expect(try offered("git-setup --folder ''") == ("folders", []))
    #expect(try offered("--theme dark ''") == ("files json", []))
  }

  /// Whichever commands take a persona, the journey that is named before says which there are.
  @Test func personasAreThoseOfTheJourney() throws {
    let sample = sourceFolder + "/SampleJourneys/laptop.journey.json"
    let dump = try folder.run("journey --experimental-dump-help").output
    let commands = try JSONNode(parsing: Array(dump.utf8))["command"]?["subcommands"]?.elements ?? []
    for command in commands {
      let takesPersona = command["arguments"]?.elements?.contains { argument in
        argument["names"]?.elements?.contains { $0["name"]?.string == "persona" } == true
      }
      guard takesPersona == true, let name = command["commandName"]?.string else { continue }
      let words = try offered("\(name) '\(sample)' --persona ''").words
      for id in ["nadia", "tom", "priya"] { #expect(words.contains(id), "\(name)") }
    }
  }

  @Test func theFlagThatOtherProgramsHaveGivesTheSameScripts() throws {
    for shell in ["bash", "zsh", "fish"] {
      let script = try folder.run("journey completions \(shell)")
      #expect(script.code == 0 && script.errors == "" && script.output.contains("---complete"))
      #expect(
        try folder.run("journey --generate-completion-script \(shell)").output == script.output)
    }
    let own = try folder.run("SHELL=/usr/bin/fish journey --generate-completion-script")
    #expect(own.output.hasPrefix("# Completions of journey(1) for fish."))
  }

  // MARK: bash

  /// What bash would put in: the words as readline breaks them, the last one being completed.
  private func inBash(_ words: String...) throws -> [String] {
    let quoted = words.map { "$'\($0.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'" }
    let run = try folder.run(
      """
      mkdir -p maps; touch shop.json notes.txt 'my map.json'
      source <(journey completions bash)
      COMP_WORDS=(journey \(quoted.joined(separator: " "))); COMP_CWORD=\(words.count)
      set -u; _journey journey "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]+"${COMPREPLY[@]}"}"
      """)
    #expect(run.errors == "", "\(run.errors)")
    return run.lines.sorted()
  }

  @Test(.enabled(if: OtherProgram.bash.isTried))
  func bashOffersCommandsOptionsValuesAndFiles() throws {
    #expect(try inBash("ra") == ["rank"])
    #expect(try inBash("sh").contains("shop.json"))
    #expect(try inBash("rank", "--mo") == ["--model"])
    #expect(try inBash("rank", "--model", "i") == ["ice", "impact"])
    #expect(try inBash("--theme", "d") == ["dark"])
    #expect(try inBash("rank", "") == ["maps", "my map.json", "shop.json"])
    #expect(try inBash("rank", "m") == ["maps", "my map.json"])
    #expect(try inBash("rank", "my\\ m") == ["my map.json"])
    #expect(try inBash("rank", "'my m") == ["my map.json"])
    #expect(try inBash("git-setup", "--folder", "") == ["maps"])
    #expect(try inBash("rank", "nothing") == [])
  }

  /// Readline takes a word apart at the equals sign, and puts in only what stands behind it.
  @Test(.enabled(if: OtherProgram.bash.isTried))
  func bashCompletesBehindAnEqualsSign() throws {
    #expect(try inBash("rank", "--model", "=", "r") == ["rice"])
    #expect(try inBash("rank", "--model", "=") == ["ice", "impact", "rice", "severity", "votes"])
    #expect(try inBash("merge", "a", "b", "c", "--output", "=", "sh") == ["shop.json"])
  }

  // MARK: On a terminal

  private func start(_ shell: OtherProgram, _ arguments: [String], _ setUp: String) throws
    -> PseudoTerminalSession
  {
    _ = try folder.run("mkdir -p maps; touch shop.json notes.txt 'my map.json'")
    let session = try PseudoTerminalSession(
      try #require(shell.path), arguments, environment: ShellFolder.surroundings(["PS1": "shell$ "]),
      columns: 100, folder: folder.path)
    try session.wait(forText: "shell$")
    session.type("\(setUp); echo DO''NE\r")
    try session.wait(forText: "DONE")
    return session
  }

  /// Types, asks for completion, and waits for what is then on the screen; wipes the line for the next.
  private func expect(_ text: String, after typed: String, in session: PseudoTerminalSession) throws {
    session.type(typed + "\t")
    try session.wait(forText: text)
    session.send([0x15])
    session.settle()
    session.send([0x0C])
    session.settle()
  }

  @Test(.enabled(if: OtherProgram.bash.isTried))
  func bashOnATerminal() throws {
    let session = try start(
      .bash, ["--norc", "--noprofile", "-i"],
      "bind 'set show-all-if-ambiguous on'; source <(journey completions bash)")
    try expect("$ journey check", after: "journey chec", in: session)
    try expect("$ journey rank --model severity", after: "journey rank --model se", in: session)
    try expect("$ journey rank --model=severity", after: "journey rank --model=se", in: session)
    try expect("$ journey shop.json", after: "journey shop", in: session)
    try expect("$ journey rank my\\ map.json", after: "journey rank my", in: session)
    try expect("$ journey rank maps/", after: "journey rank map", in: session)
    try expect("severity", after: "journey rank --model ", in: session)
  }

  @Test(.enabled(if: OtherProgram.zsh.isTried))
  func zshOnATerminal() throws {
    let session = try start(
      .zsh, ["-f", "-i"],
      "PS1='shell$ '; autoload -Uz compinit; compinit -D -u; source <(journey completions zsh)")
    try expect("$ journey check", after: "journey chec", in: session)
    try expect("$ journey rank --model severity", after: "journey rank --model se", in: session)
    try expect("$ journey rank --model=severity", after: "journey rank --model=se", in: session)
    try expect("$ journey shop.json", after: "journey shop", in: session)
    try expect("$ journey rank my\\ map.json", after: "journey rank my", in: session)
    try expect("$ journey git-setup --folder maps/", after: "journey git-setup --folder ", in: session)
    try expect("check        -- Check a journey", after: "journey ", in: session)
  }

  /// As Debian and others have it: a file in a folder that zsh looks into by itself.
  @Test(.enabled(if: OtherProgram.zsh.isTried))
  func zshFindsTheScriptByItself() throws {
    _ = try folder.run("mkdir functions; journey completions zsh >functions/_journey")
    let session = try start(
      .zsh, ["-f", "-i"],
      "PS1='shell$ '; fpath=(\(folder.path)/functions $fpath); autoload -Uz compinit; compinit -D -u")
    try expect("$ journey check", after: "journey chec", in: session)
    try expect("$ journey rank --model severity", after: "journey rank --model se", in: session)
  }

  // MARK: fish

  @Test(.enabled(if: OtherProgram.fish.isTried))
  func fishOffersCommandsOptionsValuesAndFiles() throws {
    _ = try folder.run("mkdir -p maps; touch shop.json notes.txt 'my map.json'; journey completions fish >x")
    func inFish(_ line: String) throws -> [String] {
      let run = try folder.run(
        "HOME=$PWD fish --no-config -c 'source x; complete -C \"\(line)\"'")
      #expect(run.errors == "", "\(run.errors)")
      return run.lines
    }
    #expect(try inFish("journey chec") == ["check\tCheck a journey: say what it has not looked at."])
    #expect(try inFish("journey rank --mo") == ["--model\tThe model, instead of the journey's own."])
    #expect(
      try inFish("journey rank --model ") == ["impact", "rice", "ice", "severity", "votes"])
    #expect(try inFish("journey rank --model=se") == ["--model=severity"])
    #expect(try inFish("journey --theme da") == ["dark\tDark"])
    #expect(try inFish("journey rank ") == ["maps/", "my map.json", "shop.json"])
    #expect(try inFish("journey shop") == ["shop.json"])
    #expect(try inFish("journey git-setup --folder ") == ["maps/"])
    #expect(try inFish("journey merge a b c --output=sh") == ["--output=shop.json"])
  }
}
