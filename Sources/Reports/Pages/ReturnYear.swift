import Staffing
import Tabular

/// The year of a return on children looked after, which goes from 1 April to 31 March.
struct ReturnYear: Hashable, Comparable {
  /// The calendar year of its last day.
  let number: Int

  init(_ number: Int) { self.number = number }

  /// The year that a day lies in.
  init(of day: Day) {
    let month = Month(day)
    number = month.month >= 4 ? month.year + 1 : month.year
  }

  var firstMonth: Month { Month(index: (number - 1) * 12 + 3) }
  var lastMonth: Month { Month(index: number * 12 + 2) }
  var firstDay: Day { firstMonth.firstDay }
  var lastDay: Day { lastMonth.lastDay }

  static func < (one: ReturnYear, other: ReturnYear) -> Bool { one.number < other.number }

  /// The year that the path of a file names, the file before its folders: `2017-18`, `2017_2018`, `201718`, or a 31 March. Nil where it
  /// names none, or a lone year, which may be the first or the last of the two.
  init?(path: String) {
    for part in path.split(separator: "/").reversed() {
      if let year = ReturnYear(name: String(part)) {
        self = year
        return
      }
    }
    return nil
  }

  private init?(name: String) {
    let numbers = name.split { !$0.isNumber || !$0.isASCII }.map { String($0) }
    for (one, next) in zip(numbers, numbers.dropFirst()) {
      if let year = ReturnYear.year(one, next) {
        self.init(year)
        return
      }
    }
    for number in numbers where number.count == 6 || number.count == 8 {
      if let year = ReturnYear.year(String(number.prefix(4)), String(number.dropFirst(4))) {
        self.init(year)
        return
      }
    }
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    guard let day = ReportDates.days(inName: stem).last, day == ReturnYear(of: day).lastDay else { return nil }
    self.init(of: day)
  }

  /// The second of two years that follow each other.
  private static func year(_ one: String, _ next: String) -> Int? {
    guard one.count == 4, let first = Int(one), (1990...2100).contains(first), let second = Int(next) else {
      return nil
    }
    return next.count == 2 && second == (first + 1) % 100 || next.count == 4 && second == first + 1 ? first + 1 : nil
  }
}
