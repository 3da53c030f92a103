import Testing

/// Monthly totals as spreadsheets have them, and measures of the council's own, as a person has them drawn.
struct WideTotalsTests {
  /// Twelve months to September 2017 of three districts; every figure is that of the month's number.
  private func table(_ value: (Int, Int) -> Int) -> String {
    let months =
      ["Oct-16", "Nov-16", "Dec-16"]
      + ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep"].map { "\($0)-17" }
    let rows = ["Ash", "Elm", "Oak"].enumerated().map { number, name in
      "\(name)," + months.indices.map { "\(value(number, $0))" }.joined(separator: ",") + "\n"
    }
    return "Children's services\nDistrict,\(months.joined(separator: ","))\n" + rows.joined()
  }

  private func folder() throws -> Folder {
    try Folder()
      .write(table { 6 + ($0 + $1) % 2 }, to: "data/Leavers FTE.csv").write(
        table { 50 + $0 + $1 }, to: "data/Staff in post FTE.csv"
      )
      .write(table { 7 + ($0 + $1) % 2 }, to: "data/Leavers headcount.csv")
      .write(table { 60 + $0 + $1 }, to: "data/Staff in post headcount.csv")
  }

  /// The same by one row a total: Ash 6, 7, 6 … of 50, 51, 52 …
  private var long: String {
    var text = "district,month,measure,numerator,denominator,people,numerator_people\n"
    for (number, name) in ["Ash", "Elm", "Oak"].enumerated() {
      for month in 0..<12 {
        let label = month < 3 ? "2016-\(10 + month)" : "2017-0\(month - 2)"
        text +=
          "\(name),\(label),turnover,\(6 + (number + month) % 2),\(50 + number + month),\(60 + number + month),\(7 + (number + month) % 2)\n"
      }
    }
    return text
  }

  @Test func tablesDrawWhatRowsDraw() throws {
    let (tables, rows) = (try folder(), try Folder().write(long, to: "data/monthly.csv"))
    for profile in ["board", "internal"] {
      let arguments = ["table", "data", "--measure", "turnover", "--profile", profile, "--format", "cells"]
      let (own, other) = (try Program.run(arguments, in: tables), try Program.run(arguments, in: rows))
      #expect(own.status == 0 && own.output == other.output && own.output.contains("Ash"))
      // What is not known is said.
      #expect(own.error.contains("of single months or of the twelve months"))
    }
  }

  @Test func startSaysWhatTablesAre() throws {
    let folder = try folder()
    let first = try Program.run(["start", "data"], in: folder)
    #expect(first.status == 0)
    #expect(
      first.output.contains(
        "Leavers FTE.csv: monthly totals of 2016-10 to 2017-09, 3 rows.\n  \"Leavers FTE\" is turnover numerator.\n"))
    #expect(
      first.output.contains(
        "Question: the figures of \"Leavers FTE\" may be of single months, or of the twelve months to each."))
    let settings = try folder.text("data/heatmaps.toml")
    // A name has one line, so that an answer stands by itself.
    #expect(!settings.contains("\n\"Leavers FTE\" = "))
    let answer = "\n# \"Leavers FTE\" = \"turnover numerator of twelve months\"\n"
    #expect(settings.contains("\n# \"Leavers FTE\" = \"turnover numerator of single months\"\n"))
    let answered = try self.folder().write(
      settings.replacing(answer, with: answer.replacing("# ", with: "")), to: "data/heatmaps.toml")
    let settled = try Program.run(["table", "data", "--measure", "turnover", "--profile", "internal"], in: answered)
    #expect(settings.contains(answer) && settled.status == 0, "\(settled.error)")
    let before = try Program.run(
      ["table", "data", "--measure", "turnover", "--profile", "internal"], in: try self.folder())
    let again = try Program.run(["start", "data"], in: folder)
    let after = try Program.run(["table", "data", "--measure", "turnover", "--profile", "internal"], in: folder)
    #expect(again.status == 0 && after.output == before.output)
    let unchanged = try folder.text("data/heatmaps.toml")
    #expect(unchanged == settings)
  }

  @Test func anAnswerSettlesTheQuestion() throws {
    let folder = try folder().write(
      "[totals]\n\"Leavers FTE\" = \"turnover numerator of twelve months\"\n\"Leavers headcount\" = \"turnover numerator people of twelve months\"\n",
      to: "data/heatmaps.toml")
    let outcome = try Program.run(["check", "data"], in: folder)
    #expect(outcome.status == 0 && !(outcome.output + outcome.error).contains("single months"))
  }

  /// In the place of monthly.csv, beside files of the council's own.
  @Test func tablesMayStandBesideOwnFiles() throws {
    let staff =
      "worker_id,district,team,role,contract,fte,start_date,end_date\nW1,Ash,Duty,Social worker,permanent,1,2014-01-01,\n"
    let table =
      "District,Measure,Aug-17,Sep-17\nAsh,Vacancy numerator,2,3\nAsh,Vacancy denominator,20,21\nElm,Vacancy numerator,1,1\nElm,Vacancy denominator,20,21\n"
    let folder = try Folder().write(staff, to: "data/staff.csv").write(table, to: "data/monthly.csv")
    let outcome = try Program.run(
      ["table", "data", "--measure", "vacancy", "--profile", "internal", "--format", "csv"], in: folder)
    #expect(outcome.status == 0)
    // 3 of 40 and 4 of 42.
    #expect(outcome.output.contains("All districts,7.5,9.5"))
  }

  /// A file of one row a total beside tables would have these read no more: it is asked to be called something else.
  @Test func aFileOfRowsBesideTables() throws {
    let rows =
      "district,month,measure,numerator,denominator,people\nAsh,2017-09,vacancy,3,20,20\nElm,2017-09,vacancy,1,20,20\n"
    let folder = try folder().write(rows, to: "data/monthly.csv")
    let outcome = try Program.run(["check", "data"], in: folder)
    #expect(outcome.status == 2)
    #expect(
      (outcome.output + outcome.error).contains(
        "monthly.csv is in the folder too, and only one of the two would be read"))
  }

  @Test func whatIsWrongIsToldByItsCell() throws {
    let folder = try folder().write(
      table { _, _ in 1 }.replacing("Elm,1,1", with: "Elm,1,about 1"), to: "data/Leavers FTE.csv")
    let outcome = try Program.run(["draw", "data", "--out", "maps"], in: folder)
    #expect(outcome.status == 2 && folder.names("maps").isEmpty)
    #expect(outcome.error.contains("Leavers FTE.csv, cell C4: this is not a number."))
  }

  @Test func measuresOfAFolder() throws {
    let own = """
      [measures.supervision]
      name = "Supervision in time"
      unit = "percent"
      better = "higher"
      target = 90
      numerator = "supervisions held in time"
      denominator = "supervisions due"
      """
    let rows = ["Ash", "Elm"].map { "\($0),2017-08,supervision,18,20,20\n\($0),2017-09,supervision,19,20,20\n" }
      .joined()
    let folder = try Folder().write(own, to: "data/heatmaps.toml")
      .write("district,month,measure,numerator,denominator,people\n" + rows, to: "data/monthly.csv")
    let list = try Program.run(["measures", "data"], in: folder)
    #expect(list.status == 0 && list.output.contains("vacancy: Vacancy rate"))
    #expect(
      list.output.contains(
        "supervision: Supervision in time (supervisions held in time as % of supervisions due)\n  Supervisions held in time ÷ "
          + "supervisions due, as the council counts both.\n  Needs rows of it in monthly.csv.\n"))
    let drawn = try Program.run(["draw", "data", "--out", "maps"], in: folder)
    #expect(drawn.status == 0 && drawn.output.contains("supervision in time is 95.0%, above the 90% target"))
    #expect(folder.names("maps").contains("supervision-2017-09.png"))
    let bare = try folder.text("data/monthly.csv").replacing(",20\n", with: ",\n")
    try folder.write(bare, to: "data/monthly.csv")
    let refused = try Program.run(
      ["draw", "data", "--measure", "supervision", "--profile", "board", "--out", "other"], in: folder)
    #expect(refused.status == 2 && refused.error.contains("Fill in the column people"))
  }
}
