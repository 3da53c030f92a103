import ArgumentParser
import Publishing

/// `heatmaps table`: a matrix as text or CSV.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Print the figures as text or CSV.",
    discussion: """
      Examples:
        heatmaps table my-data --measure vacancy
        heatmaps table my-data --measure turnover --format csv > turnover.csv
      """)

  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "What to show") var choice: ChoiceOptions

  @Option(
    help: ArgumentHelp("text (for reading), csv (as printed) or cells (a row for each cell).", valueName: "format"))
  var format = Format.text

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, cells }

  func validate() throws {
    let names = choice.measure.flatMap { $0.split(separator: ",") }
    if format != .text && names.count != 1 {
      throw ValidationError("With --format \(format.rawValue), name one measure: --measure vacancy.")
    }
  }

  func run() throws {
    let progress = Progress(isQuiet: data.quiet)
    defer { progress.finish() }
    // Twelve months and the same month a year before fit a terminal.
    let result = try Job(data: data, choice: choice, monthCount: format == .text ? 13 : 24, progress: progress).run()
    var batch = FileBatch()
    try data.addRejects(result.refused, to: &batch, picturesIn: nil)
    do throws(WriteFailure) {
      try batch.write()
    } catch {
      throw Failure.write(error, option: "--rejects")
    }
    progress.finish()
    for sheet in result.sheets {
      switch format {
      case .csv: Terminal.shared.say(bytes: printedTable(sheet.matrix, order: sheet.order))
      case .cells: Terminal.shared.say(bytes: cellTable(sheet.matrix, order: sheet.order))
      case .text:
        Terminal.shared.say(subtitle(sheet.matrix, sheet.paper))
        Terminal.shared.say(textTable(sheet.matrix, order: sheet.order))
      }
    }
    for sheet in result.grids {
      switch format {
      case .csv: Terminal.shared.say(bytes: printedTable(sheet.grid))
      case .cells: Terminal.shared.say(bytes: cellTable(sheet.grid))
      case .text:
        Terminal.shared.say(subtitle(sheet.grid, sheet.paper))
        Terminal.shared.say(textTable(sheet.grid))
      }
    }
    if !data.quiet { RunNotes.say(result, data: data) }
  }
}
