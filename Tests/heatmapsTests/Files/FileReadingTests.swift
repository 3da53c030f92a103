import Foundation
import SystemPackage
import Testing

@testable import heatmaps

struct FileReadingTests {
  @Test func everyByte() throws {
    let path = NSTemporaryDirectory() + "heatmaps-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    for count in [0, 1, 65_535, 65_536, 65_537, 300_000] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let read = try readFile(path)
      #expect(read == bytes)
    }
  }

  @Test func whatCannotBeRead() {
    #expect(throws: Errno.noSuchFileOrDirectory) { try readFile("/nowhere/at/all") }
    #expect(throws: Errno.isDirectory) { try readFile("/") }
  }
}
