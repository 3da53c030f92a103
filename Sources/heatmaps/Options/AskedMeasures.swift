import Tabular
import Workforce

/// The measures of a run, each once, and which of them the person named: what is named must be drawn or refused; what came with a
/// group, or by default, may be left out with a note.
struct AskedMeasures {
  let list: [Measure]
  private let named: Set<String>

  func isNamed(_ measure: Measure) -> Bool { named.contains(measure.id) }

  /// Every measure that there is.
  private static let everything = "all"

  /// The words that stand for several measures.
  static let groups = [everything] + Measure.Group.allCases.map(\.rawValue)

  /// From what was typed: names and groups, in commas or apart.
  init(_ typed: [String]) throws(Failure) {
    var list: [Measure] = []
    var named: Set<String> = []
    for word in typed.flatMap({ $0.split(separator: ",").map { foldedName($0) } }) where !word.isEmpty {
      let members: [Measure]
      if let measure = Measure.named(word) {
        members = [measure]
        named.insert(measure.id)
      } else if word == AskedMeasures.everything {
        members = Measure.all
      } else if let group = Measure.Group(rawValue: word) {
        members = group.measures
      } else {
        let known = Measure.all.map(\.id) + AskedMeasures.groups
        throw .unknownMeasure(word, near: SpellingDistance.nearest(to: word, among: known, limit: 3))
      }
      for measure in members where !list.contains(where: { $0.id == measure.id }) { list.append(measure) }
    }
    self.list = list.isEmpty ? Measure.first : list
    self.named = named
  }
}
