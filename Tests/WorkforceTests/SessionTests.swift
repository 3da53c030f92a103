import Foundation
import TestSupport
import Testing
import Workforce

/// A session through the public face alone.
struct SessionTests {
  /// The vacancy rates of the latest month by district, as asked.
  private func latest(_ session: Session, _ profile: Profile? = nil) throws -> [String: Sheet.Cell] {
    var request = Request()
    request.measures = ["vacancy"]
    if let profile { request.profile = profile }
    let sheet = try #require(try session.answer(request).sheets.first)
    return Dictionary(uniqueKeysWithValues: sheet.rows.compactMap { row in row.cells.last.map { (row.district, $0) } })
  }

  private func printed(_ cell: Sheet.Cell?) -> Double? {
    if case .value(let value) = cell { value.printed } else { nil }
  }

  // MARK: What is shown

  /// The sample county's totals are those that the Department published for Lancashire at 30 September 2017.
  @Test(arguments: [("vacancy", 14.9), ("turnover", 4.9), ("caseload", 15.5)])
  func theUsualThreeAreThePublishedTotals(measure: String, expected: Double) throws {
    let run = try Session(folder: Samples.lancashire).answer(Request())
    let sheet = try #require(run.sheets.first { $0.measure == measure })
    let total = try #require(sheet.rows.first)
    let value = printed(total.cells.last)
    #expect(total.level == .total)
    #expect(value == expected)
    #expect(sheet.columns.count == 24)
    let september = try Month(parsing: "2017-09")
    #expect(sheet.columns.last == .month(september))
  }

  /// A council's own returns: the figures that `ReturnsTableTests` works out, and nothing of so few people without asking for it by name.
  @Test func returnsOfTheCensus() throws {
    let folder = URL(fileURLWithPath: NSTemporaryDirectory() + "returns-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = try ReturnXML.two.map { one in
      let file = folder.appendingPathComponent("\(one.year).xml")
      try Data(one.bytes).write(to: file)
      return file.path
    }
    let session = try Session(returns: paths)
    var request = Request()
    request.measures = ["turnover"]
    #expect(throws: SessionError.self) { try session.answer(request) }
    request.profile = .internal
    let sheet = try #require(try session.answer(request).sheets.first)
    #expect(sheet.columns == [.year(2016), .year(2017)])
    let values = sheet.rows.first?.cells.map { printed($0) }
    #expect(values == [30.8, 26.1])
    #expect(throws: SessionError.self) { try Session(returns: []) }
    #expect(throws: SessionError.self) { try Session(returns: [folder.path + "/none.xml"]) }
  }

  /// The gallery's text says how many figures a board is not shown.
  @Test func figuresAreMaskedUnlessInternalIsAskedForByName() throws {
    let gallery = try String(contentsOfFile: Samples.root + "/samples/gallery/README.md", encoding: .utf8)
    let text = try #require(gallery.split(separator: "\n").first { $0.hasSuffix("(worker-changes.png)") })
    let said = try #require(text.firstMatch(of: /(\d+) figures hidden/))
    let session = try Session(folder: Samples.lancashire)
    var request = Request()
    request.measures = ["worker-changes"]
    // As many months as a picture of the usual size has.
    request.monthCount = 13
    func hidden(_ sheet: Sheet) -> Int { sheet.rows.reduce(0) { $0 + $1.cells.count { $0 == .hidden } } }

    let board = try #require(try session.answer(request).sheets.first)
    #expect(request.profile == .board)
    #expect(hidden(board) == Int(said.1))
    #expect(board.isFitToPublish)

    request.profile = .internal
    let own = try #require(try session.answer(request).sheets.first)
    #expect(hidden(own) == 0)
    #expect(!own.isFitToPublish)
  }

  /// No district has ten people: for others than the service there is the total alone, and no map.
  @Test func aRowOfFewIsNotShownByItself() throws {
    let session = try Session(folder: SmallCouncil().folder)
    let board = try latest(session)
    #expect(board.keys.sorted() == ["All districts"])
    let own = try latest(session, .internal)
    #expect(printed(own["South"]) == 50)
  }

  // MARK: What is read

  @Test func theSettingsBesideTheDataHold() throws {
    // 4 of 18 FTE are vacant, in North 2 of 8; without the family support worker's post 3 of 17, and 1 of 7.
    let everyRole = try latest(Session(folder: SmallCouncil().folder), .internal)
    #expect(printed(everyRole["All districts"]) == 22.2)
    #expect(printed(everyRole["North"]) == 25)
    let council = try SmallCouncil(settings: "[roles]\nsocial_work = [\"social worker\"]")
    let socialWork = try latest(Session(folder: council.folder), .internal)
    #expect(printed(socialWork["All districts"]) == 17.6)
    #expect(printed(socialWork["North"]) == 14.3)
  }

  @Test func otherSettingsTakeTheirPlace() throws {
    let council = try SmallCouncil()
    try council.write(
      "extract_date = 2017-09-30\ncovers_from = \"2015-01\"\n[roles]\nsocial_work = [\"social worker\"]\n", "other.toml"
    )
    let session = try Session(folder: council.folder, settings: council.folder + "/other.toml")
    let rates = try latest(session, .internal)
    #expect(printed(rates["North"]) == 14.3)
  }

  @Test func aFolderWithoutFilesIsAnError() throws {
    let folder = try Samples.temporaryFolder()
    let error = #expect(throws: SessionError.self) { try Session(folder: folder) }
    #expect(error?.kind == .nothingToRead)
  }

  @Test func settingsThatCannotBeUnderstoodAreAnError() throws {
    let council = try SmallCouncil(settings: "[roles")
    let error = #expect(throws: SessionError.self) { try Session(folder: council.folder) }
    #expect(error?.line == 3)
    #expect(error?.file?.hasSuffix("heatmaps.toml") == true)
  }

  // MARK: What came of a request

  @Test func whatIsNotNamedMayBeLeftOut() throws {
    let session = try Session(folder: SmallCouncil().folder)
    var request = Request()
    request.profile = .internal
    let run = try session.answer(request)
    let omitted = run.outcomes.compactMap { if case .omitted(let one) = $0 { one } else { nil } }
    #expect(run.sheets.map { $0.measure } == ["vacancy", "turnover"])
    #expect(omitted.map { $0.measure } == ["caseload"])
    #expect(omitted.map { $0.reason } == [.lacking(measure: "caseload")])

    request.measures = ["caseload"]
    let error = #expect(throws: SessionError.self) { try session.answer(request) }
    #expect(error?.kind == .lacking(measure: "caseload"))
  }

  /// A start after the day of the extract is odd, and no error: the row counts from then on.
  @Test func findingsComeWithTheFigures() throws {
    let council = try SmallCouncil(staff: ["W8,,East,Duty,social worker,permanent,1.0,2017-10-02,"])
    var request = Request()
    request.measures = ["vacancy"]
    request.profile = .internal
    let run = try Session(folder: council.folder).answer(request)
    let found = try #require(run.problems.first { $0.file == "staff.csv" && $0.line == 17 })
    #expect(!found.isError)
    #expect(found.column == "start_date")
    #expect(found.count == 1)
    #expect(!found.sentence.isEmpty)
  }

  /// The settings that lie with a file of published figures are read, or others where they are named.
  @Test func settingsBesidePublishedFigures() throws {
    let council = try SmallCouncil()
    try council.write(
      "time_period,geographic_level,region_name,old_la_code,la_name,vacancy_fte,inpost_fte,vacancy_rate_fte\n"
        + "2025,Local authority,North,1,Alpha,10,90,10.0\n", "census.csv")
    try council.write("extract_date = \"soon\"\n", "heatmaps.toml")
    try council.write("extract_date = 2025-09-30\n", "other.toml")
    let census = council.folder + "/census.csv"
    let refused = #expect(throws: SessionError.self) { try Session(census: census) }
    #expect(refused?.file == council.folder + "/heatmaps.toml")
    var request = Request()
    request.measures = ["vacancy"]
    let session = try Session(census: census, settings: council.folder + "/other.toml")
    let sheet = try #require(try session.answer(request).sheets.first)
    #expect(printed(sheet.rows.first?.cells.last) == 10)
  }

  /// The Department's own file: a total of everybody is England's published figure.
  @Test(.enabled(if: Samples.hasCensus))
  func thePublishedCensusIsASessionToo() throws {
    var request = Request()
    request.measures = ["vacancy"]
    let sheet = try #require(try Session(census: Samples.census).answer(request).sheets.first)
    let place = try #require(sheet.columns.firstIndex(of: .year(2017)))
    let england = try #require(sheet.rows.first)
    // England's vacancy rate at 30 September 2017, as published.
    #expect(printed(england.cells[place]) == 17)
    #expect(sheet.isFitToPublish)
  }
}
