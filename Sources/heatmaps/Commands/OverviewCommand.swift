import ArgumentParser
import Desk
import HeatMapDrawing
import Measures
import Publishing
import Staffing
import Workforce

/// `heatmaps overview`: one page over all measures.
struct OverviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overview",
    abstract: "Draw all measures together: measures down, districts across, at the latest month.",
    discussion: """
      Examples:
        heatmaps overview my-data --out maps
        heatmaps overview my-data --measure recruitment,retention --to 2017-08

      It writes overview-2017-09.png (overview-2017-09-1of2.png and so on, where not all fits on a page that can be read), and with the \
      same name .csv (a row for each district and measure), .alt.txt and .notes.txt. Each measure is coloured by \
      its own target; arrows say what has changed over twelve months by more than chance.
      """)

  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Data") var rejects: RejectsOption
  @OptionGroup(title: "What to show") var choice: ChoiceOptions
  @OptionGroup(title: "The picture") var picture: PictureOptions
  @OptionGroup(title: "The picture") var format: FormatOption
  @OptionGroup(title: "The picture") var template: TemplateOption

  func validate() throws { try template.check(format.format) }

  func run() throws {
    let progress = Progress(isQuiet: data.quiet)
    defer { progress.finish() }
    if choice.by != .district { throw Failure.overviewByTeam }
    let template = try template.read()
    var request = try choice.request()
    request.monthCount = 13
    if request.measures.isEmpty { request.measures = ["all"] }
    request.takesGrids = false
    let session = try data.session(
      for: request, choice.compare, acceptsRejects: rejects.acceptRejects, progress, command: "overview")
    let letterhead = try data.letterhead(session.settings, for: format.format)
    let result = try data.run(session, request)
    let overview = Overview(result.sheets)
    progress.step("Drawing")
    let options = try picture.drawing()
    let figure = Publishing.figure(overview)
    let drawn: DrawnFigure
    do throws(DrawingRefusal) {
      drawn = try draw(figure, options: options)
    } catch {
      throw RunFailure.drawing(error, .districts)
    }
    progress.step("Writing")
    let name = overviewStem(overview, measures: choice.measures.measure)
    let stem = picture.folder + name
    var batch = FileBatch()
    let paths = batch.add(drawn, figure.document, format.format, dpi: options.dpi, stem: stem)
    if format.format.contains(.png) {
      batch.add(overviewTable(overview), at: "\(stem).csv")
      batch.add(Array(altText(overview).utf8) + [10], at: "\(stem).alt.txt")
      batch.add(Array(notesFile(overview).utf8), at: "\(stem).notes.txt")
    }
    let section = PaperSection(overview, stem: name, figure, drawn.pages)
    let content = PaperContent(result.sheets, sections: [section], letterhead: letterhead)
    let documents = PaperFiles(content, format.format, template, stem: name).add(to: &batch, folder: picture.folder)
    let register = try FoldRegister.of(result.sheets, since: choice.register(), in: picture.folder)
    register.add(to: &batch, folder: picture.folder, profile: choice.profile)
    let stale = stalePages(ofStem: stem, written: paths)
    if !picture.replace, !stale.isEmpty { throw Failure.wouldReplace(stale) }
    try picture.write(batch, refused: result.refused, of: data, rejects)
    for path in stale { try? SystemCalls.unlink(path) }
    progress.finish()
    if data.quiet { return }
    Terminal.shared.say(headline(overview))
    for path in paths + documents { Terminal.shared.say("  \(path)") }
    for warning in drawn.warnings { Terminal.shared.warn(messages.text(warning)) }
    for note in messages.notes(result, path: data.data, rejects: rejects.writtenPath(beside: data)) {
      Terminal.shared.warn(note)
    }
  }
}
