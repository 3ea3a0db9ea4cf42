import Glibc

/// A program of somebody else's that reads what this one makes.
///
/// Where it is not installed, its tests are left out; where `JOURNEY_OTHER_PROGRAMS=required`, they fail.
struct OtherProgram: Sendable {
  let name: String

  static let chromium = OtherProgram(name: "chromium")
  static let libreOffice = OtherProgram(name: "soffice")
  static let bash = OtherProgram(name: "bash")
  static let zsh = OtherProgram(name: "zsh")
  static let fish = OtherProgram(name: "fish")
  static let man = OtherProgram(name: "man")
  static let mandoc = OtherProgram(name: "mandoc")
  static let markdown = OtherProgram(name: "cmark")
  static let packages = OtherProgram(name: "dpkg-deb")
  static let pdfText = OtherProgram(name: "pdftotext")

  /// Where it is; nil if it is not installed.
  var path: String? {
    let folders = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/bin:/bin"
    return folders.split(separator: ":").map { "\($0)/\(name)" }.first { unsafe access($0, X_OK) == 0 }
  }

  /// Whether its tests run.
  var isTried: Bool { path != nil || Self.areRequired }

  private static var areRequired: Bool {
    unsafe getenv("JOURNEY_OTHER_PROGRAMS").map { unsafe String(cString: $0) } == "required"
  }
}
