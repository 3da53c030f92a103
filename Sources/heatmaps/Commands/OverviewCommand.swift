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
    if choice.by != .district { throw Failure.overview(by: choice.by.rawValue) }
    let template = try template.read()
    var request = try choice.request()
    request.monthCount = 13
    if request.measures.isEmpty { request.measures = ["all"] }
    request.takesGrids = false
    let session = try data.session(
      for: request, choice.compare, acceptsRejects: rejects.acceptRejects, progress, command: "overview")
    let letterhead = try data.letterhead(session.settings, for: format.format)
    let result = try data.run(session, request)
    progress.step("Drawing")
    let made = try OverviewPicture(
      result.sheets, try picture.drawing(), format.format, template, letterhead, measures: choice.measures.measure)
    progress.step("Writing")
    let register = try FoldRegister.of(result.sheets, since: choice.register(), picture.folder, in: .disk)
    var writing = Writing(to: picture)
    writing.add(made.files + [register.file(choice.profile)].compactMap { $0 })
    try writing.write([made.picture]) { batch throws(Failure) in
      try picture.write(batch, refused: result.refused, of: data, rejects)
    }
    progress.finish()
    if data.quiet { return }
    made.picture.report(in: picture.folder, others: made.documents)
    for note in messages.notes(result, path: data.data, rejects: rejects.writtenPath(beside: data)) {
      Terminal.shared.warn(note)
    }
  }
}
