import Foundation
import SystemPackage
import Testing

@testable import heatmaps

/// Batches whose moves fail, at each move in turn.
struct FilePlaceTests {
  /// Moves that count themselves, and fail where they are told to. On a disk without hard links every link does.
  private final class Moves {
    let hasLinks: Bool
    let fails: (Int) -> Bool
    private(set) var made = 0

    init(hasLinks: Bool, fails: @escaping (Int) -> Bool) {
      (self.hasLinks, self.fails) = (hasLinks, fails)
    }

    private func step() throws(Errno) {
      made += 1
      if fails(made) { throw .ioError }
    }

    /// `before` is called before each move.
    func moves(before: @escaping () -> Void = {}) -> FileMoves {
      var moves = FileMoves()
      moves.link = { [self] (path, other) throws(Errno) in
        before()
        if !hasLinks { throw .notPermitted }
        try step()
        try SystemCalls.link(path, as: other)
      }
      moves.rename = { [self] (path, other) throws(Errno) in
        before()
        try step()
        try SystemCalls.rename(path, to: other)
      }
      return moves
    }
  }

  /// What stands under each name: a text, or where a link leads.
  private func contents(_ folder: Folder) throws -> [String: String] {
    var contents: [String: String] = [:]
    for name in folder.names() {
      let target = try? FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/" + name)
      contents[name] = try target.map { "to " + $0 } ?? folder.text(name)
    }
    return contents
  }

  private let before = ["a": "old a", "b": "old b", "elsewhere": "old", "link": "to elsewhere"]
  private let after = ["a": "new", "b": "new", "c": "new", "d": "new", "elsewhere": "old", "link": "new"]

  /// Two files that are there, two that are not, and a link.
  private func folder() throws -> Folder {
    let folder = try Folder().write("old a", to: "a").write("old b", to: "b").write("old", to: "elsewhere")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "elsewhere")
    return folder
  }

  private func write(_ folder: Folder, _ moves: FileMoves) -> WriteFailure? {
    var batch = FileBatch(moves: moves)
    for name in ["a", "c", "link", "b", "d"] { batch.add(Array("new".utf8), at: folder.path + "/" + name) }
    do throws(WriteFailure) {
      try batch.write()
      return nil
    } catch {
      return error
    }
  }

  /// Whichever move fails, all is as it was, or, where another way was found, as it should be.
  @Test(arguments: [true, false])
  func oneMoveFails(hasLinks: Bool) throws {
    var failures = 0
    for number in 1... {
      let folder = try folder()
      let moves = Moves(hasLinks: hasLinks) { $0 == number }
      let failure = write(folder, moves.moves())
      let now = try contents(folder)
      #expect(now == (failure == nil ? after : before), "move \(number)")
      if moves.made < number { break }
      guard let failure else { continue }
      failures += 1
      guard case .cannotWrite(_, errno: .ioError) = failure else {
        Issue.record("\(failure)")
        continue
      }
    }
    // Five new files take their places. Before that a link that fails is made up for by a move, which is tried for the
    // two that are not there, and for all five where there are no links.
    #expect(failures == (hasLinks ? 7 : 10))
  }

  /// At every moment there is a whole file wherever one was, so that who looks meanwhile, or a run that is killed,
  /// finds one.
  @Test func noPlaceIsEverEmpty() throws {
    let folder = try folder()
    var seen: [[String: String]] = []
    let failure = write(
      folder, Moves(hasLinks: true) { _ in false }.moves { seen.append((try? contents(folder)) ?? [:]) })
    #expect(failure == nil)
    #expect(seen.count == 12)
    for moment in seen {
      for name in ["a", "b", "link"] { #expect(moment[name] == before[name] || moment[name] == after[name]) }
      // Whatever has gone from its place is kept.
      for name in ["a", "b"] where moment[name] == "new" { #expect(moment.values.contains("old " + name)) }
    }
  }

  /// Where nothing can be moved any more, what is said to be left is what is.
  @Test(arguments: [true, false])
  func nothingCanBeUndone(hasLinks: Bool) throws {
    for first in 1...(hasLinks ? 12 : 10) {
      let folder = try folder()
      let moves = Moves(hasLinks: hasLinks) { $0 >= first }
      let failure = try #require(write(folder, moves.moves()))
      let now = try contents(folder)
      var told = now
      if case .cannotUndo(_, .ioError, let left) = failure {
        #expect(!left.isEmpty)
        for left in left {
          let name = String(left.path.dropFirst(folder.path.count + 1))
          #expect(now[name] == "new" || now[name] == nil)
          told[name] = nil
          if let old = left.old {
            told[name] = now[String(old.dropFirst(folder.path.count + 1))]
            told[String(old.dropFirst(folder.path.count + 1))] = nil
          }
        }
      } else {
        #expect(failure.path.hasPrefix(folder.path))
      }
      #expect(told == before, "from move \(first)")
    }
  }

  /// In a folder that only grows even the hidden files stay, and are named.
  @Test(.enabled(if: FixedFile.canBeGrowing, "no folder can be made to grow only here"))
  func hiddenFilesThatStay() throws {
    let folder = try folder()
    let fixed = try FixedFile(folder, "", .growing)
    defer { fixed.release() }
    let failure = try #require(write(folder, FileMoves()))
    guard case .cannotUndo(folder.path + "/a", errno: .notPermitted, let left) = failure else {
      Issue.record("\(failure)")
      return
    }
    let hidden = folder.names().filter { $0.hasPrefix(".") }
    #expect(hidden.count == 8)
    #expect(Set(left) == Set(hidden.map { WriteFailure.Left(path: folder.path + "/" + $0) }))
    let now = try contents(folder).filter { !$0.key.hasPrefix(".") }
    #expect(now == before)
  }
}
