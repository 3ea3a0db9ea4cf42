internal import JSONText
internal import JourneyModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The file that tells who has a journal open: a row of slots, each locked by the one who stands in it.
///
/// A lock ends with the program that holds it, so that nobody seems to be present who is not. What a slot says
/// is only shown, and never trusted. A lock behind the slots lets one at a time write the document.
final class PresenceFile {
  static let slotSize = 1024
  static let slotCount = 256
  private static let allSlots = 0..<(slotSize * slotCount)
  private static let saving = slotSize * slotCount..<slotSize * slotCount + 1

  let file: FileDescriptor
  private var slot: Int?
  /// What stands in the own slot.
  private var written: [UInt8] = []

  init(_ file: consuming FileDescriptor) { self.file = file }

  /// Whether one is among those present, and does not only look on.
  var isClaimed: Bool { slot != nil }

  /// Takes a free slot. False if there is none.
  func claim() -> Bool {
    slot = (0..<Self.slotCount).first { file.lock(Self.bytes(of: $0)) }
    return slot != nil
  }

  private static func bytes(of slot: Int) -> Range<Int> { slot * slotSize..<(slot + 1) * slotSize }

  /// Writes who one is and where one stands, if that is news.
  func write(_ participant: Participant) {
    guard let slot else { return }
    let content = Self.content(participant)
    if content == written { return }
    if (try? file.put(content, at: slot * Self.slotSize)) != nil { written = content }
  }

  /// Leaves the slot.
  func leave() {
    guard let slot else { return }
    self.slot = nil
    file.unlock(Self.bytes(of: slot))
    // What is written after the lock has gone wakes the others up.
    try? file.put([0], at: slot * Self.slotSize)
  }

  var isAlone: Bool { !file.isLocked(Self.allSlots) }

  func lockForSaving() -> Bool { file.lock(Self.saving) }
  func unlockForSaving() { file.unlock(Self.saving) }

  /// Everyone else who is there.
  func others() -> [Participant] {
    let bytes = (try? file.bytes(Self.allSlots.count, at: 0)) ?? []
    return (0..<Self.slotCount).compactMap { slot in
      let start = slot * Self.slotSize
      guard slot != self.slot, start < bytes.count,
        let participant = Self.participant(bytes[start..<min(start + Self.slotSize, bytes.count)]),
        file.isLocked(Self.bytes(of: slot))
      else { return nil }
      return participant
    }
  }
}

// MARK: What a slot says

extension PresenceFile {
  // Four digits, the length of what follows; a checksum; a space; an object. A slot that is being written
  // while it is read does not fit its checksum and says nothing.
  private static let lengthWidth = 4
  private static var headWidth: Int { lengthWidth + 1 + JournalChecksum.width + 1 }

  /// As a slot holds it; without the place where that is too long.
  private static func content(_ participant: Participant) -> [UInt8] {
    let full = json(participant)
    if full.count <= slotSize - headWidth { return framed(full) }
    var short = participant
    short.place = ""
    return framed(json(short))
  }

  private static func framed(_ json: [UInt8]) -> [UInt8] {
    let digits = String(json.count)
    let length = String(repeating: "0", count: max(0, lengthWidth - digits.utf8.count)) + digits
    return Array("\(length) \(JournalChecksum.start.adding(json).text) ".utf8) + json
  }

  private static func json(_ participant: Participant) -> [UInt8] {
    var writer = JSONWriter(isCompact: true)
    writer.value(
      .object(
        JSONMembers([
          "name": .string(participant.author.name), "run": .string(participant.author.session),
          "pid": .number(String(participant.processID)), "since": .number(String(participant.since)),
          "place": .string(participant.place),
        ])))
    return writer.finish()
  }

  private static func participant(_ slot: ArraySlice<UInt8>) -> Participant? {
    let bytes = Array(slot)
    let digits = bytes.prefix(lengthWidth)
    guard digits.count == lengthWidth, let length = Int(String(decoding: digits, as: UTF8.self)),
      length >= 0, bytes.count >= headWidth + length
    else { return nil }
    let json = Array(bytes[headWidth..<(headWidth + length)])
    guard JournalChecksum.start.adding(json).isWritten(in: bytes, at: lengthWidth + 1) else { return nil }
    return participant(json)
  }

  private static func participant(_ json: [UInt8]) -> Participant? {
    guard let node = try? JSONNode(parsing: json), let name = node["name"]?.string,
      let session = node["run"]?.string, let process = node["pid"]?.int.flatMap(Int32.init(exactly:)),
      let since = node["since"]?.int, let place = node["place"]?.string
    else { return nil }
    let author = Author(
      name: name.cut(to: JournalFormat.longestName), session: session.cut(to: JournalFormat.longestSession))
    return Participant(author: author, processID: process, since: JournalFormat.shown(since), place: place)
  }
}
