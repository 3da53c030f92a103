import Testing
@testable import Staffing

/// What files are called, and places in them.
struct SourceNamesTests {
  private var names: SourceNames {
    var names = SourceNames()
    names.set(.staff, workbook: "Staff 2017.xlsx", sheet: "In post")
    names.set(.staff, columns: [("Employee No", 0), ("Notes", 27), ("worker_id", 0), ("Notes", 3)])
    return names
  }

  @Test func delimitedText() {
    #expect(names.name(.posts) == "posts.csv" && names.name(of: "posts.csv") == "posts.csv")
    #expect(names.sheet(of: "posts.csv") == nil && !names.isWorkbook("posts.csv") && !names.isWorkbook(nil))
    #expect(names.cell(in: "posts.csv", line: 3, column: "Notes") == nil)
    #expect(names.name(of: "csww_2017.csv") == "csww_2017.csv")
  }

  @Test func workbooks() {
    #expect(names.name(.staff) == "Staff 2017.xlsx" && names.name(of: "staff.csv") == "Staff 2017.xlsx")
    #expect(names.sheet(of: "staff.csv") == "In post")
    #expect(names.cell(in: "staff.csv", line: 31, column: "Employee No") == "A31")
    #expect(names.cell(in: "staff.csv", line: 31, column: "worker_id") == "A31")
    // The first of two that are called the same.
    #expect(names.cell(in: "staff.csv", line: 1, column: "Notes") == "AB1")
    #expect(names.cell(in: "staff.csv", line: 31, column: "fte") == nil)
    #expect(names.cell(in: "staff.csv", line: nil, column: "Notes") == nil)
  }

  @Test(arguments: [
    ("Add the worker to staff.csv.", "Add the worker to Staff 2017.xlsx."),
    ("staff.csv and posts.csv, or staff.csv", "Staff 2017.xlsx and posts.csv, or Staff 2017.xlsx"),
    ("our_staff.csv, 2staff.csv, \"staff.csv\"", "our_staff.csv, 2staff.csv, \"Staff 2017.xlsx\""), ("", ""),
  ])
  func sentences(text: String, said: String) {
    #expect(names.said(text) == said)
    #expect(SourceNames().said(text) == text)
  }

  /// What knows of columns is taken for what does not.
  @Test func others() {
    var own = SourceNames()
    own.set(.staff, workbook: "Staff 2017.xlsx", sheet: "In post")
    own.add(names)
    #expect(own.cell(in: "staff.csv", line: 31, column: "worker_id") == "A31")
    own.add(SourceNames())
    own.set(.posts, workbook: "posts.xlsm", sheet: nil)
    var other = names
    other.add(own)
    #expect(other.name(.posts) == "posts.xlsm" && other.cell(in: "staff.csv", line: 1, column: "worker_id") == "A1")
  }
}
