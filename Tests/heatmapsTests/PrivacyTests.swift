import Foundation
import Testing

/// No worker's or child's number in any message, picture or table: fixtures whose numbers are marked, and a search of all
/// that comes out.
struct PrivacyTests {
  private static let mark = "SECRET"

  /// The small extract with marked numbers.
  private func folder(_ change: (inout Extract) -> Void = { _ in }) throws -> Folder {
    try Extract.folder { extract in
      for number in 1...5 {
        extract.staff = extract.staff.replacing("W\(number),", with: "SECRETWORKER4\(number),")
        extract.allocations = extract.allocations.replacing("W\(number),", with: "SECRETWORKER4\(number),")
          .replacing("C\(number),", with: "SECRETCHILD4\(number),")
      }
      change(&extract)
    }
  }

  private func expectNoMark(_ folder: Folder, _ name: Comment) throws {
    for command in [
      ["draw", "data", "--out", "maps"], ["check", "data", "--all"], ["table", "data"],
      ["draw", "data", "--out", "maps", "--accept-rejects", "--by", "team"],
    ] {
      let outcome = try Program.run(command, in: folder)
      #expect(!outcome.everything.contains(Self.mark), name)
      #expect(outcome.status == 0 || outcome.status == 2, name)
    }
    for file in folder.names("maps") {
      let bytes = try folder.bytes("maps/" + file)
      #expect(Data(bytes).range(of: Data(Self.mark.utf8)) == nil, name)
      if file.hasSuffix(".png") {
        let picture = try PNGChunks(bytes)
        #expect(!picture.texts.contains { $0.text.contains(Self.mark) }, name)
      }
    }
  }

  @Test func goodData() throws {
    let folder = try folder()
    try expectNoMark(folder, "good data")
    #expect(folder.names("maps").count == 30)
  }

  /// Every kind of bad row that has a worker or a child in it.
  @Test func everyKindOfBadRow() throws {
    let rows = [
      "SECRETWORKER42,P2,Northside,Duty,social worker,permanent,1.0,,,",
      "SECRETWORKER42,P2,Northside,Duty,social worker,permanent,1.0,09/30/2017,,",
      "SECRETWORKER42,P2,Northside,Duty,social worker,permanent,1.0,30/09/17,,",
      "SECRETWORKER42,P2,Northside,Duty,social worker,permanent,1.0,2017-02-30,,",
      "SECRETWORKER42,P2,Northside,Duty,social worker,permanent,1.0,SECRETWORKER42,,",
      "SECRETWORKER42,P2,Northside,Duty,social worker,permanent,1.0,2017-05-01,2017-04-01,",
      "SECRETWORKER42,P2,Northside,Duty,social worker,permanent,,2017-05-01,,",
      "SECRETWORKER42,P2,Northside,Duty,social worker,permanent,\"0,8\",2017-05-01,,",
      "SECRETWORKER42,P2,Northside,Duty,social worker,permanent,SECRETWORKER42,2017-05-01,,",
      "SECRETWORKER42,P2,Northside,Duty,social worker,permanent,37,2017-05-01,,",
      "SECRETWORKER42,P2,Northside,Duty,social worker,SECRETWORKER42,1.0,2017-05-01,,",
      "SECRETWORKER42,P2,Northside,Duty,social worker,,1.0,2017-05-01,,",
      "SECRETWORKER42,P2,Northside,Duty,social worker", "SECRETWORKER42,\"P2,Northside", "SECRETWORKER42,\"P2\"x,y",
      "SECRETWORKER42,SECRETPOST,Northside,Duty,social worker,permanent,1.0,2017-05-01,,",
      "SECRETWORKER41,P1,Northside,Duty,social worker,permanent,1.0,2017-05-01,,",
      "SECRETWORKER44,P2,Northside,Duty,social worker,permanent,1.0,2017-04-20,,internal move",
      "SECRETWORKER42,P2,Northside,Duty,social worker,permanent,0,2030-05-01,,",
    ]
    for row in rows {
      try expectNoMark(folder { $0.staff += row + "\n" }, "\(row)")
    }
    for row in [
      "SECRETCHILD41,SECRETWORKER99,Northside,Duty,2017-02-13,", "SECRETCHILD41,,Northside,Duty,2017-02-13,",
      "SECRETCHILD41,SECRETWORKER41,Northside,Duty,SECRETCHILD41,", "SECRETCHILD41,SECRETWORKER41",
      "SECRETCHILD41,SECRETWORKER41,Northside,Duty,2017-02-13,2017-01-13",
      "SECRETCHILD41,SECRETWORKER41,Northside,Duty,2017-02-13,", "SECRETCHILD41,\"SECRETWORKER41",
    ] {
      try expectNoMark(folder { $0.allocations += row + "\n" }, "\(row)")
    }
  }

  @Test func withoutHeadings() throws {
    for path in [\Extract.staff, \Extract.allocations] {
      try expectNoMark(
        folder { $0[keyPath: path] = $0[keyPath: path].split(separator: "\n").dropFirst().map { $0 + "\n" }.joined() },
        "no headings")
    }
  }

  /// `--show-ids` is how one asks for them.
  @Test func askedFor() throws {
    let folder = try folder { $0.staff = $0.staff.replacing(",0.8,", with: ",37,") }
    let row = "SECRETWORKER43,P4,Southside,Duty,social worker,fixed-term,37,2016-01-11,,"
    let draw = try Program.run(["draw", "data", "--show-ids"], in: folder)
    #expect(
      draw.error.contains("\n  Error: staff.csv, line 4, column fte: the FTE must be over 0 and no more than 1.5.")
        && draw.error.contains(".\n      \(row)\n")
    )
    #expect(draw.status == 2)
    let check = try Program.run(["check", "data", "--show-ids"], in: folder)
    #expect(check.output.contains("\n    \(row)\n"))
  }
}
