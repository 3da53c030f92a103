import Testing

struct TemplateOptionTests {
  private static let draw = ["draw", "data", "--measure", "vacancy", "--out", "maps", "--format", "docx"]

  @Test func itsStylesAreTaken() throws {
    let folder = try Extract.folder()
    let first = try Program.run(Self.draw, in: folder)
    #expect(first.status == 0)
    let paper = try #require(folder.names("maps").first { $0.hasSuffix(".docx") })
    // A paper of ours is a template that changes nothing.
    let before = try folder.bytes("maps/\(paper)")
    _ = try folder.write(before, to: "template.docx")
    let again = try Program.run(Self.draw + ["--template", "template.docx", "--replace"], in: folder)
    #expect(again.status == 0)
    let after = try folder.bytes("maps/\(paper)")
    #expect(after == before)
  }

  @Test func whatIsNoTemplate() throws {
    let folder = try Extract.folder()
    let none = try Program.run(Self.draw + ["--template", "data/posts.csv"], in: folder)
    #expect(none.status == 2)
    #expect(
      none.error.contains(
        "\"data/posts.csv\" is no Word document: give --template one that Word saved, such as template.docx."))
    let missing = try Program.run(Self.draw + ["--template", "no.docx"], in: folder)
    #expect(missing.status == 1)
    #expect(missing.error.contains("\"no.docx\" is not there."))
    #expect(folder.names("maps").isEmpty)
  }

  @Test(arguments: [["draw", "data"], ["overview", "data"], ["census", "census.csv"]])
  func needsADocument(command: [String]) throws {
    let outcome = try Program.run(command + ["--format", "png", "--template", "t.docx"], in: try Extract.folder())
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("--template is for the Word document: give --format docx with it."))
  }
}
