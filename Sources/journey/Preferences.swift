import Glibc
import Settings
import Workbench
import Words

/// What the person wants of the program: from the command line, the configuration and the environment.
struct Preferences {
  let library: ThemeLibrary
  let theme: Theme
  let author: String?
  let mouse: Bool
  let color: Bool
  let keys: [String: [[KeyStroke]]]
  /// Mistakes in the configuration or a theme: the program starts all the same.
  private(set) var problems: [String] = []

  init(theme themeName: String?, author: String?, mouse: Bool?) {
    let environment = Self.environment()
    let (configuration, mistakes) = Configuration.load(environment: environment)
    library = ThemeLibrary(environment: environment)
    problems = mistakes.map(\.description)
    let (theme, themeProblems) = Self.theme(themeName, configuration, library)
    self.theme = theme
    problems += themeProblems
    // A name of nothing but spaces names nobody.
    self.author = [author, configuration.author, Self.login()].compactMap { $0 }
      .first { !$0.allSatisfy(\.isWhitespace) }.map(Self.legible)
    self.mouse = mouse ?? configuration.mouse ?? true
    color = (environment["NO_COLOR"] ?? "").isEmpty
    (keys, problems) = Self.keys(configuration, problems)
  }

  /// A name that has room on others' screens and in a journal's line.
  private static func legible(_ name: String) -> String {
    var name = String(printable(name).prefix(40))
    while name.utf8.count > 100 { name.removeLast() }
    return name
  }

  private static func theme(
    _ name: String?, _ configuration: Configuration, _ library: ThemeLibrary
  ) -> (Theme, [String]) {
    if let name {
      let (theme, problems) = library.theme(name)
      return (theme ?? ThemeLibrary.standard, problems.map(\.description))
    }
    guard let wanted = configuration.theme else { return (ThemeLibrary.standard, []) }
    let (theme, problems) = library.theme(named: wanted.value)
    if let theme { return (theme, problems.map(\.description)) }
    return (
      ThemeLibrary.standard,
      problems.map { wanted.place.problem(.error, $0.description).description }
    )
  }

  private static func keys(
    _ configuration: Configuration, _ earlier: [String]
  ) -> ([String: [[KeyStroke]]], [String]) {
    var keys: [String: [[KeyStroke]]] = [:]
    var problems = earlier
    for binding in configuration.keys {
      if let command = CommandTable.named(binding.command.value) {
        keys[command.name] = binding.sequences.map(\.value)
      } else {
        let complaint = "there is no command “\(binding.command.value)”; journey keys lists them"
        problems.append(binding.command.place.problem(.warning, complaint).description)
      }
    }
    return (keys, problems)
  }

  private static func environment() -> [String: String] {
    var values: [String: String] = [:]
    for name in ["XDG_CONFIG_HOME", "HOME", "NO_COLOR"] {
      if let value = unsafe getenv(name) { values[name] = unsafe String(cString: value) }
    }
    return values
  }

  private static func login() -> String? {
    for name in ["LOGNAME", "USER"] {
      if let value = unsafe getenv(name), unsafe strlen(value) > 0 { return unsafe String(cString: value) }
    }
    return nil
  }
}
