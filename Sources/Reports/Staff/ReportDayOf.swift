import Staffing
import Tabular

extension Report {
  /// The day that the whole report is of: as its titles say ("as at 30/09/2017"; a period's last day), else its sheet, else its file. When
  /// it was printed counts where nothing else does. Nil where nothing names a day, or a title several that are no period.
  func day() -> Day? {
    let dated = table.titles.map { (text: $0.lowercased(), days: ReportDates.days(in: $0)) }.filter { !$0.days.isEmpty }
    for (text, days) in dated where Report.saysWhen.contains(where: { holds(text, $0) }) { return days[0] }
    let others = dated.filter { title in !Report.saysRun.contains { holds(title.text, $0) } }
    if let day = Report.only(others.map { $0.days }) { return day }
    if let sheet = table.place.sheet, let day = ReportDates.days(inName: sheet).last { return day }
    if let day = ReportDates.days(inName: table.place.stem).last { return day }
    return others.isEmpty ? Report.only(dated.map { $0.days }) : nil
  }

  /// What stands before the day of a list, and before that of its making.
  private static let saysWhen = [
    "as at", "as of", "snapshot", "position at", "position as", "in post at", "in post on",
  ]
  private static let saysRun = [
    "run ", "printed", "created", "generated", "produced", "exported", "extracted", "report date", "downloaded",
  ]

  /// The one day of some titles; of a title with the first and last of a period the last.
  private static func only(_ titles: [[Day]]) -> Day? {
    let days = Set(titles.map { $0.count == 2 && $0[0] < $0[1] ? [$0[1]] : $0 }.joined())
    return days.count == 1 ? days.first : nil
  }

  /// The first and last day that a list of leavers or starters is of, as its titles or its file say.
  var span: (from: Day, to: Day)? {
    let titles = table.titles.map { ReportDates.days(in: $0) }
    for days in titles + [ReportDates.days(inName: table.place.stem)] {
      guard days.count == 2 else { continue }
      // A month stands for its last day; as the beginning of a span it is its first.
      let first = days[0] == Month(days[0]).lastDay ? Month(days[0]).firstDay : days[0]
      if first < days[1] { return (first, days[1]) }
    }
    return nil
  }
}
