import Extracts
import Measures
import Publishing
import Reports
package import Staffing
import Tabular

/// Something that the reports do not tell and a person can, with the answers that there may be: each is a line of the settings.
package struct OpenQuestion: Sendable {
  package struct Choice: Hashable, Sendable {
    /// What stands before the equals sign in the settings, and behind it.
    package let key: String
    package let value: String
    /// As a person reads it.
    package let name: String
    /// Whether the headings make it likely.
    package var isLikely = false
  }

  package enum Answer: Sendable {
    case choice([Choice])
    /// Words of the person's own, for a key.
    case text(key: String)
    /// A number of the person's own, for a key.
    case number(key: String)
  }

  package let text: String
  /// The table of the settings that the answer is put into; empty for what stands before the first.
  package let table: String
  package let answer: Answer
}

extension StartReports {
  /// What is open, in the order in which it stands in the way.
  ///
  /// - Parameter settings: what a person has said so far.
  package func openQuestions(_ settings: Settings) -> [OpenQuestion] {
    var questions = asked.flatMap { other, lack in
      lack.missing.map { OpenQuestion($0, of: lack, headings: other.headings, in: other.text) }
    }
    if asked.contains(where: { $1.kind == .agency && $1.missing.contains { $0.contains(.hours) } }) {
      questions.append(
        OpenQuestion(
          text: "If your list of agency orders says nowhere how many hours agency workers work, how many FTE is each to be taken for?",
          table: "", answer: .number(key: "agency_fte")))
    }
    questions += unknownTotals.map { name in
      OpenQuestion(
        text: "What are the figures of \"\(name)\"?", table: "totals", answer: .choice(StartReports.parts(of: name, settings)))
    }
    questions += windows.map { name, part in
      OpenQuestion(
        text: "Are the figures of \"\(name)\" of single months, or of the twelve months to each?", table: "totals",
        answer: .choice(
          TotalsPart.Window.allCases.map { window in
            OpenQuestion.Choice(
              key: name, value: TotalsPart(part.measure, part.side, window).text, name: capitalised(window.rawValue))
          }))
    }
    if made.place == nil, settings.place == nil {
      questions.append(
        OpenQuestion(text: "What do the pictures call your council?", table: "", answer: .text(key: "place")))
    }
    return questions
  }

  /// What figures may be: a side of any measure; and nothing that is to be read.
  private static func parts(of name: String, _ settings: Settings) -> [OpenQuestion.Choice] {
    let likely = TotalsPart.example(for: name)
    let parts = TotalledMeasure.all(settings).flatMap { measure in
      TotalsPart.Side.allCases.filter { measure.hasDenominator || $0 == .numerator || $0 == .numeratorPeople }
        .map { TotalsPart(measure.id, $0).text }
    }
    return parts.map { OpenQuestion.Choice(key: name, value: $0, name: $0, isLikely: $0 == likely) }
      + [OpenQuestion.Choice(key: name, value: TotalsPart.leftOut, name: "Nothing that is to be read")]
  }
}

extension OpenQuestion {
  /// Which heading of a page holds something that a report of its kind cannot do without.
  ///
  /// - Parameter fields: one of them will do.
  fileprivate init(_ fields: [ReportField], of lack: TakenFor.Lack, headings: [String], in page: String) {
    let wanted = listed(fields.map { $0.rawValue }, and: "or")
    text = "\(page) may be \(lack.kind.phrase). Which heading holds \(wanted)?"
    table = "headings"
    // What may be somebody's name or number stands in a row, and is no heading.
    let shown = headings.filter { !$0.isEmpty && !mayBePersonal($0) }
    answer = .choice(
      fields.flatMap { field in
        shown.map { heading in
          Choice(
            key: heading, value: field.rawValue, name: fields.count == 1 ? heading : "\(heading), as \(field.rawValue)",
            isLikely: lack.guesses.contains { $0.heading == heading && $0.field == field })
        }
      })
  }
}
