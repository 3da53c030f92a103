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
    /// A grid has classes, but no target.
    case takesNone
    /// Without a target and a benchmark they must be given.
    case missing
    /// A target at or under zero gives no breaks.
    case targetTooSmall(Tenths)
  }

  package let reference: Reference
  /// Six, rising.
  package let breaks: [Tenths]
  package let polarity: Polarity
  let unit: Measure.Unit

  /// - Parameters:
  ///   - asked: a target named for this run; breaks of the settings that do not have it in its place give way to the default
  ///     ones.
  ///   - target: the settings' target.
  ///   - breaks: the settings' breaks.
  package init(_ measure: Measure, asked: Tenths?, target: Tenths?, breaks: [Tenths]?) throws(Fault) {
    let polarity = measure.polarity
    self.polarity = polarity
    unit = measure.unit
    if polarity == .neither, asked ?? target != nil { throw .noGoodSide }
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
        guard let place = breaks.firstIndex(of: value) else { throw .targetNotAmong(value) }
        if place != Scale.place(polarity) { throw .targetMisplaced(value, third: Scale.place(polarity) == 2) }
      }
      self.breaks = breaks
    } else if let value = reference.value {
      self.breaks = measure.breaks.around(value)
      guard zip(self.breaks, self.breaks.dropFirst()).allSatisfy({ $0 < $1 }) else { throw .targetTooSmall(value) }
    } else {
      guard let plain = measure.breaks.plain else { throw .missing }
      self.breaks = plain
    }
  }

  /// A scale of one hue, with nothing to hold values against.
  ///
  /// - Parameter breaks: six, rising.
  init(breaks: [Tenths], polarity: Polarity, unit: Measure.Unit) {
    reference = .none
    self.breaks = breaks
    self.polarity = polarity
    self.unit = unit
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
  func isWorse(_ value: Tenths, than other: Tenths) -> Bool {
    switch polarity {
    case .lowerIsBetter, .neither: value > other
    case .higherIsBetter: value < other
    }
  }

  /// What the dark end of the key says.
  var darkText: String {
    switch polarity {
    case .lowerIsBetter, .higherIsBetter: "darker = worse"
    case .neither: "darker = more"
    }
  }

  /// The classes as texts, from the lowest values to the highest, each with its fill. Where values are whole, so are the texts;
  /// a class that no whole number falls into has a dash.
  func classes(isWhole: Bool = false) -> [(text: String, fill: Int)] {
    let step = isWhole ? Tenths(10) : unit.step
    let breaks = isWhole ? self.breaks.map { polarity == .higherIsBetter ? $0.wholeAbove : $0.wholeBelow } : self.breaks
    func text(_ value: Tenths) -> String { unit.text(value, isWhole: isWhole) }
    func range(_ low: Tenths, _ high: Tenths) -> String {
      if low == high { return text(low) }
      if low > high { return "–" }
      // A dash after a number under zero would be read as another minus.
      return low.count < 0 || high.count < 0 ? "\(text(low)) to \(text(high))" : "\(text(low))–\(text(high))"
    }
    switch polarity {
    case .lowerIsBetter, .neither:
      return (0...6).map { index in
        let text =
          switch index {
          case 0: "\(text(breaks[0])) or less"
          case 6: "over \(text(breaks[5]))"
          default: range(breaks[index - 1] + step, breaks[index])
          }
        return (text, index)
      }
    case .higherIsBetter:
      return (0...6).map { index in
        let text =
          switch index {
          case 0: "under \(text(breaks[0]))"
          case 6: "\(text(breaks[5])) or more"
          default: range(breaks[index - 1], breaks[index] - step)
          }
        return (text, 6 - index)
      }
    }
  }

  /// The position in `classes` after which the rule of the target or benchmark stands.
  var ruleAfter: Int? { reference.value.flatMap { breaks.firstIndex(of: $0) } }
}

extension Tenths {
  /// The whole number at or under it, and at or over it.
  fileprivate var wholeBelow: Tenths { Tenths((count - (count % 10 + 10) % 10)) }
  fileprivate var wholeAbove: Tenths { -(-self).wholeBelow }
}
