import Foundation
import Testing

/// The shapes in which the same data may come.
struct DataSourceTests {
  /// The vacancy rates of the small extract, whatever its files look like.
  private func expectRates(_ folder: Folder, warnings: String = "", _ data: String = "data") throws {
    let outcome = try Program.run(
      ["table", data, "--measure", "vacancy", "--format", "csv", "--from", "2017-09", "--order", "name"], in: folder)
    #expect(
      outcome.output.split(whereSeparator: \.isNewline).dropFirst()
        == ["All districts,41.7", "Northside,33.3", "Southside,55.6"])
    #expect(outcome.error == warnings)
    #expect(outcome.status == 0)
  }

  @Test(arguments: [";", "\t"])
  func separators(separator: String) throws {
    try expectRates(
      Extract.folder {
        for path in [\Extract.posts, \Extract.staff, \Extract.allocations] {
          $0[keyPath: path] = $0[keyPath: path].replacing(",", with: separator)
        }
      })
  }

  @Test func lineEndsMarksAndBlankLines() throws {
    try expectRates(
      Extract.folder {
        $0.posts = "\u{FEFF}" + $0.posts.replacing("\n", with: "\r\n") + "\r\n,,,\r\n"
        $0.staff = "\u{FEFF}sep=,\r\n" + $0.staff.replacing("\n", with: "\r\n")
        $0.allocations = String($0.allocations.dropLast())
      })
  }

  @Test func headingsInAnyOrderAndSpelling() throws {
    try expectRates(
      Extract.folder {
        $0.posts = $0.posts.replacing("post_id,district", with: "Post ID,DISTRICT")
        let rows = $0.staff.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        $0.staff = rows.map { $0.reversed().joined(separator: ",") + "\n" }.joined()
      })
  }

  @Test(arguments: ["30/03/2015", "30-MAR-2015", "20150330", "2015-03-30 00:00:00.000"])
  func dates(start: String) throws {
    try expectRates(
      Extract.folder {
        $0.posts = $0.posts.replacing("2015-04-01,,", with: start + ",9999-12-31,")
        $0.staff = $0.staff.replacing("2015-04-01,,", with: start + ",NULL,")
      })
  }

  /// What Excel saves in Britain: Windows-1252, with £ and accents. It is read, with a word of warning.
  @Test func windows1252() throws {
    let folder = try Extract.folder()
    var bytes: [UInt8] = []
    for scalar in Extract().posts.replacing("status", with: "cost £").replacing("Duty", with: "Café").unicodeScalars {
      bytes.append(UInt8(scalar.value))
    }
    try folder.write(bytes, to: "data/posts.csv")
    try folder.write(Extract().staff.replacing("Duty", with: "Café"), to: "data/staff.csv")
    try expectRates(
      folder, warnings: "note: Something in the data is odd: `heatmaps check data` says what, and what to do.\n")
    let check = try Program.run(["check", "data"], in: folder)
    #expect(
      check.output.contains(
        "posts.csv, line 1: the file is not UTF-8 and was read as Windows-1252, as older Excel saves it. If names with accents look "
          + "right in the pictures, nothing need be done;"))
    #expect(check.output.contains("posts.csv, line 1: this column is not used: cost £."))
    #expect(!check.output.contains("was taken for"))
  }

  @Test func filesUnderNamesInCapitals() throws {
    let folder = try Extract.folder()
    try FileManager.default.moveItem(
      atPath: folder.path + "/data/posts.csv", toPath: folder.path + "/data/Posts.CSV")
    try expectRates(folder)
    try expectRates(folder, "data/")
  }

  /// Posts and staff may come through a pipe.
  @Test func aPipe() throws {
    let folder = try Extract.folder()
    try folder.write(Extract().posts, to: "posts")
    try FileManager.default.removeItem(atPath: folder.path + "/data/posts.csv")
    try #require(Program.other(["mkfifo", folder.path + "/data/posts.csv"]) == 0)
    let writer = try Child(
      ["timeout", "120", "sh", "-c", "cat posts > data/posts.csv"], in: folder.path, output: "/dev/null",
      error: "/dev/null")
    try expectRates(folder)
    #expect(writer.wait() == 0)
  }

  /// A file that another program is still writing is read as far as it was when it was opened, and never crashes the run.
  @Test func aFileThatGrows() throws {
    let folder = try Folder()
    for name in ["posts.csv", "staff.csv", "allocations.csv", "heatmaps.toml"] {
      try folder.write(
        Array(Data(contentsOf: URL(fileURLWithPath: Samples.lancashire + "/" + name))), to: "data/" + name)
    }
    // Cases that were closed long ago.
    let row = "c1,w6339,CPP,2013-05-01,2013-05-02,"
    let script = "n=0; while [ $n -lt 100000 ]; do echo \(row); n=$((n+1)); done >> data/allocations.csv"
    let writer = try Child(
      ["timeout", "60", "sh", "-c", script], in: folder.path, output: "/dev/null", error: "/dev/null")
    defer { writer.stop() }
    for _ in 0..<3 {
      let outcome = try Program.run(
        ["table", "data", "--measure", "caseload", "--format", "csv", "--quiet", "--from", "2017-09"], in: folder)
      #expect(outcome.output.contains("All districts,15.5"))
      #expect(outcome.status == 0, "\(outcome.error)")
    }
  }

  /// Each folder breaks one rule: status 2, no picture, no crash, and `check` finds it too.
  @Test(arguments: try FileManager.default.contentsOfDirectory(atPath: Samples.refused).filter { !$0.contains(".") })
  func refusedSamples(name: String) throws {
    let folder = try Folder()
    let data = Samples.refused + "/" + name
    let draw = try Program.run(["draw", data, "--out", "maps"], in: folder)
    #expect(draw.status == 2 && draw.output == "" && draw.error.hasPrefix("error: "))
    #expect(folder.names() == [])
    let check = try Program.run(["check", data], in: folder)
    #expect(check.status == 2)
    let table = try Program.run(["table", data], in: folder)
    #expect(table.status == 2 && table.error == draw.error)
  }
}
