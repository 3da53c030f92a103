import ArgumentParser
import Desk
import Publishing
import Tabular
import Workforce

/// `heatmaps table`: tables as text, CSV or JSON.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Print the figures as text, CSV or JSON.",
    discussion: """
      Examples:
        heatmaps table my-data --measure vacancy
        heatmaps table my-data --measure turnover --format csv > turnover.csv
        heatmaps table my-data --measure recruitment --format cells > recruitment.csv
        heatmaps table my-data --measure all --json > all.json

      Of several measures csv prints one table after the other, an empty line between them, each led by a line with the \
      measure's name. cells prints one table; measures with columns of their own follow after an empty line, under theirs.

      --json prints an array of measures, each with its columns and rows. A cell without a value has null for it, and a symbol that \
      says why (c: hidden to protect people, x: not available, z: nothing to divide by).
      """)

  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Data") var rejects: RejectsOption
  @OptionGroup(title: "What to show") var choice: ChoiceOptions
  @OptionGroup(title: "What to show") var months: MonthOptions

  @Option(
    help: ArgumentHelp(
      "text (for reading), csv (as printed) or cells (a row for each cell). Default: text.", valueName: "format"))
  var format: Format?

  @Flag(help: "Print JSON for programs in place of text.")
  var json = false

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, cells }

  func validate() throws {
    try months.check(beside: choice)
    if json && format != nil { throw ValidationError("--json and --format are two forms of one thing: leave one out.") }
  }

  func run() throws {
    let progress = Progress(isQuiet: data.quiet)
    defer { progress.finish() }
    var request = try choice.request()
    months.fill(&request, usualColumns: 24)
    let result = try data.run(
      try data.session(
        for: request, choice.compare, acceptsRejects: rejects.acceptRejects, progress, command: "table"), request)
    var batch = FileBatch()
    try rejects.add(result.refused, of: data, to: &batch, picturesIn: nil)
    do throws(WriteFailure) {
      try batch.write()
    } catch {
      throw Failure.write(error, option: "--rejects")
    }
    progress.finish()
    TableCommand.say(result.sheets, json ? nil : format ?? .text)
    if data.quiet { return }
    months.sayWhatLacks(result.sheets)
    for note in messages.notes(result, path: data.data, rejects: rejects.writtenPath(beside: data)) {
      Terminal.shared.warn(note)
    }
  }

  /// Prints tables; as JSON where there is no format.
  static func say(_ sheets: [Sheet], _ format: Format?) {
    switch format {
    case nil: Terminal.shared.say(bytes: jsonText(jsonTables(sheets)))
    case .csv: Terminal.shared.say(bytes: printedTables(sheets))
    case .cells: Terminal.shared.say(bytes: cellTables(sheets))
    case .text:
      for sheet in sheets {
        Terminal.shared.say(subtitle(sheet))
        Terminal.shared.say(textTable(sheet))
      }
    }
  }
}
