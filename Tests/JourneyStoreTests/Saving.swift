import Glibc
import JourneyModel
import JourneyStore
import Testing

@Suite struct Saving {
  private let journey = Journey(title: "Saved")
  private let text = "{\n  \"format\": \"journey/1\",\n  \"title\": \"Saved\"\n}\n"

  @Test func newFileIsMadeForWhomTheMaskAllows() throws {
    try inFolder { folder throws in
      var file = DocumentFile(newAt: folder + "/new.journey.json")
      #expect(try file.save(journey) == .saved)
      #expect(content(file.path) == text)
      let mask = umask(0o022)
      umask(mask)
      #expect(permissions(file.path) == 0o666 & ~mask)
      #expect(entries(folder) == ["new.journey.json"])
      #expect(!file.isChangedOnDisk)
    }
  }

  @Test(arguments: [0o600, 0o644, 0o664, 0o640] as [mode_t]) func modeIsKept(mode: mode_t) throws {
    try inFolder { folder throws in
      let path = folder + "/a.json"
      try put(text + " ", path)
      #expect(unsafe chmod(path, mode) == 0)
      var file = try DocumentFile(reading: path)
      #expect(try file.save(journey) == .saved)
      #expect(content(path) == text)
      #expect(permissions(path) == mode)
    }
  }

  @Test func symbolicLinksStay() throws {
    try inFolder { folder throws in
      #expect(unsafe mkdir(folder + "/real", 0o755) == 0)
      try put("old", folder + "/real/a.json")
      #expect(unsafe symlink("real/a.json", folder + "/one") == 0)
      #expect(unsafe symlink(folder + "/one", folder + "/two") == 0)
      var file = try DocumentFile(reading: folder + "/two")
      #expect(try file.save(journey) == .saved)
      #expect(content(folder + "/real/a.json") == text)
      #expect(entries(folder) == ["one", "real", "two"])
      #expect(isLink(folder + "/one") && isLink(folder + "/two"))
    }
  }

  @Test func linkToNothingYetIsFollowed() throws {
    try inFolder { folder throws in
      #expect(unsafe symlink("later.json", folder + "/link") == 0)
      var file = DocumentFile(newAt: folder + "/link")
      #expect(try file.save(journey) == .saved)
      #expect(content(folder + "/later.json") == text)
      #expect(isLink(folder + "/link"))
    }
  }

  @Test func linksInCirclesAreAnError() throws {
    try inFolder { folder throws in
      #expect(unsafe symlink("b", folder + "/a") == 0)
      #expect(unsafe symlink("a", folder + "/b") == 0)
      expect("can't write \(folder)/a: its symbolic links go in circles", exit: 74) {
        () throws(FileProblem) in
        var file = DocumentFile(newAt: folder + "/a")
        _ = try file.save(journey)
      }
    }
  }

  @Test func otherHardLinksKeepTheOldContent() throws {
    try inFolder { folder throws in
      try put("old", folder + "/a")
      #expect(unsafe link(folder + "/a", folder + "/b") == 0)
      var file = try DocumentFile(reading: folder + "/a")
      #expect(try file.save(journey) == .saved)
      #expect(content(folder + "/a") == text)
      #expect(content(folder + "/b") == "old")
    }
  }

  @Test(arguments: [false, true]) func changeBySomeoneElseIsNoticedByContent(isSettled: Bool) throws {
    try inFolder { folder throws in
      let path = folder + "/a.json"
      try put("{1}", path)
      var file = try DocumentFile(reading: path)
      if isSettled { file.settle() }
      #expect(!file.isChangedOnDisk)
      try put("{1}", path)  // another time, the same content
      #expect(!file.isChangedOnDisk)
      try put("{2}", path)
      #expect(file.isChangedOnDisk)
      #expect(try file.save(journey) == .changedOnDisk)
      #expect(content(path) == "{2}")
      #expect(try file.save(journey, overwriting: true) == .saved)
      #expect(content(path) == text)
      #expect(!file.isChangedOnDisk)
      #expect(try file.save(journey) == .saved)
    }
  }

  /// A large file is read and written in parts of other sizes; one byte makes the difference.
  @Test func changeOfOneByteInALargeFileIsNoticed() throws {
    try inFolder { folder throws in
      let path = folder + "/a.json"
      let large = Journey(title: String(repeating: "0123456789é", count: 300_000))
      var file = DocumentFile(newAt: path)
      #expect(try file.save(large) == .saved)
      #expect(!file.isChangedOnDisk)
      let whole = try #require(content(path))
      for place in [0, 1_000_003, whole.utf8.count - 2] {
        var bytes = Array(whole.utf8)
        bytes[place] ^= 1
        try put(bytes, path)
        #expect(file.isChangedOnDisk)
      }
      try put(Array(whole.utf8).dropLast(), path)
      #expect(file.isChangedOnDisk)
    }
  }

  /// A journal has to know of the new content before anybody can meet it.
  @Test func checkpointIsToldBeforeTheNewFileIsInPlace() throws {
    try inFolder { folder throws in
      let path = folder + "/a.json"
      try put("old", path)
      var file = try DocumentFile(reading: path)
      var told: [String] = []
      let outcome = try file.save(journey) { fingerprint in
        told.append(fingerprint)
        #expect(content(path) == "old")
      }
      #expect(outcome == .saved)
      #expect(told == [DocumentFile.fingerprint(of: Array(text.utf8))] && file.fingerprint == told.first)
      #expect(try DocumentFile(reading: path).fingerprint == told.first)
    }
  }

  @Test func checkpointThatFailsLeavesTheOldFile() throws {
    try inFolder { folder throws in
      try put("old", folder + "/a.json")
      var file = try DocumentFile(reading: folder + "/a.json")
      let problem = FileProblem(.write, "journal", .diskIsFull)
      #expect(throws: problem) {
        try file.save(journey) { _ throws(FileProblem) in throw problem }
      }
      #expect(content(folder + "/a.json") == "old" && entries(folder) == ["a.json"])
      #expect(file.fingerprint == DocumentFile.fingerprint(of: Array("old".utf8)))
    }
  }

  /// It is written down, and read by other runs of other versions.
  @Test func fingerprintIsAlwaysTheSame() {
    #expect(
      DocumentFile.fingerprint(of: []) == "5417587b2361efb16a6f75726e6579316a6f75726e6579316a6f75726e657931")
    #expect(
      DocumentFile.fingerprint(of: Array(text.utf8))
        == "9b7bc4cc6e085734984db10fcb03cc2c0b7ff5a83af226f5e0fd64db673e086c")
    #expect(DocumentFile(newAt: "/nowhere").fingerprint == nil)
  }

  @Test func fingerprintsOfLikeContentsDiffer() {
    let contents =
      (0..<70).map { [UInt8](repeating: 0, count: $0) }
      + (0..<64).map { place in
        (0..<64).map { $0 == place ? 1 : 0 }
      }
    #expect(Set(contents.map(DocumentFile.fingerprint(of:))).count == contents.count)
  }

  @Test func outsideChangeCanBeTakenOver() throws {
    try inFolder { folder throws in
      let path = folder + "/a.json"
      try put("old", path)
      var file = try DocumentFile(reading: path)
      file.settle()
      try put("new", path)
      try file.reread()
      #expect(file.bytes == Array("new".utf8) && !file.isChangedOnDisk)
      #expect(try file.save(journey) == .saved)
    }
  }

  @Test func fileOfTheSameNameIsNotOverwritten() throws {
    try inFolder { folder throws in
      var file = DocumentFile(newAt: folder + "/a.json")
      try put("mine", folder + "/a.json")
      #expect(try file.save(journey) == .changedOnDisk)
      #expect(content(folder + "/a.json") == "mine")
    }
  }

  @Test func removedFileIsMadeAgain() throws {
    try inFolder { folder throws in
      try put("{1}", folder + "/a.json")
      var file = try DocumentFile(reading: folder + "/a.json")
      #expect(unsafe unlink(folder + "/a.json") == 0)
      #expect(try file.save(journey) == .saved)
      #expect(content(folder + "/a.json") == text)
    }
  }

  @Test func vanishedFolderIsAnError() throws {
    try inFolder { folder throws in
      #expect(unsafe mkdir(folder + "/sub", 0o755) == 0)
      try put("{1}", folder + "/sub/a.json")
      var file = try DocumentFile(reading: folder + "/sub/a.json")
      #expect(unsafe unlink(folder + "/sub/a.json") == 0)
      #expect(unsafe rmdir(folder + "/sub") == 0)
      expect("can't write \(folder)/sub/a.json: its folder does not exist", exit: 73) {
        () throws(FileProblem) in
        _ = try file.save(journey)
      }
    }
  }

  @Test func folderIsNoFile() throws {
    try inFolder { folder throws in
      expect("can't write \(folder): it is a folder", exit: 74) { () throws(FileProblem) in
        var file = DocumentFile(newAt: folder)
        _ = try file.save(journey, overwriting: true)
      }
    }
  }

  @Test(.enabled(if: geteuid() != 0, "permissions do not bind root"))
  func readOnlyFolderLeavesTheOldFileWhole() throws {
    try inFolder { folder throws in
      try put("old", folder + "/a.json")
      #expect(unsafe chmod(folder, 0o555) == 0)
      defer { _ = unsafe chmod(folder, 0o755) }
      var file = try DocumentFile(reading: folder + "/a.json")
      expect("can't write \(folder)/a.json: permission is denied", exit: 74) { () throws(FileProblem) in
        _ = try file.save(journey)
      }
      #expect(content(folder + "/a.json") == "old")
      #expect(entries(folder) == ["a.json"])
    }
  }

  @Test(.enabled(if: geteuid() != 0, "permissions do not bind root"))
  func writeProtectedFileIsLeftAlone() throws {
    try inFolder { folder throws in
      try put("old", folder + "/a.json")
      #expect(unsafe chmod(folder + "/a.json", 0o444) == 0)
      var file = try DocumentFile(reading: folder + "/a.json")
      expect("can't write \(folder)/a.json: it is write-protected", exit: 74) { () throws(FileProblem) in
        _ = try file.save(journey)
      }
      #expect(content(folder + "/a.json") == "old")
    }
  }

  /// `/dev/full` fails every write as a full disk does, for root as well; only a link leads the way there.
  @Test func failureToWriteSaysWhy() throws {
    let problem = FileProblem(.write, "shop.journey.json", .diskIsFull)
    #expect(problem.description == "can't write shop.journey.json: the disk is full")
    #expect(problem.advice == "Your work is still here; save it elsewhere with :w NAME")
    expect("can't write /dev/full: it is a device, not a file", exit: 74) { () throws(FileProblem) in
      var file = DocumentFile(newAt: "/dev/full")
      _ = try file.save(journey, overwriting: true)
    }
  }

  @Test func contentThatDoesNotFitLeavesTheOldFileWhole() async throws {
    await #expect(processExitsWith: .success) {
      // A limit on the size of files binds the whole process, so this is a process of its own.
      var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
      guard unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { exit(2) }
      exit(saveBeyondTheLimit())
    }
  }
}

/// 0 if it went as it must.
private func saveBeyondTheLimit() -> Int32 {
  var result: Int32 = 1
  try? inFolder { folder throws in
    try put("old", folder + "/a.json")
    var file = try DocumentFile(reading: folder + "/a.json")
    let large = Journey(title: String(repeating: "x", count: 1 << 20))
    let problem = FileProblem(.write, file.path, .fileSizeLimit)
    if #expect(throws: problem, performing: { try file.save(large) }) == nil {
      result = 3
      return
    }
    guard content(folder + "/a.json") == "old", entries(folder) == ["a.json"] else {
      result = 4
      return
    }
    result = try file.save(Journey(title: "small")) == .saved ? 0 : 5
  }
  return result
}

/// Expects the problem that `body` throws.
private func expect(
  _ description: String, exit code: Int32, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: () throws(FileProblem) -> Void
) {
  do {
    try body()
    Issue.record("nothing was thrown", sourceLocation: sourceLocation)
  } catch {
    #expect(error.description == description, sourceLocation: sourceLocation)
    #expect(error.exitCode == code, sourceLocation: sourceLocation)
  }
}
