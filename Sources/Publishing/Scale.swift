package import Workforce

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
    /// Without a target and a benchmark they must be given.
    case missing
    /// A target at or under zero gives no breaks.
    case targetTooSmall(Tenths)
  }

  package let reference: Reference
  /// Six, rising.
  package let breaks: [Tenths]
  package let polarity: Measure.Polarity

  /// - Parameters:
  ///   - asked: a target named for this run; breaks of the settings that do not have it give way to the default ones.
  ///   - target: the settings' target.
  ///   - breaks: the settings' breaks.
  package init(_ measure: Measure, asked: Tenths?, target: Tenths?, breaks: [Tenths]?) throws(Fault) {
    polarity = measure.polarity
    if let target = asked ?? target {
      reference = .target(target)
    } else if let benchmark = measure.benchmark, breaks?.contains(benchmark.value) ?? true {
      reference = .benchmark(benchmark.value, label: benchmark.label)
    } else {
      reference = .none
    }
    if let breaks, asked.map(breaks.contains) ?? true {
      guard breaks.count == 6, zip(breaks, breaks.dropFirst()).allSatisfy({ $0 < $1 }) else { throw .notSixRising }
      if let value = reference.value, !breaks.contains(value) { throw .targetNotAmong(value) }
      self.breaks = breaks
    } else {
      guard let value = reference.value else { throw .missing }
      self.breaks = measure.breakFactors.map { value.times(hundredths: $0) }
      guard zip(self.breaks, self.breaks.dropFirst()).allSatisfy({ $0 < $1 }) else { throw .targetTooSmall(value) }
    }
  }

  /// The class of a printed value, 0 for the best to 6 for the worst. A value on a break belongs to its better side.
  package func fill(of value: Tenths) -> Int {
    switch polarity {
    case .lowerIsBetter: breaks.count { value > $0 }
    case .higherIsBetter: breaks.count { value < $0 }
    }
  }

  /// Whether a value is on the wrong side of the target or benchmark.
  package func isWorse(_ value: Tenths) -> Bool {
    guard let reference = reference.value else { return false }
    return polarity == .lowerIsBetter ? value > reference : value < reference
  }

  /// The classes as texts, from the lowest values to the highest, each with its fill.
  var classes: [(text: String, fill: Int)] {
    let step = Tenths(1)
    switch polarity {
    case .lowerIsBetter:
      return (0...6).map { index in
        let text =
          switch index {
          case 0: "\(breaks[0].text) or less"
          case 6: "over \(breaks[5].text)"
          default: Scale.range(breaks[index - 1] + step, breaks[index])
          }
        return (text, index)
      }
    case .higherIsBetter:
      return (0...6).map { index in
        let text =
          switch index {
          case 0: "under \(breaks[0].text)"
          case 6: "\(breaks[5].text) or more"
          default: Scale.range(breaks[index - 1], breaks[index] - step)
          }
        return (text, 6 - index)
      }
    }
  }

  private static func range(_ low: Tenths, _ high: Tenths) -> String {
    low == high ? low.text : "\(low.text)–\(high.text)"
  }

  /// The position in `classes` after which the rule of the target or benchmark stands.
  var ruleAfter: Int? { reference.value.flatMap { breaks.firstIndex(of: $0) } }
}
