import Extracts
package import Measures
package import Staffing

/// What a request came to: an outcome for each measure in the order asked, and what else is worth telling.
public struct Run: Sendable {
  /// One for each measure that was asked for, in the order asked; measures that have columns of their own come last.
  public internal(set) var outcomes: [Outcome] = []
  package internal(set) var findings = Findings()
  /// Rows that the run went on without; kept where that was asked for.
  package internal(set) var refused: [RefusedRow] = []
  /// Measures that have nothing published set beside them, though it was asked for.
  package internal(set) var withoutComparison: [(measure: Measure, gap: ComparisonGap)] = []
  /// What the extract covers, as the measures see it.
  package internal(set) var coverages: [Coverage] = []

  /// What may be shown, in the order asked.
  public var sheets: [Sheet] {
    outcomes.compactMap { if case .sheet(let sheet) = $0 { sheet } else { nil } }
  }

  package var omissions: [(measure: Measure, omission: Omission)] {
    outcomes.compactMap { if case .omitted(let one) = $0 { (one.definition, one.omission) } else { nil } }
  }

  /// The one rule for when an omission stops the run: where its measure was named, or nothing was made. Of several the first by rank is
  /// told, then in the order asked.
  func refuseIfStopped(_ asked: AskedMeasures) throws(Refusal) {
    let isEmpty = sheets.isEmpty
    let stopping = omissions.enumerated().filter { asked.isNamed($0.element.measure) || isEmpty }
    let first = stopping.min { a, b in
      let (named, other) = (asked.isNamed(a.element.measure), asked.isNamed(b.element.measure))
      if named != other { return named }
      let (rank, otherRank) = (a.element.omission.rank, b.element.omission.rank)
      return rank != otherRank ? rank < otherRank : a.offset < b.offset
    }
    if let (measure, omission) = first?.element {
      throw .omitted(omission, measure: measure, hasOthers: !isEmpty)
    }
  }
}

extension Run {
  /// What is odd with the data, the first of each kind.
  public var problems: [Problem] { Problem.list(findings) }
}
