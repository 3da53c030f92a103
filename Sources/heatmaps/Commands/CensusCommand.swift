import ArgumentParser
import Desk
import Extracts
import HeatMapDrawing
import Papers
import Publishing
import Staffing
import Workforce

/// `heatmaps census`: pictures or tables of published figures, or of a council's own returns.
struct CensusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "census",
    abstract: "Draw or print the published workforce census, or your own returns of it.",
    discussion: """
      Examples:
        heatmaps census csww_indicators_2017_to_2025.csv --region "North West" --out maps
        heatmaps census csww_indicators_2017_to_2025.csv --authority Lancashire --authority Cumbria
        heatmaps census csww_indicators_2017_to_2025.csv --by region --format text
        heatmaps census 888_CSWW_2022.xml 888_CSWW_2023.xml 888_CSWW_2024.xml --out maps
        heatmaps census returns --compare csww_indicators_2017_to_2025.csv --out maps

      The file is the Department for Education's, as published; or the XML files that your council sent, one for each year, or a \
      folder of them. With --format nothing is drawn, and the figures are printed.
      """)

  @Argument(
    help: ArgumentHelp(
      "The file of the published workforce census; - takes it from standard input. Or your own returns: XML files, or a folder of "
        + "them.",
      valueName: "file"),
    completion: .file(extensions: ["csv", "xlsx", "xml"]))
  var files: [String]

  @OptionGroup(title: "What to show") var choice: CensusOptions
  @OptionGroup(title: "The picture") var picture: PictureOptions

  @Option(
    help: ArgumentHelp(
      "Print in place of drawing: text (for reading), csv (as printed) or cells (a row for each cell). Or what is drawn: png, docx, xlsx, html, svg, several with commas, or all.",
      valueName: "format"))
  var format: CensusFormat?

  @OptionGroup(title: "The picture") var template: TemplateOption

  @Flag(help: "Print JSON for programs in place of drawing.")
  var json = false

  @Option(help: ArgumentHelp("A settings file other than heatmaps.toml beside the file.", valueName: "file"))
  var settings: String?

  @OptionGroup var work: RunOptions

  func validate() throws {
    if json && format != nil { throw ValidationError("--json and --format are two forms of one thing: leave one out.") }
    let prints = format?.printed != nil
    let isDrawnAsked = picture.out != "." || picture.dpi != 200 || picture.font != nil || picture.size != .portrait
    if isDrawnAsked && (json || prints) {
      throw ValidationError(
        "--\(json ? "json" : "format") prints and draws nothing: leave it out, or --out, --dpi, --font and --size.")
    }
    try template.check(format?.files ?? .pictures)
    if files.contains("") { throw ValidationError("The file needs a name, such as csww_indicators_2017_to_2025.csv.") }
  }

  func run() throws {
    let progress = Progress(isQuiet: work.quiet)
    defer { progress.finish() }
    let input = RefusedInput(path: files[0], showsIDs: false)
    let template = try template.read()
    let request = try choice.request()
    let path = self.settings ?? settingsPath(beside: files[0])
    let own = try work.readSettings(path, of: input)
    let hasDocuments = !(format?.files?.documents.isEmpty ?? true)
    let letterhead = hasDocuments ? try Letterhead(own.paper, settings: path, in: .disk) : Letterhead()
    try input.refusing { () throws(Refusal) in try request.check(own) }
    progress.step("Reading")
    let source = try CensusInput(files, own)
    var session = try session(source, own)
    session.threads = work.threadCount
    let result = try input.refusing { () throws(Refusal) in
      do throws(Refusal) {
        return try session.run(request)
      } catch {
        // What the returns lack says why there is nothing to show.
        if case .returns(let returns) = source, case .omitted(.withoutValues, _, _) = error, !work.quiet {
          progress.finish()
          for note in messages.notesOfReturns(returns.findings) { Terminal.shared.warn(note) }
        }
        throw error
      }
    }
    if json || format?.printed != nil {
      progress.finish()
      TableCommand.say(result.sheets, format?.printed)
    } else {
      try draw(result.sheets, template, letterhead, ofReturns: source.isReturns, progress)
    }
    if work.quiet { return }
    let notes = source.isReturns ? messages.notesOfReturns(result) : messages.notes(result, path: files[0])
    for note in notes { Terminal.shared.warn(note) }
  }

  private func session(_ source: CensusInput, _ settings: Settings) throws(Failure) -> Session {
    switch source {
    case .published(let census):
      if let option = choice.givenForReturns { throw .ofReturnsAlone(option) }
      return Session(census: census, settings: settings)
    case .returns(let returns):
      if let option = choice.givenForPublished { throw .ofPublishedAlone(option) }
      return Session(returns: returns, settings: settings, comparison: try choice.compare.input(settings))
    }
  }

  private func draw(
    _ sheets: [Sheet], _ template: WordTemplate?, _ letterhead: Letterhead, ofReturns: Bool, _ progress: Progress
  ) throws {
    progress.step("Drawing")
    let options = try picture.drawing()
    let pictures = try Pictures(
      sheets, options, format?.files ?? .pictures, template, letterhead, measures: choice.measures.measure,
      since: choice.since.map { LastPaper($0, in: .disk) }, yearStart: .calendar, threads: work.threadCount)
    progress.step("Writing")
    let register = try FoldRegister.of(sheets, since: choice.register(), picture.folder, in: .disk)
    var writing = Writing(to: picture)
    writing.add(pictures.files)
    if ofReturns, let file = register.file(choice.profile ?? .board) { writing.add([file]) }
    try writing.write(pictures.pictures) { batch throws(Failure) in try picture.write(batch) }
    progress.finish()
    if !work.quiet { pictures.report(in: picture.folder, explains: false) }
  }
}

/// What `--format` may be where figures are printed or drawn.
enum CensusFormat: ExpressibleByArgument {
  case printed(TableCommand.Format)
  case files(PaperFormats)

  init?(argument: String) {
    if let printed = TableCommand.Format(argument: argument) {
      self = .printed(printed)
    } else if let files = PaperFormats(names: argument) {
      self = .files(files)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] { TableCommand.Format.allValueStrings + PaperFormats.allValueStrings }

  var printed: TableCommand.Format? { if case .printed(let format) = self { format } else { nil } }
  var files: PaperFormats? { if case .files(let formats) = self { formats } else { nil } }
}
