import TestSupport
import Testing

/// `heatmaps census`: the published file, drawn or printed. What may be chosen of it is in `CensusSourceTests`.
struct CensusCommandTests {
  @Test func drawn() throws {
    let folder = try Published.folder()
    let outcome = try Program.run(
      ["census", "census.csv", "--measure", "vacancy,turnover", "--region", "North West", "--out", "maps"], in: folder)
    // Lancashire 20 of 120 and Blackpool 0 of 100.
    #expect(outcome.output.hasPrefix("The North West’s vacancy rate is 9.1%"))
    #expect(outcome.output.contains("\n  maps/vacancy-region-north-west-2025.png\n"))
    #expect(outcome.status == 0)
    let stems = ["turnover", "vacancy"].map { "\($0)-region-north-west-2025" }
    #expect(
      folder.names("maps")
        == stems.flatMap { stem in ["-table.csv", ".alt.txt", ".csv", ".notes.txt", ".png"].map { stem + $0 } })
  }

  /// What is printed is what would be written.
  @Test(arguments: [("csv", "vacancy-by-authority-2025-table.csv"), ("cells", "vacancy-by-authority-2025.csv")])
  func printed(format: String, file: String) throws {
    let folder = try Published.folder()
    let census = ["census", "census.csv", "--measure", "vacancy"]
    let drawn = try Program.run(census + ["--out", "maps"], in: folder)
    #expect(drawn.status == 0)
    let outcome = try Program.run(census + ["--format", format], in: folder)
    let written = try folder.bytes("maps/" + file)
    #expect(Array(outcome.output.utf8) == written)
    #expect(outcome.error == "" && outcome.status == 0)
    #expect(folder.names() == ["census.csv", "maps"])
  }

  @Test func text() throws {
    let outcome = try Program.run(
      ["census", "census.csv", "--measure", "vacancy", "--by", "region", "--format", "text"], in: Published.folder())
    #expect(
      outcome.output.split(separator: "\n").dropFirst().map(String.init) == [
        "              2024  2025", "All regions   14.9  14.3", "Inner London   [x]  23.1", "North West    14.9   9.1",
      ])
    #expect(outcome.error == "" && outcome.status == 0)
  }

  /// A council's own folder, and another file, are not the census.
  @Test(arguments: ["data", "data/posts.csv"])
  func whatIsNotTheCensus(path: String) throws {
    let folder = try Extract.folder()
    let outcome = try Program.run(["census", path], in: folder)
    #expect(
      outcome.error
        == "error: \"\(path)\" is not the published workforce census, which `heatmaps census` needs: the Department for Education's file "
        + "of children's social work workforce indicators (csww_indicators_….csv). For a council's own data use `heatmaps draw` with "
        + "the folder that they are in.\n")
    #expect(outcome.output == "" && outcome.status == 2)
    #expect(folder.names() == ["data"])
  }

  @Test func aFileThatIsNotThere() throws {
    let outcome = try Program.run(["census", "none.csv"], in: Folder())
    #expect(
      outcome.error
        == "error: \"none.csv\" is not there. Check the spelling, and that you are in the right folder.\n")
    #expect(outcome.status == 1)
    let bare = try Program.run(["census"], in: Folder())
    #expect(
      bare.error
        == "error: The file's name is missing: heatmaps census FILE. `heatmaps census --help` lists what may be given.\n"
    )
    #expect(bare.status == 64)
  }

  /// The commands for a council's own data say which one is for the file.
  @Test(arguments: ["draw", "table", "overview"])
  func otherCommands(command: String) throws {
    let folder = try Published.folder()
    let outcome = try Program.run([command, "census.csv"], in: folder)
    #expect(
      outcome.error
        == "error: \"census.csv\" is a file of published figures, and `heatmaps \(command)` is for a council's own data. Use: heatmaps "
        + "census census.csv\n")
    #expect(outcome.output == "" && outcome.status == 64)
    #expect(folder.names() == ["census.csv"])
  }

  /// Published figures have no teams, districts or roles to choose. What a council's own data have not is in
  /// `OldOptionsTests`.
  @Test(arguments: [
    "census census.csv --team Duty", "census census.csv --district Burnley", "census census.csv --role Manager",
  ])
  func optionsOfTheOthers(arguments: String) throws {
    let words = arguments.split(separator: " ").map(String.init)
    let outcome = try Program.run(words, in: Published.folder())
    #expect(outcome.error.hasPrefix("error: Unknown option \"\(words[2])\"."))
    #expect(outcome.output == "" && outcome.status == 64)
  }

  /// What is for a council's own returns is not for published figures: they have nothing hidden, and nothing set beside them.
  @Test(arguments: [
    ["--profile", "board"], ["--compare", "census.csv"], ["--neighbours", "sn.csv"], ["--compare-with", "Kent"],
    ["--since", "."], ["--by role"],
  ])
  func optionsOfReturns(options: [String]) throws {
    let folder = try Published.folder().write("measure\tdistrict\tteam\n", to: "heatmaps-census.register")
    let words = options.flatMap { $0.split(separator: " ").map(String.init) }
    let outcome = try Program.run(["census", "census.csv"] + words, in: folder)
    #expect(
      outcome.error
        == "error: \(options[0]) is for your council's own returns (XML files), and this is a file of published figures, which are shown "
        + "as published. Leave it out.\n")
    #expect(outcome.output == "" && outcome.status == 64)
  }

  /// The file may be a workbook.
  @Test func asAWorkbook() throws {
    let folder = try Published.folder().write(SheetFile(.init("Sheet1", Published.text)).file, to: "census.xlsx")
    let options = ["--measure", "vacancy,turnover", "--format", "csv"]
    let expected = try Program.run(["census", "census.csv"] + options, in: folder)
    let read = try Program.run(["census", "census.xlsx"] + options, in: folder)
    #expect(read.status == 0 && read.output == expected.output && read.output.contains("Lancashire"))
  }

  /// What prints draws nothing.
  @Test(arguments: ["--format text --out maps", "--json --dpi 300", "--json --format csv"])
  func printedAndDrawn(arguments: String) throws {
    let folder = try Published.folder()
    let outcome = try Program.run(
      ["census", "census.csv"] + arguments.split(separator: " ").map(String.init), in: folder)
    #expect(outcome.error.contains("leave"))
    #expect(outcome.output == "" && outcome.status == 64)
    #expect(folder.names() == ["census.csv"])
  }

  /// JSON has the figures that text prints.
  @Test func asJSON() throws {
    let folder = try Published.folder()
    let printed = try Program.run(["census", "census.csv", "--measure", "vacancy", "--format", "cells"], in: folder)
    let json = try Program.run(["census", "census.csv", "--measure", "vacancy", "--json"], in: folder)
    let values = printed.output.split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(json.status == 0 && !values.isEmpty)
    for row in values where !row[6].isEmpty {
      #expect(json.output.contains("\"value\":\(row[6])") || json.output.contains("\"value\": \(row[6])"), "\(row)")
    }
  }

  @Test func rowsOfTheOthers() throws {
    let outcome = try Program.run(["census", "census.csv", "--by", "team"], in: Published.folder())
    #expect(
      outcome.error
        == "error: The value \"team\" is invalid for \"--by <level>\". Choose one of \"authority\", \"region\" or \"role\". `heatmaps "
        + "census --help` lists what may be given.\n")
    #expect(outcome.output == "" && outcome.status == 64)
  }
}
