import ArgumentParser
import Extracts
import HeatMapDrawing
import Publishing
import Staffing
import Workforce

/// `heatmaps census`: pictures or tables of published figures.
struct CensusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "census",
    abstract: "Draw or print the published workforce census.",
    discussion: """
      Examples:
        heatmaps census csww_indicators_2017_to_2025.csv --region "North West" --out maps
        heatmaps census csww_indicators_2017_to_2025.csv --authority Lancashire --authority Cumbria
        heatmaps census csww_indicators_2017_to_2025.csv --by region --format text

      The file is the Department for Education's, as published. With --format nothing is drawn, and the figures are printed.
      """)

  @Argument(
    help: ArgumentHelp(
      "The file of the published workforce census; - takes it from standard input.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var file: String

  @OptionGroup(title: "What to show") var choice: CensusOptions
  @OptionGroup(title: "The picture") var picture: PictureOptions

  @Option(
    help: ArgumentHelp("The size: portrait-24 (170 mm), portrait-13 or landscape-24 (257 mm).", valueName: "preset"))
  var preset = Preset.portrait24

  @Option(
    help: ArgumentHelp(
      "Print in place of drawing: text (for reading), csv (as printed) or cells (a row for each cell).",
      valueName: "format"))
  var format: TableCommand.Format?

  @Flag(help: "Print JSON for programs in place of drawing.")
  var json = false

  @Option(help: ArgumentHelp("A settings file other than heatmaps.toml beside the file.", valueName: "file"))
  var settings: String?

  @OptionGroup var work: RunOptions

  func validate() throws {
    if json && format != nil { throw ValidationError("--json and --format are two forms of one thing: leave one out.") }
    let isDrawnAsked = picture.out != "." || picture.dpi != 200 || picture.font != nil || preset != .portrait24
    if isDrawnAsked && (json || format != nil) {
      throw ValidationError(
        "--\(json ? "json" : "format") prints and draws nothing: leave it out, or --out, --dpi, --font and --preset.")
    }
    if file.isEmpty { throw ValidationError("The file needs a name, such as csww_indicators_2017_to_2025.csv.") }
  }

  func run() throws {
    let progress = Progress(isQuiet: work.quiet)
    defer { progress.finish() }
    let input = RefusedInput(path: file, showsIDs: false)
    let request = try choice.request()
    let own = try work.readSettings(self.settings ?? settingsPath(beside: file), of: input)
    try input.refusing { () throws(Refusal) in try request.check(own) }
    progress.step("Reading")
    var session = Session(census: try DataSource.census(input, own), settings: own)
    session.threads = work.threadCount
    let result = try input.refusing { () throws(Refusal) in try session.run(request) }
    if json || format != nil {
      progress.finish()
      TableCommand.say(result.sheets, format)
    } else {
      try draw(result.sheets, progress)
    }
    if !work.quiet { RunNotes.say(result, path: file) }
  }

  private func draw(_ sheets: [Sheet], _ progress: Progress) throws(Failure) {
    progress.step("Drawing")
    let options = DrawingOptions(preset: preset, dpi: picture.dpi, font: try picture.fontChoice())
    let pictures = try Pictures(sheets, options, yearStart: .calendar, threads: work.threadCount)
    progress.step("Writing")
    let paths = try pictures.write(to: picture.folder) { batch throws(Failure) in try picture.write(batch) }
    progress.finish()
    if !work.quiet { pictures.report(paths, explains: false) }
  }
}
