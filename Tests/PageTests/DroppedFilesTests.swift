import Desk
import Testing

@testable import Page

@Suite struct DroppedFilesTests {
  private func paths(_ paths: String...) -> [String] { DroppedFiles(paths.map { ($0, [UInt8]()) }).paths }

  @Test func theFoldersThatAllLieInAreLeftOff() {
    #expect(paths("my reports/a/staff.csv", "my reports/b/posts.csv") == ["a/staff.csv", "b/posts.csv"])
    #expect(paths("x/staff.csv") == ["staff.csv"])
    #expect(paths("x/staff.csv", "posts.csv") == ["posts.csv", "x/staff.csv"])
    // `ab` and `abc` share letters, and no folder.
    #expect(paths("ab/staff.csv", "abc/posts.csv") == ["ab/staff.csv", "abc/posts.csv"])
    #expect(paths() == [])
  }

  @Test func settingsStandAtTheTopAndTheLastOnesCount() throws {
    let files = DroppedFiles([("x/Heatmaps.toml", [1]), ("x/staff.csv", []), ("y/heatmaps.toml", [2])])
    let settings = try files.folder.bytes("heatmaps.toml")
    #expect(files.paths == ["heatmaps.toml", "staff.csv"])
    #expect(settings == [2])
  }

  /// A folder of reports stays one when the settings or the register are dropped beside it, or an answer is given.
  @Test func whatThePageGaveEarlierStandsAtTheTop() throws {
    let files = DroppedFiles([
      ("x/staff.csv", []), ("heatmaps.toml", [1]), ("zip/heatmaps.register", [2]), ("x/old/posts.csv", []),
    ])
    let register = try files.folder.bytes("heatmaps.register")
    #expect(files.paths == ["heatmaps.register", "heatmaps.toml", "old/posts.csv", "staff.csv"])
    #expect(register == [2])
  }
}
