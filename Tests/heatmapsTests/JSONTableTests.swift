import Foundation
import Testing

/// `--json`: what `table` prints, for programs.
struct JSONTableTests {
  /// Every cell is that of `--format cells`, digit for digit.
  @Test(arguments: [
    ["--measure", "all"], ["--measure", "vacancy,caseload", "--by", "team", "--profile", "board"],
    ["--measure", "vacancy,caseload", "--profile", "public"],
  ])
  func theSameAsCells(options: [String]) throws {
    let arguments = ["table", Samples.lancashire] + options
    let json = try Program.run(arguments + ["--json"], in: Folder())
    let cells = try Program.run(arguments + ["--format", "cells"], in: Folder())
    #expect(json.status == 0 && cells.status == 0)
    #expect(json.error == cells.error)
    let count = try python(Self.comparison, json.output, cells.output)
    #expect((Int(count.dropLast()) ?? 0) > 300, "\(count)")
  }

  /// Rows of the CSV made from the JSON, whose numbers are kept as written.
  private static let comparison = """
    import csv, json, sys

    tables = json.load(open(sys.argv[1], encoding="utf-8"), parse_float=str, parse_int=str)
    rows = []
    for table in tables:
        for row in table["rows"]:
            assert len(row["cells"]) == len(table["columns"])
            for column, cell in zip(table["columns"], row["cells"]):
                if cell is None:
                    continue
                hidden = cell["symbol"] not in (None, "u")
                assert (cell["value"] is None) == hidden, cell
                text = {name: value or "" for name, value in cell.items()}
                if "people" in cell:
                    rows.append([table["id"], row["district"], column, text["value"], text["symbol"],
                                 text["people"], text["lower95"], text["upper95"]])
                else:
                    rows.append([table["id"], row["district"], row["team"] or "", column, text["numerator"],
                                 text["denominator"], text["value"], text["symbol"], text["lower95"],
                                 text["upper95"], " ".join(cell["marks"]), text["change"], text["change_mark"]])
    with open(sys.argv[2], encoding="utf-8-sig", newline="") as file:
        printed = [row for row in csv.reader(file) if row and row[0] != "measure"]
    # Figures that the CSV has no row for: hidden ones of grids have one, all others too.
    assert rows == printed, next(pair for pair in zip(rows, printed) if pair[0] != pair[1])
    print(len(rows))
    """

  @Test func aMeasure() throws {
    let outcome = try Program.run(
      ["table", "data", "--measure", "vacancy", "--from", "2017-09", "--by", "team", "--json"], in: Extract.folder())
    let tables = try #require(readJSON(outcome) as? [[String: Any]])
    #expect(outcome.error == "" && outcome.status == 0)
    let table = try #require(tables.first)
    #expect(tables.count == 1 && table["id"] as? String == "vacancy" && table["name"] as? String == "Vacancy rate")
    #expect(table["unit"] as? String == "percent")
    #expect(table["statistic"] as? String == "vacant FTE as % of vacant and in-post FTE")
    #expect(table["columns"] as? [String] == ["2017-09"])
    #expect(table["from"] as? String == "2017-09" && table["to"] as? String == "2017-09")
    let rows = try #require(table["rows"] as? [[String: Any]])
    #expect(rows.map { $0["level"] as? String } == ["total", "district", "team", "district", "team", "team"])
    #expect(rows.map { $0["team"] as? String } == [nil, nil, "Duty", nil, "Duty", "Court"])
    let total = try #require((rows[0]["cells"] as? [[String: Any]])?.first)
    #expect(total["value"] as? Double == 41.7 && total["symbol"] is NSNull && total["marks"] as? [String] == [])
    #expect(
      outcome.output.contains("{\"value\": 41.7, \"numerator\": 2.000, \"denominator\": 4.800, \"symbol\": null, "))
  }

  /// Published figures stand beside the council's own, with what no column has.
  @Test func publishedRows() throws {
    let folder = try Extract.folder()
    try folder.write(Published.text.replacing("\n2025,", with: "\n2016,"), to: "census.csv")
    let arguments = [
      "table", "data", "--measure", "vacancy", "--to", "2017-06", "--compare", "census.csv", "--compare-with",
      "Lancashire",
      "--json",
    ]
    func england(_ from: String) throws -> [String: Any] {
      let outcome = try Program.run(arguments + ["--from", from], in: folder)
      let rows = try #require((readJSON(outcome) as? [[String: Any]])?.first?["rows"] as? [[String: Any]])
      #expect(rows[1]["district"] as? String == "England (published)" && rows[1]["level"] as? String == "published")
      return rows[1]
    }
    let inColumn = try england("2016-08")
    #expect(inColumn["latest"] is NSNull)
    let cells = try #require(inColumn["cells"] as? [Any])
    #expect(cells.count == 11 && cells[0] is NSNull && cells[2] is NSNull)
    let own = try #require(cells[1] as? [String: Any])
    #expect(own["value"] as? Double == 14.3 && own["marks"] as? [String] == ["published"])
    let latest = try #require(try england("2016-10")["latest"] as? [String: Any])
    #expect(latest["month"] as? String == "2016-09")
    #expect((latest["cell"] as? [String: Any])?["value"] as? Double == 14.3)
  }
}
