/// Something that reads what comes from outside, and the laws that hold for it whatever comes.
protocol FuzzTarget {
  /// What it is called on the command line.
  static var name: String { get }

  init()

  /// An input: always the same for the same numbers.
  func input(_ random: inout SplitMix) -> [UInt8]

  /// Has the input read and looks whether the laws hold.
  func check(_ input: [UInt8]) -> Verdict
}

/// What became of an input.
enum Verdict: Equatable {
  case accepted
  /// Refused as it should be.
  case refused
  /// The law that does not hold, as a sentence.
  case broken(String)
}

/// A law that was broken, on its way out of a check.
struct Broken: Error {
  let law: String
  init(_ law: String) { self.law = law }
}

/// Insists on something.
func insist(_ holds: Bool, _ law: @autoclosure () -> String) throws(Broken) {
  if !holds { throw Broken(law()) }
}

extension FuzzTarget {
  /// The verdict of laws that throw where they are broken; the value says whether the input was accepted.
  func verdict(_ laws: () throws(Broken) -> Bool) -> Verdict {
    do throws(Broken) { return try laws() ? .accepted : .refused } catch { return .broken(error.law) }
  }
}
