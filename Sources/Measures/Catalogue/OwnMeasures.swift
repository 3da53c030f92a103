package import Staffing
import Statistics

extension Measure {
  /// Measures that the council defines itself; they are made of its monthly totals alone.
  package static func own(_ settings: Settings) -> [Measure] { settings.ownMeasures.map { Measure($0) } }

  /// Names that no measure of the council's own may have, beside those of the measures by month.
  package static let reserved = grids.map { $0.id } + Group.Word.all.map { $0.text } + ["all"]

  /// Whether the council defines it.
  package var isOwn: Bool { own != nil }

  /// Numerator ÷ denominator, both as the council gives them month by month: what they count, and over which time, is in its words.
  ///
  /// A percentage is a part of a whole, so that its numerator is not larger than its denominator, and has a range; others have none, since
  /// nothing is known of how they vary. It is never said to change suddenly. A zero denominator is not applicable.
  package init(_ own: OwnMeasure) {
    let unit: Unit =
      switch own.unit {
      case .percent: .percent
      case .average: .average
      case .days: .days
      case .number: .number
      }
    let polarity: Polarity =
      switch own.better {
      case .lower: .lowerIsBetter
      case .higher: .higherIsBetter
      case .neutral: .neither
      }
    let words = Measure.wording(own)
    self.init(
      id: own.id, name: own.name, group: .keeping, use: "", unit: unit, polarity: polarity, timing: .flow,
      breaks: Breaks(own),
      precision: own.unit == .percent ? .proportion : .none, comparing: own.unit == .percent ? .rows : .nothing,
      changesSuddenly: false, needs: [.monthly], wording: { _, _ in words }, count: { .nothing($0) },
      privacy: Privacy(own), own: own)
  }

  private static func wording(_ own: OwnMeasure) -> Wording {
    let mayHaveDecimals = [own.numerator, own.denominator ?? ""].contains { text in
      text.lowercased().split { !$0.isLetter }.contains {
        ["fte", "wte", "hours", "days", "score", "scores"].contains($0)
      }
    }
    let count: Count = mayHaveDecimals ? .fte : .whole
    let capital = own.numerator.prefix(1).uppercased() + own.numerator.dropFirst()
    guard let denominator = own.denominator else {
      return Wording(
        statistic: own.numerator, isDated: true, definition: "\(capital), as the council counts them.",
        keyLabel: "number",
        madeOf: nil,
        numerator: count, denominator: nil)
    }
    let isPercent = own.unit == .percent
    return Wording(
      statistic: isPercent ? "\(own.numerator) as % of \(denominator)" : "\(own.numerator) ÷ \(denominator)",
      isDated: true, definition: "\(capital) ÷ \(denominator), as the council counts both.",
      keyLabel: isPercent ? "%" : own.unit == .days ? "days" : "average", madeOf: "made of",
      numerator: count,
      denominator: count)
  }
}

extension Privacy {
  /// Whoever is counted is told of as staff are, by district alone; children's small numbers are hidden.
  fileprivate init(_ own: OwnMeasure) {
    switch own.about {
    case .staff:
      self.init(
        about: .staff, base: "people whom the denominator counts",
        counted: Counted("are in the numerator", tellsOfOthers: own.unit == .percent))
    case .children:
      self.init(
        about: .children, base: "children whom the denominator counts",
        counted: Counted("are in the numerator", tellsOfOthers: own.unit == .percent))
    }
  }
}

extension Measure.Breaks {
  /// Around the target where there is one; without, in even steps, or doubling where nothing is known of how large values are.
  fileprivate init(_ own: OwnMeasure) {
    let isPercent = own.unit == .percent
    let even = [200, 400, 500, 600, 800, 900].map { Tenths($0) }
    switch (own.better, isPercent) {
    case (.higher, true):
      // What is left up to a full hundred is parted in three.
      let target = own.target?.count ?? 900
      let room = max(3, 1000 - target)
      let below = max(3, min(300, target))
      self.init(.steps([-below, -below * 2 / 3, -below / 3, 0, room / 3, room * 2 / 3]), plain: .fixed(even))
    case (.higher, false): self.init(.factors([70, 80, 90, 100, 110, 120]), plain: .doubling)
    case (.lower, true), (.neutral, true): self.init(Measure.Breaks.usualSpread, plain: .fixed(even))
    case (.lower, false), (.neutral, false): self.init(Measure.Breaks.usualSpread, plain: .doubling)
    }
  }
}
