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
}

extension Tenths {
  /// The whole number at or under it, and at or over it.
  fileprivate var wholeBelow: Tenths { Tenths((count - (count % 10 + 10) % 10)) }
  fileprivate var wholeAbove: Tenths { -(-self).wholeBelow }
}
