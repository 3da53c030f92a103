import Foundation
import Testing

@testable import heatmaps

struct StalePagesTests {
  /// Two pages where there were three, and pictures of other names, which are none.
  @Test func onlyPagesOfTheSamePicture() throws {
    let folder = NSTemporaryDirectory() + "heatmaps-pages-\(UUID().uuidString)/"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let stale = ["v.png", "v-1of3.png", "v-2of3.png", "v-3of3.png", "v-3of3.svg"]
    let kept = [
      "v-1of2.png", "v-2of2.png", "v-by-team.png", "v-1of2-old.png", "v-of2.png", "v-1of.png", "v-1to3.png", "v.csv",
      "vacancy.png", "x-1of3.png", "v-1of3.png.txt", "v-1of2.svg", "v-2of2.svg",
    ]
    for name in stale + kept { try Data().write(to: URL(fileURLWithPath: folder + name)) }
    let found = stalePages(
      ofStem: folder + "v", written: ["v-1of2.png", "v-2of2.png", "v-1of2.svg", "v-2of2.svg"].map { folder + $0 })
    #expect(Set(found) == Set(stale.map { folder + $0 }))
    // Pages of a format that is not written may be of the same figures.
    let ofOneFormat = stalePages(ofStem: folder + "v", written: ["v-1of2.png", "v-2of2.png"].map { folder + $0 })
    #expect(Set(ofOneFormat) == Set(stale.filter { $0.hasSuffix(".png") }.map { folder + $0 }))
    #expect(stalePages(ofStem: folder + "nowhere/v", written: []).isEmpty)
  }
}
