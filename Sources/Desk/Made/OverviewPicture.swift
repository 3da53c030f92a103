package import HeatMapDrawing
package import Papers
package import Publishing
package import Workforce

/// All measures of a run on one page: drawn, not written yet.
package struct OverviewPicture: Sendable {
  package let picture: MadePicture
  /// What it is as a part of a document.
  package let section: PaperSection
  package let documents: [OutputFile]

  /// - Parameters:
  ///   - template: whose styles the Word document has in place of ours.
  ///   - measures: those that were asked for by name, as they were written.
  package init(
    _ sheets: [Sheet], _ options: DrawingOptions, _ formats: PaperFormats, _ template: WordTemplate? = nil,
    _ letterhead: Letterhead = Letterhead(), measures: [String]
  ) throws(RunFailure) {
    let overview = Overview(sheets)
    let figure = Publishing.figure(overview)
    let drawn: DrawnFigure
    do throws(DrawingRefusal) {
      drawn = try draw(figure, options: options)
    } catch {
      throw .drawing(error, .districts)
    }
    let stem = overviewStem(overview, measures: measures)
    let twins = [
      OutputFile("\(stem).csv", overviewTable(overview)), OutputFile("\(stem).alt.txt", altText(overview) + "\n"),
      OutputFile("\(stem).notes.txt", notesFile(overview)),
    ]
    section = PaperSection(overview, stem: stem, figure, drawn.pages)
    picture = MadePicture(
      stem: stem, headline: headline(overview), figure.document, drawn, formats, dpi: options.dpi,
      twins: formats.contains(.png) ? twins : [])
    documents = Desk.documents(
      PaperContent(sheets, sections: [section], letterhead: letterhead), formats, template, stem: stem)
  }

  /// All files, in the order in which they are written.
  package var files: [OutputFile] { picture.pages + picture.twins + documents }
}
