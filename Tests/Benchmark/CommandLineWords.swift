import PseudoTerminal

/// What the benchmark was asked for.
enum CommandLineWords {
  private static let words = Array(CommandLine.arguments.dropFirst())
  private static let option = words.firstIndex(of: "--program")

  /// The program to measure.
  static var program: String {
    guard let option, words.indices.contains(option + 1) else { return BuiltProgram.path("journey") }
    return words[option + 1]
  }

  /// The measurements wanted; none: all.
  static var measurements: [String] {
    guard let option else { return words }
    return Array(words[..<option] + words.dropFirst(option + 2))
  }
}
