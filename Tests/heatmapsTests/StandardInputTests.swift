import Foundation
import Testing

/// `-`: one file through standard input.
struct StandardInputTests {
  /// Runs the program with something to read, in an empty folder unless one is given.
  private func run(_ arguments: [String], reading bytes: [UInt8], in folder: Folder? = nil) throws -> Program.Outcome {
    let folder = try folder ?? Folder()
    let streams = try Folder().write(bytes, to: "in")
    let child = try Child(
      ["sh", "-c", "cat '\(streams.path)/in' | timeout 120 \"$0\" \"$@\"", Program.path] + arguments, in: folder.path,
      output: streams.path + "/out", error: streams.path + "/err")
    let status = child.wait()
    return Program.Outcome(status: status, output: try streams.text("out"), error: try streams.text("err"))
  }

  private func totals() throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: Samples.totals + "/monthly.csv")))
  }

  /// The same figures as from a folder that holds that file alone.
  @Test func totalsAsTable() throws {
    let bytes = try totals()
    let options = ["--measure", "vacancy,turnover", "--format", "cells", "--profile", "board"]
    let piped = try run(["table", "-"] + options, reading: bytes)
    let read = try Program.run(["table", "data"] + options, in: Folder().write(bytes, to: "data/monthly.csv"))
    #expect(piped.output == read.output && piped.output.contains("vacancy,All districts,,2017-09,"))
    #expect(piped.status == 0 && read.status == 0)
  }

  @Test func totalsAsPicturesAndChecked() throws {
    let folder = try Folder()
    let drawn = try run(["draw", "-", "--measure", "vacancy", "--out", "maps"], reading: totals(), in: folder)
    #expect(drawn.status == 0, "\(drawn.error)")
    #expect(folder.names() == ["maps"])
    #expect(
      folder.names("maps") == [
        "heatmaps.register", "vacancy-2017-09-table.csv", "vacancy-2017-09.alt.txt", "vacancy-2017-09.csv",
        "vacancy-2017-09.notes.txt", "vacancy-2017-09.png",
      ])
    let overview = try run(["overview", "-", "--out", "maps"], reading: totals(), in: folder)
    #expect(overview.status == 0 && folder.names("maps").contains("overview-2017-09.png"))
    let checked = try run(["check", "-"], reading: totals())
    #expect(checked.output.hasPrefix("Read 864 rows of monthly.csv.\n") && checked.error == "" && checked.status == 0)
  }

  @Test func census() throws {
    let bytes = Array(Published.text.utf8)
    let options = ["--region", "North West", "--format", "csv"]
    let piped = try run(["census", "-"] + options, reading: bytes)
    let read = try Program.run(["census", "census.csv"] + options, in: Published.folder())
    #expect(piped.output == read.output && piped.output.contains("Lancashire"))
    #expect(piped.status == 0 && read.status == 0)
    let checked = try run(["check", "-"], reading: bytes)
    #expect(checked.output.contains("Turnover rate: of ") && checked.status == 0)
  }

  /// A settings file that lies about is not taken: only one that is named.
  @Test func settings() throws {
    let folder = try Folder().write(
      "place = \"Somewhere\"\n[columns.monthly]\nmeasure = \"What\"\n", to: "heatmaps.toml")
    let plain = try run(["table", "-", "--measure", "vacancy"], reading: totals(), in: folder)
    #expect(plain.status == 0 && !plain.output.contains("Somewhere"))
    let renamed = Array(String(decoding: try totals(), as: UTF8.self).replacing(",measure,", with: ",WHAT,").utf8)
    let named = try run(
      ["table", "-", "--measure", "vacancy", "--settings", "heatmaps.toml"], reading: renamed, in: folder)
    #expect(named.status == 0 && named.output.contains("Somewhere districts"), "\(named.error)")
  }

  /// Rows that are refused go to the folder that one is in, since there is none of the data.
  @Test func refusedRows() throws {
    let folder = try Folder()
    let bytes = Array((String(decoding: try totals(), as: UTF8.self) + "Burnley,,summer,vacancy,1,2,,\n").utf8)
    let refused = try run(["table", "-", "--measure", "vacancy"], reading: bytes, in: folder)
    #expect(refused.error.contains("monthly.csv, line 866, column month") && refused.status == 2)
    let accepted = try run(["table", "-", "--measure", "vacancy", "--accept-rejects"], reading: bytes, in: folder)
    #expect(accepted.status == 0 && folder.names() == ["rejected-personal-data.csv"])
  }

  /// `-` is never a folder of that name.
  @Test func aFolderOfThatName() throws {
    let folder = try Folder().write(totals(), to: "-/monthly.csv")
    let outcome = try run(["table", "-", "--measure", "vacancy"], reading: [], in: folder)
    #expect(outcome.status == 2)
    let folders = try run(["table", "./-", "--measure", "vacancy"], reading: [], in: folder)
    #expect(folders.status == 0)
  }

  private static let sentence =
    "error: Through a pipe can come a file of the published workforce census or of monthly totals (with the columns of monthly.csv), "
    + "and this is neither; other data need their folder: heatmaps draw FOLDER\n"

  @Test(arguments: ["", "\n\n", "name,age\nAnn,3\n", Extract().staff, Extract().posts, "PK\u{3}\u{4}xlsx", "\0\0\0\0"])
  func anythingElse(text: String) throws {
    for command in ["table", "draw", "check", "census", "overview"] {
      let outcome = try run([command, "-"], reading: Array(text.utf8))
      #expect(outcome.error == Self.sentence)
      #expect(outcome.output == "" && outcome.status == 2)
    }
  }

  @Test func theOtherCommand() throws {
    let census = try run(["table", "-"], reading: Array(Published.text.utf8))
    #expect(census.error.hasSuffix(" Use: heatmaps census -\n") && census.status == 64)
    let totals = try run(["census", "-"], reading: totals())
    #expect(
      totals.error
        == "error: Monthly totals came through the pipe, and `heatmaps census` is for published figures. Use: heatmaps draw -\n"
    )
    #expect(totals.output == "" && totals.status == 64)
  }

  /// What is known and broken is told as in a file.
  @Test func broken() throws {
    let outcome = try run(["table", "-"], reading: Array("district,month,measure,denominator,numerator\n\"A\n".utf8))
    #expect(outcome.error.contains("monthly.csv, line 2: a quotation mark opens here and is never closed."))
    #expect(outcome.status == 2)
    let header = try run(["table", "-"], reading: Array("\"district,month\n".utf8))
    #expect(header.error.contains("standard input, line 1: a quotation mark opens here and is never closed."))
    #expect(header.status == 2)
    let folder = try run(
      ["check", "-"], reading: Array("district,month,measure,numerator\nA,2017-09,vacancy,1\n".utf8))
    #expect(folder.output.contains("there is no column \"denominator\".") && folder.status == 2)
  }
}
