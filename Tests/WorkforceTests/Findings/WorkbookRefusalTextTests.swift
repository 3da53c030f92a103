import Spreadsheet
import Testing
@testable import Staffing

/// What is said of workbooks that cannot be read: what is wrong, and what to do.
struct WorkbookRefusalTextTests {
  private func sentence(_ refusal: WorkbookRefusal) -> String {
    Rule.file(.unreadable(.workbook(refusal))).entry.sentence
  }

  private static let repair = "Open it in Excel, which may put it right, save it again as .xlsx, or export it again."

  @Test(
    arguments: [
      (.foreign(.oldWorkbook), "the file is an old Excel workbook (.xls). Open it in Excel and save it as .xlsx."),
      (
        .foreign(.binaryWorkbook), "the file is a binary Excel workbook (.xlsb). Open it in Excel and save it as .xlsx."
      ),
      (
        .foreign(.openDocument),
        "the file is an OpenDocument spreadsheet (.ods). Open it in Excel or LibreOffice and save it as .xlsx."
      ),
      (
        .foreign(.archive),
        "the file is a zip archive or another kind of document, and no workbook. Export it again as .xlsx."
      ),
      (
        .foreign(.other),
        "the file is no workbook, whatever its name says. Open it in Excel and save it as .xlsx; or, if it is CSV, give its name the "
          + "ending .csv."
      ),
      (
        .encrypted,
        "the workbook is protected with a password. Open it in Excel, take the password off (File, Info, Protect Workbook), and save it "
          + "again as .xlsx."
      ),
      (
        .archive(.cutOff),
        "the workbook is cut off: it was not saved or copied in full. Copy it again, or export it again."
      ),
      (.archive(.damaged), "the workbook is damaged: what is packed in it cannot be found. \(repair)"),
      (.part("a.xml", .missing), "the workbook is damaged: its part a.xml is missing. \(repair)"),
      (.part("a.xml", .twice), "the workbook is damaged: it has the part a.xml twice. \(repair)"),
      (
        .part("a.xml", .damaged),
        "the workbook is damaged: its part a.xml is not what it was when it was saved. \(repair)"
      ),
      (
        .part("a.xml", .tooLarge),
        "the workbook is larger than can be read: its part a.xml comes to more than a gigabyte. Export fewer rows, or save it as "
          + "\"CSV UTF-8 (comma delimited)\"."
      ),
      (
        .part("a.xml", .cell(CellPlace(row: 30, column: 11), .value)),
        "the workbook is damaged: what cell L31 holds is not what it says that it is. \(repair)"
      ),
    ] as [(WorkbookRefusal, String)])
  func whatCannotBeRead(refusal: WorkbookRefusal, text: String) {
    #expect(sentence(refusal) == text)
  }

  /// Every fault has a sentence of its own that ends with what to do.
  @Test func everyFault() {
    let place = CellPlace(row: 30, column: 11)
    let faults: [PartFault] = [
      .missing, .twice, .damaged, .packing, .tooLarge, .encoding, .entities, .markup, .merges, .cell(place, .place),
      .cell(place, .value), .cell(place, .reference),
    ]
    let texts = faults.map { sentence(.part("a.xml", $0)) }
    #expect(Set(texts).count == faults.count)
    for text in texts { #expect(text.hasPrefix("the workbook ") && text.hasSuffix(".") && text.contains(". ")) }
  }
}
