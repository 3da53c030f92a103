import Staffing
import Tabular

/// The texts of all reports, each held once, and what they are as dates and numbers.
package struct ReportTexts: Sendable {
  var dictionary = ByteDictionary()
  private var dates: [DateField?] = []
  private var numbers: [DecimalField?] = []
  private var firstDays: [[Day]?] = []

  package init() {}

  package func text(_ code: Int32) -> String { dictionary.text(of: code) }

  mutating func code(_ text: String) -> Int32 { dictionary.code(of: text) }

  /// The day that a text is; nil where it is none.
  mutating func day(_ code: Int32) -> Day? {
    switch date(code) {
    case .day(let day), .serial(let day): day
    case .blank, .openEnded, .lastOfNinetyNine, .unset, .wrong: nil
    }
  }

  mutating func date(_ code: Int32) -> DateField {
    if code < 0 { return .blank }
    let place = Int(code)
    if place >= dates.count { dates += Array(repeating: nil, count: dictionary.count - dates.count) }
    if let known = dates[place] { return known }
    let date = DateField(text(code))
    dates[place] = date
    return date
  }

  /// The first day that a text names, where it is none itself: of a month its last.
  mutating func months(_ code: Int32) -> Day? {
    let place = Int(code)
    if place >= firstDays.count { firstDays += Array(repeating: nil, count: dictionary.count - firstDays.count) }
    if let known = firstDays[place] { return known.first }
    let days = ReportDates.days(in: text(code))
    firstDays[place] = days
    return days.first
  }

  /// The number that a text is, in millionths; nil where it is none.
  mutating func millionths(_ code: Int32) -> Int64? {
    if code < 0 { return nil }
    let place = Int(code)
    if place >= numbers.count { numbers += Array(repeating: nil, count: dictionary.count - numbers.count) }
    let number: DecimalField
    if let known = numbers[place] {
      number = known
    } else {
      number = DecimalField(text(code))
      numbers[place] = number
    }
    if case .millionths(let value) = number { return value }
    return nil
  }
}
