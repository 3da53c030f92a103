/// What figures of monthly totals are of a measure: how the settings call it, too.
package struct TotalsPart: Hashable, Sendable {
  package enum Side: String, CaseIterable, Sendable {
    case numerator, denominator
    /// What the denominator is of besides the numerator: staff in post, where vacancies are a share of vacant and filled posts.
    case rest
    /// How many people the denominator is, and the numerator.
    case people
    case numeratorPeople = "numerator people"
  }

  /// Over which time a figure of a flow is counted.
  package enum Window: String, CaseIterable, Sendable {
    /// The month alone: twelve of them make the measure's own.
    case month = "of single months"
    /// The twelve months to that month, as measures have it.
    case year = "of twelve months"
  }

  /// The measure's short name.
  package let measure: String
  package let side: Side
  /// Nil where nothing says it.
  package var window: Window?

  package init(_ measure: String, _ side: Side, _ window: Window? = nil) {
    (self.measure, self.side, self.window) = (measure, side, window)
  }

  /// As it is written: `turnover numerator of single months`.
  package var text: String { "\(measure) \(side.rawValue)" + (window.map { " " + $0.rawValue } ?? "") }

  /// What figures of a name might be, for a line that is to be put right.
  package static func example(for name: String) -> String {
    let words = name.lowercased().split { !$0.isLetter }
    let beginnings = [
      ("vacan", "vacancy"), ("agency", "agency"), ("case", "caseload"), ("starter", "starters"), ("joiner", "starters"),
    ]
    for (beginning, measure) in beginnings where words.contains(where: { $0.hasPrefix(beginning) }) {
      return TotalsPart(measure, .numerator).text
    }
    return TotalsPart("turnover", words.contains("post") || words.contains("staff") ? .denominator : .numerator).text
  }

  /// What the settings call a table or row that is not to be read.
  package static let leftOut = "leave out"

  /// Reads what `text` writes; nil where it is no such thing.
  package init?(_ text: String, measures: [String]) {
    for measure in measures {
      for side in Side.allCases {
        let plain = "\(measure) \(side.rawValue)"
        if text == plain {
          self.init(measure, side)
          return
        }
        for window in Window.allCases where text == "\(plain) \(window.rawValue)" {
          self.init(measure, side, window)
          return
        }
      }
    }
    return nil
  }
}
