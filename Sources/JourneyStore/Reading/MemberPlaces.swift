internal import JSONText

extension JSONScanner {
  /// Where the value of a member, or one element of it, stands in the object at `start`; `start` if there is none.
  static func offset(
    ofMember name: String, element: Int? = nil, inObjectAt start: Int, in bytes: [UInt8]
  ) -> Int {
    let found = try? scan(bytes, from: start) { scanner throws(JSONFault) in
      try scanner.offset(ofMember: name, element: element)
    }
    return found ?? start
  }

  private mutating func offset(ofMember name: String, element: Int?) throws(JSONFault) -> Int? {
    var more = try beginObject()
    while more {
      let key = try key()
      if text(of: key).utf8.elementsEqual(name.utf8) { return try offset(ofElement: element) }
      try skipValue()
      more = try nextMember()
    }
    return nil
  }

  private mutating func offset(ofElement element: Int?) throws(JSONFault) -> Int {
    guard let element, try beginArray() else { return nextOffset() }
    for _ in 0..<element {
      try skipValue()
      guard try nextElement() else { break }
    }
    return nextOffset()
  }
}
