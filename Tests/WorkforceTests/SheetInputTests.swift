import Spreadsheet
import Tabular
import TestSupport
import Testing
@testable import Extracts
@testable import Staffing

/// The sheet of a workbook in the place of a file.
struct SheetInputTests {
  private static let text = Tiny.staffHeader + "\nW1,,A,T,sw,permanent,1,2015-01-01,,\n"

  private static func input(_ file: SheetFile, _ name: String? = nil) -> SheetInput {
    var settings = Settings()
    settings.sheets[.staff] = name
    return SheetInput(file.file, named: "staff.xlsx", for: .staff, settings: settings, threads: 1)
  }

  private static let several = SheetFile(.init("Staff", text), .init("Old", text))

  /// One of each way in which a workbook is refused.
  static let refused = [
    SheetInput([1, 2, 3], named: "staff.xls", for: .staff, settings: Settings(), threads: 1),
    SheetInput(severalFiles: ["staff.csv", "staff.xlsx"]), input(several), input(several, "Leavers"),
    input(SheetFile(.init("Staff", text.replacing(",sw,", with: ",=,")))),
  ]

  private func rule(_ input: SheetInput) -> Rule? {
    if case .refused(let rule) = input.content { rule } else { nil }
  }

  @Test func theOnlySheet() {
    let input = Self.input(SheetFile(.init("Staff in post", Self.text)))
    #expect(input.sheet == "Staff in post")
    #expect(String(decoding: input.bytes, as: UTF8.self).hasSuffix("\"\nW1,,A,T,sw,permanent,1,2015-01-01,,\n"))
  }

  /// Sheets that are hidden or empty leave one.
  @Test func theOnlySheetThatCounts() {
    var hidden = SheetFile.Sheet("Lists", Self.text)
    hidden.state = "hidden"
    let input = Self.input(SheetFile(hidden, .init("Sheet1", ""), .init("Staff", Self.text), .init("Sheet3", "")))
    #expect(input.sheet == "Staff")
    #expect(rule(input) == nil)
  }

  /// A hidden sheet is read where it is named; small and capital letters are the same.
  @Test func aSheetThatIsNamed() {
    var hidden = SheetFile.Sheet("Staff", Self.text)
    hidden.state = "veryHidden"
    #expect(Self.input(SheetFile(.init("Cover", "x"), hidden), "Staff").sheet == "Staff")
    #expect(Self.input(SheetFile(.init("Cover", "x"), hidden), " staff").sheet == "Staff")
    #expect(Self.input(Self.several, "Old").sheet == "Old")
  }

  @Test func refusals() {
    #expect(
      Self.refused.map(rule) == [
        .file(.unreadable(.workbook(.foreign(.other)))), .sheet(.severalFiles(["staff.csv", "staff.xlsx"])),
        .sheet(.severalSheets(["Staff", "Old"], of: .staff)),
        .sheet(.noSuchSheet("Leavers", among: ["Staff", "Old"])), .sheet(.uncalculated(count: 1, first: "E2")),
      ])
    #expect(rule(Self.input(SheetFile(.init("Sheet1", "")))) == nil)
    #expect(Self.input(SheetFile(.init("Sheet1", ""))).bytes == [])
    #expect(rule(Self.input(SheetFile(.init("A", ""), .init("B", "")))) == .file(.unreadable(.empty)))
    #expect(rule(Self.input(SheetFile())) == .file(.unreadable(.empty)))
  }

  /// The findings of a sheet are those of the text that it becomes, under the workbook's name and at its cells.
  @Test func findings() throws {
    let text = """
      Staff in post

      worker_id,post_id,district,team,role,contract,fte,start_date,end_date,leaving_reason
      W1,,A,T,sw,permanent,1,2015-01-01,,
      W2,,A,T,sw,permanent,0.60000000000000009,2015-01-01,2014-01-01,
      W3,,#N/A,T,sw,permanent,1,2015-01-01,,
      W4,,A,T,sw,permanent,1,2015-01-01,,,a remark
      Total,,,,,,3.6
      """
    var sheet = SheetFile.Sheet("In post", text)
    sheet.hiddenRows = [4, 6]
    var tiny = Tiny(staff: [])
    tiny.staff = text.replacing(",,a remark", with: ",")
    let plain = try tiny.findings()
    var reader = ExtractReader(files: [.staff: .sheet(Self.input(SheetFile(sheet)))], settings: tiny.settings)
    reader.request = PeriodRequest()
    let found = try reader.log().findings
    #expect(plain.places.contains("end-before-start staff.csv:5 end_date"))
    #expect(plain.places.contains("error-value staff.csv:6 district"))
    #expect(found.places.sorted() == (plain.places + ["hidden-rows staff.csv"]).sorted())
    let names = found.names
    #expect(names.name(of: "staff.csv") == "staff.xlsx" && names.sheet(of: "staff.csv") == "In post")
    #expect(names.cell(in: "staff.csv", line: 5, column: "end_date") == "I5")
    let hidden = found.groups.flatMap { $0.shown }.filter { $0.rule.id == "hidden-rows" }
    #expect(hidden.map { $0.rule } == [.sheet(.hiddenRows(2))])
  }

  /// A heading with semicolons does not make them what parts fields.
  @Test func headingsWithOtherSeparators() throws {
    let text = Tiny.staffHeader + ",a;b;c;d;e;f;g;h;i;j;k;l;m\nW1,,A,T,sw,permanent,1,2015-01-01,,\n"
    let reader = ExtractReader(
      files: [.staff: .sheet(Self.input(SheetFile(.init("A", text))))], settings: Tiny(staff: []).settings)
    let found = try reader.log().findings.places
    #expect(found == ["unknown-columns staff.csv:1"])
  }
}
