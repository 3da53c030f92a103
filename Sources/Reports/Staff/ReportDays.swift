import Staffing
import Tabular

/// The days of lists, of which a report may have one for all its rows, or one in each row.
struct ReportDays {
  /// In order, each once.
  private(set) var days: [Day] = []
  /// For each report the day of all its rows; nil where each has its own.
  private(set) var whole: [Int: Day] = [:]
  /// Reports that have no day, and those with rows that have none and how many.
  private(set) var without: [Int] = []
  private(set) var rowsWithout: [(report: Int, count: Int)] = []
  /// Reports of a day that another has already.
  private(set) var second: [(report: Int, day: Day)] = []
  private var numberOfDay: [Day: Int32] = [:]

  init(_ numbers: [Int], of reports: [Report], _ texts: inout ReportTexts) {
    var found: Set<Day> = []
    for number in numbers {
      let report = reports[number]
      if report[.asAt] != nil {
        var (own, missing): (Set<Day>, Int) = ([], 0)
        for row in 0..<report.table.rowCount {
          if let day = report.listDay(row, &texts) { own.insert(day) } else { missing += 1 }
        }
        if missing > 0 { rowsWithout.append((number, missing)) }
        for day in own.sorted() where !found.insert(day).inserted { second.append((number, day)) }
      } else if let day = report.day() {
        whole[number] = day
        if !found.insert(day).inserted { second.append((number, day)) }
      } else {
        without.append(number)
      }
    }
    days = found.sorted()
    for (number, day) in days.enumerated() { numberOfDay[day] = Int32(number) }
  }

  /// Takes a report without a day for one of that day.
  mutating func take(_ report: Int, as day: Day) {
    without.removeAll { $0 == report }
    whole[report] = day
    days = [day]
    numberOfDay = [day: 0]
  }

  /// The day of a row's list; nil where it has none.
  func day(_ report: Int, _ row: Int, of reports: [Report], _ texts: inout ReportTexts) -> Day? {
    whole[report] ?? reports[report].listDay(row, &texts)
  }

  /// The number of a row's list, by time; nil where it has no day.
  func list(_ report: Int, _ row: Int, of reports: [Report], _ texts: inout ReportTexts) -> Int32? {
    day(report, row, of: reports, &texts).flatMap { numberOfDay[$0] }
  }

  /// The reports of a day as a whole, in their order.
  func reports(of day: Day) -> [Int] { whole.filter { $0.value == day }.map { $0.key }.sorted() }
}
