import Testing

/// Pictures are files of a folder: there is no one stream that they could go to.
struct PictureOptionsTests {
  @Test(arguments: ["draw", "overview", "census"])
  func standardOutputIsNoFolder(command: String) throws {
    let folder = try Extract.folder()
    let outcome = try Program.run([command, "data", "--out", "-"], in: folder)
    #expect(
      outcome.error
        == "error: Pictures go into a folder, not to standard output: give --out the name of one, such as maps. "
        + "`heatmaps \(command) --help` lists what may be given.\n")
    #expect(outcome.output == "" && outcome.status == 64)
    #expect(folder.names() == ["data"])
  }

  /// Fewer dots cannot be read, and more are for no printer.
  @Test(arguments: [("71", false), ("72", true), ("600", true), ("601", false)]) func dots(dpi: String, isTaken: Bool)
    throws
  {
    let outcome = try Program.run(
      ["draw", "data", "--measure", "vacancy", "--out", "maps", "--dpi", dpi], in: Extract.folder())
    #expect(outcome.status == (isTaken ? 0 : 64))
    #expect(outcome.error.contains("--dpi must lie between 72 and 600") == !isTaken)
  }
}
