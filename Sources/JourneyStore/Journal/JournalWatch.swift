#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Wakes a program up when something happens to a journal, to the file of those present or to the document.
final class JournalWatch {
  /// What was touched; whether that is news, only a look at it tells.
  struct Touched: OptionSet {
    let rawValue: Int
    static let journal = Touched(rawValue: 1)
    static let presence = Touched(rawValue: 2)
    static let document = Touched(rawValue: 4)
    static let all: Touched = [.journal, .presence, .document]
  }

  /// To wait for with `poll`; -1 where the system has no more of them.
  let descriptor: Int32
  private var journal: Int32 = -1
  private var presence: Int32 = -1
  private var folder: Int32 = -1
  private let documentName: [UInt8]

  /// Watches open files, by their numbers; there need be none of those present.
  init(_ place: JournalPlace, journal: Int32, presence: Int32?) {
    documentName = Array((place.document?.name ?? "").utf8)
    descriptor = inotify_init1(Self.closeOnExec | Self.nonBlocking)
    guard descriptor >= 0 else { return }
    self.journal = watch(journal, place.path, Event.modify | Event.attributes | Event.movedSelf)
    // A program that ends closes its files, however it ends.
    if let presence {
      self.presence = watch(
        presence, place.folderPath + "/" + place.presence, Event.modify | Event.closedWritten)
    }
    if let document = place.document {
      folder = unsafe inotify_add_watch(descriptor, document.folder, Event.inFolder)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Watches the very file that is open, whatever its name leads to by now.
  private func watch(_ number: Int32, _ path: String, _ events: UInt32) -> Int32 {
    let watch = unsafe inotify_add_watch(descriptor, "/proc/self/fd/\(number)", events)
    return watch >= 0 ? watch : unsafe inotify_add_watch(descriptor, path, events)
  }

  private static var closeOnExec: Int32 { 0o2_000_000 }
  private static var nonBlocking: Int32 { 0o4000 }

  private enum Event {
    static let modify: UInt32 = 0x2
    static let attributes: UInt32 = 0x4
    static let closedWritten: UInt32 = 0x8
    static let movedSelf: UInt32 = 0x800
    static let overflow: UInt32 = 0x4000
    /// Closed after writing, moved away or here, made, removed.
    static let inFolder: UInt32 = 0x8 | 0x40 | 0x80 | 0x100 | 0x200
  }

  /// Takes all that has happened since.
  func drain() -> Touched {
    var touched: Touched = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    guard descriptor >= 0 else { return .all }
    while true {
      let count = unsafe read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return touched }
      touched.formUnion(self.touched(buffer[..<count]))
    }
  }

  /// A watch, what happened, a number that ties two events together, the length of the name, the name.
  private func touched(_ events: ArraySlice<UInt8>) -> Touched {
    var touched: Touched = []
    var rest = events
    while rest.count >= 16 {
      let head = unsafe rest.withUnsafeBytes { bytes in
        (0..<4).map { unsafe bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self) }
      }
      let name = rest.dropFirst(16).prefix(Int(head[3])).prefix { $0 != 0 }
      touched.formUnion(self.touched(Int32(bitPattern: head[0]), head[1], name))
      rest = rest.dropFirst(16 + Int(head[3]))
    }
    return touched
  }

  private func touched(_ watch: Int32, _ event: UInt32, _ name: ArraySlice<UInt8>) -> Touched {
    if event & Event.overflow != 0 { return .all }
    switch watch {
    case journal: return .journal
    case presence: return .presence
    case folder: return name.elementsEqual(documentName) ? .document : []
    default: return []
    }
  }
}
