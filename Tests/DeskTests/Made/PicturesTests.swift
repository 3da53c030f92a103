import Extracts
import HeatMapDrawing
import Publishing
import Testing
import Workforce

@testable import Desk

/// From a folder to the files of a run.
struct PicturesTests {
  private func run(_ folder: Folder, _ path: String) throws -> Run {
    let input = RefusedInput(path: path, showsIDs: false)
    let settings = try #require(folder.settingsPath(beside: path))
    let own = try folder.settings(at: settings, of: input).settings
    guard case .folder(let files) = try DataSource(input, in: folder, own, threads: 2) else {
      throw RunFailure.nothingCanBeDrawn
    }
    var request = Request()
    request.monthCount = 13
    request.drawsMaps = true
    return try files.session(own).run(request)
  }

  private let all = PaperFormats([.png, .html])

  /// Files in memory make what files on the disk make, byte for byte.
  @Test func fromMemoryAsFromTheDisk() throws {
    let memory = try Pictures(
      run(County.folder(), "").sheets, DrawingOptions(), all, measures: [], yearStart: .financial, threads: 2)
    let disk = try Pictures(
      run(County.disk, County.path).sheets, DrawingOptions(), all, measures: [], yearStart: .financial, threads: 1)
    let stems = ["vacancy-2017-09", "turnover-2017-09", "caseload-2017-09"]
    #expect(memory.pictures.map { $0.stem } == stems)
    #expect(
      memory.files.map { $0.name }
        == stems.flatMap { stem in [".png", ".csv", "-table.csv", ".alt.txt", ".notes.txt"].map { stem + $0 } }
        + ["heat-maps-2017-09.html"])
    #expect(memory.files.map { $0.name } == disk.files.map { $0.name })
    #expect(memory.files.map { $0.bytes } == disk.files.map { $0.bytes })
    #expect(memory.pictures[0].headline == headline(memory.sheets[0]))
    #expect(memory.pictures.allSatisfy { $0.warnings.isEmpty } && memory.revised == nil)
  }

  @Test func theOverview() throws {
    let made = try OverviewPicture(run(County.folder(), "").sheets, DrawingOptions(), .pictures, measures: ["all"])
    #expect(
      made.files.map { $0.name }
        == [
          "overview-all-2017-09.png", "overview-all-2017-09.csv", "overview-all-2017-09.alt.txt",
          "overview-all-2017-09.notes.txt",
        ])
  }

  /// What the last paper had put together, and what of it is told otherwise now.
  @Test func afterALastPaper() throws {
    let sheets = try run(County.folder(), "").sheets
    let register = try FoldRegister.of(sheets, since: FoldRegister(), "", in: .inMemory([]))
    let file = try #require(register.file(.board))
    #expect(file.name == "heatmaps.register" && file.replaces)
    #expect(register.file(.internal) == nil)
    let folder = Folder.inMemory([("last/" + file.name, file.bytes)])
    let read = try #require(try FoldRegister("last", in: folder))
    #expect(read.folds == register.folds)
    let none = try FoldRegister("", in: folder)
    #expect(none == nil)
    let foreign = Folder.inMemory([(file.name, Array("x\n".utf8))])
    #expect(throws: RunFailure.self) { try FoldRegister("", in: foreign) }
  }
}
