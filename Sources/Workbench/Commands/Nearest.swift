/// Finds what was probably meant by a word that is not known.
package enum Nearest {
  /// The word that takes the fewest slips of the finger to come from another; nil if none is near.
  static func word(to typed: String, among words: [String]) -> String? {
    let typed = Array(typed.lowercased())
    let allowed = max(1, typed.count / 2)
    var best: (word: String, slips: Int)?
    for word in words {
      let slips = slips(typed, Array(word.lowercased()))
      if slips <= allowed, slips < best?.slips ?? .max { best = (word, slips) }
    }
    return best?.word
  }

  /// How many letters have to be put in, left out, changed, or exchanged with their neighbour.
  package static func slips(_ a: [Character], _ b: [Character]) -> Int {
    var older: [Int] = []
    var old = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var new = [i + 1]
      for (j, y) in b.enumerated() {
        var least = min(old[j + 1] + 1, new[j] + 1, old[j] + (x == y ? 0 : 1))
        if i > 0, j > 0, x == b[j - 1], a[i - 1] == y { least = min(least, older[j - 1] + 1) }
        new.append(least)
      }
      (older, old) = (old, new)
    }
    return old[b.count]
  }
}
