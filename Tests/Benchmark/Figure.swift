/// One measured figure: a line of the table.
struct Figure {
  enum Unit: String {
    case milliseconds = "ms"
    case microseconds = "µs"
    case bytes = "B"
    case mebibytes = "MiB"
    case ticks = "ticks"
  }

  /// What another program takes for the same, measured in the same run.
  struct Peer {
    let name: String
    /// In the figure's unit; nil where the other program is not installed.
    let value: Double?
  }

  /// What the figure should come to.
  enum Aim {
    case below(Double)
    case atMost(Double)
    /// At most so many times what the peer takes.
    case peer(times: Double)
    /// In words, where no single figure says it.
    case said(String)
  }

  let name: String
  let value: Double
  let unit: Unit
  var peer: Peer?
  var aim: Aim?

  /// The median of repeated runs.
  init(_ name: String, _ runs: Runs, in unit: Unit, peer: Peer? = nil, aim: Aim? = nil) {
    self.init(name, runs.median.count(of: unit), unit, peer: peer, aim: aim)
  }

  init(_ name: String, _ value: Double, _ unit: Unit, peer: Peer? = nil, aim: Aim? = nil) {
    (self.name, self.value, self.unit, self.peer, self.aim) = (name, value, unit, peer, aim)
  }

  /// The figure divided by the peer's.
  var ratio: Double? {
    guard let other = peer?.value, other > 0 else { return nil }
    return value / other
  }

  /// Whether the aim is reached; nil where that can't be told.
  var isReached: Bool? {
    switch aim {
    case .below(let limit): value < limit
    case .atMost(let limit): value <= limit
    case .peer(let times): ratio.map { $0 <= times }
    case .said, nil: nil
    }
  }
}

/// Something that can be measured. One file each, listed in `main.swift`.
protocol Measurement {
  /// Also what it is chosen by on the command line.
  static var name: String { get }
  static func figures() throws -> [Figure]
}
