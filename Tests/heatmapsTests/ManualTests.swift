import Foundation
import Testing

/// The manual page, which `scripts/make-manual` makes of the program's help.
struct ManualTests {
  private func page(in folder: Folder) throws -> String {
    let script = Samples.root + "/scripts/make_manual.py"
    let made = Program.other([
      "sh", "-c",
      "'\(Program.path)' --experimental-dump-help | python3 -B '\(script)' 1.2.3 > '\(folder.path)/heatmaps.1'",
    ])
    try #require(made == 0)
    return try folder.text("heatmaps.1")
  }

  private static let commands = ["draw", "overview", "check", "table", "census", "measures", "start"]

  @Test func everyCommandAndOption() throws {
    let text = try page(in: Folder())
    #expect(text.contains(".TH HEATMAPS 1 \"\" \"heatmaps 1.2.3\" \"User Commands\"\n"))
    for command in Self.commands {
      #expect(text.contains("\n.SS \\fBheatmaps \(command)\\fR"))
      // Whatever its help lists, but for what all have.
      let help = try Program.run([command, "--help"], in: Folder()).output
      for line in help.split(separator: "\n") where line.hasPrefix("  -") {
        let names = line.split(separator: " ").prefix { $0.hasPrefix("-") }.map { $0.filter { $0 != "," } }
        for name in names {
          #expect(text.contains("\\fB\(name.replacing("-", with: "\\-"))\\fR"), "\(command) \(name)")
        }
      }
    }
    #expect(!text.contains("vacancy\\-basis"))
    #expect(text.unicodeScalars.allSatisfy { $0.isASCII })
  }

  private static let hasGroff = Program.other(["groff", "--version"]) == 0
  private static let hasMan = Program.other(["man", "--version"]) == 0

  @Test(.enabled(if: hasGroff, "there is no groff"))
  func groffHasNothingToSay() throws {
    let folder = try Folder()
    _ = try page(in: folder)
    let child = try Child(
      ["groff", "-man", "-Tutf8", "-ww", "-P-c", "-P-b", "-P-o", "-P-u", "heatmaps.1"], in: folder.path,
      output: folder.path + "/out", error: folder.path + "/err")
    let (status, warnings) = (child.wait(), try folder.text("err"))
    #expect(status == 0 && warnings == "")
    let text = try folder.text("out")
    for command in Self.commands { #expect(text.contains("\n   heatmaps \(command) [options]") || command == "start") }
    #expect(text.contains("\n   heatmaps start folder\n"))
    #expect(text.contains("\n           heatmaps draw my-data --measure vacancy --team \"CIN*\" --by team\n"))
    #expect(text.contains("\n       -q, --quiet\n"))
  }

  @Test(.enabled(if: hasMan, "there is no man"))
  func manShowsIt() throws {
    let folder = try Folder()
    _ = try page(in: folder)
    let child = try Child(
      ["env", "LC_ALL=C.UTF-8", "MANPAGER=cat", "man", "--warnings", "-l", "heatmaps.1"], in: folder.path,
      output: folder.path + "/out", error: folder.path + "/err")
    let (status, warnings) = (child.wait(), try folder.text("err"))
    #expect(status == 0 && warnings == "")
  }
}
