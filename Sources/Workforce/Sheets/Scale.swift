package import Disclosure
package import Measures
package import Staffing
package import Statistics

/// The classes that a measure's values fall into, and the value that they are held against.
package struct Scale: Hashable, Sendable {
  package enum Reference: Hashable, Sendable {
    /// The council's own aim, from the settings or the command line.
    case target(Tenths)
    /// What another place achieves; never called a target.
    case benchmark(Tenths, label: String)
    /// Nothing to hold it against: one hue, and the change over twelve months in place of the gap.
    case none

    package var value: Tenths? {
      switch self {
      case .target(let value), .benchmark(let value, _): value
      case .none: nil
      }
    }
  }

  /// Why breaks cannot serve.
  package enum Fault: Error, Hashable {
    /// There must be six, each over the one before.
    case notSixRising
    /// One must lie on the target.
    case targetNotAmong(Tenths)
    /// It must be the third, or where more is better the fourth: there the hue changes.
    case targetMisplaced(Tenths, third: Bool)
    /// Neither more nor less is better, so that nothing meets or misses a target.
    case noGoodSide
    /// What has columns of its own has classes, but no target.
    case takesNone
    /// Without a target and a benchmark they must be given.
    case missing
    /// A target at or under zero gives no breaks.
    case targetTooSmall(Tenths)
    /// A place has a target of its own, and the others have none.
    case onlyOfPlaces
  }

  package let reference: Reference
  /// Six, rising.
  package let breaks: [Tenths]
  package let polarity: Polarity
  package let unit: Measure.Unit
  /// Places with a target of their own, whose classes lie around it.
  private let ofPlaces: [OfPlace]

  private struct OfPlace: Hashable {
    let place: PlaceTarget
    let target: Tenths
    let breaks: [Tenths]
  }

  /// - Parameters:
  ///   - asked: a target named for this run; breaks of the settings that do not have it in its place give way to the default
  ///     ones.
  ///   - target: the settings' target.
  ///   - breaks: the settings' breaks.
  ///   - places: those that have a target of their own; beside a target of all others alone.
  ///   - shown: what is shown of the measure, whose figures doubling breaks are made of; nil where nothing is.
  ///
  /// Targets and breaks are as people write them, money in pounds, and so is the value of a fault.
  package init(
    _ measure: Measure, shown: PublishedTable? = nil, asked: Tenths?, target: Tenths?, breaks: [Tenths]?,
    places: [PlaceTarget] = []
  ) throws(Fault) {
    let (polarity, unit) = (measure.polarity, measure.unit)
    (self.polarity, self.unit) = (polarity, unit)
    let (asked, target) = (asked.map(unit.printed(ofWritten:)), target.map(unit.printed(ofWritten:)))
    let breaks = breaks?.map(unit.printed(ofWritten:))
    if polarity == .neither, asked ?? target != nil || !places.isEmpty { throw .noGoodSide }
    if let target = asked ?? target {
      reference = .target(target)
    } else if let benchmark = measure.benchmark, polarity != .neither,
      breaks.map({ $0.firstIndex(of: benchmark.value) == Scale.place(polarity) }) ?? true
    {
      reference = .benchmark(benchmark.value, label: benchmark.label)
    } else {
      reference = .none
    }
    if let breaks, asked.map({ breaks.firstIndex(of: $0) == Scale.place(polarity) }) ?? true {
      guard breaks.count == 6, zip(breaks, breaks.dropFirst()).allSatisfy({ $0 < $1 }) else { throw .notSixRising }
      if let value = reference.value {
        guard let place = breaks.firstIndex(of: value) else { throw .targetNotAmong(unit.written(ofPrinted: value)) }
        if place != Scale.place(polarity) {
          throw .targetMisplaced(unit.written(ofPrinted: value), third: Scale.place(polarity) == 2)
        }
      }
      self.breaks = breaks
    } else if let value = reference.value {
      self.breaks = measure.breaks.around(value)
      guard zip(self.breaks, self.breaks.dropFirst()).allSatisfy({ $0 < $1 }) else {
        throw .targetTooSmall(unit.written(ofPrinted: value))
      }
    } else {
      switch measure.breaks.plain {
      case .fixed(let plain): self.breaks = plain
      case .doubling: self.breaks = Scale.doubling(shown, measure.unit)
      case nil: throw .missing
      }
    }
    if !places.isEmpty, (asked ?? target) == nil { throw .onlyOfPlaces }
    ofPlaces = places.map { place in
      let value = unit.printed(ofWritten: place.value)
      return OfPlace(place: place, target: value, breaks: measure.breaks.around(value))
    }
    for place in ofPlaces where !zip(place.breaks, place.breaks.dropFirst()).allSatisfy({ $0 < $1 }) {
      throw .targetTooSmall(place.place.value)
    }
  }

  /// Of a place with a target of its own.
  private init(_ place: OfPlace, _ all: Scale) {
    reference = .target(place.target)
    breaks = place.breaks
    (polarity, unit, ofPlaces) = (all.polarity, all.unit, [])
  }

  /// The same as it holds for a row: around the row's own target, where it has one.
  package func of(_ row: PublishedTable.Row) -> Scale { place(of: row).map { Scale($0, self) } ?? self }

  /// The target that a row has for itself; nil where it has that of all.
  package func ownTarget(_ row: PublishedTable.Row) -> Tenths? { place(of: row)?.target }

  private func place(of row: PublishedTable.Row) -> OfPlace? {
    // What is of several places has the target of all.
    if ofPlaces.isEmpty || row.isFold || row.level == .total || row.level == .whole { return nil }
    let ranked = ofPlaces.compactMap { place in
      place.place.rank(district: row.district, team: row.team).map { (rank: $0, place: place) }
    }
    return ranked.min { $0.rank < $1.rank }?.place
  }

  /// None, then five that double, in round steps, so that the largest figure shown falls into one of the last two classes.
  ///
  /// Where counts of people are hidden up to a threshold, the first step is the last that is hidden.
  private static func doubling(_ shown: PublishedTable?, _ unit: Measure.Unit) -> [Tenths] {
    let values = (shown?.rows ?? []).dropFirst().flatMap { row in
      zip(shown?.columns ?? [], row.cells).compactMap { column, cell in
        column.kind == .value ? cell.cell.printed : nil
      }
    }
    let largest = values.max()?.count ?? 0
    let hidden = unit.isMoney ? nil : shown?.policy.map { Int64($0.threshold - 1) }
    let least: Int64 = unit.hasDecimal ? 1 : 10 * (hidden ?? 1)
    // 1, 2, 5, 10, 20, 50 … times the least.
    var (step, power) = (least, least)
    while true {
      guard let next = [2, 5, 10].lazy.map({ $0 * power }).first(where: { $0 > step }), 8 * next < largest else {
        break
      }
      step = next
      if step == 10 * power { power = step }
    }
    return [0, 1, 2, 4, 8, 16].map { Tenths($0 * step) }
  }

  /// Where among the breaks a target stands: the three classes that meet it have the first hue of the ramp.
  private static func place(_ polarity: Polarity) -> Int {
    switch polarity {
    case .lowerIsBetter, .neither: 2
    case .higherIsBetter: 3
    }
  }

  /// The class of a printed value, 0 for the best to 6 for the worst; where neither is better, from the least to the most. A value
  /// on a break belongs to its better (lower) side.
  package func fill(of value: Tenths) -> Int {
    switch polarity {
    case .lowerIsBetter, .neither: breaks.count { value > $0 }
    case .higherIsBetter: breaks.count { value < $0 }
    }
  }

  /// Whether a value is on the wrong side of the target or benchmark.
  package func isWorse(_ value: Tenths) -> Bool {
    reference.value.map { isWorse(value, than: $0) } ?? false
  }

  /// Whether a value is worse than another; where neither is better, whether it is higher.
  package func isWorse(_ value: Tenths, than other: Tenths) -> Bool {
    switch polarity {
    case .lowerIsBetter, .neither: value > other
    case .higherIsBetter: value < other
    }
  }

  /// The position of the class after which the rule of the target or benchmark stands.
  package var ruleAfter: Int? { reference.value.flatMap { breaks.firstIndex(of: $0) } }
}
