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
  package static let groups = [everything] + Measure.Group.Word.all.map { $0.text }

  /// After a group's name, where a measure has the same: `agency-measures`.
  private static let groupSuffix = "-measures"

  /// From what was typed: names and groups, in commas or apart. None at all is the usual three.
  ///
  /// Two words are both a measure's and a group's. `retention` is the group that there was first, which its measure is among;
  /// `agency` is the measure that there was first. Where only groups make sense, as on one page of many measures, it is the group. Either
  /// is had by other words everywhere: a measure by its name ("agency rate"), a group by its word and "measures" ("agency-measures").
  ///
  /// - Parameters:
  ///   - own: the council's own measures, which come with the usual three, with `all`, and with their group.
  ///   - prefersGroups: whether a word that is both stands for the group.
  ///   - namesMeasuresAlone: whether it stands for the measure, whatever else.
  package init(_ typed: [String], own: [Measure] = [], prefersGroups: Bool = false, namesMeasuresAlone: Bool = false)
    throws(Refusal)
  {
    var list: [Measure] = []
    var named: Set<String> = []
    for word in typed.flatMap({ $0.split(separator: ",").map { foldedName($0) } }) where !word.isEmpty {
      var members: [Measure] = []
      let group = AskedMeasures.group(word)
      let measure = AskedMeasures.measure(word, own)
      if let group, measure == nil || !namesMeasuresAlone && (prefersGroups || group.groups.count > 1) {
        members = (Measure.all + own).filter { group.groups.contains($0.group) }
      } else if let measure {
        members = [measure]
        named.insert(measure.id)
      } else if word == AskedMeasures.everything {
        members = Measure.all + own
      } else {
        let known = unique(AskedMeasures.names + own.map { $0.id } + AskedMeasures.groups)
        throw .unknownMeasure(word, near: SpellingDistance.nearest(to: word, among: known, limit: 3))
      }
      for measure in members where !list.contains(where: { $0.id == measure.id }) { list.append(measure) }
    }
    if !typed.isEmpty && list.isEmpty { throw .noMeasureNamed }
    if list.isEmpty { list = Measure.first + own }
    self.list = list.filter { $0.grid == nil } + list.filter { $0.grid != nil }
    self.named = named
  }

  private static func group(_ word: String) -> Measure.Group.Word? {
    let hyphened = word.split(separator: " ").joined(separator: "-")
    let bare = hyphened.hasSuffix(groupSuffix) ? String(hyphened.dropLast(groupSuffix.count)) : hyphened
    return Measure.Group.Word.all.first { $0.text == bare }
  }

  /// By its id, or by its name as `heatmaps measures` lists it.
  private static func measure(_ word: String, _ own: [Measure]) -> Measure? {
    Measure.named(word, own: own) ?? (Measure.all + own).first { foldedName($0.name) == word }
  }
}
