import Measures
import Publishing
import Staffing
import Tabular

/// The measures of a run, each once, and which of them the person named: what is named must be drawn or refused; what came with a
/// group, or by default, may be left out with a note.
struct AskedMeasures {
  let list: [Measure]
  /// Those whose columns are not months.
  let grids: [GridMeasure]
  private let named: Set<String>

  func isNamed(_ id: String) -> Bool { named.contains(id) }

  /// Every name that may be typed, but for groups.
  static let names = Measure.all.map(\.id) + GridMeasure.all.map(\.id)

  /// Every measure that there is.
  private static let everything = "all"

  /// The words that stand for several measures.
  static let groups = [everything] + Measure.Group.allCases.map(\.rawValue)

  /// From what was typed: names and groups, in commas or apart.
  init(_ typed: [String]) throws(Failure) {
    var list: [Measure] = []
    var grids: [GridMeasure] = []
    var named: Set<String> = []
    for word in typed.flatMap({ $0.split(separator: ",").map { foldedName($0) } }) where !word.isEmpty {
      var members: [Measure] = []
      var ofGrids: [GridMeasure] = []
      if let measure = Measure.named(word) {
        members = [measure]
        named.insert(measure.id)
      } else if let grid = GridMeasure.named(word) {
        ofGrids = [grid]
        named.insert(grid.id)
      } else if word == AskedMeasures.everything {
        (members, ofGrids) = (Measure.all, GridMeasure.all)
      } else if let group = Measure.Group(rawValue: word) {
        (members, ofGrids) = (group.measures, GridMeasure.all.filter { $0.group == group })
      } else {
        let known = AskedMeasures.names + AskedMeasures.groups
        throw .unknownMeasure(word, near: SpellingDistance.nearest(to: word, among: known, limit: 3))
      }
      for measure in members where !list.contains(where: { $0.id == measure.id }) { list.append(measure) }
      for grid in ofGrids where !grids.contains(where: { $0.id == grid.id }) { grids.append(grid) }
    }
    if !typed.isEmpty && list.isEmpty && grids.isEmpty { throw .noMeasureNamed }
    self.list = list.isEmpty && grids.isEmpty ? Measure.first : list
    self.grids = grids
    self.named = named
  }
}
