import ArgumentParser
import Desk
import HeatMapDrawing
import Measures
import Parallel
import Publishing
import Workforce

/// `heatmaps draw`: pictures, each with its figures beside it.
struct Draw: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw heat maps, with their figures beside them.",
    discussion: """
      Examples:
        heatmaps draw my-data --out maps
        heatmaps draw my-data --measure vacancy --team "CIN*" --by team
        heatmaps draw my-data --from 2016-09 --to 2017-08 --dpi 300
        heatmaps draw my-data --size landscape --months 24
        heatmaps draw my-data --every quarter
        heatmaps draw my-data --out maps --format png,docx
        heatmaps draw my-data --target vacancy=10 --order name

      For each measure it writes, say, vacancy-2017-09.png (the picture), vacancy-2017-09.csv (a row for each cell), \
      vacancy-2017-09-table.csv (as printed), vacancy-2017-09.alt.txt (for Word's alt text) and vacancy-2017-09.notes.txt (what exactly \
      is counted, and all that limits the figures).
      """)

  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Data") var rejects: RejectsOption
  @OptionGroup(title: "What to show") var choice: ChoiceOptions
  @OptionGroup(title: "What to show") var months: MonthOptions

  @OptionGroup(title: "The picture") var picture: PictureOptions
  @OptionGroup(title: "The picture") var format: FormatOption
  @OptionGroup(title: "The picture") var template: TemplateOption

  @Option(
    help: ArgumentHelp(
      "How months are grouped into years: financial (from April), calendar or september.", valueName: "start"))
  var year = YearStart.financial

  @Flag(help: "Say why figures are hidden or marked, without giving anyone away.")
  var explain = false

  func validate() throws {
    try months.check(beside: choice)
    try template.check(format.format)
  }

  func run() throws {
    let progress = Progress(isQuiet: data.quiet)
    defer { progress.finish() }
    let options = try picture.drawing()
    let template = try template.read()
    var request = try choice.request()
    months.fill(&request, usualColumns: options.size.usualMonths)
    request.mostGridColumns = Request.mostDrawnColumns
    request.drawsMaps = true
    let session = try data.session(
      for: request, choice.compare, acceptsRejects: rejects.acceptRejects, progress, command: "draw")
    let letterhead = try data.letterhead(session.settings, for: format.format)
    let result = try data.run(session, request)
    progress.step("Drawing")
    let pictures = try Pictures(
      result.sheets, options, format.format, template, letterhead, measures: choice.measures.measure,
      since: choice.since.map { LastPaper($0, in: .disk) }, yearStart: year, threads: data.threadCount)
    progress.step("Writing")
    let register = try FoldRegister.of(result.sheets, since: choice.register(), picture.folder, in: .disk)
    var writing = Writing(to: picture)
    writing.add(pictures.files + [register.file(choice.profile)].compactMap { $0 })
    try writing.write(pictures.pictures) { batch throws(Failure) in
      try picture.write(batch, refused: result.refused, of: data, rejects)
    }
    progress.finish()
    if data.quiet { return }
    pictures.report(in: picture.folder, explains: explain)
    months.sayWhatLacks(result.sheets)
    for note in messages.notes(result, path: data.data, rejects: rejects.writtenPath(beside: data)) {
      Terminal.shared.warn(note)
    }
  }
}

extension YearStart: ExpressibleByArgument {}
