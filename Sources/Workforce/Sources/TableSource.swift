import Disclosure
import Measures

/// Where tables come from: spells, a council's monthly totals, or the published census. All are asked alike, and what they give is
/// judged, published, drawn and worded alike.
protocol TableSource: Sendable {
  /// Why a measure cannot be had, as far as is known before it is counted; nil where it can.
  func omission(of measure: Measure) -> Omission?

  /// The figures of a measure.
  func figures(of measure: Measure) throws(Refusal) -> Figures

  /// What is to be said of where a measure's figures come from.
  func paper(of measure: Measure) -> Paper

  /// The districts whose rows are kept of what may be shown of a measure; nil where all are.
  func keptDistricts(of measure: Measure) -> Set<String>?
}

extension TableSource {
  func keptDistricts(of measure: Measure) -> Set<String>? { nil }
}

/// What a source has of a measure.
enum Figures: Sendable {
  /// The council's own.
  case own(Table)
  /// Published by others already.
  case published(CensusTable)
  /// No month or row has a value.
  case none
  /// They would have to be hidden whole.
  case withheld(DisclosureRefusal)
}
