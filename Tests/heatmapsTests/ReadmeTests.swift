import Foundation
import Testing

/// The README's commands do what it says they do, and it and the gallery have every measure.
struct ReadmeTests {
  static let text = try? String(contentsOfFile: Samples.root + "/README.md", encoding: .utf8)

  /// The lines of ```sh blocks that begin with `heatmaps`; a backslash at the end joins the next.
  static var commands: [String] {
    var commands: [String] = []
    var isInside = false
    var joined = ""
    for line in (text ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
      let bare = line.trimmingCharacters(in: .whitespaces)
      if bare.hasPrefix("```") {
        isInside = bare == "```sh"
        joined = ""
      } else if isInside {
        let command = bare.hasPrefix("$ ") ? String(bare.dropFirst(2)) : bare
        joined += command.hasSuffix("\\") ? String(command.dropLast()) : command
        if command.hasSuffix("\\") { continue }
        if joined.hasPrefix("heatmaps ") { commands.append(joined) }
        joined = ""
      }
    }
    return commands
  }

  @Test(.enabled(if: text != nil, "there is no README yet"))
  func commandsWork() throws {
    let folder = try Folder()
    try #require(Program.other(["cp", "-r", Samples.root + "/samples", folder.path + "/samples"]) == 0)
    try #require(Program.other(["ln", "-s", Program.path, folder.path + "/heatmaps"]) == 0)
    #expect(!Self.commands.isEmpty)
    try ReportFolderTests.write(to: folder, "my-reports/", people: 480)
    let published = ["csww_indicators_2017_to_2025.csv", "sn_model_2025_wide.csv"].map {
      Samples.root + "/../shared/data/dfe/" + $0
    }
    let hasCensus = Program.other(["cp"] + published + [folder.path]) == 0
    for command in Self.commands where hasCensus || !command.contains("csww_indicators") {
      // The reader fills the files that `start` wrote; here the sample county's rows do.
      if command.hasPrefix("heatmaps check my-data") {
        try #require(Program.other(["sh", "-c", "cp '\(Samples.lancashire)'/* '\(folder.path)/my-data/'"]) == 0)
      }
      // Each stands for itself, but for what it says that it follows.
      if !command.contains("--since") { try? FileManager.default.removeItem(atPath: folder.path + "/maps") }
      let status = Program.other(["sh", "-c", "cd '\(folder.path)' && PATH=\"$PWD:$PATH\" && \(command)"])
      #expect(status == 0, "\(command)")
    }
  }

  /// What `heatmaps measures` lists: measures, then grids.
  private static func measures() throws -> [String] {
    let outcome = try Program.run(["measures"], in: Folder())
    return outcome.output.matches(of: /(?m)^([a-z0-9-]+):\ /).map { String($0.1) }
  }

  private static func expect(_ page: String, toList listed: [String]) throws {
    let measures = try measures()
    try #require(measures.count > 3)
    let (missing, surplus) = (Set(measures).subtracting(listed), Set(listed).subtracting(measures))
    #expect(missing.isEmpty, "\(page) lacks measures that the program has.")
    #expect(surplus.isEmpty, "\(page) has measures that the program lacks.")
    #expect(listed.count == Set(listed).count, "\(page) has a measure twice.")
  }

  /// The tables of measures and of grids are those of the program.
  @Test func everyMeasureIsExplained() throws {
    let sections = try #require(Self.text).split(separator: "\n## ")
    let section = try #require(sections.first { $0.hasPrefix("What each number is\n") })
    let rows = section.matches(of: /(?m)^\| `([a-z0-9-]+)` \|/)
    try Self.expect("README.md, under \"What each number is\",", toList: rows.map { String($0.1) })
  }

  /// The gallery has every measure, each with its picture, besides the overview.
  @Test func everyMeasureIsInTheGallery() throws {
    let gallery = Samples.root + "/samples/gallery"
    let page = try String(contentsOfFile: gallery + "/README.md", encoding: .utf8)
    let headings = page.matches(of: /(?m)^## ([a-z0-9-]+)$/).map { String($0.1) }
    try Self.expect("samples/gallery", toList: headings.filter { $0 != "overview" })
    let pictures = try FileManager.default.contentsOfDirectory(atPath: gallery).filter { $0.hasSuffix(".png") }
    #expect(pictures.sorted() == headings.map { $0 + ".png" }.sorted())
  }
}
