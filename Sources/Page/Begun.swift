import Desk
import Extracts
import Measures
import Publishing
import Staffing
import Tabular
import Workforce

/// What comes of the files before anything is drawn: what each was taken for, what is open, what is wrong, and what can be chosen.
struct Begun {
  private let files: DroppedFiles
  private let settings: Settings
  private let unknownKeys: [(key: String, near: [String])]
  private let beginning: Beginning
  /// Why nothing can be made.
  private let failure: RunFailure?
  let session: Session?

  static let messages = Messages(.page)

  init(_ files: DroppedFiles) {
    self.files = files
    var read: SettingsFile?
    var failure: RunFailure?
    do throws(RunFailure) {
      if let path = files.folder.settingsPath(beside: "") {
        read = try files.folder.settings(at: path, of: RefusedInput(path: "", showsIDs: false))
      }
    } catch {
      failure = error
    }
    settings = read?.settings ?? Settings()
    unknownKeys = read?.unknownKeys ?? []
    beginning = Beginning("", in: files.folder, settings, Begun.messages, threads: 1)
    var session: Session?
    do throws(RunFailure) {
      session =
        try failure == nil
        ? beginning.council?.session(settings, comparison: Begun.comparison(settings, in: files.folder)) : nil
    } catch {
      failure = error
    }
    self.session = session
    self.failure = failure ?? beginning.failure
  }

  private static func comparison(_ settings: Settings, in folder: Folder) throws(RunFailure) -> ComparisonInput? {
    guard let census = settings.compare.census else { return nil }
    return try folder.comparison(
      census: census, neighbours: settings.compare.neighbours, authority: nil, isAsked: false)
  }

  /// The settings as a person may save them: their own, or as they would be written for these files.
  var settingsText: String {
    if let bytes = try? files.folder.bytes(settingsName) { return String(decoding: bytes, as: UTF8.self) }
    return beginning.settings.isEmpty ? Template.settings : beginning.settings
  }

  func answer() -> Answer {
    var found: CheckReport?
    var failure = failure
    if let session, let council = beginning.council {
      do throws(RunFailure) {
        let input = RefusedInput(path: "", showsIDs: false).calling(council.names)
        found = try input.refusing { () throws(Refusal) in try session.check() }
      } catch {
        failure = error
      }
    }
    let isSound = found.map { $0.log.findings.errorCount == 0 && !$0.canMakeNothing } ?? false
    let text = found.flatMap { found in
      beginning.council.map { Begun.messages.text(found, of: $0.listed, $0.names) }
    }
    var answer = Answer()
    answer.json = [
      "files": .array(listed.map { json($0) }), "kinds": .array(Begun.kinds),
      "questions": .array(beginning.questions.map { json($0) }), "findings": .array(findings(found)),
      "summary": .text(orNull: found.map { FindingsText.summary($0.log.findings) }),
      "read": .array(
        ((text.map { [$0.read] } ?? []) + (text?.coverages ?? []) + (text?.notes ?? [])).map { .text($0) }),
      "failure": .text(orNull: failure.map { Begun.messages.text($0) }),
      "canDraw": .bool(failure == nil && isSound), "settings": .text(settingsText),
      "measures": measureChoices(settings, lacks: lacks(found, text)),
      "districts": .array((found?.choices.districts ?? []).map { .text($0) }),
      "teams": .array((found?.choices.teams ?? []).map { ["name": .text($0.name), "district": .text($0.district)] }),
      "roles": .array((found?.choices.roles ?? []).map { .text($0) }),
      "firstMonth": .text(orNull: found?.choices.months?.first.description),
      "lastMonth": .text(orNull: found?.choices.months?.last.description),
    ]
    return answer
  }

  private static let kinds: [JSON] =
    (ReportKind.allCases.map { ($0.rawValue, capitalised($0.phrase)) } + [(ReportKind.leftOut, "Not to be read")]).map {
      ["id": .text($0.0), "name": .text($0.1)]
    }

  /// Why measures cannot be drawn, by their short names. Of totals it is not known which others there are.
  private func lacks(_ found: CheckReport?, _ text: CheckText?) -> [String: String] {
    var lacks: [String: String] = [:]
    let lacking = Set(found?.lacking.flatMap { $0.measures } ?? [])
    for (measure, why) in text?.reasons ?? [] where lacking.contains(measure) && lacks[measure] == nil {
      lacks[measure] = why
    }
    guard let session, let council = beginning.council, session.files[.monthly] == nil else { return lacks }
    for measure in Measure.all where lacks[measure.id] == nil {
      let missing = session.missingFiles(of: measure)
      if !missing.isEmpty { lacks[measure.id] = Begun.messages.lack(of: missing, council.names) }
    }
    return lacks
  }

  // MARK: What is wrong

  /// How many of a kind are listed.
  private static let mostListed = 20

  private func findings(_ found: CheckReport?) -> [JSON] {
    let groups = found?.log.findings.groups ?? []
    let refused = found == nil ? beginning.refused : []
    return groups.map { group in
      finding(
        Begun.messages.findings([group], limit: Begun.mostListed).joined(separator: "\n"),
        isError: group.severity == .error, file: group.shown.first?.file.map { group.names.name(of: $0) })
    } + refused.map { finding($0, isError: true) }
      + unknownKeys.map {
        finding(Begun.messages.unknownKey($0.key, near: $0.near, path: settingsName), isError: false)
      }
  }

  /// - Parameter file: as it is called; nil where it is of none.
  private func finding(_ text: String, isError: Bool, file: String? = nil) -> JSON {
    ["severity": .text(isError ? "error" : "warning"), "text": .text(text), "file": .text(orNull: file)]
  }

  // MARK: The files

  /// Reports, the council's own files, what is neither, and the settings.
  private var listed: [StartFile] {
    beginning.files
      + (files.paths.contains(settingsName) ? [StartFile(name: settingsName, said: "Your settings and answers.")] : [])
  }

  private func json(_ file: StartFile) -> JSON {
    [
      "name": .text(file.name), "key": .text(orNull: file.key),
      "kind": .text(orNull: file.kind?.rawValue), "said": .array(file.said.map { .text($0) }),
      "columns": .array(file.columns.map { ["heading": .text($0.heading), "holds": .text($0.field.rawValue)] }),
    ]
  }

  private func json(_ question: StartQuestion) -> JSON {
    [
      "id": .text(question.id), "text": .text(question.text), "table": .text(question.table),
      "key": .text(orNull: question.key), "isText": .bool(question.options.isEmpty),
      "options": .array(
        question.options.map { ["key": .text($0.key), "value": .text(Begun.bare($0.value)), "name": .text($0.name)] }),
    ]
  }

  /// A value without the quotes that it has in the settings: the page sends back plain words.
  private static func bare(_ value: String) -> String {
    value.count > 1 && value.first == "\"" && value.last == "\"" ? String(value.dropFirst().dropLast()) : value
  }
}
