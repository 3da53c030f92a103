import Extracts
import Testing

@testable import Desk

struct FilesInMemoryTests {
  private let folder = Folder.inMemory([
    ("staff.csv", [1]), ("reports/2017/b.csv", [2]), ("reports/a.csv", [3]), ("staff.csv", [4]), ("./x//y.csv", [5]),
  ])

  @Test func foldersAreThoseOnTheWay() {
    #expect(folder.names(in: "") == ["reports", "staff.csv", "x"])
    #expect(folder.names(in: "reports/") == ["2017", "a.csv"])
    #expect(folder.names(in: "./reports//2017") == ["b.csv"])
    #expect(folder.names(in: "staff.csv") == nil && folder.names(in: "none") == nil)
    #expect(Folder.inMemory([]).names(in: "") == [])
  }

  @Test func whatStandsAtAPath() {
    #expect(folder.entry(at: "") == .folder && folder.entry(at: "reports") == .folder)
    #expect(folder.entry(at: "reports/a.csv") == .file && folder.entry(at: "x/y.csv") == .file)
    #expect(folder.entry(at: "a.csv") == .nothing(.notThere))
  }

  @Test func ofTwoWithOnePathTheLaterStands() throws {
    let bytes = try folder.bytes("staff.csv")
    #expect(bytes == [4])
    #expect(throws: ReadTrouble.notThere) { try folder.bytes("reports") }
  }

  @Test func whatIsNotThereIsReadFromNowhere() {
    let source = folder.source("nowhere.csv")
    #expect(source.path == "nowhere.csv")
    #expect(folder.source("staff.csv").path == nil && !folder.isReadOnce("staff.csv"))
  }
}
