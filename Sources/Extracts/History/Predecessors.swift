import Staffing
import Tabular

/// Who came into posts that were there before, and whether somebody had held them until then: what tells a district of which the rows
/// of those are missing who left or moved.
struct Predecessors {
  /// By district: rows that begin in the time covered, in a post that was there before it, and those of them that are not its first.
  private var begun: [Int]
  private var behindOthers: [Int]

  init(_ staffing: StaffingModel, _ coverage: Coverage) {
    let teams = staffing.places.teams.map { $0.district }
    begun = [Int](repeating: 0, count: staffing.places.districts.count)
    behindOthers = begun
    let from = coverage.from.firstDay
    var first = [Day](repeating: .never, count: staffing.posts.count)
    for spell in staffing.spells where !spell.isAgency {
      if case .post(let post) = spell.post { first[Int(post)] = min(first[Int(post)], spell.start) }
    }
    for spell in staffing.spells where !spell.isAgency && spell.start > from {
      guard case .post(let post) = spell.post, staffing.posts[Int(post)].start <= from else { continue }
      begun[teams[Int(spell.team)]] += 1
      if first[Int(post)] < spell.start { behindOthers[teams[Int(spell.team)]] += 1 }
    }
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
