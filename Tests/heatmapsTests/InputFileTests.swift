import Foundation
import Staffing
import Testing

/// Columns that nothing is read from: nobody is asked for them, and nobody is told off for having them.
struct InputFileTests {
  private static let unread: [InputFile: [String]] = [
    .allocations: ["change_reason"], .teams: ["service", "parent"],
    .assessments: ["assessment_id"], .audits: ["audit_id"],
  ]

  @Test func theyAreNotAskedFor() throws {
    let folder = try Folder()
    let outcome = try Program.run(["start", "data"], in: folder)
    #expect(outcome.status == 0)
    for file in InputFile.allCases where file != .monthly {
      let headings = try folder.text("data/" + file.fileName).split(whereSeparator: \.isNewline)[0].split(
        separator: ",")
      #expect(Set(headings.map(String.init)).isDisjoint(with: Self.unread[file] ?? []))
      #expect(headings.count + (Self.unread[file]?.count ?? 0) == file.columns.count)
    }
    for name in Self.unread.values.joined() { #expect(!outcome.output.contains("\n  \(name):")) }
  }

  @Test func theyAreNoUnknownColumns() throws {
    let folder = try Extract.folder { extract in
      extract.allocations = extract.allocations.split(separator: "\n").enumerated().map { number, line in
        "\(line),\(number == 0 ? "category,INVO_worker_change_reason,colour" : "child in need,moved,red")\n"
      }.joined()
    }
    let outcome = try Program.run(["check", "data"], in: folder)
    #expect(outcome.output.contains("Warning: allocations.csv, line 1: this column is not used: colour. "))
    #expect(outcome.status == 0)
  }

  /// A column is asked for if and only if a reader names it.
  @Test func whatIsAskedForIsRead() throws {
    let folder = Samples.root + "/Sources/Extracts/"
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
    let readers = try names.map { try String(contentsOfFile: folder + $0, encoding: .utf8) }.joined()
    for file in InputFile.allCases {
      for column in file.columns {
        let isNamed = readers.contains("columns[\"\(column.name)\"]")
        #expect(isNamed == column.isRead, "\(file.fileName): \(column.name)")
        #expect(column.isRead == !(Self.unread[file]?.contains(column.name) ?? false))
        #expect(!column.isRequired || column.isRead)
      }
    }
  }
}
