import Staffing
import Tabular

extension Report {
  /// The day that the whole report is of: as its titles say ("as at 30/09/2017"), else its sheet, else its file. Nil where none does, or a
  /// title names several.
  func day() -> Day? {
    for title in table.titles {
      let lower = title.lowercased()
      guard
        lower.contains("as at") || lower.contains("as of") || lower.contains("snapshot")
          || lower.contains("position at")
      else { continue }
      if let day = ReportDates.days(in: title).first { return day }
    }
    let titled = Set(table.titles.flatMap { ReportDates.days(in: $0) })
    if titled.count == 1 { return titled.first }
    if let sheet = table.place.sheet, let day = ReportDates.days(in: sheet).last { return day }
    return ReportDates.days(in: fileName).last
  }

  /// The first and last day that a list of leavers or starters is of, as its titles or its file say.
  var span: (from: Day, to: Day)? {
    for text in table.titles + [fileName] {
      let days = ReportDates.days(in: text)
      guard days.count == 2 else { continue }
      // A month stands for its last day; as the beginning of a span it is its first.
      let first = days[0] == Month(days[0]).lastDay ? Month(days[0]).firstDay : days[0]
      if first < days[1] { return (first, days[1]) }
    }
    return nil
  }

  /// The file's own name without its folder and ending, words parted.
  private var fileName: String {
    let name = table.place.file.split(separator: "/").last.map { String($0) } ?? table.place.file
    guard let dot = name.lastIndex(of: ".") else { return name }
    var text = ""
    for character in name[..<dot] {
      // "Oct14-Sep17" is two months, "2015-10" is one.
      let joinsMonths = character == "-" && (text.last?.isNumber ?? false) && !ReportDates.days(in: text).isEmpty
      text.append(joinsMonths ? " " : character)
    }
    return text
  }
}
