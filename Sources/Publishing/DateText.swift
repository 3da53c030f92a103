import HeatMapDrawing
package import Measures
package import Staffing
package import Tabular

private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
]

extension Month {
  /// `September 2017`.
  package var longText: String { "\(monthNames[month - 1]) \(year)" }
  /// `September`.
  var name: String { monthNames[month - 1] }
  /// `Sep`.
  var letters: String { String(monthNames[month - 1].prefix(3)) }
  /// `Sep 17`.
  var shortText: String { "\(letters) \(twoDigits(year % 100))" }
}

extension Day {
  /// `30 September 2017`.
  package var longText: String { "\(civil.day) \(monthNames[civil.month - 1]) \(civil.year)" }

  /// As RFC 1123 has it, the form that PNG asks for: `Sat, 30 Sep 2017 00:00:00 +0000`.
  package var internetText: String {
    let names = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let weekday = names[Int((number % 7 + 7) % 7)]
    return "\(weekday), \(twoDigits(civil.day)) \(monthNames[civil.month - 1].prefix(3)) \(civil.year) 00:00:00 +0000"
  }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

extension Column {
  /// `September 2017` or `2025`.
  package var longText: String {
    switch self {
    case .month(let month): month.longText
    case .year, .item: description
    }
  }

  /// `Sep 17` or `2025`.
  var shortText: String {
    switch self {
    case .month(let month): month.shortText
    case .year, .item: description
    }
  }

  /// `Sep` or `2025`.
  var headingText: String {
    switch self {
    case .month(let month): month.letters
    case .year, .item: description
    }
  }
}

/// Which month a year of the picture begins in.
package enum YearStart: String, CaseIterable, Sendable {
  /// April to March, written `2016/17`.
  case financial
  /// January to December.
  case calendar
  /// September to August, written `2016/17`.
  case september

  /// The label of the year that a column falls in; years of published figures have none.
  func label(of column: Column) -> String {
    guard case .month(let month) = column else { return "" }
    let first =
      switch self {
      case .financial: 4
      case .calendar: 1
      case .september: 9
      }
    let year = month.month >= first ? month.year : month.year - 1
    return first == 1 ? String(year) : "\(year)/\(twoDigits((year + 1) % 100))"
  }
}
