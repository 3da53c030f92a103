import Foundation
import Testing
@testable import Extracts
@testable import Staffing

/// What the README lists of the words that the data may have is what the program knows: no more, and no less.
struct ReadmeWordsTests {
  /// The words of the README between two texts, a list in a sentence.
  private func words(after start: String, before end: String) throws -> Set<String> {
    let readme = try String(contentsOfFile: Samples.root + "/README.md", encoding: .utf8)
      .split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    let from = try #require(readme.range(of: start)).upperBound
    let to = try #require(readme.range(of: end, range: from..<readme.endIndex)).lowerBound
    let list = readme[from..<to].replacing(" or ", with: ", ")
    return Set(list.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
  }

  @Test func reasonsToStay() throws {
    let listed = try words(after: "with one of these reasons:", before: ";")
    #expect(listed == LeavingReason.stayingWords)
  }

  @Test func managers() throws {
    let listed = try words(after: "census role 3 and whoever is called", before: ";")
    #expect(listed == Roles.managerNames)
  }

  @Test func yesAndNo() throws {
    let yes = try words(after: "Yes is written", before: ";")
    #expect(yes == YesOrNo.yes)
    let no = try words(after: "no is", before: ", or left empty")
    #expect(no == YesOrNo.no)
  }
}
