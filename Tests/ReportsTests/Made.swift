import Extracts
import Tabular
@testable import Reports
@testable import Staffing

/// What reports make, given as delimited text by their files' names.
struct Made {
  let files: MadeFiles

  init(
    _ reports: [(name: String, text: String)], _ settings: Settings = Settings(), measures: [TotalledMeasure] = []
  ) throws {
    var reader = ReportReader(settings: settings, measures: measures)
    for (name, text) in reports.sorted(by: { $0.name < $1.name }) {
      try reader.add(ReportPage(ReportPage.Place(file: name, sheet: nil), bytes: Array(text.utf8)))
    }
    files = reader.finish()
  }

  /// The rows of a file that was made, without its headings.
  func rows(_ file: InputFile) -> [String] {
    guard let made = files.files[file] else { return [] }
    return String(decoding: made.bytes, as: UTF8.self).split(separator: "\n").dropFirst().map { String($0) }
  }

  /// Of each row of staff: worker, team, first and last day, why.
  var spells: [String] {
    rows(.staff).map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      return [0, 3, 7, 8, 9].map { String(cells[$0]) }.joined(separator: " ")
    }
  }

  /// The rules of all findings, without "report-".
  var found: [String] {
    files.findings.groups.flatMap { $0.shown }.map { $0.rule.id }
      .map { $0.hasPrefix("report-") ? String($0.dropFirst(7)) : $0 }
  }

  /// What each page was taken for.
  var kinds: [String] {
    files.taken.map { taken in
      switch taken {
      case .report(let own): own.kind.rawValue
      case .unused: "unused"
      case .totals: "monthly totals"
      case .nothing: "nothing"
      }
    }
  }
}

/// Lists of staff in post at month ends, of rows `worker,team,start` without their days.
func lists(_ rows: [(day: String, rows: [String])], columns: String = "Employee Number,Team,Position Start Date")
  -> [(name: String, text: String)]
{
  rows.map { day, rows in
    (
      "Staff in post \(day).csv",
      columns + ",FTE,District\n" + rows.map { "\($0),1,Northside\n" }.joined()
    )
  }
}

func day(_ text: String) throws -> Day {
  guard case .day(let day) = DateField(text) else { throw NoDay(text: text) }
  return day
}

struct NoDay: Error { let text: String }
