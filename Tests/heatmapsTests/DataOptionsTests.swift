import Testing

/// What is said of the data on the command line.
struct DataOptionsTests {
  /// The month that is named is the first that is covered, whatever the settings say.
  @Test func coversFrom() throws {
    let outcome = try Program.run(["check", "data", "--covers-from", "2015-06"], in: Extract.folder())
    #expect(outcome.everything.contains("covering months from June 2015"))
    let plain = try Program.run(["check", "data"], in: Extract.folder())
    #expect(plain.everything.contains("covering months from April 2015"))
  }

  /// A target may have the sign of its unit.
  @Test func aTargetInPerCent() throws {
    for target in ["vacancy=12.5", "vacancy=12.5%"] {
      let folder = try Extract.folder()
      let outcome = try Program.run(
        ["draw", "data", "--measure", "vacancy", "--target", target, "--out", "maps"], in: folder)
      #expect(outcome.status == 0)
      let alt = try folder.text("maps/vacancy-2017-09.alt.txt")
      #expect(alt.contains("Both districts miss the 12.5% target: "))
    }
  }
}
