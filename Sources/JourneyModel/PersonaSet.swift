/// Some of a journey's personas, by their slots.
struct PersonaSet: Hashable, Sendable {
  private var low: UInt64 = 0
  /// Slots past the first 64, which few journeys have; in order.
  private var high: [Int32] = []

  var isEmpty: Bool { low == 0 && high.isEmpty }

  mutating func insert(_ slot: Int32) {
    if slot < 64 {
      low |= 1 << UInt64(slot)
    } else if !high.contains(slot) {
      high.append(slot)
      high.sort()
    }
  }

  func contains(_ slot: Int32) -> Bool {
    slot < 64 ? low & 1 << UInt64(slot) != 0 : high.contains(slot)
  }
}
