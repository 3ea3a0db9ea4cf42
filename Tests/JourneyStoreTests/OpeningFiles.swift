import Glibc
import JourneyModel
import JourneyStore
import Testing

@Suite struct OpeningFiles {
  @Test func contentIsReadWhole() throws {
    try inFolder { folder throws in
      let text = String(repeating: "0123456789", count: 50_000)
      try put(text, folder + "/a")
      let file = try DocumentFile(reading: folder + "/a")
      #expect(String(decoding: file.bytes, as: UTF8.self) == text)
    }
  }

  @Test func settlingLetsTheContentGo() throws {
    try inFolder { folder throws in
      try put("{}", folder + "/a")
      var file = try DocumentFile(reading: folder + "/a")
      file.settle()
      #expect(file.bytes.isEmpty)
      #expect(!file.isChangedOnDisk)
    }
  }

  @Test func whatIsNoDocumentIsRefusedWithoutWaiting() throws {
    try inFolder { folder throws in
      try put("", folder + "/empty")
      try #require(unsafe mkfifo(folder + "/pipe", 0o644) == 0)
      try #require(unsafe truncate(large(folder), 513 << 20) == 0)
      expect(folder + "/none", "there is no such file", exit: 66)
      expect(folder + "/empty/a", "its folder does not exist", exit: 66)
      expect(folder + "/empty", "it is empty", exit: 65)
      expect(folder, "it is a folder", exit: 66)
      expect(folder + "/pipe", "it is a pipe, not a file", exit: 66)
      expect(folder + "/large", "it is larger than 512 MiB", exit: 65)
      expect("/dev/zero", "it is a device, not a file", exit: 66)
      expect(folder + "/" + String(repeating: "x", count: 300), "its name is too long", exit: 66)
    }
  }

  @Test(.enabled(if: geteuid() != 0, "permissions do not bind root"))
  func fileWithoutPermissionIsRefused() throws {
    try inFolder { folder throws in
      try put("{}", folder + "/a")
      try #require(unsafe chmod(folder + "/a", 0) == 0)
      expect(folder + "/a", "permission is denied", exit: 66)
    }
  }

  private func large(_ folder: String) throws -> String {
    try put("x", folder + "/large")
    return folder + "/large"
  }

  private func expect(_ path: String, _ reason: String, exit code: Int32) {
    do {
      _ = try DocumentFile(reading: path)
      Issue.record("\(path) was read")
    } catch {
      #expect(error.description == "can't read \(path): \(reason)")
      #expect(error.exitCode == code)
    }
  }
}
