import ArgumentParser
import HeatMapDrawing
import Measures
import Publishing
import Staffing

/// `heatmaps overview`: one page over all measures.
struct OverviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overview",
    abstract: "Draw one page: districts down, measures across, at the latest month.",
    discussion: """
      Examples:
        heatmaps overview my-data --out maps
        heatmaps overview my-data --measure recruitment,retention --to 2017-08

      It writes overview.png, overview.csv (a row for each district and measure) and overview.alt.txt. Each column is coloured by \
      its own target; arrows say what has changed over twelve months by more than chance.
      """)

  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "What to show") var choice: ChoiceOptions
  @OptionGroup(title: "The picture") var picture: PictureOptions

  @Option(
    help: ArgumentHelp(
      "The size: landscape-24 (257 mm), or portrait-24 (170 mm) for a few measures.", valueName: "preset"))
  var preset = Preset.landscape24

  func run() throws {
    let progress = Progress(isQuiet: data.quiet)
    defer { progress.finish() }
    if choice.by != .district { throw Failure.districtsOnly(option: "--by \(choice.by.rawValue)") }
    var choice = choice
    if choice.measure.isEmpty { choice.measure = ["all"] }
    let result = try Job(data: data, choice: choice, monthCount: 13, takesGrids: false, progress: progress).run()
    let overview = Overview(
      result.sheets.map { Overview.Column(matrix: $0.matrix, scale: $0.scale, paper: $0.paper) })
    progress.step("Drawing")
    let options = DrawingOptions(preset: preset, dpi: picture.dpi, font: try picture.fontChoice())
    let drawn: DrawnFigure
    do throws(DrawingRefusal) {
      drawn = try draw(figure(overview), options: options)
    } catch {
      throw Failure.drawing(error, .measures, preset: preset)
    }
    progress.step("Writing")
    let paths = try write(overview, drawn, result)
    progress.finish()
    if data.quiet { return }
    Terminal.shared.say(headline(overview))
    for path in paths { Terminal.shared.say("  \(path)") }
    for warning in drawn.warnings { Terminal.shared.warn(Messages.text(warning, .measures, preset: preset)) }
    RunNotes.say(result, data: data)
  }

  private func write(_ overview: Overview, _ drawn: DrawnFigure, _ result: JobResult) throws(Failure) -> [String] {
    let stem = picture.folder + overviewStem(overview, measures: choice.measure)
    var batch = FileBatch()
    var paths: [String] = []
    for page in drawn.pages {
      let path = page.path(stem: stem)
      batch.add(page.png, at: path)
      paths.append(path)
    }
    batch.add(overviewTable(overview), at: "\(stem).csv")
    batch.add(Array(altText(overview).utf8) + [10], at: "\(stem).alt.txt")
    try picture.write(batch, refused: result.refused, of: data)
    removeStalePages(ofStem: stem, written: paths)
    return paths
  }
}
