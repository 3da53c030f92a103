import Testing

struct HeatMapsTests {
  @Test(arguments: ["draw", "check", "table", "census", "measures", "start"])
  func everyCommandHasAnExample(command: String) throws {
    let outcome = try Program.run([command, "--help"], in: Folder())
    #expect(outcome.output.contains("\n  heatmaps \(command)"))
    #expect(outcome.output.contains("USAGE: heatmaps \(command)"))
    #expect(outcome.error == "" && outcome.status == 0)
  }

  @Test func helpOfTheWhole() throws {
    for arguments in [[], ["--help"], ["help"]] {
      let outcome = try Program.run(arguments, in: Folder())
      #expect(outcome.output.contains("heatmaps draw my-data --out maps"))
      for command in ["draw", "check", "table", "census", "measures", "start"] {
        #expect(outcome.output.contains("\n  \(command) "))
      }
      #expect(outcome.error == "" && outcome.status == 0)
    }
  }

  /// The examples of `draw` work, on the sample.
  @Test func examplesOfDraw() throws {
    let help = try Program.run(["draw", "--help"], in: Folder()).output
    let folder = try Folder()
    #expect(Program.other(["ln", "-s", Samples.lancashire, folder.path + "/my-data"]) == 0)
    var ran = 0
    for line in help.split(separator: "\n") where line.hasPrefix("  heatmaps draw my-data") {
      // A pattern stands in quotes, and the sample has no CIN teams.
      let words = line.split(separator: " ").dropFirst().map { $0 == "\"CIN*\"" ? "Child*" : String($0) }
      let outcome = try Program.run(words, in: folder)
      #expect(outcome.status == 0, "\(line)\(outcome.error)")
      ran += 1
    }
    #expect(ran == 7)
  }

  @Test func version() throws {
    let outcome = try Program.run(["--version"], in: Folder())
    #expect(outcome.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    #expect(outcome.error == "" && outcome.status == 0)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completion(shell: String) throws {
    let outcome = try Program.run(["--generate-completion-script", shell], in: Folder())
    #expect(outcome.output.contains("heatmaps") && outcome.output.contains("accept-rejects"))
    #expect(outcome.error == "" && outcome.status == 0)
  }

  // MARK: Version

  @Test(arguments: [["-V"], ["draw", "-V"], ["table", "data", "-V"], ["draw", "--version"]])
  func theSameAsTheLongName(arguments: [String]) throws {
    let long = try Program.run(["--version"], in: Folder())
    #expect(long.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    let outcome = try Program.run(arguments, in: Folder())
    #expect(outcome.output == long.output)
    #expect(outcome.error == "" && outcome.status == 0)
  }

  @Test func theHelpHasBoth() throws {
    let help = try Program.run(["--help"], in: Folder()).output
    #expect(help.contains("\n  -V ") && help.contains("\n  --version "))
  }

  /// After `--` nothing is an option.
  @Test func afterTheEndOfOptions() throws {
    let outcome = try Program.run(["check", "--", "-V"], in: Folder())
    #expect(outcome.error.contains("\"-V\" is not there."))
    #expect(outcome.output == "" && outcome.status == 1)
  }
}
