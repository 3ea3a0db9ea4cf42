package import Workbench

/// What a person has set for all their journeys, in `config.json` of the folder of settings. Nil: not set.
package struct Configuration: Equatable, Sendable {
  /// The name of a theme; not checked against the themes there are.
  package var theme: Placed<String>?
  /// Whether the program listens to the mouse.
  package var mouse: Bool?
  /// Who works here, for what records a person's name.
  package var author: String?
  /// Keys of the person's own, in the order of the file, each command once.
  package var keys: [KeyBinding] = []

  package init() {}

  /// The keys that a person wants for a command, instead of those it comes with.
  package struct KeyBinding: Hashable, Sendable {
    /// The command's name as it was written; which commands there are is known elsewhere.
    package let command: Placed<String>
    /// Each a stroke, or several to be pressed one after the other; empty: no keys at all.
    package let sequences: [Placed<[KeyStroke]>]

    package init(command: Placed<String>, sequences: [Placed<[KeyStroke]>]) {
      self.command = command
      self.sequences = sequences
    }
  }
}

extension Configuration {
  /// Where the configuration is looked for; nil if the person has no home.
  package static func path(environment: [String: String]) -> String? {
    settingsFolder(environment: environment).map { $0 + "/config.json" }
  }

  /// Reads the person's configuration. A missing file is an empty configuration and no problem.
  /// - Parameter environment: `XDG_CONFIG_HOME` and `HOME` tell where it is.
  package static func load(environment: [String: String]) -> (Configuration, problems: [SettingsProblem]) {
    guard let path = path(environment: environment) else { return (Configuration(), []) }
    switch SettingsFile(path: path) {
    case .missing: return (Configuration(), [])
    case .unusable(let why): return (Configuration(), [SettingsProblem(.error, "\(printable(path)): \(why)")])
    case .bytes(let bytes): return read(bytes, file: path)
    }
  }

  /// The configuration that `bytes` describe, without what is wrong in it.
  /// - Parameter file: the name of the file in problems.
  package static func read(
    _ bytes: [UInt8], file: String
  ) -> (Configuration, problems: [SettingsProblem]) {
    var reader = ConfigurationReader(file: file)
    return (reader.configuration(bytes), reader.complaints.problems)
  }
}
