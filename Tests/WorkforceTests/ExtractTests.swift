import Foundation
import Tabular
import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// Each folder of `samples/refused` breaks one rule, at the place that its README names.
struct ExtractTests {
  /// The rule that each folder breaks.
  private static let rules = [
    "missing-column": "missing-column", "duplicate-header": "duplicate-heading", "unclosed-quote": "not-readable",
    "ragged-row": "wrong-number-of-fields", "unreadable-date": "date-wrong", "impossible-date": "date-wrong",
    "absent-start-date": "date-missing", "month-first-date": "date-month-first", "end-before-start": "end-before-start",
    "fte-not-a-number": "number-wrong", "fte-out-of-range": "fte-out-of-range", "decimal-comma": "decimal-comma",
    "unknown-contract": "contract-unknown", "duplicate-post": "post-id-twice", "nul-bytes": "not-readable",
    "utf-16": "not-readable", "spreadsheet": "not-readable", "web-page": "not-readable", "empty-file": "not-readable",
    "header-alone": "no-rows", "missing-end-dates": "no-end-dates", "cut-off": "unfinished-row",
  ]

  /// The README's table: folder, file, line, column.
  private func table() throws -> [[String]] {
    let text = try String(contentsOfFile: Samples.root + "/samples/refused/README.md", encoding: .utf8)
    return text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map {
        $0.trimmingCharacters(in: .whitespaces).trimmingCharacters(in: ["`"])
      }
    }
  }

  @Test func eachBreaksTheRuleThatItIsThereFor() throws {
    let table = try table()
    #expect(table.count == 23)
    for row in table {
      let folder = row[0]
      let files = Samples.files(Samples.root + "/samples/refused/" + folder)
      if folder == "missing-file" {
        // Nothing is wrong with the files that are there: measures name what they lack.
        #expect(files[.staff] == nil)
        #expect(Measure.first.allSatisfy { $0.needs.contains(.staff) })
        continue
      }
      var settings = Settings()
      settings.extractDate = Tabular.Day(iso: "2017-09-30")
      guard case .failure(.refused(let log)) = ExtractReader(files: files, settings: settings).outcome else {
        Issue.record("\(folder) is not refused")
        continue
      }
      let errors = log.findings.groups.filter { $0.severity == .error }.flatMap(\.shown)
      #expect(errors.map(\.rule.id) == [Self.rules[folder]], "\(folder)")
      #expect(errors.first?.file == row[2], "\(folder)")
      // A file without rows has no line to point at; a column that is not there, and one that a quote runs through, are
      // named by the rule and by the line.
      let line = folder == "header-alone" ? "" : row[3]
      let column = ["missing-column", "missing-end-dates", "unclosed-quote"].contains(folder) ? "" : row[4]
      #expect(errors.first?.line.map(String.init) ?? "" == line, "\(folder)")
      #expect(ColumnMap.key(errors.first?.column ?? "") == ColumnMap.key(column), "\(folder)")
    }
  }
}
