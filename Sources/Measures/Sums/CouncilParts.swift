/// Into which parts a figure, and all that stands beside it, split the people of the whole council; each part by word, then month. The
/// words are those of a grid of the same people, which puts words of few together: whoever has both knows of those what of them is in each
/// part.
package struct CouncilParts: Sendable {
  private let parts: [[[Int]]]

  /// - Parameter parts: all of the same words, in the order of the grid's columns.
  init(_ parts: [[[Int]]]) { self.parts = parts }

  /// Whether a month's figure tells of few people: where a part has few, or what the grid puts together has few of a part; or where all
  /// people, not being many, are in one part.
  ///
  /// - Parameters:
  ///   - threshold: fewer than this are few.
  ///   - all: from how many people on it may be said that all of them are in one part.
  package func tells(_ month: Int, threshold: Int, from all: Int) -> Bool {
    func isFew(_ people: Int) -> Bool { (1..<threshold).contains(people) }
    let counts = parts.map { words in words.map { $0[month] } }
    let words = (counts.first ?? []).indices.map { word in counts.reduce(0) { $0 + $1[word] } }
    let total = words.reduce(0, +)
    let together = CouncilParts.putTogether(words, threshold)
    return counts.contains { own in
      let part = own.reduce(0, +)
      return isFew(part) || isFew(together.reduce(0) { $0 + own[$1] }) || (0 < total && total < all && part == total)
    }
  }

  /// The words that a grid shows as one: those of few, and as many of the next smallest as make them enough.
  private static func putTogether(_ words: [Int], _ threshold: Int) -> [Int] {
    let bySize = words.indices.filter { words[$0] > 0 }.sorted { (words[$0], $0) < (words[$1], $1) }
    var together = bySize.filter { words[$0] < threshold }
    if together.isEmpty { return [] }
    for next in bySize.dropFirst(together.count) {
      if together.count > 1 && together.reduce(0, { $0 + words[$1] }) >= threshold { break }
      together.append(next)
    }
    return together
  }
}
