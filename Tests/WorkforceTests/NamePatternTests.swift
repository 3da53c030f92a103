import Testing
@testable import Measures
@testable import Staffing
@testable import Workforce

struct NamePatternTests {
  @Test func caseAndSpacesDoNotMatter() {
    #expect(NamePattern("  child in   NEED ").matches("Child in Need"))
    #expect(NamePattern("équipe").matches("Équipe"))
    #expect(!NamePattern("Child").matches("Child in Need"))
    #expect(NamePattern("Child*").matches("Child in Need"))
    #expect(NamePattern("w?re").matches("Wyre"))
    #expect(!NamePattern("w?re").matches("Wre"))
    #expect(foldedName(" A\u{00A0} B\t\n c ") == "a b c")
  }

  /// Every pattern of up to four signs against every name of up to five letters, against the definition.
  @Test func everySmallPattern() {
    func words(_ alphabet: String, _ length: Int) -> [String] {
      length == 0 ? [""] : words(alphabet, length - 1).flatMap { word in alphabet.map { word + String($0) } }
    }
    func matches(_ pattern: Substring, _ name: Substring) -> Bool {
      guard let sign = pattern.first else { return name.isEmpty }
      if sign == "*" {
        return matches(pattern.dropFirst(), name) || (!name.isEmpty && matches(pattern, name.dropFirst()))
      }
      guard let letter = name.first, sign == "?" || sign == letter else { return false }
      return matches(pattern.dropFirst(), name.dropFirst())
    }
    let names = (0...5).flatMap { words("ab", $0) }
    var matched = 0
    for pattern in (0...4).flatMap({ words("ab*?", $0) }) {
      let ours = NamePattern(pattern)
      for name in names {
        let expected = matches(pattern[...], name[...])
        if expected { matched += 1 }
        if ours.matches(name) != expected { Issue.record("\(pattern) on \(name)") }
      }
    }
    #expect(matched > 1000)
  }
}
