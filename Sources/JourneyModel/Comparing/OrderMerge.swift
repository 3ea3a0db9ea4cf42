/// The order of a list that two have changed, each in its own way.
///
/// Two elements that one of them turned round stand turned round; so nothing that anyone moved moves back.
/// Where that can't be done, because it would go in circles, the order is ours.
struct OrderMerge<Key: Hashable> {
  private(set) var keys: [Key] = []
  /// Where the orders can't be brought together: those that all three have, in each of the orders, without
  /// what is the same at both ends.
  private(set) var conflict: (base: [Key], ours: [Key], theirs: [Key])?

  /// - Parameters:
  ///   - base: Each key once, in all three.
  ///   - isKept: Whether a key of ours or theirs is still to be there.
  init(base: [Key], ours: [Key], theirs: [Key], isKept: (Key) -> Bool) {
    let ours = ours.filter(isKept)
    let theirs = theirs.filter(isKept)
    if ours == theirs {
      keys = ours
      return
    }
    var order = Order(ours, theirs)
    let skeleton = skeleton(order, base)
    order.chain(skeleton)
    order.insert(order.ours)
    order.insert(order.theirs)
    keys = order.keys
  }

  /// The order of those that all three have.
  private mutating func skeleton(_ order: Order, _ base: [Key]) -> [Int] {
    let known = base.compactMap { (key: Key) -> Int? in order.numbers[key] }
    let isKnown = order.marks(known)
    let (inOurs, inTheirs) = (order.marks(order.ours), order.marks(order.theirs))
    let isCommon = { (number: Int) in isKnown[number] && inOurs[number] && inTheirs[number] }
    let base = known.filter(isCommon)
    let ours = order.ours.filter(isCommon)
    let theirs = order.theirs.filter(isCommon)
    if theirs == base || ours == theirs { return ours }
    if ours == base { return theirs }
    if let both = Turns(base: base, ours: ours, theirs: theirs, count: order.all.count).both { return both }
    note(order, base, ours, theirs)
    return ours
  }

  private mutating func note(_ order: Order, _ base: [Int], _ ours: [Int], _ theirs: [Int]) {
    var (low, high) = (0, base.count)
    let isSame = { (place: Int) -> Bool in base[place] == ours[place] && base[place] == theirs[place] }
    while low < high, isSame(low) { low += 1 }
    while low < high, isSame(high - 1) { high -= 1 }
    let range = low..<high
    let names = { (numbers: [Int]) -> [Key] in
      numbers[range].map { (number: Int) -> Key in order.all[number] }
    }
    conflict = (names(base), names(ours), names(theirs))
  }

  /// The keys by numbers, linked in the order that comes about.
  private struct Order {
    private(set) var all: [Key]
    private(set) var numbers: [Key: Int] = [:]
    let ours: [Int]
    private(set) var theirs: [Int] = []
    /// What comes behind each, and last what comes first; −1 for the end.
    private var next: [Int] = []
    private var isLinked: [Bool] = []

    init(_ ours: [Key], _ theirs: [Key]) {
      all = ours
      self.ours = Array(ours.indices)
      numbers.reserveCapacity(ours.count)
      for (number, key) in ours.enumerated() { numbers[key] = number }
      for key in theirs { self.theirs.append(add(key)) }
    }

    private mutating func add(_ key: Key) -> Int {
      if let number = numbers[key] { return number }
      numbers[key] = all.count
      all.append(key)
      return all.count - 1
    }

    func marks(_ some: [Int]) -> [Bool] {
      var marks = [Bool](repeating: false, count: all.count)
      for number in some { marks[number] = true }
      return marks
    }

    mutating func chain(_ some: [Int]) {
      next = [Int](repeating: -1, count: all.count + 1)
      isLinked = [Bool](repeating: false, count: all.count)
      insert(some)
    }

    /// Puts those that are missing each behind the one that it follows.
    mutating func insert(_ some: [Int]) {
      var before = all.count
      for number in some {
        if !isLinked[number] {
          (next[number], next[before]) = (next[before], number)
          isLinked[number] = true
        }
        before = number
      }
    }

    var keys: [Key] {
      var keys: [Key] = []
      keys.reserveCapacity(all.count)
      var number = next[all.count]
      while number >= 0 {
        keys.append(all[number])
        number = next[number]
      }
      return keys
    }
  }
}

/// Three orders of the same numbers, and the pairs that two of them turned round.
private struct Turns {
  private let base: [Int]
  private let ours: [Int]
  private let theirs: [Int]
  /// Where each number stands in each.
  private let places: (base: [Int], ours: [Int], theirs: [Int])

  init(base: [Int], ours: [Int], theirs: [Int], count: Int) {
    (self.base, self.ours, self.theirs) = (base, ours, theirs)
    let places = { (order: [Int]) in
      var places = [Int](repeating: 0, count: count)
      for (place, number) in order.enumerated() { places[number] = place }
      return places
    }
    self.places = (places(base), places(ours), places(theirs))
  }

  /// The order in which exactly the pairs are turned round that one or the other turned; nil if there is none.
  var both: [Int]? {
    let sorted = base.sorted(by: precedes)
    let (byOurs, byTheirs) = (distance(base, places.ours), distance(base, places.theirs))
    let byBoth = (byOurs + byTheirs - distance(ours, places.theirs)) / 2
    let all = byOurs + byTheirs - byBoth
    let fits =
      distance(sorted, places.base) == all && distance(sorted, places.ours) == all - byOurs
      && distance(sorted, places.theirs) == all - byTheirs
    return fits ? sorted : nil
  }

  private func precedes(_ a: Int, _ b: Int) -> Bool {
    let isBefore = places.base[a] < places.base[b]
    let isTurned =
      (places.ours[a] < places.ours[b]) != isBefore || (places.theirs[a] < places.theirs[b]) != isBefore
    return a != b && isBefore != isTurned
  }

  /// How many pairs stand the other way round than where `places` has them.
  private func distance(_ order: [Int], _ places: [Int]) -> Int {
    RisingRun.inversions(in: order.map { places[$0] })
  }
}
