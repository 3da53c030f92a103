import Foundation
import Testing

struct TableCommandTests {
  @Test func text() throws {
    let outcome = try Program.run(
      ["table", "data", "--measure", "vacancy", "--from", "2017-08", "--by", "team"], in: Extract.folder())
    #expect(
      outcome.output == """
        Vacancy rate (vacant FTE as % of vacant and in-post FTE), Nowhere districts and teams, August 2017 to September \
        2017, all roles
                       Aug 17  Sep 17
        All districts    41.7    41.7
        Southside        55.6    55.6
          Duty           55.6    55.6
        Northside        33.3    33.3
          Duty           50.0    50.0
          Court           0.0     0.0


        """)
    #expect(outcome.error == "" && outcome.status == 0)
  }

  @Test func threeMeasuresAndTwoYears() throws {
    let outcome = try Program.run(["table", Samples.lancashire], in: Folder())
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 3 * 15)
    #expect(lines.filter { $0.hasPrefix("All districts") }.map { $0.suffix(6) } == ["  14.9", "   4.9", "  15.5"])
    #expect(lines[1].split(separator: "  ").count == 24)
    #expect(outcome.status == 0)
  }

  /// What is printed is what `draw` writes; beside pictures the table has each district's shares as well, at the end.
  @Test(arguments: [("csv", "vacancy-2017-09-table.csv", 2), ("cells", "vacancy-2017-09.csv", 0)])
  func theSameAsDrawWrites(format: String, file: String, shares: Int) throws {
    let folder = try Extract.folder()
    let drawn = try Program.run(["draw", "data", "--out", "maps"], in: folder)
    #expect(drawn.status == 0)
    let outcome = try Program.run(
      ["table", "data", "--measure", "vacancy", "--format", format, "--months", "13"], in: folder)
    let written = try folder.text("maps/" + file).split(whereSeparator: \.isNewline)
    let printed = outcome.output.split(whereSeparator: \.isNewline)
    #expect(written.first?.hasSuffix(",share of the numerator in %,share of the change in %") == (shares == 2))
    let bare = written.map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).dropLast(shares).joined(separator: ",")
    }
    #expect(printed.map { String($0) } == bare)
    #expect(outcome.error == "" && outcome.status == 0)
  }

  // MARK: Several measures in one run

  private func output(_ arguments: String...) throws -> String {
    let outcome = try Program.run(["table", "data", "--from", "2017-03"] + arguments, in: Extract.folder())
    #expect(outcome.status == 0, "\(outcome.error)")
    return outcome.output
  }

  /// What a measure alone gives, without the mark at the start of a file.
  private func alone(_ measure: String, _ format: String) throws -> String {
    let text = try output("--measure", measure, "--format", format)
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    return String(String.UnicodeScalarView(text.unicodeScalars.dropFirst()))
  }

  @Test func tablesOneAfterTheOther() throws {
    let both = try output("--measure", "vacancy,turnover", "--format", "csv")
    let (vacancy, turnover) = (try alone("vacancy", "csv"), try alone("turnover", "csv"))
    #expect(Array(both.utf8) == Array("\u{FEFF}vacancy\r\n\(vacancy)\r\nturnover\r\n\(turnover)".utf8))
    #expect(vacancy.hasPrefix("District,2017-03,2017-04,"))
  }

  /// Their first column says which measure a cell is of, so that one line of headings does for all.
  @Test func cellsAreOneTable() throws {
    let both = try output("--measure", "vacancy", "--measure", "turnover", "--format", "cells")
    let (vacancy, turnover) = (try alone("vacancy", "cells"), try alone("turnover", "cells"))
    let heads =
      "measure,district,team,month,numerator,denominator,value,symbol,lower95,upper95,marks,change,change_mark\r\n"
    #expect(vacancy.hasPrefix(heads) && turnover.hasPrefix(heads))
    #expect(Array(both.utf8) == Array("\u{FEFF}\(vacancy)\(turnover.dropFirst(heads.count))".utf8))
  }

  /// Measures with columns of their own follow, whatever the order asked.
  @Test func otherColumnsAreAnotherTable() throws {
    let both = try output("--measure", "reasons,vacancy", "--format", "cells")
    let (vacancy, reasons) = (try alone("vacancy", "cells"), try alone("reasons", "cells"))
    #expect(reasons.hasPrefix("measure,row,column,value,symbol,people,lower95,upper95\r\nreasons,"))
    #expect(Array(both.utf8) == Array("\u{FEFF}\(vacancy)\r\n\(reasons)".utf8))
  }

  /// As many months as `draw` has, in every format.
  @Test(arguments: ["text", "csv", "cells"])
  func twoYears(format: String) throws {
    let outcome = try Program.run(
      ["table", Samples.lancashire, "--measure", "caseload", "--format", format], in: Folder())
    let (first, last, before) =
      format == "text" ? ("Oct 15", "Sep 17", "Sep 15") : ("2015-10", "2017-09", "2015-09")
    #expect(outcome.output.contains(first) && outcome.output.contains(last) && !outcome.output.contains(before))
    #expect(outcome.status == 0)
  }

  @Test func publishedFigures() throws {
    let outcome = try Program.run(
      ["census", "census.csv", "--measure", "vacancy,turnover", "--by", "region", "--format", "csv"],
      in: Published.folder())
    let lines = outcome.output.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    #expect(
      lines.first == "\u{FEFF}vacancy" && lines.firstIndex(of: "") == lines.firstIndex(of: "turnover").map { $0 - 1 })
    #expect(outcome.status == 0, "\(outcome.error)")
  }

  /// Staff alone have post numbers that no file has: their turnover is as beside the posts, and no word is said of a file that is not there.
  @Test func staffWithoutPosts() throws {
    let folder = try Folder()
    for name in ["staff.csv", "heatmaps.toml"] {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(Samples.lancashire)/\(name)")))
      try folder.write(bytes, to: "data/\(name)")
    }
    let alone = try Program.run(["table", "data", "--measure", "turnover", "--format", "csv"], in: folder)
    let beside = try Program.run(["table", Samples.lancashire, "--measure", "turnover", "--format", "csv"], in: folder)
    #expect(alone.status == 0 && beside.status == 0)
    #expect(alone.output == beside.output)
    #expect(!alone.error.contains("posts.csv"))
  }
}
