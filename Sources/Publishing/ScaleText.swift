import Disclosure
import Measures
import Staffing
import Statistics
import Workforce

extension Scale {
  /// What the dark end of the key says.
  var darkText: String {
    switch polarity {
    case .lowerIsBetter, .higherIsBetter: "darker = worse"
    case .neither: "darker = more"
    }
  }

  /// The classes as texts, from the lowest values to the highest, each with its fill. Where values are whole, so are the texts;
  /// a class that no whole number falls into has a dash. Of shares, which are never over 100, classes that lie over it are left out.
  func classes(isWhole: Bool = false, isOfShares: Bool = false) -> [(text: String, fill: Int)] {
    let step = isWhole ? Tenths(10) : unit.step
    let breaks = isWhole ? self.breaks.map { polarity == .higherIsBetter ? $0.wholeAbove : $0.wholeBelow } : self.breaks
    func text(_ value: Tenths) -> String { unit.text(value, isWhole: isWhole) }
    // The ends are open, so that a decimal that is nothing says nothing.
    func end(_ value: Tenths) -> String { unit.text(value, isWhole: true) }
    func range(_ low: Tenths, _ high: Tenths) -> String {
      if low == high { return text(low) }
      if low > high { return "–" }
      // A dash after a number under zero would be read as another minus.
      return low.count < 0 || high.count < 0 ? "\(text(low)) to \(text(high))" : "\(text(low))–\(text(high))"
    }
    // That of the highest values, whose end is open too.
    func last(_ holdsAll: (Tenths) -> Bool) -> Int { isOfShares ? breaks.firstIndex(where: holdsAll) ?? 6 : 6 }
    let all = Tenths(1000)
    switch polarity {
    case .lowerIsBetter, .neither:
      let last = last { $0 >= all }
      return (0...last).map { index in
        let text =
          switch index {
          // Nothing is paid less than nothing.
          case 0 where unit.isMoney && breaks[0].count == 0: end(breaks[0])
          case 0: "\(end(breaks[0])) or less"
          case last: "over \(end(breaks[index - 1]))"
          default: range(breaks[index - 1] + step, breaks[index])
          }
        return (text, index)
      }
    case .higherIsBetter:
      let last = last { $0 > all }
      return (0...last).map { index in
        let text =
          switch index {
          case 0: "under \(end(breaks[0]))"
          case last: "\(end(breaks[index - 1])) or more"
          default: range(breaks[index - 1], breaks[index] - step)
          }
        return (text, 6 - index)
      }
    }
  }
}

extension PublishedTable {
  /// What stands over the light end of the key, and over the rule between the classes: `meets target` and `target: 10% or less`. Where
  /// nothing is held against anything the first says so, but of what has columns of its own, and the second is empty.
  func keyWords(_ scale: Scale) -> (meets: String, reference: String) {
    let side = scale.polarity == .higherIsBetter ? "or more" : "or less"
    switch scale.reference {
    case .target(let value): return ("meets target", "target: \(measure.unit.shortText(value)) \(side)")
    case .benchmark(let value, let label):
      return ("at or better than \(england(label).place)", "\(label): \(measure.unit.shortText(value)) \(side)")
    case .none: return (span == nil ? "no target set" : "", "")
    }
  }
}

extension Tenths {
  /// The whole number at or under it, and at or over it.
  fileprivate var wholeBelow: Tenths { Tenths((count - (count % 10 + 10) % 10)) }
  fileprivate var wholeAbove: Tenths { -(-self).wholeBelow }
}
