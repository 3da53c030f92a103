import HeatMapDrawing
import Publishing

/// What stands for marks of the picture where there is nothing but text.
extension HeatMapDrawing.Cell.Trend {
  /// For the head of an arrow: a sudden change.
  var head: String { self == .up ? "▲" : "▼" }

  /// For an arrow: a change in a year by more than chance.
  var arrow: String { self == .up ? "↑" : "↓" }
}

extension PrintedCell {
  /// The marks that stand with its text: of a sudden change, and of a change in a year.
  var signs: String { (sudden?.head ?? "") + (trend?.arrow ?? "") }

  /// The colour of its ground; nil where it has none.
  var ground: Colour? {
    switch fill {
    case .class(let number): ramp.fill(number)
    case .symbol: Tone.symbol
    case .blank: nil
    }
  }
}
