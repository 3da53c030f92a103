import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics

/// What the settings say of measures of the council's own, and of tables of totals.
struct OwnMeasureSettingsTests {
  private let whole = """
    place = "Northshire"

    [measures.supervision]
    name = "Supervision in time"
    unit = "percent"
    better = "higher"
    target = 90
    numerator = "supervisions held in time"
    denominator = "supervisions due"
    """

  private func read(_ text: String) throws(SettingsFault) -> Settings {
    try SettingsFile(
      Array(text.utf8), path: "heatmaps.toml", measures: Measure.monthly.map { $0.id }, reserved: Measure.reserved
    ).settings
  }

  private func fault(_ text: String) -> (line: Int?, reason: String)? {
    do throws(SettingsFault) {
      _ = try read(text)
      return nil
    } catch {
      guard case .wrongMeasure(_, let line, let reason) = error else { return nil }
      return (line, reason)
    }
  }

  @Test func aMeasureOfItsOwn() throws {
    let settings = try read(whole)
    #expect(
      settings.ownMeasures == [
        OwnMeasure(
          id: "supervision", name: "Supervision in time", unit: .percent, better: .higher,
          numerator: "supervisions held in time", denominator: "supervisions due", target: Tenths(900))
      ])
    #expect(settings.targets["supervision"] == Tenths(900))
    let measure = try #require(Measure.own(settings).first)
    #expect(measure.unit == .percent && measure.polarity == .higherIsBetter && measure.isOwn)
    #expect(
      measure.wording(MeasureOptions(), .monthEnd).statistic == "supervisions held in time as % of supervisions due")
    // Breaks lie around the target, which is the fourth, and under a full hundred.
    let breaks = measure.breaks.around(Tenths(900))
    #expect(breaks == [600, 700, 800, 900, 933, 966].map { Tenths($0) })
  }

  @Test(arguments: [
    ("target = 90", "target = \"90\"", 7, "a number with at most one decimal"),
    ("target = 90", "target = 101", 7, "between 0 and 100"),
    ("target = 90", "targett = 90", 7, "perhaps target is meant"),
    ("target = 90", "colour = \"red\"", 7, "has no colour"), ("name = \"Supervision in time\"", "", 3, "lacks name"),
    ("unit = \"percent\"", "", 3, "lacks unit"), ("better = \"higher\"", "", 3, "lacks better"),
    ("numerator = \"supervisions held in time\"", "", 3, "lacks numerator"),
    ("denominator = \"supervisions due\"", "", 3, "lacks denominator"),
    ("\"percent\"", "\"rate\"", 5, "must be \"percent\", \"average\", \"days\" or \"number\""),
    ("\"higher\"", "\"up\"", 6, "must be \"lower\", \"higher\" or \"neutral\""),
    ("\"higher\"", "\"neutral\"", 7, "takes no target"),
    ("\"percent\"", "\"number\"", 9, "a number has no denominator"),
    ("\"Supervision in time\"", "5", 4, "must be a text"),
    ("\"Supervision in time\"", "\" \"", 4, "is empty"),
    ("supervision]", "vacancy]", 4, "is a measure of the program's"),
    ("supervision]", "reasons]", 3, "a name that the program has already"), ("supervision]", "all]", 3, "has already"),
    ("supervision]", "Supervision]", 3, "small letters"),
    ("target = 90", "about = \"dogs\"", 7, "\"staff\" or \"children\""),
    ("target = 90", "breaks = 5", 7, "a list of six numbers"),
  ])
  func whatIsWrongIsToldWithItsLine(_ old: String, _ new: String, _ line: Int, _ words: String) throws {
    let found = try #require(fault(whole.replacing(old, with: new)))
    #expect(found.line == line, "\(found.reason)")
    #expect(found.reason.contains(words), "\(found.reason)")
  }

  @Test func twoOfOneName() throws {
    let second = whole.split(separator: "\n").dropFirst(1).joined(separator: "\n").replacing(
      "supervision]", with: "super]")
    let found = try #require(fault(whole + "\n" + second))
    #expect(found.reason.contains("two measures are called"))
  }

  @Test func aSlipInANameIsAWarningStill() throws {
    let file = try SettingsFile(
      Array("[measures.vacanci]\ntarget = 5\n".utf8), path: "x.toml", measures: ["vacancy"])
    #expect(file.unknownKeys.map { $0.key } == ["measures.vacanci"])
    #expect(file.unknownKeys.map { $0.near } == [["vacancy"]])
  }

  @Test func tablesOfTotals() throws {
    let settings = try read(
      """
      [totals]
      "Leavers FTE" = "turnover numerator of single months"
      "Staff in post" = ["turnover denominator", "vacancy rest"]
      Costs = "leave out"
      Supervised = "supervision numerator people"
      \(whole.split(separator: "\n").dropFirst(1).joined(separator: "\n"))
      """)
    #expect(
      settings.totals == [
        "leavers fte": [TotalsPart("turnover", .numerator, .month)],
        "staff in post": [TotalsPart("turnover", .denominator), TotalsPart("vacancy", .rest)], "costs": [],
        "supervised": [TotalsPart("supervision", .numeratorPeople)],
      ])
    #expect(throws: SettingsFault.self) { try read("[totals]\nLeavers = \"leavers\"\n") }
  }
}
