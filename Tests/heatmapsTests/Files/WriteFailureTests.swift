import SystemPackage
import Testing

@testable import heatmaps

struct WriteFailureTests {
  /// Where files could not be put back the sentence says which, and where the old ones are.
  @Test func whatCannotBeUndone() {
    let failure = Failure.write(
      .cannotUndo(
        path: "maps/c.png", errno: .ioError,
        left: [.init(path: "maps/b.png"), .init(path: "maps/a.png", old: "maps/.a.png.1f2e.old")]),
      option: "--out")
    #expect(
      ProgramMessages.text(failure)
        == "\"maps/c.png\" cannot be written: Input/output error. What was changed before could not be put back: "
        + "\"maps/b.png\" is new and the old \"maps/a.png\" is now \"maps/.a.png.1f2e.old\". Put this right before you "
        + "use the files.")
    #expect(failure.status == 1)
  }
}
