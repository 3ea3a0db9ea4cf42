import Glibc
import Testing

/// Runs with a new folder, which is removed with what is in it afterwards.
func inFolder(_ body: (String) throws -> Void) throws {
  let temporary = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
  let folder = "\(temporary)/journey-store-\(UInt64.random(in: 0 ... .max))"
  try #require(unsafe mkdir(folder, 0o755) == 0)
  defer { remove(folder) }
  try body(folder)
}

private func remove(_ path: String) {
  if !isLink(path) { for entry in entries(path) { remove(path + "/" + entry) } }
  _ = unsafe Glibc.remove(path)
}

/// The names in a folder, sorted; none if it is no folder.
func entries(_ folder: String) -> [String] {
  guard let stream = unsafe opendir(folder) else { return [] }
  defer { unsafe closedir(stream) }
  var names: [String] = []
  while let entry = unsafe readdir(stream) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
      unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}

/// Writes a file in place, as another program might.
func put(_ text: String, _ path: String) throws { try put(Array(text.utf8), path) }

func put(_ bytes: some Collection<UInt8>, _ path: String) throws {
  let file = unsafe try #require(fopen(path, "w"))
  defer { unsafe fclose(file) }
  let bytes = Array(bytes)
  try #require(unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count)
}

func content(_ path: String) -> String? {
  guard let file = unsafe fopen(path, "r") else { return nil }
  defer { unsafe fclose(file) }
  var bytes: [UInt8] = []
  var part = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = unsafe fread(&part, 1, part.count, file), count > 0 { bytes += part[..<count] }
  return String(decoding: bytes, as: UTF8.self)
}

func permissions(_ path: String) -> mode_t? {
  var status = stat()
  return unsafe stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
}

func isLink(_ path: String) -> Bool {
  var status = stat()
  return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}
