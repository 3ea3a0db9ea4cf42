/// The length of the code point that starts with a byte of 0x80 or more, in bytes; 0 if it is not valid UTF-8:
/// overlong, a surrogate, past U+10FFFF, cut off, or no first byte at all.
func lengthOfCodePoint(_ at: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int {
  let first = unsafe at[0]
  let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  guard first >= 0xC2, first <= 0xF4, unsafe end - at >= length else { return 0 }
  guard unsafe secondBytes(after: first).contains(at[1]) else { return 0 }
  for index in 2..<max(length, 2) {
    guard unsafe at[index] & 0xC0 == 0x80 else { return 0 }
  }
  return length
}

/// Which second bytes may follow (Unicode, table 3-7).
private func secondBytes(after first: UInt8) -> ClosedRange<UInt8> {
  switch first {
  case 0xE0: 0xA0...0xBF
  case 0xED: 0x80...0x9F
  case 0xF0: 0x90...0xBF
  case 0xF4: 0x80...0x8F
  default: 0x80...0xBF
  }
}
