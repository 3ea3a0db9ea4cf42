#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension JournalPlace {
  /// Makes an empty file under a name that was free, for a journal to take its place.
  func reserveSetAsideName() throws(JournalProblem) -> String { try makeSetAside().name }

  private struct Made: ~Copyable {
    let name: String
    let file: FileDescriptor
  }

  private func makeSetAside() throws(JournalProblem) -> Made {
    for number in 1...1000 {
      let name = setAsideName(number)
      if let file = try make(name) { return Made(name: name, file: file) }
    }
    throw problem(FileDescriptor.Failure(code: EEXIST))
  }

  /// Copies a journal's bytes to a file that everyone sees, safe on the disk. Gives its path.
  func setAside(copyOf bytes: [UInt8]) throws(JournalProblem) -> String {
    let made = try makeSetAside()
    do {
      try made.file.put(bytes, at: 0)
      try access.give(to: made.file)
      try made.file.synchronize()
    } catch {
      folder.remove(made.name)
      throw problem(error)
    }
    return folderPath + "/" + made.name
  }
}
