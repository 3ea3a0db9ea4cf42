import EmbeddedThemes
import Glibc
import Settings
import Testing

/// That what is in the program is what is in the folder of themes.
@Suite struct EmbeddedFileTests {
  /// `Themes` beside this package's `Tests`.
  private static let folder = String(#filePath.split(separator: "/").dropLast(3).joined(separator: "/"))

  private func fileNames() -> [String] {
    guard let folder = unsafe opendir("/\(Self.folder)/Themes") else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      names.append(String(decoding: name, as: UTF8.self))
    }
    return names
  }

  private func contents(_ path: String) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe read(descriptor, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  @Test func everyThemeFileIsEmbedded() {
    let files = fileNames().filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
    #expect(files.sorted() == ThemeLibrary.embeddedNames.sorted())
  }

  @Test func embeddedBytesAreTheFiles() {
    for (index, name) in ThemeLibrary.embeddedNames.enumerated() {
      let theme = unsafe embedded_theme_at(index)
      let bytes = unsafe Array(UnsafeBufferPointer(start: theme.bytes, count: theme.count))
      #expect(bytes == contents("/\(Self.folder)/Themes/\(name).json"), "\(name)")
    }
  }

  /// Whatever is wrong in a file, reading it ends, with a theme or with a reason.
  @Test func damagedThemesAreReadOrRefused() {
    var seed: UInt64 = 20_260_701
    func next(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    let source = contents("/\(Self.folder)/Themes/dark.json")
    for _ in 0..<150 {
      var bytes = source
      for _ in 0...next(3) { bytes[next(bytes.count)] = UInt8(next(256)) }
      if next(4) == 0 { bytes.removeLast(next(bytes.count)) }
      let (theme, problems) = ThemeReader.read(bytes, name: "dark", file: "dark.json")
      #expect(theme != nil || !problems.isEmpty)
      #expect(problems.allSatisfy { !$0.description.unicodeScalars.contains { $0.value < 32 } })
      _ = Configuration.read(bytes, file: "config.json")
    }
  }
}
