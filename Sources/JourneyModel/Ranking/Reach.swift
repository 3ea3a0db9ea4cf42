/// The part of the customers that a friction point hits.
package struct Reach: Hashable, Sendable {
  /// 0–1.
  package let value: Double
  /// Whether the friction point is linked to no touchpoint: its reach is unknown and taken as 1.
  package let isAssumed: Bool

  package static let assumed = Reach(value: 1, isAssumed: true)
}
