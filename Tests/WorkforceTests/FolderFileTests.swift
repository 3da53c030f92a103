import Testing
@testable import Staffing

/// What of a folder's names stands for a file of ours.
struct FolderFileTests {
  @Test(arguments: [
    (["posts.csv", "staff.csv"], FolderFile.text("staff.csv")),
    (["Staff.CSV"], .text("Staff.CSV")),
    (["STAFF.csv", "staff.csv"], .text("staff.csv")),
    (["staff.xlsx"], .workbook("staff.xlsx")),
    (["Staff.XLSX", "~$Staff.xlsx"], .workbook("Staff.XLSX")),
    (["staff.xlsm"], .workbook("staff.xlsm")),
    (["staff.csv", "staff.xlsx"], .several(["staff.csv", "staff.xlsx"])),
    (["staff.xlsm", "staff.xlsx"], .several(["staff.xlsx", "staff.xlsm"])),
    // What cannot be read counts where nothing else is there.
    (["staff.xls"], .workbook("staff.xls")), (["staff.xlsb"], .workbook("staff.xlsb")),
    (["staff.ods"], .workbook("staff.ods")),
    (["staff.xls", "staff.csv"], .text("staff.csv")),
    (["staff.ods", "staff.xlsx"], .workbook("staff.xlsx")),
  ])
  func found(names: [String], file: FolderFile) {
    #expect(FolderFile(.staff, among: names) == file)
  }

  @Test func nothing() {
    #expect(FolderFile(.staff, among: []) == nil)
    #expect(FolderFile(.staff, among: ["staff", "staff.txt", "old staff.xlsx", "staff.xlsx.bak"]) == nil)
  }

  @Test func workbooks() {
    let names = ["staff.csv", "Staff.XLSX", "staff.xlsm", "staff.xls", "posts.xlsx"]
    #expect(FolderFile.workbooks(for: .staff, among: names) == ["Staff.XLSX", "staff.xlsm"])
  }

  @Test func everyNameIsFound() {
    for file in InputFile.allCases {
      for name in FolderFile.names(of: file) { #expect(FolderFile(file, among: [name]) != nil, "\(name)") }
    }
  }
}
