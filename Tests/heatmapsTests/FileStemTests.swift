import Testing

/// The names of pictures of other months.
struct FileStemTests {
  private func name(_ command: String, _ options: [String], _ folder: Folder) throws -> String {
    let outcome = try Program.run([command] + options + ["--profile", "internal", "--out", "maps"], in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    let names = folder.names("maps").filter { $0.hasSuffix(".png") }
    #expect(names.count == 1)
    #expect(Program.other(["rm", "-r", folder.path + "/maps"]) == 0)
    return names.first ?? ""
  }

  /// Either end alone stands in the name as both do, the months at the other end being those that it came to.
  @Test(arguments: ["draw", "overview"])
  func eitherEndAlone(command: String) throws {
    let folder = try Extract.folder()
    let measure = command == "draw" ? "vacancy" : "overview-vacancy"
    func name(_ options: String...) throws -> String {
      try self.name(command, ["data", "--measure", "vacancy"] + options, folder)
    }
    let plain = try name()
    #expect(plain == "\(measure)-2017-09.png")
    let end = try name("--to", "2017-06")
    #expect(end == "\(measure)-2016-06-to-2017-06.png")
    let start = try name("--from", "2016-09")
    #expect(start == "\(measure)-2016-09-to-2017-09.png")
    let both = try name("--from", "2016-09", "--to", "2017-06")
    #expect(both == "\(measure)-2016-09-to-2017-06.png")
    // The last month that there is, named.
    let last = try name("--to", "2017-09")
    #expect(last == "\(measure)-2016-09-to-2017-09.png")
  }

  /// A measure that looks back leaves its first months out, and another beside it has them: its arrows rest on them.
  @Test func anOverviewIsNamedByAllItsMonths() throws {
    let folder = try Folder()
    let start = [Samples.lancashire, "--measure", "turnover,caseload", "--to", "2014-12"]
    let ofAll = try name("overview", start, folder)
    #expect(ofAll == "overview-turnover-caseload-2013-12-to-2014-12.png")
    let ofFour = try name("overview", start + ["--from", "2014-09"], folder)
    #expect(ofFour == "overview-turnover-caseload-2014-09-to-2014-12.png")
  }

  /// Where two requests do have one name, they are for the same months, and their files are the same.
  @Test func oneNameOnePicture() throws {
    var files: [[UInt8]] = []
    for options in [["--to", "2014-12"], ["--from", "2014-09", "--to", "2014-12"]] {
      let folder = try Folder()
      let outcome = try Program.run(
        ["draw", Samples.lancashire, "--measure", "turnover", "--out", "maps"] + options, in: folder)
      #expect(outcome.status == 0)
      for name in folder.names("maps") { files.append(try folder.bytes("maps/" + name)) }
      #expect(folder.names("maps").last == "turnover-2014-09-to-2014-12.png")
    }
    #expect(files.count == 10 && Array(files.prefix(5)) == Array(files.suffix(5)))
  }
}
