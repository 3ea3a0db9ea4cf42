/// One measured figure: a line of the table.
struct Figure {
  enum Unit: String {
    case milliseconds = "ms"
    case microseconds = "µs"
    case bytes = "B"
    case mebibytes = "MiB"
  }

  /// What another program takes for the same, measured in the same run.
  struct Peer {
    let name: String
    let value: Double
  }

  let name: String
  let value: Double
  let unit: Unit
  var peer: Peer?
  /// What it should come to, as a person reads it.
  var aim = ""

  /// The median of repeated runs.
  init(_ name: String, _ runs: Runs, in unit: Unit, peer: Peer? = nil, aim: String = "") {
    self.init(name, runs.median.count(of: unit), unit, peer: peer, aim: aim)
  }

  init(_ name: String, _ value: Double, _ unit: Unit, peer: Peer? = nil, aim: String = "") {
    (self.name, self.value, self.unit, self.peer, self.aim) = (name, value, unit, peer, aim)
  }
}

/// Something that can be measured. One file each, listed in `main.swift`.
protocol Measurement {
  /// Also what it is chosen by on the command line.
  static var name: String { get }
  static func figures() throws -> [Figure]
}
