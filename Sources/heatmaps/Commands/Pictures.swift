import ArgumentParser
import Desk
import Disclosure
import HeatMapDrawing
import Papers
import Parallel
import Publishing
import Workforce

/// What stands beside a picture: its figures as cells and as printed, and its text for those who do not see it.
private struct Twins: Sendable {
  let cells: [UInt8]
  let table: [UInt8]
  let altText: String
  let notes: String

  init(_ sheet: Sheet) {
    cells = cellTable(sheet)
    table = printedTable(sheet)
    altText = Publishing.altText(sheet)
    notes = notesFile(sheet)
  }
}

/// The pictures of a run's sheets, with their figures beside them, and the documents that hold them all: drawn, not written yet.
struct Pictures {
  private let sheets: [Sheet]
  private let figures: [Figure]
  private let drawn: [DrawnFigure]
  /// What the files of each picture are called.
  private let stems: [String]
  /// None where no pictures are wanted.
  private let twins: [Twins]
  private let documents: PaperFiles?
  private let revised: Revised?
  private let formats: PaperFormats
  private let dpi: Int

  /// - Parameter measures: those that were asked for by name, as they were written.
  init(
    _ sheets: [Sheet], _ options: DrawingOptions, _ formats: PaperFormats, _ template: WordTemplate?,
    _ letterhead: Letterhead,
    measures: [String], since last: LastPaper?, yearStart: YearStart, threads: Int
  ) throws(Failure) {
    let stem = paperStem(sheets, measures: measures)
    let revised = try last.map { last throws(Failure) in try Revised(sheets, since: last, stem: stem) }
    let sheets = revised?.sheets ?? sheets
    let overview = formats.documents.isEmpty ? nil : Overview(ofPaper: sheets)
    let (twins, pictures) = sideBySide(threads: threads) {
      formats.contains(.png) ? sheets.map { Twins($0) } : []
    } _: {
      let figures = sheets.map { figure($0, yearStart: yearStart) }
      return Result { () throws(DrawingRefusal) in (figures, try draw(figures, options: options, threads: threads)) }
    }
    let (figures, drawn) = try pictures.mapError { Failure.run(.drawing($0, .months)) }.get()
    if formats.documents.isEmpty {
      documents = nil
    } else {
      var sections = sheets.indices.map { PaperSection(sheets[$0], figures[$0], drawn[$0].pages) }
      if let overview, let first = PaperSection(overview, options) { sections.insert(first, at: 0) }
      documents = PaperFiles(
        PaperContent(sheets, sections: sections, revisions: revised?.revisions ?? [], letterhead: letterhead),
        formats, template, stem: stem)
    }
    self.sheets = sheets
    self.revised = revised
    stems = sheets.map { fileStem($0) }
    self.twins = twins
    self.drawn = drawn
    self.figures = figures
    self.formats = formats
    dpi = options.dpi
  }

  /// Has every file written, and takes away the pages of earlier runs that are not written over, where that may be; the paths of the
  /// pictures of each sheet, and of the documents.
  func write(
    to folder: String, replaces: Bool, _ write: (FileBatch) throws(Failure) -> Void
  ) throws(Failure) -> (pictures: [[String]], documents: [String]) {
    var batch = FileBatch()
    let pictures = sheets.indices.map { add($0, to: &batch, folder: folder) }
    let documents = documents?.add(to: &batch, folder: folder) ?? []
    revised?.add(to: &batch, folder: folder)
    let stale = zip(stems, pictures).flatMap { stalePages(ofStem: folder + $0, written: $1) }
    if !replaces, !stale.isEmpty { throw .wouldReplace(stale) }
    try write(batch)
    for path in stale { try? SystemCalls.unlink(path) }
    return (pictures, documents)
  }

  private func add(_ number: Int, to batch: inout FileBatch, folder: String) -> [String] {
    let stem = folder + stems[number]
    let own = batch.add(drawn[number], figures[number].document, formats, dpi: dpi, stem: stem)
    if formats.contains(.png) {
      let twin = twins[number]
      batch.add(twin.cells, at: "\(stem).csv")
      batch.add(twin.table, at: "\(stem)-table.csv")
      batch.add(Array(twin.altText.utf8) + [10], at: "\(stem).alt.txt")
      batch.add(Array(twin.notes.utf8), at: "\(stem).notes.txt")
    }
    return own
  }

  /// Says what was drawn, where it is, and what is worth knowing of each picture.
  func report(_ written: (pictures: [[String]], documents: [String]), in folder: String, explains: Bool) {
    for (number, sheet) in sheets.enumerated() {
      Terminal.shared.say(headline(sheet))
      for path in written.pictures[number] { Terminal.shared.say("  \(path)") }
      if explains { for line in Explanation.lines(sheet.table) { Terminal.shared.say("  \(line)") } }
      for warning in drawn[number].warnings { Terminal.shared.warn(messages.text(warning)) }
    }
    for line in revised?.lines(folder: folder) ?? [] { Terminal.shared.say(line) }
    if !written.documents.isEmpty { Terminal.shared.say("All of it:") }
    for path in written.documents { Terminal.shared.say("  \(path)") }
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

extension FileBatch {
  /// Adds the pages of a picture in the formats that pictures have; their paths.
  mutating func add(_ figure: DrawnFigure, _ document: Document, _ formats: PaperFormats, dpi: Int, stem: String)
    -> [String]
  {
    var paths: [String] = []
    for page in figure.pages {
      let path = page.path(stem: stem)
      if formats.contains(.png) {
        add(page.png, at: "\(path).png")
        paths.append("\(path).png")
      }
      if formats.contains(.svg) {
        add(svg(page.scene, document, dpi: dpi), at: "\(path).svg")
        paths.append("\(path).svg")
      }
    }
    return paths
  }
}

extension YearStart: ExpressibleByArgument {}
