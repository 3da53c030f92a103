import ArgumentParser
import Desk
import Extracts
import Measures
import Publishing
import Staffing
import Workforce

/// `heatmaps measures`: what each number is, and what it needs.
struct MeasuresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures",
    abstract: "List the measures: how each is defined and which files it needs.",
    discussion: """
      Examples:
        heatmaps measures
        heatmaps measures vacancy practice
        heatmaps measures my-data
        heatmaps measures --json
      """)

  @Argument(
    help: ArgumentHelp(
      "Only these measures, or groups of them: hiring, keeping, load, practice, recruitment (hiring and agency), retention (keeping and load), agency-measures, all. A folder adds the measures of its own that its heatmaps.toml defines.",
      valueName: "names"),
    completion: .list(AskedMeasures.names + AskedMeasures.groups))
  var names: [String] = []

  @Flag(help: "Explain the marks in pictures and tables instead.")
  var marks = false

  @Flag(help: "Say whom each measure tells of, and who may see it of teams, instead.")
  var privacy = false

  @Flag(help: "Print JSON for programs in place of text.")
  var json = false

  func validate() throws {
    if marks && !names.isEmpty {
      throw ValidationError("--marks explains the marks of all measures: leave the names out, or --marks.")
    }
    if marks && json { throw ValidationError("--marks is a text to be read: leave --json out, or --marks.") }
    if privacy && (marks || json) {
      throw ValidationError("--privacy is a text to be read: leave --json and --marks out, or --privacy.")
    }
    if names.contains(where: { $0.allSatisfy { $0 == "," || $0 == " " } }) {
      throw ValidationError("A measure needs a name, such as vacancy.")
    }
  }

  func run() throws {
    if marks {
      Terminal.shared.say(MarksText.whole)
      return
    }
    let measures = try asked()
    if privacy {
      Terminal.shared.say(messages.privacy(measures))
      return
    }
    if json {
      Terminal.shared.say(bytes: jsonText(jsonMeasures(measures)))
      return
    }
    // Named ones stand in the order of their names.
    let grouped =
      names.isEmpty ? Measure.Group.allCases.map { group in (group, measures.filter { $0.group == group }) } : []
    for (group, members) in grouped {
      Terminal.shared.say("\(group.rawValue.uppercased()): \(group.question)\n")
      members.forEach(say)
    }
    if grouped.isEmpty { measures.forEach(say) }
  }

  private func say(_ measure: Measure) {
    let wording = measure.wording(MeasureOptions(), .monthEnd)
    Terminal.shared.say("\(measure.id): \(measure.name) (\(wording.statistic))")
    if !measure.use.isEmpty { Terminal.shared.say("  What for: \(measure.use)") }
    Terminal.shared.say("  \(wording.definition)")
    let totals = measure.grid == nil && !measure.isOwn ? ", or its totals in monthly.csv" : ""
    let needs = MeasuresCommand.needs(measure.needs, measure.columns(MeasureOptions()))
    Terminal.shared.say("  Needs \(needs)\(totals).")
    if let benchmark = measure.benchmark {
      let value = measure.unit.sentenceText(benchmark.value)
      Terminal.shared.say("  Benchmark where no target is set: \(benchmark.label), \(value).")
    }
    sayChoices(measure.id, measure.options)
    Terminal.shared.say("")
  }

  /// Those that are named, in the order of `draw`; all where none is.
  private func asked() throws(Failure) -> [Measure] {
    // A folder is told by its being there, unless a measure has that name.
    let folders = names.filter {
      Measure.named($0) == nil && !AskedMeasures.groups.contains($0) && entry(at: $0) == .folder
    }
    var own: [Measure] = []
    for folder in folders {
      guard let path = settingsPath(beside: folder) else { continue }
      let input = RefusedInput(path: folder, showsIDs: false)
      own += Measure.own(
        try asRun { () throws(RunFailure) in try Folder.disk.settings(at: path, of: input) }.settings)
    }
    let wanted = names.filter { !folders.contains($0) }
    if wanted.isEmpty { return Measure.all + own }
    do throws(Refusal) {
      return try AskedMeasures(wanted, own: own).list
    } catch {
      throw .run(.refusal(error, of: RefusedInput(path: "", showsIDs: false)))
    }
  }

  private func sayChoices(_ id: String, _ options: [MeasureOption]) {
    for choice in options.flatMap({ $0.choices.dropFirst() }) {
      Terminal.shared.say("  --basis \(id)=\(choice.name): \(choice.words).")
    }
  }

  /// `posts.csv and staff.csv (with the column "covers_vacancy" or "post_id" in staff.csv)`.
  private static func needs(_ needs: [InputFile], _ columns: [NeededColumn]) -> String {
    if needs == [.monthly] { return "rows of it in monthly.csv" }
    let files = listed(needs.map(\.fileName))
    return columns.isEmpty ? files : "\(files) (with \(listed(columns.map(messages.columnText))))"
  }
}
