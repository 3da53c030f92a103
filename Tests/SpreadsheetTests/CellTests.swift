import Spreadsheet
import Tabular
import TestSupport
import Testing

/// Cells of every kind, as the sheets of several programs write them.
struct CellTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let day = Day(year: year, month: month, day: day) else { preconditionFailure("there is no such day") }
    return day
  }

  @Test func numbers() throws {
    let found = try cells(
      SmallWorkbook(
        rows:
          #"<row r="3"><c r="B3"><v>0.8</v></c><c r="C3" t="n"><v>-1.5E-3</v></c><c r="E3"><v> 12345678901 </v></c></row>"#
      ))
    #expect(found == ["B3": .number(0.8), "C3": .number(-0.0015), "E3": .number(12_345_678_901)])
  }

  @Test func textsOfAllKinds() throws {
    var book = SmallWorkbook(
      rows: #"<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>"#
        + #"<c t="inlineStr"><is><t>own &lt;text&gt;</t></is></c><c t="str"><f>A1</f><v>worked &#xE9;</v></c></row>"#)
    book.strings =
      #"<sst xmlns="\#(SmallWorkbook.main)"><si><t xml:space="preserve"> plain</t></si>"#
      + #"<si><r><rPr><b/></rPr><t>rich </t></r><r><t>runs</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh></si>"#
      + #"<si><t>line_x000D_end_x005F_x0041_<![CDATA[<&]]></t></si></sst>"#
    let found = try cells(book)
    #expect(
      found == [
        "A1": .text(" plain"), "B1": .text("rich runs"), "C1": .text("line\rend_x0041_<&"), "D1": .text("own <text>"),
        "E1": .text("worked é"),
      ])
  }

  @Test func daysByStyle() throws {
    let found = try cells(
      SmallWorkbook(
        rows:
          #"<row r="1"><c r="A1" s="1"><v>43008</v></c><c r="B1" s="1"><v>43008.5</v></c><c r="C1" s="1"><v>59</v></c>"#
          + #"<c r="D1" s="1"><v>60</v></c><c r="E1" s="1"><v>61</v></c><c r="F1" s="1"><v>1</v></c><c r="G1"><v>43008</v></c></row>"#
      ))
    #expect(found["A1"] == .date(day(2017, 9, 30), milliseconds: 0))
    #expect(found["B1"] == .date(day(2017, 9, 30), milliseconds: 43_200_000))
    #expect(found["C1"] == .date(day(1900, 2, 28), milliseconds: 0))
    #expect(found["D1"] == .error(.noSuchDay(60)))
    #expect(found["E1"] == .date(day(1900, 3, 1), milliseconds: 0))
    #expect(found["F1"] == .date(day(1900, 1, 1), milliseconds: 0))
    #expect(found["G1"] == .number(43008))
  }

  @Test func daysFrom1904() throws {
    var book = SmallWorkbook(rows: #"<row r="1"><c r="A1" s="1"><v>41546</v></c><c r="B1" s="1"><v>0</v></c></row>"#)
    book.workbook = book.workbook.replacing("<sheets>", with: #"<workbookPr date1904="1"/><sheets>"#)
    let found = try cells(book)
    #expect(found["A1"] == .date(day(2017, 9, 30), milliseconds: 0))
    #expect(found["B1"] == .date(day(1904, 1, 1), milliseconds: 0))
  }

  @Test func daysWrittenOut() throws {
    let found = try cells(
      SmallWorkbook(
        rows: #"<row r="1"><c r="A1" t="d"><v>2017-09-30T08:30:00Z</v></c><c r="B1" t="d"><v>08:30:00</v></c></row>"#))
    #expect(found["A1"] == .date(day(2017, 9, 30), milliseconds: 30_600_000))
    #expect(found["B1"] == .time(milliseconds: 30_600_000))
  }

  /// Whether each code makes 43008.25 a day, a time or a number.
  @Test(arguments: [
    ("dd/mm/yyyy", "d"), ("mmm-yy", "d"), (#"[=0]"";dd/mm/yyyy"#, "d"), ("[$-809]d mmmm", "d"), ("mmm", "d"),
    ("h:mm", "t"),
    ("[h]:mm", "t"), ("mm:ss", "t"), (#"0.0 "days""#, "n"), ("[Red]0", "n"), (#"0\d"#, "n"), ("0_d", "n"),
    ("General", "n"),
    ("0.00E+00", "n"), ("#,##0;[Red]-#,##0", "n"),
  ])
  func formatCodes(code: String, kind: String) throws {
    var book = SmallWorkbook(rows: #"<row r="1"><c r="A1" s="1"><v>43008.25</v></c></row>"#)
    let quoted = code.replacing("\"", with: "&quot;")
    book.styles =
      #"<styleSheet xmlns="\#(SmallWorkbook.main)"><numFmts><numFmt numFmtId="164" formatCode="\#(quoted)"/></numFmts>"#
      + #"<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>"#
    let found = try cells(book)
    let wanted: Cell =
      switch kind {
      case "d": .date(day(2017, 9, 30), milliseconds: 21_600_000)
      case "t": .time(milliseconds: (43008 * 24 + 6) * 3_600_000)
      default: .number(43008.25)
      }
    #expect(found["A1"] == wanted)
  }

  @Test func formulasHaveTheValueThatTheyLastHad() throws {
    let found = try cells(
      SmallWorkbook(
        rows: #"<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>1+1</f><v></v></c><c r="C2"><f>SUM(A1)</f></c>"#
          + #"<c r="D2" t="str"><f>""</f><v></v></c><c r="E2"><f t="shared" si="0"/><v>3</v></c></row>"#))
    #expect(found == ["A2": .number(2), "B2": .error(.uncalculated), "C2": .error(.uncalculated), "E2": .number(3)])
  }

  @Test func truthAndErrors() throws {
    let found = try cells(
      SmallWorkbook(
        rows:
          #"<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c></row>"#))
    #expect(found == ["A1": .boolean(true), "B1": .boolean(false), "C1": .error(.shown("#N/A"))])
  }

  @Test func prefixesAndTheStrictForm() throws {
    var book = SmallWorkbook(rows: "")
    book.sheet =
      #"<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" t="s">"#
      + #"<x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>"#
    book.strings = #"<x:sst xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:si><x:t>a</x:t></x:si></x:sst>"#
    let found = try cells(book)
    #expect(found == ["A1": .text("a")])
  }

  @Test func mergedAreas() throws {
    let found = try cells(
      SmallWorkbook(
        rows: #"<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>9</v></c></row><row r="2"><c r="C2"><v>8</v></c></row>"#
          + #"<row r="3"><c r="A3"/></row><row r="4"><c r="D4"><v>7</v></c></row>"#,
        behind: #"<mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells>"#))
    // The third row has nothing of its own.
    #expect(
      found == [
        "A1": .number(1), "B1": .number(1), "C1": .number(9), "A2": .number(1), "B2": .number(1), "C2": .number(8),
        "D4": .number(7),
      ])
  }

  @Test func hiddenRowsAndSheets() throws {
    var book = SmallWorkbook(
      rows: #"<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>"#)
    book.workbook = book.workbook.replacing(#"name="Staff""#, with: #"name="A &amp; B" state="veryHidden""#)
    var opened = try Workbook(book.file)
    #expect(opened.sheets.map(\.name) == ["A & B"])
    #expect(opened.sheets.map(\.visibility) == [.veryHidden])
    let sheet = try DelimitedSheet(try opened.rows(of: 0))
    #expect(sheet.hiddenRows == 1)
    #expect(sheet.bytes == Array("1\n2\n".utf8))
  }

  @Test func asDelimitedText() throws {
    var book = SmallWorkbook(
      rows:
        #"<row r="2"><c r="A2" t="str"><v>a, &quot;b&quot;&#10;c</v></c><c r="C2" s="1"><v>43008</v></c><c r="D2" s="2"><v>123</v></c>"#
        + #"<c r="E2"><v>0.1</v></c><c r="F2"><v>1E-7</v></c><c r="G2"><v>36.60</v></c><c r="H2"><v>1.5E+3</v></c>"#
        + #"<c r="I2" s="1"><v>60</v></c><c r="J2" t="b"><v>1</v></c><c r="K2"><f>1</f></c><c r="L2" s="1"><v>43008.75</v></c></row>"#
    )
    book.styles =
      #"<styleSheet xmlns="\#(SmallWorkbook.main)"><numFmts><numFmt numFmtId="170" formatCode="00000"/></numFmts>"#
      + #"<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>"#
    let found = try text(book)
    #expect(
      found
        == "\n\"a, \"\"b\"\" c\",,2017-09-30,00123,0.1,0.0000001,36.6,1500,########,TRUE,#CALC!,2017-09-30 18:00:00\n")
  }

  /// Lines have as many fields as the widest row, whether that comes first, in between or last; those of empty rows have none.
  @Test func rowsOfSeveralLengths() throws {
    let one = #"<row r="1"><c r="A1"><v>1</v></c></row>"#
    let three = #"<row r="3"><c r="B3"><v>2</v></c><c r="C3" t="str"><v>a,b</v></c></row>"#
    let two = #"<row r="4"><c r="A4"><v>3</v></c><c r="B4"><v>4</v></c></row>"#
    var found = try text(SmallWorkbook(rows: one + three + two))
    #expect(found == "1,,\n\n,2,\"a,b\"\n3,4,\n")
    found = try text(SmallWorkbook(rows: three + two))
    #expect(found == "\n\n,2,\"a,b\"\n3,4,\n")
    found = try text(SmallWorkbook(rows: one + two))
    #expect(found == "1,\n\n\n3,4\n")
  }

  /// A cell far to the right of long rows is no reason to make a line of commas of each.
  @Test func rowsThatWouldBeTooWide() {
    let far = (1...40).map { ##"<row r="\##($0)"><c r="A\##($0)"><v>1</v></c></row>"## }.joined()
    for rows in [far + #"<row r="41"><c r="XFD41"><v>1</v></c></row>"#, far] {
      var limits = WorkbookLimits()
      limits.part = 300_000
      let found = Result { () throws(WorkbookRefusal) in
        var book = try Workbook(SmallWorkbook(rows: rows).file, limits)
        return try DelimitedSheet(try book.rows(of: 0), limits).bytes.count
      }
      #expect(found == (rows == far ? .success(80) : .failure(.part("xl/worksheets/sheet1.xml", .tooLarge))))
    }
  }
}
