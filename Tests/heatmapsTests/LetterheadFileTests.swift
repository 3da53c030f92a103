import TestSupport
import Testing

struct LetterheadFileTests {
  private func folder(_ paper: String, _ logo: [UInt8]? = nil) throws -> Folder {
    let folder = try Extract.folder { $0.settings += "[paper]\n" + paper }
    if let logo { try folder.write(logo, to: "data/own/logo.png") }
    return folder
  }

  private static let good = """
    number = "Item 7, Appendix B"
    organisation = "Bell & Sons"
    logo = "own/logo.png"
    accent = "#1F4E79"
    """

  private static let draw = ["draw", "data", "--measure", "vacancy", "--out", "maps", "--format"]

  /// In documents and nowhere else.
  @Test func isInDocuments() throws {
    let folder = try folder(Self.good, SmallPNG.dot)
    let drawn = try Program.run(Self.draw + ["all"], in: folder)
    #expect(drawn.status == 0 && drawn.error == "")
    let names = folder.names("maps")
    let page = try #require(names.first { $0.hasSuffix(".html") })
    let html = try folder.text("maps/\(page)")
    #expect(html.contains("<p>Item 7, Appendix B · Bell &amp; Sons</p>"))
    #expect(html.contains("<img alt=\"Bell &amp; Sons\" width=\"1\" height=\"1\" src=\"data:image/png;base64,iVBOR"))
    #expect(html.contains("h1, h2, h3 { color: #1F4E79; }"))

    let plain = try Extract.folder()
    _ = try Program.run(Self.draw + ["all"], in: plain)
    let plainNames = plain.names("maps")
    #expect(names == plainNames)
    for name in names {
      let isSame = try folder.bytes("maps/\(name)") == plain.bytes("maps/\(name)")
      let isDocument = [".docx", ".xlsx", ".html"].contains { name.hasSuffix($0) }
      #expect(isSame != isDocument, "\(name)")
    }
  }

  @Test func isTheSameEachTime() throws {
    let folder = try folder(Self.good, SmallPNG.dot)
    var runs: [[[UInt8]]] = []
    for out in ["one", "two"] {
      let run = try Program.run(
        ["draw", "data", "--measure", "vacancy", "--out", out, "--format", "docx,xlsx,html"], in: folder)
      #expect(run.status == 0)
      runs.append(try folder.names(out).map { try folder.bytes("\(out)/\($0)") })
    }
    #expect(runs[0] == runs[1] && runs[0].count >= 3)
  }

  @Test func overviewsHaveIt() throws {
    let folder = try folder(Self.good, SmallPNG.dot)
    let overview = try Program.run(
      ["overview", "data", "--out", "maps", "--profile", "internal", "--format", "html"], in: folder)
    #expect(overview.status == 0)
    let page = try #require(folder.names("maps").first { $0.hasSuffix(".html") })
    let html = try folder.text("maps/\(page)")
    #expect(html.contains("Item 7, Appendix B · Bell &amp; Sons"))
  }

  @Test func returnsOfTheCensusHaveIt() throws {
    let folder = try Folder()
    try folder.write("[paper]\n" + Self.good, to: "look.toml").write(SmallPNG.dot, to: "own/logo.png")
    let command = ["census", Samples.root + "/samples/returns", "--settings", "look.toml", "--out", "maps"]
    let drawn = try Program.run(command + ["--format", "html"], in: folder)
    #expect(drawn.status == 0)
    let page = try #require(folder.names("maps").first { $0.hasSuffix(".html") })
    let html = try folder.text("maps/\(page)")
    #expect(html.contains("Item 7, Appendix B · Bell &amp; Sons"))
    try folder.write("[paper]\naccent = \"#FFFFFF\"", to: "look.toml")
    let refused = try Program.run(command + ["--format", "xlsx"], in: folder)
    #expect(refused.status == 2)
    #expect(refused.error.hasPrefix("error: look.toml: paper.accent must be a darker colour: on white, #FFFFFF has"))
  }

  private static let bad: [(paper: String, logo: [UInt8]?, sentence: String)] = [
    (
      "logo = \"own/logo.png\"", nil,
      "paper.logo must name a PNG file that is there: put it at data/own/logo.png, or change the name."
    ),
    (
      "logo = \"own/logo.png\"", [0xFF, 0xD8, 0xFF, 0xE0],
      "paper.logo must be a PNG picture, and data/own/logo.png is none: save it as PNG, and give that file's name."
    ),
    (
      "logo = \"own/logo.png\"", SmallPNG.file(1, 1, filling: 1 << 20),
      "paper.logo must be a file of 1 MB at most, and data/own/logo.png is larger: save a smaller picture."
    ),
    (
      "logo = \"own/logo.png\"", SmallPNG.file(4001, 20),
      "paper.logo must be 4,000 pixels wide and high at most, and data/own/logo.png has 4001 by 20: save a smaller picture."
    ),
    (
      "logo = \"own/logo.png\"", Array(SmallPNG.dot.dropLast()),
      "paper.logo must be a whole PNG picture, and data/own/logo.png is damaged: save or copy it anew."
    ),
    (
      "accent = \"#FFCC00\"", nil,
      "paper.accent must be a darker colour: on white, #FFCC00 has less than the contrast of 4.5 to 1 that headings need to be read."
    ),
  ]

  /// By what makes documents and by the check of all that there is; pictures alone need none of it.
  @Test(arguments: bad.indices)
  func badLooks(number: Int) throws {
    let (paper, logo, sentence) = Self.bad[number]
    let folder = try folder(paper, logo)
    let commands = [
      Self.draw + ["docx"], ["overview", "data", "--out", "maps", "--format", "xlsx"], ["check", "data"],
    ]
    for command in commands {
      let outcome = try Program.run(command, in: folder)
      #expect(outcome.error == "error: data/heatmaps.toml: \(sentence)\n")
      #expect(outcome.status == 2 && outcome.output == "")
    }
    #expect(folder.names() == ["data"])
    let pictures = try Program.run(Self.draw + ["png"], in: folder)
    #expect(pictures.status == 0)
  }

  /// Beside the settings, wherever those are.
  @Test func logoLiesWithTheSettings() throws {
    let folder = try Extract.folder()
    try folder.write(Extract().settings + "[paper]\nlogo = \"logo.png\"", to: "own/look.toml").write(
      SmallPNG.dot, to: "own/logo.png")
    let drawn = try Program.run(Self.draw + ["html", "--settings", "own/look.toml"], in: folder)
    #expect(drawn.status == 0)
    try folder.write("[paper]\nlogo = \"../no.png\"", to: "own/look.toml")
    let missing = try Program.run(Self.draw + ["html", "--settings", "own/look.toml"], in: folder)
    #expect(
      missing.error
        == "error: own/look.toml: paper.logo must name a PNG file that is there: put it at own/../no.png, or change the name.\n"
    )
  }

  @Test func folderInItsPlace() throws {
    let folder = try folder("logo = \"own\"", SmallPNG.dot)
    let outcome = try Program.run(Self.draw + ["html"], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("data/own"))
  }
}
