import Staffing
import Tabular

/// Who came into posts that were there before, and whether somebody had held them until then: what tells a district of which the rows
/// of those are missing who left or moved.
struct Predecessors {
  /// By district: rows that begin in the time covered, in a post that was there before it, and those of them that are not its first.
  private let begun: [Int]
  private let behindOthers: [Int]
  /// The same of the council, of rows that begin a year or more after the first day covered: whoever held a post before left it when
  /// everything is covered, but for posts that stood empty for so long.
  private var late = (begun: 0, behindOthers: 0)

  /// - Parameter covered: the first day that is covered.
  init(_ counts: PartCounts, from covered: Day) {
    var begun = [Int](repeating: 0, count: counts.districts.count)
    var behindOthers = begun
    for row in counts.intoOldPosts {
      begun[Int(row.district)] += 1
      let isBehind = counts.posts[Int(row.post)].first < row.start
      if isBehind { behindOthers[Int(row.district)] += 1 }
      if row.start.number < covered.number + 365 { continue }
      late.begun += 1
      if isBehind { late.behindOthers += 1 }
    }
    (self.begun, self.behindOthers) = (begun, behindOthers)
  }

  /// The first district in which so few had somebody before them, where in the others half or more had, that the chance is under one in a
  /// million, were it not one of so many, if it is eight tenths of theirs; nil where there is none.
  var without: Int? {
    let (allBegun, allBehind) = (begun.reduce(0, +), behindOthers.reduce(0, +))
    return begun.indices.first { district in
      let (others, behind) = (allBegun - begun[district], allBehind - behindOthers[district])
      guard others >= 20, behind * 2 >= others, begun[district] > 0 else { return false }
      let share = 0.8 * Double(behind) / Double(others)
      return isImprobable(
        atMost: behindOthers[district], of: begun[district], share: share, chance: 0.000_001 / Double(begun.count))
    }
  }

  /// Whether hardly anybody of the whole council had somebody before them: of thirty or more, one in five at the most. In councils that are
  /// known half or more had.
  var areMissing: Bool { late.begun >= 30 && late.behindOthers * 5 <= late.begun }

  /// Whether so many, or fewer, of some number, each with a chance of its own, come with a chance under another.
  private func isImprobable(atMost count: Int, of all: Int, share: Double, chance: Double) -> Bool {
    guard Double(count) < share * Double(all) else { return false }
    var term = 1.0
    for _ in 0..<all { term *= 1 - share }
    // So small a number cannot be told; what is left of it is still far too little.
    if term < 1e-300 { return true }
    var sum = term
    for number in 0..<count {
      term *= Double(all - number) / Double(number + 1) * share / (1 - share)
      sum += term
    }
    return sum < chance
  }
}
