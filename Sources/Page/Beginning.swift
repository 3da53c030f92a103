import Desk
import Extracts
import Measures
import Publishing
import Reports
import Staffing
import Tabular
import Workforce

/// What comes of the files before anything is drawn: what each was taken for, what is open, what is wrong, and what can be chosen.
struct Beginning {
  private let files: DroppedFiles
  private let settings: Settings
  private let unknownKeys: [(key: String, near: [String])]
  /// Of reports; nil where there are none, or the council's own files stand in their place.
  private let start: StartReports?
  private let council: CouncilFiles?
  /// Why nothing can be made.
  private let failure: RunFailure?
  let session: Session?

  static let messages = Messages(.page)

  init(_ files: DroppedFiles) {
    self.files = files
    let input = RefusedInput(path: "", showsIDs: false)
    var read: SettingsFile?
    var (council, session): (CouncilFiles?, Session?) = (nil, nil)
    var failure: RunFailure?
    do throws(RunFailure) {
      if let path = files.folder.settingsPath(beside: "") { read = try files.folder.settings(at: path, of: input) }
      let settings = read?.settings ?? Settings()
      if case .folder(let own) = try DataSource(input, in: files.folder, settings, threads: 1) {
        session = try own.session(settings, comparison: Beginning.comparison(settings, in: files.folder))
        council = own
      }
    } catch {
      failure = error
    }
    let settings = read?.settings ?? Settings()
    var made = council?.made
    if council == nil {
      // What the files were taken for is told all the same.
      let reports = ReportFolder("", in: files.folder)
      made = try? reports.made(without: reports.rowsOfTotals, settings, threads: 1)
    }
    start = made.map { StartReports($0, Beginning.messages) }
    unknownKeys = read?.unknownKeys ?? []
    (self.settings, self.council, self.session, self.failure) = (settings, council, session, failure)
  }

  private static func comparison(_ settings: Settings, in folder: Folder) throws(RunFailure) -> ComparisonInput? {
    guard let census = settings.compare.census else { return nil }
    return try folder.comparison(
      census: census, neighbours: settings.compare.neighbours, authority: nil, isAsked: false)
  }

  /// The settings as a person may save them: their own, or as they would be written for these files.
  var settingsText: String {
    if let bytes = try? files.folder.bytes(settingsName) { return String(decoding: bytes, as: UTF8.self) }
    return start?.settings ?? Template.settings
  }

  func answer() throws(PageFault) -> Answer {
    var found: CheckReport?
    var failure = failure
    if let session, let council {
      do throws(RunFailure) {
        let input = RefusedInput(path: "", showsIDs: false).calling(council.names)
        found = try input.refusing { () throws(Refusal) in try session.check() }
      } catch {
        failure = error
      }
    }
    let hasErrors = found.map { $0.log.findings.errorCount > 0 } ?? true
    let text = found.flatMap { found in council.map { Beginning.messages.text(found, of: names, $0.names) } }
    var lacks: [String: String] = [:]
    for (measure, why) in text?.reasons ?? [] where lacks[measure] == nil { lacks[measure] = why }
    let findings = found?.log.findings
    var answer = Answer()
    answer.json = [
      "files": .array(listed.map { json($0) }),
      "kinds": .array(
        (ReportKind.allCases.map { ($0.rawValue, capitalised($0.phrase)) } + [(ReportKind.leftOut, "Not to be read")]).map {
          ["id": .text($0.0), "name": .text($0.1)]
        }),
      "questions": .array((start?.openQuestions(settings) ?? []).enumerated().map { json($1, number: $0) }),
      "findings": .array(
        (findings?.groups ?? []).map { group in
          [
            "severity": .text(group.severity == .error ? "error" : "warning"),
            "text": .text(Beginning.messages.findings([group], limit: 20).joined(separator: "\n")),
          ]
        }
          + unknownKeys.map { key, near in
            ["severity": .text("warning"), "text": .text(Beginning.messages.unknownKey(key, near: near, path: settingsName))]
          }),
      "summary": .text(orNull: findings.map { FindingsText.summary($0) }),
      "read": .array(((text.map { [$0.read] } ?? []) + (text?.coverages ?? []) + (text?.notes ?? [])).map { .text($0) }),
      "failure": .text(orNull: failure.map { Beginning.messages.text($0) }),
      "canDraw": .bool(failure == nil && !hasErrors && !(found?.canMakeNothing ?? true)),
      "settings": .text(settingsText),
      "measures": measureChoices(settings, lacks: lacks),
      "districts": .array((found?.choices.districts ?? []).map { .text($0) }),
      "teams": .array(
        (found?.choices.teams ?? []).map { ["name": .text($0.name), "district": .text($0.district)] }),
      "roles": .array((found?.choices.roles ?? []).map { .text($0) }),
      "firstMonth": .text(orNull: found?.choices.months?.first.description),
      "lastMonth": .text(orNull: found?.choices.months?.last.description),
    ]
    return answer
  }

  /// What was read, as a sentence lists it.
  private var names: [String] {
    let own = (council?.files.keys.filter { council?.made?.files[$0] == nil } ?? []).map { council?.names.name($0) ?? $0.fileName }
    return (start?.names ?? []) + own.sorted()
  }

  // MARK: The list of files

  /// Reports, the council's own files, and what is neither.
  private var listed: [ListedReport] {
    var list = start?.list ?? []
    for file in InputFile.allCases where council?.files[file] != nil && council?.made?.files[file] == nil {
      let name = council?.names.name(file) ?? file.fileName
      list.append(ListedReport(name: name, said: "Read as it is: its name is one of the program's own."))
    }
    if files.paths.contains(settingsName) {
      list.append(ListedReport(name: settingsName, said: "Your settings and answers."))
    }
    for name in ReportFolder("", in: files.folder).files.others {
      list.append(ListedReport(name: name, said: "Not read. It is neither CSV nor an Excel workbook."))
    }
    return list
  }

  private func json(_ report: ListedReport) -> JSON {
    [
      "name": .text(report.name), "key": .text(orNull: report.key), "kind": .text(orNull: report.kind?.rawValue),
      "said": .array(report.said.map { .text($0) }),
      "columns": .array(
        report.columns.map { ["heading": .text($0.heading), "holds": .text($0.field.rawValue)] }),
    ]
  }

  private func json(_ question: OpenQuestion, number: Int) -> JSON {
    var key: String?
    var (isText, isNumber) = (false, false)
    var choices: [OpenQuestion.Choice] = []
    switch question.answer {
    case .choice(let own): choices = own
    case .text(let own): (key, isText) = (own, true)
    case .number(let own): (key, isNumber) = (own, true)
    }
    return [
      "id": .text("question-\(number + 1)"), "text": .text(question.text), "table": .text(question.table),
      "key": .text(orNull: key), "isText": .bool(isText), "isNumber": .bool(isNumber),
      "options": .array(
        choices.map {
          [
            "key": .text($0.key), "value": .text($0.value), "name": .text($0.name), "isLikely": .bool($0.isLikely),
          ]
        }),
    ]
  }
}

extension ListedReport {
  /// A file that is no report.
  fileprivate init(name: String, said: String) {
    self.init(name: name, key: nil, kind: nil, said: [said], columns: [])
  }
}
