import Spreadsheet

extension WorkbookRefusal {
  /// What is wrong, and what to do.
  var sentence: String {
    switch self {
    case .foreign(let kind): kind.sentence
    case .encrypted:
      "the workbook is protected with a password. Open it in Excel, take the password off (File, Info, Protect Workbook), and "
        + "save it again as .xlsx."
    case .archive(.cutOff):
      "the workbook is cut off: it was not saved or copied in full. Copy it again, or export it again."
    case .archive(.damaged): WorkbookRefusal.damaged("what is packed in it cannot be found")
    case .part(let name, let fault): WorkbookRefusal.sentence(fault, of: name)
    }
  }

  private static func damaged(_ how: String) -> String {
    "the workbook is damaged: \(how). Open it in Excel, which may put it right, save it again as .xlsx, or export it again."
  }

  private static func sentence(_ fault: PartFault, of part: String) -> String {
    switch fault {
    case .missing: damaged("its part \(part) is missing")
    case .twice: damaged("it has the part \(part) twice")
    case .damaged: damaged("its part \(part) is not what it was when it was saved")
    case .markup: damaged("its part \(part) is not written as it should be")
    case .packing: damaged("its part \(part) is packed in a way that Excel does not use")
    case .encoding: damaged("its part \(part) is not in UTF-8")
    case .merges: damaged("its merged cells are none, or cover more than can be read")
    case .tooLarge:
      "the workbook is larger than can be read: its part \(part) comes to more than a gigabyte. Export fewer rows, or save it as "
        + "\"CSV UTF-8 (comma delimited)\"."
    case .entities:
      "the workbook holds what no spreadsheet program writes, and files have that are made to do harm. Ask who made it; do not open "
        + "it in Excel."
    case .cell(let place, .place): damaged("cell \(place) is not where it says that it is")
    case .cell(let place, .value): damaged("what cell \(place) holds is not what it says that it is")
    case .cell(let place, .reference): damaged("cell \(place) names a text or a style that is not there")
    }
  }
}

extension ForeignFile {
  fileprivate var sentence: String {
    switch self {
    case .oldWorkbook: "the file is an old Excel workbook (.xls). Open it in Excel and save it as .xlsx."
    case .binaryWorkbook: "the file is a binary Excel workbook (.xlsb). Open it in Excel and save it as .xlsx."
    case .openDocument:
      "the file is an OpenDocument spreadsheet (.ods). Open it in Excel or LibreOffice and save it as .xlsx."
    case .archive: "the file is a zip archive or another kind of document, and no workbook. Export it again as .xlsx."
    case .other:
      "the file is no workbook, whatever its name says. Open it in Excel and save it as .xlsx; or, if it is CSV, give its name the "
        + "ending .csv."
    }
  }
}
