import Publishing
package import Staffing

/// Sentences of rules name commands and options here and there, since most who read them are at a command line; a page has none.
extension Messages {
  /// What the rules say, without them where a page says it.
  func own(_ sentence: String) -> String {
    guard isOfPage else { return sentence }
    var sentence = sentence
    for (command, instead) in pageWords {
      while let (before, after) = sentence.parted(at: command) { sentence = before + instead + after }
    }
    return sentence
  }

  /// One finding, with its place.
  package func text(_ finding: Finding, _ names: SourceNames) -> String { own(FindingsText.text(finding, names)) }
}

/// What of the rules' sentences names commands and options, and what a page says there.
let pageWords = [
  (
    "`heatmaps start` asks in heatmaps.toml which heading holds it; or write it under [headings] there.",
    "Choose the heading that holds it, where the page asks for it."
  ),
  ("; `heatmaps start` writes the questions there. A list", ", or choose it where the page asks for it. A list"),
  (" `heatmaps measures` lists them, and one of your own", " One of your own"),
  ("Check extract_date, or --as-at.", "Check extract_date."),
  (", or count people with --basis turnover=headcount.", ", or count people."),
]
