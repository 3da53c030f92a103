package import Measures
import Staffing
import Tabular

/// The measures of a run, each once, and which of them the person named: what is named must be made or refused; what came with a
/// group, or by default, may be left out with a note.
package struct AskedMeasures: Sendable {
  /// Those by month first, then those that have columns of their own; each in the order asked.
  package let list: [Measure]
  private let named: Set<String>

  package func isNamed(_ measure: Measure) -> Bool { named.contains(measure.id) }

  /// Every name that may be typed, but for groups.
  package static let names = Measure.all.map { $0.id }

  /// Every measure that there is.
  private static let everything = "all"

  /// The words that stand for several measures.
  package static let groups = [everything] + Measure.Group.allCases.map { $0.rawValue }

  /// From what was typed: names and groups, in commas or apart. None at all is the usual three.
  ///
  /// - Parameter own: the council's own measures, which come with the usual three, with `all`, and with their group.
  package init(_ typed: [String], own: [Measure] = []) throws(Refusal) {
    var list: [Measure] = []
    var named: Set<String> = []
    for word in typed.flatMap({ $0.split(separator: ",").map { foldedName($0) } }) where !word.isEmpty {
      var members: [Measure] = []
      if let measure = Measure.named(word, own: own) {
        members = [measure]
        named.insert(measure.id)
      } else if word == AskedMeasures.everything {
        members = Measure.all + own
      } else if let group = Measure.Group(rawValue: word) {
        members = group.measures + own.filter { $0.group == group }
      } else {
        let known = AskedMeasures.names + own.map { $0.id } + AskedMeasures.groups
        throw .unknownMeasure(word, near: SpellingDistance.nearest(to: word, among: known, limit: 3))
      }
      for measure in members where !list.contains(where: { $0.id == measure.id }) { list.append(measure) }
    }
    if !typed.isEmpty && list.isEmpty { throw .noMeasureNamed }
    if list.isEmpty { list = Measure.first + own }
    self.list = list.filter { $0.grid == nil } + list.filter { $0.grid != nil }
    self.named = named
  }
}
