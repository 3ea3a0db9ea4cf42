/// What stays when a list is put into another order with as few moves as can be.
enum RisingRun {
  /// Marks the elements of a longest rising run of the numbers; all others have to move.
  static func marks(in numbers: [Int]) -> [Bool] {
    // For each length of a run, the element with the smallest number that ends one.
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: numbers.count)
    for (index, number) in numbers.enumerated() {
      let length = place(of: number, in: ends, numbers)
      if length > 0 { before[index] = ends[length - 1] }
      if length == ends.count { ends.append(index) } else { ends[length] = index }
    }
    var marks = [Bool](repeating: false, count: numbers.count)
    var next = ends.last ?? -1
    while next >= 0 {
      marks[next] = true
      next = before[next]
    }
    return marks
  }

  /// How many runs end below the number.
  private static func place(of number: Int, in ends: [Int], _ numbers: [Int]) -> Int {
    var (low, high) = (0, ends.count)
    if let last = ends.last, numbers[last] < number { return high }
    while low < high {
      let middle = (low + high) / 2
      if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How many pairs of the numbers stand the wrong way round.
  static func inversions(in numbers: [Int]) -> Int {
    var (from, to, count, width) = (numbers, numbers, 0, 1)
    while width < numbers.count {
      for start in stride(from: 0, to: numbers.count, by: 2 * width) {
        count += merge(from, into: &to, start, width)
      }
      swap(&from, &to)
      width *= 2
    }
    return count
  }

  /// Merges two sorted stretches and counts how often one of the second went before ones of the first.
  private static func merge(_ from: [Int], into to: inout [Int], _ start: Int, _ width: Int) -> Int {
    let middle = min(start + width, from.count)
    let end = min(middle + width, from.count)
    var (left, right, count) = (start, middle, 0)
    for place in start..<end {
      if right >= end || (left < middle && from[left] <= from[right]) {
        to[place] = from[left]
        left += 1
      } else {
        to[place] = from[right]
        (right, count) = (right + 1, count + middle - left)
      }
    }
    return count
  }
}
