import Glibc

/// Programs of this package, which lie where the test bundle, or the program that asks, lies.
package enum BuiltProgram {
  /// Where a program lies. `JOURNEY_PROGRAM` in the environment names another build of `journey` to be tested.
  package static func path(_ name: String) -> String {
    if name == "journey", let other = unsafe getenv("JOURNEY_PROGRAM") {
      return unsafe String(cString: other)
    }
    return folder + "/" + name
  }

  private static var folder: String {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? ownPath
    let parts = bundle.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  private static var ownPath: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
