import ArgumentParser
import Disclosure
import HeatMapDrawing
import Parallel
import Publishing
import Workforce

/// What stands beside a picture: its figures as cells and as printed, and its text for those who do not see it.
private struct Twins: Sendable {
  let stem: String
  let cells: [UInt8]
  let table: [UInt8]
  let altText: String
  let notes: String

  init(_ sheet: Sheet) {
    stem = fileStem(sheet)
    cells = cellTable(sheet)
    table = printedTable(sheet)
    altText = Publishing.altText(sheet)
    notes = notesFile(sheet)
  }
}

/// The pictures of a run's sheets, with their figures beside them: drawn, not written yet.
struct Pictures {
  private let sheets: [Sheet]
  private let drawn: [DrawnFigure]
  private let twins: [Twins]

  init(_ sheets: [Sheet], _ options: DrawingOptions, yearStart: YearStart, threads: Int) throws(Failure) {
    let (twins, pictures) = sideBySide(threads: threads) {
      sheets.map { Twins($0) }
    } _: {
      let figures = sheets.map { figure($0, yearStart: yearStart) }
      return Result { () throws(DrawingRefusal) in try draw(figures, options: options, threads: threads) }
    }
    self.sheets = sheets
    self.twins = twins
    drawn = try pictures.mapError { Failure.drawing($0, .months) }.get()
  }

  /// Has every file written, and takes away the pages of earlier runs that are not written over; the paths of the pictures of each
  /// sheet.
  func write(to folder: String, _ write: (FileBatch) throws(Failure) -> Void) throws(Failure) -> [[String]] {
    var batch = FileBatch()
    let paths = add(to: &batch, folder: folder)
    try write(batch)
    for (twin, own) in zip(twins, paths) { removeStalePages(ofStem: folder + twin.stem, written: own) }
    return paths
  }

  private func add(to batch: inout FileBatch, folder: String) -> [[String]] {
    zip(twins, drawn).map { twin, figure in
      let stem = folder + twin.stem
      let own = batch.add(figure, stem: stem)
      batch.add(twin.cells, at: "\(stem).csv")
      batch.add(twin.table, at: "\(stem)-table.csv")
      batch.add(Array(twin.altText.utf8) + [10], at: "\(stem).alt.txt")
      batch.add(Array(twin.notes.utf8), at: "\(stem).notes.txt")
      return own
    }
  }

  /// Says what was drawn, where it is, and what is worth knowing of each picture.
  func report(_ written: [[String]], explains: Bool) {
    for (number, sheet) in sheets.enumerated() {
      Terminal.shared.say(headline(sheet))
      for path in written[number] { Terminal.shared.say("  \(path)") }
      if explains { for line in Explanation.lines(sheet.table) { Terminal.shared.say("  \(line)") } }
      for warning in drawn[number].warnings { Terminal.shared.warn(Messages.text(warning)) }
    }
  }
}

extension FileBatch {
  /// Adds the pages of a picture; their paths.
  mutating func add(_ figure: DrawnFigure, stem: String) -> [String] {
    var paths: [String] = []
    for page in figure.pages {
      let path = page.path(stem: stem)
      add(page.png, at: path)
      paths.append(path)
    }
    return paths
  }
}

extension YearStart: ExpressibleByArgument {}
