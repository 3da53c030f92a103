import Desk
import HeatMapDrawing
import Papers
import Publishing
import Staffing
import Workforce

/// What is shown of a request: pictures with their tables and figures, the overview, or documents of them.
struct Shown {
  private let asked: AskedRequest
  private let session: Session
  private let files: DroppedFiles
  private let step: @Sendable (PageStep) -> Void

  init(
    _ asked: AskedRequest, _ session: Session, _ files: DroppedFiles, _ step: @escaping @Sendable (PageStep) -> Void
  ) {
    (self.asked, self.session, self.files, self.step) = (asked, session, files, step)
  }

  func pictures() throws(PageFault) -> Answer {
    let came = try run(asked.request)
    let made = try made(came, .pictures)
    var answer = Answer()
    let overview = overviewPicture(made.sheets).map {
      answer.picture($0.picture, $0.section, id: "overview", dpi: asked.options.dpi)
    }
    let list = made.pictures.indices.map { number in
      answer.picture(
        made.pictures[number], made.section(number), id: made.sheets[number].table.measure.id, dpi: asked.options.dpi)
    }
    let warnings = made.pictures.flatMap { $0.warnings }.map { Begun.messages.text($0) }
    answer.json = [
      "notes": .array((came.notes + warnings).map { .text($0) }),
      "overview": overview ?? .null, "pictures": .array(list), "style": .text(webTableStyle),
    ]
    return answer
  }

  /// The measures on one page, as the documents begin; nil where fewer than two can be laid side by side, or they fit on no page.
  private func overviewPicture(_ sheets: [Sheet]) -> OverviewPicture? {
    guard let sheets = Overview.sheets(ofPaper: sheets) else { return nil }
    for size in [asked.options.size, .landscape] {
      var options = asked.options
      options.size = size
      // What is too wide for an upright page may fit on a lying one; if not, there is none.
      if let picture = try? OverviewPicture(sheets, options, .pictures, measures: []) { return picture }
    }
    return nil
  }

  /// A document of all that is asked for, or a zip of it all: pictures with what stands beside them, the overview, and the documents.
  func paper(_ name: String) throws(PageFault) -> Answer {
    let isZip = name == "zip"
    guard let formats = isZip ? PaperFormats([.png, .docx, .xlsx, .html]) : PaperFormats(names: name),
      isZip || formats.documents == formats.formats
    else { throw .unknownWord(name) }
    let came = try run(asked.request)
    let made = try made(came, formats)
    step(.writing)
    guard var file = made.documents.first else { throw .unknownWord(name) }
    if isZip {
      var all = made.files + (overviewPicture(made.sheets)?.files ?? [])
      if let register = try register(came.run) { all.append(register) }
      if let settings = try? files.folder.bytes(settingsName) { all.append(OutputFile(settingsName, settings)) }
      file = OutputFile(file.name.prefix { $0 != "." } + ".zip", zipped(all))
    }
    var answer = Answer()
    answer.json = ["name": .text(file.name), "bytes": answer.add(file.bytes)]
    return answer
  }

  // MARK: From a request to pictures

  /// What a request comes to, and what is said of it.
  private struct Came {
    let run: Run
    /// Those that were asked for by name and are made.
    let measures: [String]
    let notes: [String]
  }

  /// What the request comes to; what was put together in the last paper stays so, where its register was dropped with the files. A measure
  /// that was chosen and cannot be shown is told of, and the others are shown.
  private func run(_ request: Request) throws(PageFault) -> Came {
    let input = RefusedInput(path: "", showsIDs: false).calling(CouncilFiles(session.files, made: session.made).names)
    var request = request
    do throws(RunFailure) { request.kept = try lastRegister().folds } catch { throw .failed(error) }
    var left: [String] = []
    while true {
      do throws(Refusal) {
        let run = try session.run(request)
        return Came(run: run, measures: request.measures, notes: left + Begun.messages.notes(run, path: ""))
      } catch {
        guard case .omitted(let omission, let measure, _) = error, request.measures.count > 1,
          request.measures.contains(measure.id)
        else { throw .failed(.refusal(error, of: input)) }
        let why = Refusal.omitted(omission, measure: measure, hasOthers: false)
        left.append("\(measure.name) is not drawn: \(Begun.messages.text(.refusal(why, of: input)))")
        request.measures.removeAll { $0 == measure.id }
      }
    }
  }

  private func made(_ came: Came, _ formats: PaperFormats) throws(PageFault) -> Pictures {
    step(.drawing)
    do throws(RunFailure) {
      let letterhead =
        formats.documents.isEmpty
        ? Letterhead() : try Letterhead(session.settings.paper, settings: settingsName, in: files.folder)
      return try Pictures(
        came.run.sheets, asked.options, formats, nil, letterhead, measures: came.measures, yearStart: .financial,
        threads: 1
      )
    } catch {
      throw .failed(error)
    }
  }

  private func lastRegister() throws(RunFailure) -> FoldRegister {
    try FoldRegister("", in: files.folder) ?? FoldRegister()
  }

  private func register(_ run: Run) throws(PageFault) -> OutputFile? {
    do throws(RunFailure) {
      return try FoldRegister.of(run.sheets, since: lastRegister(), "", in: files.folder).file(asked.request.profile)
    } catch {
      throw .failed(error)
    }
  }
}

extension Answer {
  /// Adds a picture with what stands beside it; its words.
  fileprivate mutating func picture(_ picture: MadePicture, _ section: PaperSection, id: String, dpi: Int) -> JSON {
    var pages: [JSON] = []
    for (file, page) in zip(picture.pages, section.pages) {
      pages.append([
        "name": .text(file.name), "png": add(file.bytes), "width": .number(page.width), "height": .number(page.height),
      ])
    }
    func twin(_ ending: String) -> OutputFile? { picture.twins.first { $0.name == picture.stem + ending } }
    let notes = twin(".notes.txt").map { String(decoding: $0.bytes, as: UTF8.self) }
    return [
      "id": .text(id), "stem": .text(picture.stem), "title": .text(section.title), "headline": .text(picture.headline),
      "deck": .array(section.figure.deck.map { .text($0) }), "alt": .text(section.altText),
      "stamp": .text(orNull: section.figure.stamp), "dpi": .number(dpi), "pages": .array(pages),
      "table": .text(webTable(section)), "cells": file(twin(".csv")), "printed": file(twin("-table.csv")),
      "notes": .text(notes ?? ""),
    ]
  }

  private mutating func file(_ file: OutputFile?) -> JSON {
    guard let file else { return .null }
    return ["name": .text(file.name), "bytes": add(file.bytes)]
  }
}
