import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// What a settings file comes to; its sentences as the program prints them are among the program's tests.
struct SettingsFileTests {
  private func read(_ text: String, path: String = "data/heatmaps.toml") throws(SettingsFault) -> SettingsFile {
    try SettingsFile(Array(text.utf8), path: path, measures: Measure.monthly.map(\.id))
  }

  private func fault(_ text: String) throws -> SettingsFault? {
    do throws(SettingsFault) {
      _ = try read(text)
      return nil
    } catch {
      return error
    }
  }

  @Test func ofReports() throws {
    let settings = try read(
      """
      full_week = 36.25
      agency_fte = 0.8
      [covers]
      leavers = "2014-10"
      [reports]
      "sip/Staff in Post *.xlsx" = "Staff in Post"
      "old.csv" = "leave out"
      [headings]
      "Personnel Nr" = "worker"
      "Std hrs" = "hours"
      """
    ).settings
    #expect(settings.fullWeek == 36_250_000)
    #expect(settings.agencyFTE == 800_000)
    #expect(settings.leaversFrom?.description == "2014-10")
    #expect(settings.reports.map(\.pattern) == ["sip/Staff in Post *.xlsx", "old.csv"])
    #expect(settings.reports.map(\.kind) == [.staffInPost, nil])
    #expect(settings.headings == ["personnel nr": .worker, "std hrs": .hours])
    let report = try fault("[reports]\n\"a.csv\" = \"staff list\"")
    guard case .wrongValue(_, key: let key, _) = report else {
      Issue.record("no fault")
      return
    }
    #expect(key.contains("a.csv"))
    let heading = try fault("[headings]\n\"a\" = \"shoe size\"")
    #expect(heading != nil)
    for wrong in ["full_week = \"long\"", "full_week = 0", "full_week = -37", "agency_fte = 0"] {
      let fault = try fault(wrong)
      #expect(fault != nil)
    }
  }

  /// The first month that is covered from its first day on.
  @Test(arguments: [
    ("\"2013-10\"", "2013-10"), ("\"October 2013\"", "2013-10"), ("2013-10-01", "2013-10"),
    ("\"2013-10-01\"", "2013-10"),
    ("\"01/10/2013\"", "2013-10"), ("2013-10-02", "2013-11"), ("\"2013-10-15\"", "2013-11"), ("2013-12-31", "2014-01"),
  ])
  func coversFrom(written: String, expected: String) throws {
    let covers = try read("covers_from = \(written)").settings.coversFrom
    let month = try month(expected)
    #expect(covers == month)
  }

  @Test(arguments: [
    "2013-10-01T00:00:00", "2013", "07:32:00", "true", "[\"2013-10\"]", "2300-02-30", "\"\"", "\"2013-13\"", "1e3",
  ])
  func noMonth(written: String) throws {
    let fault = try fault("covers_from = \(written)")
    let wanted = "a month in quotes such as \"2013-10\""
    let expected: SettingsFault =
      written == "2300-02-30"
      ? .syntax(path: "data/heatmaps.toml", line: 1, reason: "there is no such day or time")
      : .wrongType(path: "data/heatmaps.toml", key: "covers_from", wanted: wanted)
    #expect(fault == expected)
  }

  /// The same by dotted keys, by nested tables in braces, and by tables of their own; with the line ends and the mark of Windows.
  @Test(arguments: [
    "measures.vacancy.target = 12.5\nmeasures.vacancy.breaks = [1, 2.5]\nmeasures.turnover.target = 8",
    "measures = {vacancy = {target = 12.5, breaks = [1, 2.5]}, turnover = {target = 8}}",
    "[measures.vacancy]\ntarget = 12.5\nbreaks = [1, 2.5]\n[measures.turnover]\ntarget = 8",
    "\u{FEFF}[measures]\r\nturnover.target = 8.0\r\n[measures.vacancy]\r\nbreaks = [1.0,\r\n2.5,]\r\ntarget = 12.5\r\n",
  ])
  func measures(text: String) throws {
    let file = try read(text)
    #expect(file.settings.targets == ["vacancy": Tenths(125), "turnover": Tenths(80)])
    #expect(file.settings.breaks == ["vacancy": [Tenths(10), Tenths(25)]])
    #expect(file.unknownKeys.isEmpty)
  }

  @Test func rowsOfSeveralPosts() throws {
    let settings = try ["", "[posts]\nseveral = true", "[posts]\nseveral = false"].map { try read($0).settings }
    #expect(settings.map(\.rowsAreSeveralPosts) == [false, true, false])
    let wrong = try fault("[posts]\nseveral = \"yes\"")
    #expect(
      wrong
        == .wrongType(
          path: "data/heatmaps.toml", key: "posts.several", wanted: "true or false, without quotes"))
  }

  /// A path of Windows with single backslashes is another text, or none.
  @Test func backslashes() throws {
    let wrong = try fault("[compare]\ncensus = \"C:\\new\\table.csv\"")
    #expect(
      wrong
        == .wrongType(
          path: "data/heatmaps.toml", key: "compare.census",
          wanted: "a text on one line. A backslash is written twice, and paths may have / in its place"))
  }

  @Test func limits() throws {
    let file = try read("[measures.caseload-over]\nlimit = 18\nnewly_qualified_limit = 12\ntarget = 5")
    #expect(file.settings.caseloadLimits.usual == 18)
    #expect(file.settings.caseloadLimits.newlyQualified == 12)
    #expect(file.settings.targets == ["caseload-over": Tenths(50)])
    let other = try read("[measures.vacancy]\nlimit = 18")
    #expect(other.unknownKeys.map(\.key) == ["measures.vacancy.limit"])
    #expect(SettingsFile.limitedMeasure == Measure.caseloadOver.id)
  }

  @Test func words() throws {
    let settings = try read(
      """
      district_order = ["Wyre", "Burnley"]
      [aliases]
      districts = {"W  Lancs" = "West Lancashire"}
      teams.CP = "Child Protection"
      reasons.1 = "Retired"
      destinations."NHS Trust" = "Health"
      [contracts]
      agency = ["Reed "]
      employed = ["MSP"]
      [roles]
      social_work = ["Social Worker", "5"]
      managers = ["3"]
      [leaving_reasons]
      staying = ["Internal  Move"]
      [limits]
      agency_days = 100
      """
    ).settings
    #expect(settings.districtOrder == ["Wyre", "Burnley"])
    #expect(settings.districtAliases == ["w lancs": "West Lancashire"])
    #expect(settings.teamAliases == ["cp": "Child Protection"])
    #expect(settings.reasonAliases == ["1": "Retired"])
    #expect(settings.destinationAliases == ["nhs trust": "Health"])
    #expect(settings.agencyWords == ["reed"])
    #expect(settings.employedWords == ["msp"])
    #expect(settings.socialWorkRoles == ["social worker", "case holder"])
    #expect(settings.managerRoles == ["first line manager"])
    #expect(settings.stayingWords == ["internal move"])
    #expect(settings.agencyLimit == 100)
  }

  @Test func reasonsByKind() throws {
    let settings = try read(
      """
      [leaving_reasons]
      staying = ["Moved"]
      resignation = ["Took  leave", "Transfer"]
      retirement = ["Pensioned"]
      end_of_contract = ["Ran out"]
      """
    ).settings
    #expect(settings.stayingWords == ["moved"])
    #expect(settings.resignationWords == ["took leave", "transfer"])
    #expect(settings.retirementWords == ["pensioned"])
    #expect(settings.endOfContractWords == ["ran out"])
    let wanted = "without \"moved\", which leaving_reasons.staying has already: a reason can be in one list alone"
    let fault = SettingsFault.wrongValue(path: "data/heatmaps.toml", key: "leaving_reasons.retirement", wanted: wanted)
    #expect(throws: fault) {
      try read("[leaving_reasons]\nstaying = [\"Moved\"]\nretirement = [\"MOVED\"]")
    }
  }

  @Test(arguments: [
    ("data/heatmaps.toml", "census.csv", "data/census.csv"), ("heatmaps.toml", "census.csv", "census.csv"),
    ("data/heatmaps.toml", "/census.csv", "/census.csv"),
  ])
  func compare(path: String, written: String, place: String) throws {
    let compare = try read("compare = {census = \"\(written)\", authority = \"x\"}", path: path).settings.compare
    #expect(compare.census == place)
    #expect(compare.authority == "x")
  }

  @Test func moves() throws {
    let moves = try read(
      """
      [[moves]]
      day = 2016-04-01
      from = "Intake"
      to = "Front door"
      [[moves]]
      day = "01/04/2016"
      from = "Ash/Court"
      to = "Permanence"
      [[moves]]
      day = 2016-04-01
      district = "Ash"
      from = "Duty/Care"
      to = "North"
      [[moves]]
      day = 2016-04-01
      district = "Ash"
      from = "Duty/Care"
      to = "South"
      """
    ).settings.moves
    #expect(moves.all.map { $0.from.text } == ["Intake", "Ash/Court", "Ash/Duty/Care", "Ash/Duty/Care"])
    #expect(moves.renamed.map { $0.to.text } == ["Front door", "Ash/Permanence"])
    #expect(moves.splits.map { $0.to.map { $0.text } } == [["Ash/North", "Ash/South"]])
  }

  @Test(arguments: [
    ("from = \"A\"\nto = \"B\"", "moves.day", "a date such as 2017-04-01, in every [[moves]]"),
    ("day = 2016-04-01\nto = \"B\"", "moves.from", "the old name, in every [[moves]]"),
    ("day = 2016-04-01\nfrom = \"B\"", "moves.to", "the new name, in every [[moves]]"),
    ("day = 2016-04-01\nfrom = \" \"\nto = \"B\"", "moves.from", "a name"),
    (
      "day = 2016-04-01\nfrom = \"A\"\nto = \"a\"", "moves",
      "from one name to another: \"A\" moves to itself"
    ),
  ])
  func movesThatCannotBe(text: String, key: String, wanted: String) {
    #expect(throws: SettingsFault.wrongValue(path: "data/heatmaps.toml", key: key, wanted: wanted)) {
      try read("[[moves]]\n" + text)
    }
  }

  /// The logo lies with the settings file, unless its path is a whole one.
  @Test func paper() throws {
    let text = """
      [paper]
      number = "Item 7, Appendix B"
      organisation = "Bell & Sons"
      logo = "pics/logo.png"
      accent = "#1F4e79"
      """
    let paper = try read(text).settings.paper
    #expect(paper.number == "Item 7, Appendix B")
    #expect(paper.organisation == "Bell & Sons")
    #expect(paper.logo == "data/pics/logo.png")
    #expect(paper.accent == 0x1F_4E79)
    let whole = try read("paper = {logo = \"/pics/logo.png\"}").settings.paper
    #expect(whole.logo == "/pics/logo.png")
    #expect(whole.number == nil && whole.organisation == nil && whole.accent == nil)
    let here = try read("paper.logo = \"logo.png\"", path: "heatmaps.toml").settings.paper
    #expect(here.logo == "logo.png")
    let none = try read("").settings.paper
    #expect(none == PaperLook())
  }

  @Test func unknownKeysOfPaper() throws {
    let keys = try read("[paper]\nacent = \"#000000\"\nzz = 1").unknownKeys
    #expect(keys.map(\.key) == ["paper.acent", "paper.zz"])
    #expect(keys.map(\.near) == [["accent"], []])
  }

  @Test(arguments: ["", "1F4E79", "#1F4E7", "#1F4E799", "#1F4E7G", "#1F4E7é", "blue", "# F4E79", "#1F4E7 "])
  func noColour(text: String) throws {
    let fault = try fault("paper.accent = \"\(text)\"")
    #expect(
      fault
        == .wrongValue(
          path: "data/heatmaps.toml", key: "paper.accent",
          wanted: "a colour such as \"#1F4E79\": # and six of the digits 0 to 9 and the letters A to F"))
  }

  /// Noted where they stand, table by table.
  @Test func unknownKeys() throws {
    let keys = try read("zz = 1\nplaec = 2\n[columns]\nstaf = 1\n[columns.staff]\nfet = \"x\"\n[aa]\n").unknownKeys
    #expect(keys.map(\.key) == ["zz", "plaec", "aa", "columns.staf", "columns.staff.fet"])
    #expect(keys.map(\.near) == [[], ["place"], [], ["staff"], ["fte"]])
  }

  @Test(arguments: [
    ("[[measures]]\nvacancy = 1", "measures", "a table, written as [measures]"),
    ("measures = [{vacancy = 1}]", "measures", "a table, written as [measures]"),
    ("measures.vacancy = true", "measures.vacancy", "a table, written as [measures.vacancy]"),
    (
      "measures.vacancy.target = inf", "measures.vacancy.target",
      "a number with at most one decimal, such as 10 or 12.5"
    ),
    (
      "measures.vacancy.target = 1e20", "measures.vacancy.target",
      "a number with at most one decimal, such as 10 or 12.5"
    ),
    (
      "measures.vacancy.breaks = [1, 2.25]", "measures.vacancy.breaks",
      "a number with at most one decimal, such as 10 or 12.5"
    ),
    ("measures.caseload-over.limit = 0", "measures.caseload-over.limit", "a whole number of cases, 1 to 200"),
    ("employment_gap_days = 3.0", "employment_gap_days", "a whole number of days, 0 or more"),
    ("employment_gap_days = 9223372036854775807", "employment_gap_days", "a whole number of days, 0 or more"),
    ("district_order = [[\"a\"]]", "district_order", "a text in quotes"),
    ("place = 2017-09-30", "place", "a text in quotes"),
    ("extract_date = 07:32:00", "extract_date", "a date such as 2017-09-30"),
    ("extract_date = 2017-09-30T07:32:00Z", "extract_date", "a date such as 2017-09-30"),
  ])
  func wrongTypes(text: String, key: String, wanted: String) throws {
    let fault = try fault(text)
    #expect(fault == .wrongType(path: "data/heatmaps.toml", key: key, wanted: wanted))
  }

  @Test(arguments: [
    [0xFF], [0x70, 0x20, 0x3D, 0x20, 0x22, 0xC3, 0x22], [0xED, 0xA0, 0x80], [0xFF, 0xFE, 0x70, 0x00],
  ])
  func notUTF8(bytes: [UInt8]) {
    #expect(throws: SettingsFault.notUTF8(path: "x.toml")) { try SettingsFile(bytes, path: "x.toml", measures: []) }
  }
}
