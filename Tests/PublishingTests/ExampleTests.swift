import Foundation
import Testing

/// The worked example of the documentation, which `Example.swift` is.
struct ExampleTests {
  private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
    separator: "/")

  /// The first block of Swift in a page.
  private func code(_ page: String) throws -> String {
    let text = try String(contentsOfFile: Self.root + "/" + page, encoding: .utf8)
    let block = try #require(text.components(separatedBy: "```swift\n").dropFirst().first)
    return try #require(block.components(separatedBy: "```").first)
  }

  /// The pages show the lines that are compiled and run here.
  @Test(arguments: ["Sources/Workforce/Workforce.docc/FromAFolderToAPicture.md", "README.md"])
  func thePageHasTheLinesOfTheExample(page: String) throws {
    let example = try String(contentsOfFile: Self.root + "/Tests/PublishingTests/Example.swift", encoding: .utf8)
    let shown = try code(page)
    #expect(shown == example)
  }

  /// The Department published 14.9 % for Lancashire, which the invented county comes to.
  @Test func theExampleDoesWhatThePageSays() throws {
    let (lines, page) = try vacancies(folder: Self.root + "/samples/lancashire")
    // The headline, the total, and twelve districts.
    #expect(lines.count == 14)
    #expect(lines.first?.contains("14.9%") == true)
    #expect(lines.dropFirst().first == "All districts: 14.9 %")
    #expect(Array(page.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
  }
}
