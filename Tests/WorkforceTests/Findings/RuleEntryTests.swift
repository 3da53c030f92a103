import Staffing
import Tabular
import Testing
@testable import Disclosure
@testable import Measures
@testable import Statistics

/// What holds of every rule's entry. What each sentence is stands in the tests of the program, which break the rule.
struct RuleEntryTests {
  @Test(arguments: [nil, "staff.csv", "care_leavers.csv"])
  func wordsAreSentences(file: String?) {
    for rule in RuleSamples.all {
      let entry = rule.entry(in: file)
      for text in [entry.sentence, entry.heading(over: [entry, entry])] {
        #expect(text.hasSuffix(".") && !text.hasSuffix(".."), "\(entry.id)")
        #expect(!text.contains("  ") && !text.contains("\n"), "\(entry.id)")
      }
      if let item = entry.item { #expect(!item.isEmpty && item.count < entry.sentence.count, "\(entry.id)") }
    }
  }

  @Test func idsAreShortAndUnique() {
    let ids = RuleSamples.all.map { $0.id }
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(!id.isEmpty && id.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".contains($0) }) }
    // Faults of one kind that are told apart, since each is put right in its own way.
    #expect(Rule.value(.dateWrong(.monthFirst)).id == "date-month-first")
    #expect(Rule.value(.numberWrong(.decimalComma)).id == "decimal-comma")
  }

  /// What merely follows from another file, and what may mislead in spite of it, stops nothing.
  @Test func factsAgree() {
    for entry in RuleSamples.all.map({ $0.entry }) {
      #expect((entry.severity == .warning) == (entry.stops == .nothing), "\(entry.id)")
      if entry.restsOn != nil || entry.mayMislead { #expect(entry.stops == .nothing, "\(entry.id)") }
    }
    #expect(
      RuleSamples.all.filter { $0.entry.mayMislead && !$0.id.hasPrefix("report-") }.map { $0.id } == [
        "still-growing", "agency-unpriced", "agency-overlap", "agency-outside-place",
        "one-without-posts-one-without-staff",
        "extract-date-beyond-data", "workers-gone",
      ])
    // What lists let guess is told by every run.
    let guessed = Set(RuleSamples.all.filter { $0.entry.mayMislead }.map { $0.id })
    #expect(
      guessed.isSuperset(of: [
        "report-one-list", "report-ends-guessed", "report-starts-guessed", "report-unsure-months", "report-no-agency",
        "report-posts-assumed", "report-leavers-without-fte", "report-leavers-stay",
      ]))
    #expect(
      RuleSamples.all.filter { $0.entry.restsOn == .staff }.map { $0.id } == [
        "absence-unknown-worker", "absence-outside-employment", "agency-left-here", "district-of-unknown-worker",
        "district-of-worker-not-in-post", "district-without-staff",
        "allocation-unknown-worker",
      ])
  }

  /// A word that may be a person's number is in no sentence; nor are such headings, since a row may stand in their place.
  @Test func whatMayBePersonalIsNotSaid() {
    let rules: [Rule] = [
      .staff(.unknownContract(word: "E12345")), .leaving(.unknownReason(word: "E12345", near: [], isRare: true)),
      .leaving(.rareDestination(word: "E12345")), .practice(.unknownActivity(word: "E12345", near: [])),
      .practice(.unknownGrade(word: "E12345", near: [])), .practice(.unknownCloseReason(word: "E12345", near: [])),
      .practice(.unknownLegalStatus(word: "E12345", near: [])),
      .column(.missing(expected: "fte", near: ["E12345"], ours: "fte")),
      .column(.noEndDates(near: ["E12345"], unused: ["E12345", "notes"])),
    ]
    for entry in rules.map({ $0.entry(in: "staff.csv") }) {
      #expect(!entry.sentence.contains("12345") && !(entry.item ?? "").contains("12345"), "\(entry.id)")
    }
  }

  /// The words that name a table of the settings name that of the file.
  @Test func theTableIsTheFiles() {
    let missing = Rule.column(.missing(expected: "grade", near: [], ours: "grade"))
    #expect(missing.entry(in: "audits.csv").sentence.contains("[columns.audits]"))
    #expect(missing.entry.sentence.contains("[columns.posts]"))
    #expect(Rule.place(.blankDistrict).entry(in: "audits.csv").sentence.contains("nor a worker"))
    #expect(!Rule.place(.blankDistrict).entry(in: "posts.csv").sentence.contains("nor a worker"))
  }

  /// Agency workers of all districts are added up.
  @Test func theHeadingOverAgencyWorkers() {
    let rules = [1, 2].map { Rule.staff(.longAgency(district: "Northside", people: $0, days: 365)) }
    #expect(
      rules[0].entry.heading(over: rules.map { $0.entry })
        == "3 agency workers have been here for over 365 days without a break. No figure is wrong by it; the notes of the agency map "
        + "say it too.")
  }
}
