/// A table of keys known beforehand: found without making a `String` of each key that is read, and written
/// without looking at them again.
///
/// Its memory is its own and never changes, so that using it counts no references.
@safe package final class JSONNames: @unchecked Sendable {
  package let texts: [String]
  private let packed: UnsafeMutableBufferPointer<PackedKey>
  /// Each name as it is written before a value, `"name": `, one behind the other.
  private let written: UnsafeMutableBufferPointer<UInt8>
  /// Where each of them ends in `written`.
  private let ends: UnsafeMutableBufferPointer<Int>

  package init(_ names: [String]) {
    texts = names
    let pieces = names.map(Self.written)
    unsafe packed = Self.copy(names.map(PackedKey.init))
    unsafe written = Self.copy(Array(pieces.joined()))
    var end = 0
    unsafe ends = Self.copy(
      pieces.map { piece in
        end += piece.count
        return end
      })
  }

  deinit {
    unsafe packed.deallocate()
    unsafe written.deallocate()
    unsafe ends.deallocate()
  }

  private static func copy<Element>(_ elements: [Element]) -> UnsafeMutableBufferPointer<Element> {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = unsafe copy.initialize(from: elements)
    return unsafe copy
  }

  private static func written(_ name: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.string(name)
    return writer.finish().dropLast() + Array(": ".utf8)
  }

  /// Which of the names a key is; quickest for the one at `next`, which then moves on.
  package func position(of key: JSONKey, next: inout Int, in scanner: borrowing JSONScanner) -> Int? {
    for index in unsafe next..<packed.count where unsafe packed[index] == key.packed {
      next = index + 1
      return confirm(index, key, scanner)
    }
    for index in unsafe 0..<min(next, packed.count) where unsafe packed[index] == key.packed {
      return confirm(index, key, scanner)
    }
    return nil
  }

  private func confirm(_ index: Int, _ key: JSONKey, _ scanner: borrowing JSONScanner) -> Int? {
    if key.packed.count <= PackedKey.capacity { return index }
    return scanner.text(of: key).utf8.elementsEqual(texts[index].utf8) ? index : nil
  }

  /// The bytes to write before a value.
  @inline(__always)
  func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = unsafe index == 0 ? 0 : ends[index - 1]
    return unsafe UnsafeBufferPointer(rebasing: written[start..<ends[index]])
  }
}

/// A key's length and its first 16 bytes, filled with zeros: comparing most keys is three comparisons of integers.
struct PackedKey: Hashable, Sendable {
  static let capacity = 16
  var count = 0
  var low: UInt64 = 0
  var high: UInt64 = 0

  init(_ text: String) {
    for byte in text.utf8 {
      switch count {
      case 0..<8: low |= UInt64(byte) << (UInt64(count) * 8)
      case 8..<16: high |= UInt64(byte) << (UInt64(count - 8) * 8)
      default: break
      }
      count += 1
    }
  }

  init(count: Int, low: UInt64, high: UInt64) {
    self.count = count
    self.low = low
    self.high = high
  }
}
