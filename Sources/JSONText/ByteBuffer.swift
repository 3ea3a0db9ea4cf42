/// Bytes that grow at the end: what `[UInt8]` does, without a check for each byte.
@safe struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    unsafe start = .allocate(capacity: self.capacity)
  }

  deinit { unsafe start.deallocate() }

  /// All bytes so far, as long as `body` runs.
  func withBytes<Result>(_ body: (RawSpan) -> Result) -> Result {
    body(unsafe RawSpan(_unsafeStart: start, byteCount: count))
  }

  var array: [UInt8] {
    unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  }

  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe start[count] = byte
    count += 1
  }

  mutating func append(_ byte: UInt8, times: Int) {
    reserve(times)
    unsafe (start + count).update(repeating: byte, count: times)
    count += times
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    unsafe (start + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  mutating func append(_ text: String) {
    let copied: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe append($0) }
    if copied == nil { for byte in text.utf8 { append(byte) } }
  }

  /// Copies bytes as far as `stops` finds none to be stopped at in eight of them, and then up to the first one;
  /// says how many bytes were copied.
  @inline(__always)
  mutating func appendRun(_ bytes: UnsafeBufferPointer<UInt8>, stops: (UInt64) -> UInt64) -> Int {
    guard let source = bytes.baseAddress else { return 0 }
    reserve(bytes.count + 8)
    let target = unsafe UnsafeMutableRawPointer(start + count)
    var done = 0
    while bytes.count - done >= 8 {
      let eight = unsafe UnsafeRawPointer(source + done).loadUnaligned(as: UInt64.self)
      unsafe target.storeBytes(of: eight, toByteOffset: done, as: UInt64.self)
      let found = stops(UInt64(littleEndian: eight))
      done += found.trailingZeroBitCount >> 3
      if found != 0 { break }
    }
    while done < bytes.count, unsafe stops(UInt64(source[done]) | 0x2F2F_2F2F_2F2F_2F00) == 0 {
      unsafe target.storeBytes(of: source[done], toByteOffset: done, as: UInt8.self)
      done += 1
    }
    count += done
    return done
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(more) }
  }

  private mutating func grow(_ more: Int) {
    capacity = max(count + more, capacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    unsafe larger.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = larger
  }
}
