import EmbeddedThemes
import JSONText
package import Workbench
import Words

/// The themes there are: those in the program, and the person's own in `themes/NAME.json` of the folder of
/// settings. One of the person's own takes the place of the program's of the same name.
package struct ThemeLibrary: Sendable {
  /// The name of the theme of those who chose none.
  package static let standardName = "terminal"

  /// A theme that can be chosen.
  package struct Entry: Hashable, Sendable {
    package let name: String
    package let title: String
    /// Whether it is the person's own.
    package let isOwn: Bool
  }

  /// The folder of the person's own themes, if there can be one.
  private let folder: String?

  /// - Parameter environment: `XDG_CONFIG_HOME` and `HOME` tell where the person's own themes are.
  package init(environment: [String: String]) {
    folder = settingsFolder(environment: environment).map { $0 + "/themes" }
  }

  /// The theme that always works.
  package static let standard: Theme =
    embedded(standardName)?.theme
    ?? Theme(
      name: standardName, title: standardName, roles: [:],
      emphases: [.focused: Theme.Look(attributes: .reverse)])

  /// Every theme: the program's in their fixed order, then the person's own by name.
  /// Reads the files for their titles; those without a theme in them are left out.
  package func entries() -> [Entry] {
    let own = ownNames()
    let names = Self.embeddedNames + own.filter { !Self.embeddedNames.contains($0) }
    return names.compactMap { name in
      guard let theme = load(name).theme else { return nil }
      return Entry(name: name, title: theme.title, isOwn: own.contains(name))
    }
  }

  /// A theme for what follows `--theme`: a path if it has a `/` or ends with `.json`, else a name.
  package func theme(_ nameOrPath: String) -> (theme: Theme?, problems: [SettingsProblem]) {
    guard nameOrPath.contains("/") || nameOrPath.hasSuffix(".json") else { return theme(named: nameOrPath) }
    return Self.theme(atPath: nameOrPath)
  }

  /// A theme by its name; never reads a path, whatever the name says.
  package func theme(named name: String) -> (theme: Theme?, problems: [SettingsProblem]) {
    guard Self.isName(name) else { return (nil, [unknown(name)]) }
    let result = load(name)
    return result.theme == nil && result.problems.isEmpty ? (nil, [unknown(name)]) : result
  }

  /// Whether `text` can be a theme's name: 1 to 64 of `a`–`z`, `0`–`9` and `-`.
  package static func isName(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}

extension ThemeLibrary {
  /// The names of the program's own themes, in the order in which they are offered.
  package static let embeddedNames: [String] = (0..<embedded_themes_count()).compactMap { index in
    unsafe embedded_theme_at(index).name.map { unsafe String(cString: $0) }
  }

  /// The person's own theme of that name if it can be used, else the program's, with what is wrong.
  private func load(_ name: String) -> (theme: Theme?, problems: [SettingsProblem]) {
    let own = folder.map { Self.theme(atPath: "\($0)/\(name).json", name: name, mayBeMissing: true) }
    if let own, own.theme != nil { return own }
    let embedded = Self.embedded(name)
    return (embedded?.theme, (own?.problems ?? []) + (embedded?.problems ?? []))
  }

  private static func embedded(_ name: String) -> (theme: Theme?, problems: [SettingsProblem])? {
    guard let index = embeddedNames.firstIndex(of: name) else { return nil }
    let file = unsafe embedded_theme_at(index)
    let bytes = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    return ThemeReader.read(bytes, name: name, file: "Themes/\(name).json")
  }

  private static func theme(atPath path: String) -> (theme: Theme?, problems: [SettingsProblem]) {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return theme(
      atPath: path, name: file.hasSuffix(".json") ? String(file.dropLast(5)) : file, mayBeMissing: false)
  }

  private static func theme(
    atPath path: String, name: String, mayBeMissing: Bool
  ) -> (theme: Theme?, problems: [SettingsProblem]) {
    switch SettingsFile(path: path) {
    case .bytes(let bytes): return ThemeReader.read(bytes, name: name, file: path)
    case .missing where mayBeMissing: return (nil, [])
    case .missing: return (nil, [SettingsProblem(.error, "\(printable(path)): there is no such file")])
    case .unusable(let why): return (nil, [SettingsProblem(.error, "\(printable(path)): \(why)")])
    }
  }

  /// The names of the person's own themes, in order.
  private func ownNames() -> [String] {
    guard let folder else { return [] }
    let files = names(inFolder: folder).filter { $0.hasSuffix(".json") }
    return files.map { String($0.dropLast(5)) }.filter(Self.isName).sorted()
  }

  private func unknown(_ name: String) -> SettingsProblem {
    let known = Self.embeddedNames + ownNames().filter { !Self.embeddedNames.contains($0) }
    return SettingsProblem(
      .error, "there is no theme \(quoted(name)); there are \(known.joined(separator: ", "))")
  }
}
