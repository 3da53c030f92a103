import Measures
import Reports
package import Staffing

/// What has to be answered of a folder's reports: by a line in the settings.
package struct StartQuestion: Sendable {
  /// The same as long as the files are the same.
  package let id: String
  package let text: String
  /// The table of the settings that the answer stands in; empty for what stands before all tables.
  package let table: String
  /// Nil where each of the options has its own.
  package let key: String?
  /// None where it is answered in words.
  package let options: [Option]

  package struct Option: Sendable {
    package let key: String
    /// As it is written in the settings.
    package let value: String
    package let name: String
  }
}

extension StartQuestion {
  static let place = StartQuestion(
    id: "place", text: "What do the pictures call your council?", table: "", key: "place", options: [])
}

extension StartReports {
  /// The questions of reports, each with what may be answered.
  ///
  /// - Parameter settings: those that the reports were read with.
  package func openQuestions(_ settings: Settings) -> [StartQuestion] {
    ofTotals(settings) + ofHeadings + ofAgency
  }

  private func ofTotals(_ settings: Settings) -> [StartQuestion] {
    let parts = (Measure.monthly + Measure.own(settings)).flatMap { measure in
      TotalsPart.Side.allCases.map { (text: TotalsPart(measure.id, $0).text, name: "\(measure.name): \($0.rawValue)") }
    }
    let unknown = unknownTotals.map { name in
      StartQuestion(
        id: "totals/\(name)", text: "What are the figures of \"\(name)\"?", table: "totals", key: name,
        options: parts.map { .init(key: name, value: SettingsText.quoted($0.text), name: $0.name) }
          + [.init(key: name, value: SettingsText.quoted(TotalsPart.leftOut), name: "Nothing that is to be read")])
    }
    let windows = windows.map { name, part in
      StartQuestion(
        id: "totals/\(name)", text: "Are the figures of \"\(name)\" of single months, or of the twelve months to each?",
        table: "totals", key: name,
        options: TotalsPart.Window.allCases.map { window in
          .init(
            key: name, value: SettingsText.quoted(TotalsPart(part.measure, part.side, window).text),
            name: window == .month ? "Of single months" : "Of the twelve months to each")
        })
    }
    return unknown + windows
  }

  /// What holds each thing that is lacking: the headings that may be it first.
  private var ofHeadings: [StartQuestion] {
    asked.flatMap { other, lack in
      lack.missing.compactMap { group -> StartQuestion? in
        guard let field = group.first else { return nil }
        let guesses = lack.guesses.filter { group.contains($0.field) }
        // What may be somebody's number stands in a row, and is no heading.
        let rest = other.headings.filter { heading in
          !mayBePersonal(heading) && !guesses.contains { $0.heading == heading }
        }
        let options =
          guesses.map { ($0.heading, $0.field) } + rest.map { ($0, field) }
        return StartQuestion(
          id: "headings/\(other.key)/\(field.rawValue)",
          text: "\(other.text) may be \(lack.kind.phrase). Which heading holds \(StartReports.text(group))?",
          table: "headings", key: nil,
          options: options.map { heading, field in
            .init(key: heading, value: SettingsText.quoted(field.rawValue), name: heading)
          })
      }
    }
  }

  private var ofAgency: [StartQuestion] {
    asked.filter { $0.lack.kind == .agency && $0.lack.missing.contains { $0.contains(.hours) } }.prefix(1).map {
      other, _ in
      StartQuestion(
        id: "agency_fte",
        text: "If \(other.text) says nowhere how many hours agency workers work, how many FTE is each to be taken for?",
        table: "", key: "agency_fte",
        options: ["1", "0.9", "0.8", "0.6", "0.5"].map { .init(key: "agency_fte", value: $0, name: "\($0) FTE") })
    }
  }
}
