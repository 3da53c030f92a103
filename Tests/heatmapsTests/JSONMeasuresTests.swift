import Foundation
import Testing

/// `measures --json`: the list of measures, for programs.
struct JSONMeasuresTests {
  /// Each part of the list as text is in it, and nothing of it is missing.
  @Test func measures() throws {
    let outcome = try Program.run(["measures", "--json"], in: Folder())
    #expect(outcome.error == "" && outcome.status == 0)
    let measures = try #require(readJSON(outcome) as? [[String: Any]])
    let text = try Program.run(["measures"], in: Folder()).output
    var lines = 0
    for measure in measures {
      let word = { (name: String) in measure[name] as? String ?? "?" }
      let name = "\(word("id")): \(word("name")) (\(word("statistic")))"
      let head = "\(name)\n  What for: \(word("use"))\n  \(word("definition"))\n  Needs "
      #expect(text.contains(head))
      for file in try #require(measure["files"] as? [String]) { #expect(text.contains(file)) }
      for choice in try #require(measure["choices"] as? [[String: String]]) {
        #expect(text.contains("\n  --basis \(choice["basis"] ?? "?"): \(choice["words"] ?? "?").\n"))
        lines += 1
      }
      if let benchmark = measure["benchmark"] as? [String: Any] {
        #expect(text.contains("  Benchmark where no target is set: \(benchmark["label"] as? String ?? "?"), "))
        #expect(benchmark["value"] is NSNumber)
        lines += 1
      }
      lines += 5
    }
    #expect(measures.count == 38)
    // And five groups, each with a heading.
    lines += 10
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == lines + 1)
    let one = try Program.run(["measures", "newly-qualified", "--json"], in: Folder())
    let columns = (try readJSON(one) as? [[String: Any]])?.first?["columns"] as? [[String: Any]]
    #expect(columns?.first?["file"] as? String == "staff.csv" && columns?.first?["any_of"] as? [String] == ["asye"])
  }
}
