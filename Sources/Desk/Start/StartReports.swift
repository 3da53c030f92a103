import Publishing
package import Reports
import Staffing
import Tabular

/// What is said of the reports in a folder, and the settings that it writes for them.
package struct StartReports {
  struct Group {
    let kind: ReportKind
    let columns: [TakenFor.Description.Column]
    let headings: [String]
    let pattern: String
    var places: [ReportPage.Place]
    var rows: Int
    var lastDay: String?
  }

  /// Pages that were not read: several of the same headings whose names differ by days alone are one.
  struct Other {
    let name: String
    let file: String
    let pattern: String
    let headings: [String]
    let lack: TakenFor.Lack?
    var count = 1

    var text: String { count > 1 ? "\(pattern) (\(count) of them)" : name }
    var key: String { count > 1 ? pattern : name }
  }

  let made: MadeFiles
  let messages: Messages
  let groups: [Group]
  /// Lists that are known, and that no measure is made of.
  let unused: [(place: ReportPage.Place, list: UnusedList)]
  let totals: [(place: ReportPage.Place, own: TakenFor.Totals)]
  let others: [Other]

  package init(_ made: MadeFiles, _ messages: Messages) {
    (self.made, self.messages) = (made, messages)
    var groups: [Group] = []
    var others: [Other] = []
    var unused: [(place: ReportPage.Place, list: UnusedList)] = []
    var totals: [(place: ReportPage.Place, own: TakenFor.Totals)] = []
    for (place, taken) in zip(made.pages, made.taken) {
      switch taken {
      case .unused(let list): unused.append((place, list))
      case .totals(let own): totals.append((place, own))
      case .nothing(let headings, let lack):
        let other = Other(
          name: place.key, file: place.file, pattern: StartReports.pattern(place.file), headings: headings, lack: lack)
        let known = others.firstIndex {
          $0.pattern == other.pattern && $0.headings == headings && $0.lack == lack && lack != nil
        }
        if let known { others[known].count += 1 } else { others.append(other) }
      case .report(let own):
        let pattern = StartReports.pattern(place.file)
        let known = groups.firstIndex {
          $0.kind == own.kind && $0.columns == own.columns && $0.pattern == pattern
        }
        if let known {
          groups[known].places.append(place)
          groups[known].rows += own.rowCount
          if let day = own.day?.description, day > groups[known].lastDay ?? "" { groups[known].lastDay = day }
        } else {
          groups.append(
            Group(
              kind: own.kind, columns: own.columns, headings: own.headings, pattern: pattern, places: [place],
              rows: own.rowCount,
              lastDay: own.day?.description))
        }
      }
    }
    self.groups = groups
    self.others = others
    self.unused = unused
    self.totals = totals
  }

  /// What stands for several files whose names differ by days and months.
  private static func pattern(_ file: String) -> String {
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    var parts: [String] = []
    var word = ""
    func isPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }
    func close() {
      let isDate =
        word.contains { $0.isNumber } && word.allSatisfy { $0.isNumber }
        || months.contains(String(word.lowercased().prefix(3))) && word.count >= 3
          && word.dropFirst(3).allSatisfy { $0.isNumber || $0.isLetter } && word.count <= 11
      if !word.isEmpty { parts.append(isDate ? "*" : word) }
      word = ""
    }
    for character in file {
      if isPart(character) {
        word.append(character)
      } else {
        close()
        parts.append(String(character))
      }
    }
    close()
    var text = parts.joined()
    for between in ["*-*", "* *", "*_*", "*.*.", "**"] {
      while let (before, after) = text.parted(at: between) {
        text = before + (between.hasSuffix(".") ? "*." : "*") + after
      }
    }
    return text
  }

  func name(_ group: Group) -> String { group.places.count > 1 ? group.pattern : group.places[0].key }

  /// What is read, each kind of file once.
  package var names: [String] { groups.map { nameAndCount($0) } + totals.map { $0.place.key } }

  func nameAndCount(_ group: Group) -> String {
    group.places.count > 1 ? "\(name(group)) (\(group.places.count) of them)" : name(group)
  }

  /// File by file, what was taken for what.
  package var lines: [String] {
    var lines: [String] = []
    for group in groups {
      lines.append("\(nameAndCount(group)): \(group.kind.phrase), \(counted(group.rows, "row")).")
      lines.append(
        "  " + group.columns.map { "\($0.field.rawValue) from \"\($0.heading)\"" }.joined(separator: ", ") + ".")
    }
    if let place = made.place { lines.append("The council is called \"\(place)\", as the titles have it.") }
    for (place, list) in unused { lines.append("\(place.key): a list of \(list.name), not read. \(list.why)") }
    for (place, own) in totals {
      lines.append(
        "\(place.key): \(ReportKind.totals.phrase)\(StartReports.span(own)), \(counted(own.rowCount, "row")).")
      lines += StartReports.said(of: own).map { "  \($0)" }
    }
    for other in others {
      lines.append("\(other.text): not read. \(StartReports.why(other.headings, other.lack))")
    }
    return lines
  }

  /// What the figures of a table of totals were taken for, in sentences.
  static func said(of own: TakenFor.Totals) -> [String] {
    var said = own.sources.map { "\"\($0.name)\" is \(listed($0.parts.map { $0.text }))." }
    if !own.rates.isEmpty { said.append("Rates, which are worked out: \(listed(own.rates.map { "\"\($0)\"" })).") }
    if !own.unknown.isEmpty { said.append("Not known: \(listed(own.unknown.map { "\"\($0)\"" })).") }
    return said
  }

  /// Files that cannot be read, and why.
  package var refused: [String] {
    made.findings.groups.filter { group in
      group.severity == .error
        || group.shown.contains { [.report(.emptyFile), .report(.headingsAlone)].contains($0.rule) }
    }.flatMap { group in
      group.shown.map { messages.text($0, made.names) }
    }
  }

  /// What has to be answered before anything can be drawn.
  package var questions: [String] {
    totalsQuestions
      + asked.map { other, lack in "\(other.text) may be \(lack.kind.phrase), and \(StartReports.none(lack))" }
  }

  /// What has to be answered of tables of totals.
  private var totalsQuestions: [String] {
    unknownTotals.map { "what the figures of \"\($0)\" are cannot be told." }
      + windows.map { "the figures of \"\($0.name)\" may be of single months, or of the twelve months to each." }
  }

  var unknownTotals: [String] {
    unique(totals.flatMap { $0.own.unknown })
  }

  /// Each text once, though it may say both how many left and how many people they were.
  var windows: [(name: String, part: TotalsPart)] {
    var own: [(name: String, part: TotalsPart)] = []
    for (name, part) in made.withoutWindow where !own.contains(where: { $0.name == name }) { own.append((name, part)) }
    return own
  }

  static func span(_ own: TakenFor.Totals) -> String {
    own.months.map { " of \($0.first) to \($0.last)" } ?? ""
  }

  /// The lines of the settings that say what tables of totals are.
  private var totalsSettings: [String] {
    if totals.isEmpty { return [] }
    var lines = [
      "",
      "# What sheets, titles, rows and columns of monthly totals are: a measure's short name"
        + messages.says(" (`heatmaps measures` lists them)", page: "") + " with",
      "# \(listed(TotalsPart.Side.allCases.map { $0.rawValue }, and: "or")); \"\(TotalsPart.leftOut)\" has one passed over.",
      "[totals]",
    ]
    var known: Set<String> = []
    for name in windows.map({ $0.name }) { known.insert(foldedSpelling(name)) }
    for source in totals.flatMap({ $0.own.sources }) where known.insert(foldedSpelling(source.name)).inserted {
      let parts = source.parts.map { SettingsText.quoted($0.text) }
      lines.append(
        "\(SettingsText.quoted(source.name)) = \(parts.count == 1 ? parts[0] : "[" + parts.joined(separator: ", ") + "]")"
      )
    }
    for name in unknownTotals {
      lines += [
        "# Question: what are the figures of \"\(name)\"?",
        "# \(SettingsText.quoted(name)) = \(SettingsText.quoted(TotalsPart.example(for: name)))",
      ]
    }
    for (name, part) in windows {
      lines += [
        "# Question: are the figures of \"\(name)\" of single months, or of the twelve months to each? Take the # from one of these."
      ]
      for window in TotalsPart.Window.allCases {
        lines.append(
          "# \(SettingsText.quoted(name)) = \(SettingsText.quoted(TotalsPart(part.measure, part.side, window).text))")
      }
    }
    return lines
  }

  /// Pages that an answer in the settings would have read.
  var asked: [(other: Other, lack: TakenFor.Lack)] {
    others.compactMap { other in
      guard let lack = other.lack, !lack.hasNamesAlone else { return nil }
      return (other, lack)
    }
  }

  static func why(_ headings: [String], _ lack: TakenFor.Lack?) -> String {
    if headings.isEmpty { return "It has no row of headings that are known." }
    if let lack { return "It may be \(lack.kind.phrase), but \(none(lack))" }
    return "Its headings make no report that is known."
  }

  /// That what is lacking is nowhere.
  private static func none(_ lack: TakenFor.Lack) -> String {
    "no heading is known to hold \(listed(lack.missing.map { text($0) }, and: "nor"))."
  }

  static func text(_ fields: [ReportField]) -> String { listed(fields.map { $0.rawValue }, and: "or") }

  // MARK: The settings

  /// The settings, with what was taken for what, and an open line for each question.
  package var settings: String {
    var lines = [
      "# Settings for heatmaps\(messages.says(", written by `heatmaps start`", page: "")). A line that begins with # is passed over: take the # away to use it.",
      "",
      made.place == nil
        ? "# Question: what do the pictures call your council?"
        : "# What the pictures call your council: as the titles have it.",
      made.place.map { "place = \(SettingsText.quoted($0))" } ?? "# place = \"Lancashire\"",
      "",
    ]
    for (other, lack) in asked where lack.kind == .agency && lack.missing.contains(where: { $0.contains(.hours) }) {
      lines += [
        "# Question: if \(other.text) says nowhere how many hours agency workers work, how many FTE is each to be taken for?",
        "# agency_fte = 1", "",
      ]
    }
    if let day = made.lastDay { lines += ["# The day of the latest reports.", "extract_date = \(day)", ""] }
    if let week = made.fullWeek {
      lines += ["# How many hours a full week has, as your lists of staff in post have it.", "full_week = \(week)", ""]
    }
    let kinds = listed(ReportKind.allCases.map { "\"\($0.rawValue)\"" } + ["\"\(ReportKind.leftOut)\""], and: "or")
    lines += [
      "# What each report was taken for: \(kinds).",
      "# A star stands for anything. Change a word to have a report read as something else.",
      "[reports]",
    ]
    lines += groups.map { "\(SettingsText.quoted(name($0))) = \(SettingsText.quoted($0.kind.rawValue))" }
    lines += totals.map { "\(SettingsText.quoted($0.place.key)) = \(SettingsText.quoted(ReportKind.totals.rawValue))" }
    // What is a file of its own may be a report whose headings are wrong: it is told of until that is settled.
    let read = Set((groups.flatMap { $0.places } + totals.map { $0.place }).map { $0.file })
    lines += others.map {
      "\($0.lack == nil && read.contains($0.file) ? "" : "# ")\(SettingsText.quoted($0.key)) = \(SettingsText.quoted($0.lack?.kind.rawValue ?? ReportKind.leftOut))"
    }
    lines += [
      "",
      "# What your headings mean, where they are not known or were taken for something else: \"your heading\" = \"what it holds\".",
      "# It may hold: \(ReportField.allCases.map { $0.rawValue }.joined(separator: ", ")).",
      "[headings]",
    ]
    for (other, lack) in asked {
      lines += [
        "# Question: \(other.text) may be \(lack.kind.phrase). Which heading holds "
          + "\(listed(lack.missing.map { StartReports.text($0) }))?",
        "# Its headings: \(other.headings.joined(separator: ", ")).",
      ]
      if !lack.guesses.isEmpty {
        lines.append("# Perhaps these; take the # away from those that are right:")
        lines += lack.guesses.map { "# \(SettingsText.quoted($0.heading)) = \(SettingsText.quoted($0.field.rawValue))" }
      }
      let left = lack.missing.filter { group in !lack.guesses.contains { group.contains($0.field) } }
      lines += left.map { "# \(SettingsText.quoted("your heading")) = \(SettingsText.quoted($0[0].rawValue))" }
    }
    return (lines + totalsSettings).joined(separator: "\n") + "\n"
  }
}
