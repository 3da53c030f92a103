import Desk
import HeatMapDrawing
import Papers
import Publishing
import Staffing
import Workforce

/// What is shown of a request: pictures with their tables and figures, or the overview.
struct Shown {
  enum What { case pictures, overview }

  private let asked: AskedRequest
  private let session: Session
  private let files: DroppedFiles
  private let step: @Sendable (PageStep) -> Void

  init(
    _ asked: AskedRequest, _ session: Session, _ files: DroppedFiles, _ step: @escaping @Sendable (PageStep) -> Void
  ) {
    (self.asked, self.session, self.files, self.step) = (asked, session, files, step)
  }

  func answer(_ what: What) throws(PageFault) -> Answer {
    switch what {
    case .pictures: try pictures()
    case .overview: try overview()
    }
  }

  /// What the request comes to; what was put together in the last paper stays so, where its register was dropped with the files.
  private func run(_ request: Request) throws(PageFault) -> Run {
    do throws(RunFailure) {
      let input = RefusedInput(path: "", showsIDs: false).calling(names)
      return try input.refusing { () throws(Refusal) in try session.run(request) }
    } catch {
      throw .failed(error)
    }
  }

  private var names: SourceNames { CouncilFiles(session.files, made: session.made).names }

  private func pictures() throws(PageFault) -> Answer {
    let run = try run(asked.request)
    step(.drawing)
    let sheets = run.sheets
    let figures = sheets.map { figure($0, yearStart: .financial) }
    let drawn: [DrawnFigure]
    do throws(DrawingRefusal) {
      drawn = try draw(figures, options: asked.options, threads: 1)
    } catch {
      throw .failed(.drawing(error, .months))
    }
    var answer = Answer()
    let list = sheets.indices.map { number in
      answer.picture(
        PaperSection(sheets[number], figures[number], drawn[number].pages), drawn[number],
        id: sheets[number].table.measure.id, dpi: asked.options.dpi, cells: cellTable(sheets[number]),
        printed: printedTable(sheets[number]), notes: notesFile(sheets[number]))
    }
    let warnings = drawn.flatMap { $0.warnings }.map { Beginning.messages.text($0) }
    answer.json = [
      "notes": .array((Beginning.messages.notes(run, path: "") + warnings).map { .text($0) }),
      "pictures": .array(list), "overview": .null, "style": .text(webTableStyle),
    ]
    return answer
  }

  private func overview() throws(PageFault) -> Answer {
    var request = asked.request
    request.measures = ["all"]
    (request.monthCount, request.isMonthCountAsked, request.from) = (13, false, nil)
    request.takesGrids = false
    request.drawsMaps = false
    request.mostGridColumns = nil
    request.bases = []
    request.every = .month
    let overview = Overview(try run(request).sheets)
    let figure = Publishing.figure(overview)
    step(.drawing)
    var options = asked.options
    for size in [asked.options.size, .landscape] {
      options.size = size
      guard let drawn = try? draw(figure, options: options) else { continue }
      var answer = Answer()
      let section = PaperSection(overview, stem: overviewStem(overview, measures: []), figure, drawn.pages)
      let picture = answer.picture(
        section, drawn, id: "overview", dpi: options.dpi, cells: overviewTable(overview),
        printed: PrintedTable(overview).csv, notes: notesFile(overview))
      answer.json = ["overview": picture, "style": .text(webTableStyle)]
      return answer
    }
    var answer = Answer()
    answer.json = ["overview": .null]
    return answer
  }

  /// A document of all that is asked for, or a zip of it.
  func paper(_ format: String) throws(PageFault) -> Answer {
    throw .unknownWord(format)
  }
}

extension Answer {
  /// Adds a picture with what stands beside it; its words.
  fileprivate mutating func picture(
    _ section: PaperSection, _ drawn: DrawnFigure, id: String, dpi: Int, cells: [UInt8], printed: [UInt8], notes: String
  ) -> JSON {
    let pages = drawn.pages.map { page -> JSON in
      let name = (page.of == 1 ? section.stem : "\(section.stem)-\(page.page)of\(page.of)") + ".png"
      return [
        "name": .text(name), "png": add(page.png), "width": .number(page.width), "height": .number(page.height),
      ]
    }
    return [
      "id": .text(id), "stem": .text(section.stem), "title": .text(section.title),
      "headline": .text(section.figure.headline), "deck": .array(section.figure.deck.map { .text($0) }),
      "alt": .text(section.altText), "stamp": .text(orNull: section.figure.stamp), "dpi": .number(dpi),
      "pages": .array(pages), "table": .text(webTable(section)),
      "cells": ["name": .text(section.stem + ".csv"), "bytes": add(cells)],
      "printed": ["name": .text(section.stem + "-table.csv"), "bytes": add(printed)],
      "notes": .text(notes),
    ]
  }
}
