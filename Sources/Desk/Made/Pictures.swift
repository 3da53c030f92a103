package import HeatMapDrawing
package import Papers
import Parallel
package import Publishing
package import Workforce

/// The pictures of a run's sheets, with their figures beside them, and the documents that hold them all: drawn, not written yet.
package struct Pictures: Sendable {
  /// One for each of `sheets`.
  package let pictures: [MadePicture]
  /// The run's, with what is said of figures that were revised.
  package let sheets: [Sheet]
  package let documents: [OutputFile]
  private let figures: [Figure]
  private let drawn: [DrawnFigure]
  /// What was otherwise in the last paper; nil where none was given.
  package let revised: Revised?

  /// - Parameters:
  ///   - template: whose styles the Word document has in place of ours.
  ///   - measures: those that were asked for by name, as they were written.
  ///   - last: the last paper, whose figures are held against these.
  package init(
    _ sheets: [Sheet], _ options: DrawingOptions, _ formats: PaperFormats, _ template: WordTemplate? = nil,
    _ letterhead: Letterhead = Letterhead(), measures: [String], since last: LastPaper? = nil, yearStart: YearStart,
    threads: Int
  ) throws(RunFailure) {
    let stem = paperStem(sheets, measures: measures)
    let revised = try last.map { last throws(RunFailure) in try Revised(sheets, since: last, stem: stem) }
    let sheets = revised?.sheets ?? sheets
    let overview = formats.documents.isEmpty ? nil : Overview(ofPaper: sheets)
    let (twins, drawings) = sideBySide(threads: threads) {
      sheets.map { formats.contains(.png) ? Pictures.twins($0) : [] }
    } _: {
      let figures = sheets.map { figure($0, yearStart: yearStart) }
      return Result { () throws(DrawingRefusal) in (figures, try draw(figures, options: options, threads: threads)) }
    }
    let (figures, drawn) = try drawings.mapError { RunFailure.drawing($0, .months) }.get()
    pictures = sheets.indices.map { number in
      MadePicture(
        stem: fileStem(sheets[number]), headline: headline(sheets[number]), figures[number].document, drawn[number],
        formats, dpi: options.dpi, twins: twins[number])
    }
    (self.sheets, self.figures, self.drawn) = (sheets, figures, drawn)
    self.revised = revised
    if formats.documents.isEmpty {
      documents = []
    } else {
      var sections = sheets.indices.map { PaperSection(sheets[$0], figures[$0], drawn[$0].pages) }
      if let overview, let first = PaperSection(overview, options) { sections.insert(first, at: 0) }
      documents = Desk.documents(
        PaperContent(sheets, sections: sections, revisions: revised?.revisions ?? [], letterhead: letterhead),
        formats, template, stem: stem)
    }
  }

  /// What a picture is as a part of a document: its figure, pages and table.
  package func section(_ number: Int) -> PaperSection {
    PaperSection(sheets[number], figures[number], drawn[number].pages)
  }

  /// All files, in the order in which they are written.
  package var files: [OutputFile] {
    pictures.flatMap { $0.pages + $0.twins } + documents + [revised?.file].compactMap { $0 }
  }

  /// What stands beside a picture: its figures as cells and as printed, and its text for those who do not see it.
  private static func twins(_ sheet: Sheet) -> [OutputFile] {
    let stem = fileStem(sheet)
    return [
      OutputFile("\(stem).csv", cellTable(sheet)), OutputFile("\(stem)-table.csv", printedTable(sheet)),
      OutputFile("\(stem).alt.txt", altText(sheet) + "\n"), OutputFile("\(stem).notes.txt", notesFile(sheet)),
    ]
  }
}

extension PaperSection {
  /// The first page of a paper: lying, where it does not fit upright; nil where it does not fit that either.
  fileprivate init?(_ overview: Overview, _ options: DrawingOptions) {
    let own = Publishing.figure(overview)
    for size in [options.size, .landscape] {
      var options = options
      options.size = size
      if let drawn = try? draw(own, options: options) {
        self.init(overview, stem: "overview", own, drawn.pages)
        return
      }
    }
    return nil
  }
}
