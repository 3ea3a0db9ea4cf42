import Glibc
import JourneyModel
import JourneyStore
import Testing

/// Who is there, and what wakes one up.
@Suite struct JournalPresence {
  @Test func everyoneSeesTheOthersWhereTheyStand() throws {
    try JournalFolder.use { folder throws in
      let journals = try ["anna", "ben", "carla"].map { try folder.join($0).journal }
      journals[1].present("map “é”\n")
      #expect(journals[0].participants().map(\.author.name) == ["ben", "carla"])
      let ben = try #require(journals[2].participants().first { $0.author.name == "ben" })
      #expect(ben.place == "map “é”\n" && ben.processID == getpid() && ben.since > 1_700_000_000)
      journals[1].leave(keeping: true)
      #expect(journals[0].participants().map(\.author.name) == ["carla"])
      #expect(!journals[0].isAlone)
      journals[2].leave(keeping: true)
      #expect(journals[0].isAlone && journals[0].participants().isEmpty)
    }
  }

  @Test func slotOfOneWhoLeftIsTakenAgain() throws {
    try JournalFolder.use { folder throws in
      let anna = try folder.join("anna").journal
      for number in 0..<20 {
        let other = try folder.join("other \(number)").journal
        #expect(anna.participants().map(\.author.name) == ["other \(number)"])
        other.leave(keeping: true)
      }
      #expect(bytes(folder.presence).count <= 2048)
    }
  }

  @Test func placeThatIsTooLongIsNotTold() throws {
    try JournalFolder.use { folder throws in
      let (anna, ben) = (try folder.join("anna").journal, try folder.join("ben").journal)
      anna.present(String(repeating: "x", count: 800))
      #expect(ben.participants().first?.place.count == 800)
      anna.present(String(repeating: "x", count: 1000))
      #expect(ben.participants().first?.place == "")
      #expect(ben.participants().count == 1)
    }
  }

  @Test(arguments: ["zeros", "garbage", "half", "huge"]) func brokenSlotSaysNothing(how: String) throws {
    try JournalFolder.use { folder throws in
      let (anna, ben) = (try folder.join("anna").journal, try folder.join("ben").journal)
      #expect(anna.participants().count == 1)
      var slots = bytes(folder.presence)
      switch how {
      case "zeros": slots = slots.map { _ in 0 }
      case "garbage": slots = slots.enumerated().map { UInt8(truncatingIfNeeded: $0.offset &* 7919) }
      case "huge": slots.replaceSubrange(1024..<1028, with: "9999".utf8)
      default: slots.removeLast(5)
      }
      try put(slots, folder.presence)
      #expect(anna.participants().isEmpty && !anna.isAlone)
      ben.present("here again")
      #expect(anna.participants().map(\.place) == ["here again"])
    }
  }

  @Test func whereEverySlotIsTakenNobodyJoins() throws {
    try JournalFolder.use { folder throws in
      let journal = try folder.join().journal
      let file = unsafe open(folder.presence, O_RDWR)
      var range = flock()
      (range.l_type, range.l_start, range.l_len) = (Int16(F_WRLCK), 1024, 255 * 1024)
      // The number of F_OFD_SETLK: a lock of the open file.
      try #require(unsafe fcntl(file, 37, &range) == 0)
      #expect(!journal.isAlone && journal.participants().isEmpty)
      #expect(try folder.join().privacy?.contains("too many have it open") == true)
      close(file)
      #expect(journal.isAlone)
    }
  }

  @Test func newsOfOthersWakesOneUp() throws {
    try JournalFolder.use { folder throws in
      let anna = try folder.join("anna").journal
      #expect(!anna.news().contains(.entries))
      let ben = try folder.join("ben").journal
      #expect(anna.waits(for: .presence))
      try ben.write(["one"])
      #expect(anna.waits(for: .entries))
      _ = try anna.pull()
      ben.present("there")
      #expect(anna.waits(for: .presence))
      ben.leave(keeping: true)
      #expect(anna.waits(for: .presence))
      #expect(anna.news().isEmpty && !anna.isWoken)
    }
  }

  @Test func whatOneDoesOneselfIsNoNews() throws {
    try JournalFolder.use { folder throws in
      let journal = try folder.join().journal
      try journal.write(["one"])
      journal.present("here")
      var file = try DocumentFile(reading: folder.document)
      try #require(journal.lockForSaving(atMost: 0))
      #expect(try file.save(Journey(title: "x")) == .saved)
      journal.unlockForSaving()
      #expect(journal.news().isEmpty)
      #expect(!journal.isWoken)
    }
  }

  @Test func documentWrittenByAnotherProgramIsNews() throws {
    try JournalFolder.use { folder throws in
      let journal = try folder.join().journal
      try put("{}", folder.path + "/other.json")
      #expect(!journal.news().contains(.document))
      try put("{}", folder.document)
      #expect(journal.waits(for: .document))
      #expect(unsafe rename(folder.path + "/other.json", folder.document) == 0)
      #expect(journal.waits(for: .document))
      #expect(unsafe unlink(folder.document) == 0)
      #expect(journal.waits(for: .document))
    }
  }
}
