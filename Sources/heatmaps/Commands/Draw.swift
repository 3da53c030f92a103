import ArgumentParser
import HeatMapDrawing
import Measures
import Parallel
import Publishing

/// `heatmaps draw`: pictures, each with its figures beside it.
struct Draw: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw heat maps, with their figures beside them.",
    discussion: """
      Examples:
        heatmaps draw my-data --out maps
        heatmaps draw my-data --measure vacancy --team "CIN*" --by team
        heatmaps draw my-data --from 2016-09 --to 2017-08 --dpi 300
        heatmaps draw my-data --target vacancy=10 --order name
        heatmaps draw csww_indicators_2017_to_2025.csv --region "North West"

      For each measure it writes, say, vacancy.png (the picture), vacancy.csv (a row for each cell), \
      vacancy-table.csv (as printed) and vacancy.alt.txt (for Word's alt text).
      """)

  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "What to show") var choice: ChoiceOptions

  @OptionGroup(title: "The picture") var picture: PictureOptions

  @Option(
    help: ArgumentHelp(
      "The size: portrait-24 (170 mm, 24 months), portrait-13 (13 months, larger digits) or landscape-24 (257 mm).",
      valueName: "preset"))
  var preset = Preset.portrait24

  @Option(
    help: ArgumentHelp(
      "How months are grouped into years: financial (from April), calendar or september.", valueName: "start"))
  var year = YearStart.financial

  @Flag(help: "Say why figures are hidden or marked, without giving anyone away.")
  var explain = false

  func run() throws {
    let progress = Progress(isQuiet: data.quiet)
    defer { progress.finish() }
    let options = DrawingOptions(preset: preset, dpi: picture.dpi, font: try picture.fontChoice())
    let job = Job(
      data: data, choice: choice, monthCount: preset == .portrait13 ? 13 : 24, mostGridColumns: Draw.mostGridColumns,
      progress: progress)
    var result = try job.run()
    let alone = result.takeTotalsAlone()
    let asked = try AskedMeasures(choice.measure)
    let named = alone.first { asked.isNamed($0.measure.id) }
    if let first = named ?? (result.isEmpty ? alone.first : nil) { throw Failure.totalAlone(first) }
    progress.step("Drawing")
    let (sheets, grids) = (result.sheets, result.grids)
    let (twins, pictures) = sideBySide(threads: data.threadCount) {
      sheets.map { Twins($0) } + grids.map { Twins($0) }
    } _: {
      drawAll(result, options)
    }
    let drawn = try pictures.mapError { Failure.drawing($0, .months, preset: preset) }.get()
    progress.step("Writing")
    let pages = try write(result, drawn, twins)
    progress.finish()
    if !data.quiet {
      report(result, drawn, pages)
      for one in alone { Terminal.shared.warn(Messages.text(one)) }
    }
  }

  /// As many as months are usually drawn side by side, and the sums.
  private static let mostGridColumns = 25

  /// Draws the sheets, then the grids, several at once.
  private func drawAll(_ result: JobResult, _ options: DrawingOptions) -> Result<[DrawnFigure], DrawingRefusal> {
    let figures =
      result.sheets.map { figure($0.matrix, $0.scale, $0.paper, order: $0.order, yearStart: year) }
      + result.grids.map { figure($0.grid, $0.scale, $0.paper) }
    return Result { () throws(DrawingRefusal) in try draw(figures, options: options, threads: data.threadCount) }
  }

  /// What stands beside a picture: its figures as cells and as printed, and its text for those who do not see it.
  private struct Twins: Sendable {
    let stem: String
    let cells: [UInt8]
    let table: [UInt8]
    let altText: String

    init(_ sheet: Sheet) {
      stem = fileStem(sheet.matrix, sheet.paper)
      cells = cellTable(sheet.matrix, order: sheet.order)
      table = printedTable(sheet.matrix, order: sheet.order)
      altText = Publishing.altText(sheet.matrix, sheet.scale, sheet.paper)
    }

    init(_ sheet: GridSheet) {
      stem = fileStem(sheet.grid, sheet.paper)
      cells = cellTable(sheet.grid)
      table = printedTable(sheet.grid)
      altText = Publishing.altText(sheet.grid, sheet.paper)
    }
  }

  /// Writes every file of the run, or none; the paths of the pictures of each sheet.
  private func write(
    _ result: JobResult, _ drawn: [DrawnFigure], _ twins: [Twins]
  ) throws(Failure) -> [[String]] {
    var batch = FileBatch()
    var pictures: [[String]] = []
    let folder = picture.folder
    for (twin, figure) in zip(twins, drawn) {
      let stem = folder + twin.stem
      var own: [String] = []
      for page in figure.pages {
        let path = page.path(stem: stem)
        batch.add(page.png, at: path)
        own.append(path)
      }
      batch.add(twin.cells, at: "\(stem).csv")
      batch.add(twin.table, at: "\(stem)-table.csv")
      batch.add(Array(twin.altText.utf8) + [10], at: "\(stem).alt.txt")
      pictures.append(own)
    }
    try picture.write(batch, refused: result.refused, of: data)
    for (twin, own) in zip(twins, pictures) { removeStalePages(ofStem: folder + twin.stem, written: own) }
    return pictures
  }

  private func report(_ result: JobResult, _ drawn: [DrawnFigure], _ pages: [[String]]) {
    let told =
      result.sheets.map { (headline($0.matrix, $0.scale, $0.paper), Explanation.lines($0.matrix)) }
      + result.grids.map { (headline($0.grid, $0.paper), Explanation.lines($0.grid)) }
    for (number, (headline, explanation)) in told.enumerated() {
      Terminal.shared.say(headline)
      for path in pages[number] { Terminal.shared.say("  \(path)") }
      if explain { for line in explanation { Terminal.shared.say("  \(line)") } }
      let columns = number < result.sheets.count ? Columns.months : .fixed
      for warning in drawn[number].warnings { Terminal.shared.warn(Messages.text(warning, columns, preset: preset)) }
    }
    RunNotes.say(result, data: data)
  }
}

extension Preset: ExpressibleByArgument {}
extension YearStart: ExpressibleByArgument {}
