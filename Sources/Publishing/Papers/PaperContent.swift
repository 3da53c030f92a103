package import HeatMapDrawing
import Disclosure
import Measures
import Staffing
package import Tabular
package import Workforce

/// What a paper holds, in whatever format it is written: the pages of a run in order, the overview first, and what is said of them.
///
/// It is made of published tables alone. A format shows all of it, and nothing else.
package struct PaperContent: Sendable {
  /// `Heat maps: Lancashire, September 2017`.
  package let title: String
  /// Which day the data are of: `Data of 30 September 2017`; nil where nothing tells it.
  package let dataOf: String?
  /// What must not be missed, such as that it is not for publication.
  package let stamp: String?
  package let sections: [PaperSection]
  /// How the figures are worked out, to stand once at the end: what holds for several sections, then each.
  package let method: [Method]
  /// Figures that the last paper had otherwise, where there are any: measure, district, month, was and is.
  package let revised: PrintedTable?
  /// The program and its version.
  package let software: String
  /// The day of the data, for the properties of a file: the clock's would make other bytes of the same figures.
  package let day: Day?
  /// The council's own look.
  package var letterhead = Letterhead()

  /// Paragraphs under a heading.
  package struct Method: Sendable, Equatable {
    package let title: String
    package let paragraphs: [String]
  }
}

extension PaperContent {
  /// - Parameter sections: one at least.
  package init(
    _ sheets: [Sheet], sections: [PaperSection], revisions: [Revision] = [], letterhead: Letterhead = Letterhead()
  ) {
    let first = sheets.first
    let about = [first?.paper.place, latestTime(sheets)].compactMap { $0 }.joined(separator: ", ")
    title = about.isEmpty ? "Heat maps" : "Heat maps: \(about)"
    day = first?.paper.day
    dataOf = day.map { "Data of \($0.longText)" }
    stamp = first.flatMap { Publishing.stamp($0.table.clearance) }
    software = "heatmaps \(programVersion)"
    self.sections = sections
    self.letterhead = letterhead
    revised = PrintedTable(revisions)
    method = PaperContent.method(sections)
  }

  /// A paragraph that several sections have is said once, before them all; where others have it not, with the names of those that have.
  private static func method(_ sections: [PaperSection]) -> [Method] {
    var titles: [String: [String]] = [:]
    var order: [String] = []
    for section in sections {
      for paragraph in section.method where titles[paragraph]?.last != section.title {
        if titles[paragraph] == nil { order.append(paragraph) }
        titles[paragraph, default: []].append(section.title)
      }
    }
    func count(_ paragraph: String) -> Int { titles[paragraph]?.count ?? 0 }
    var (all, several): ([String], [String]) = ([], [])
    for paragraph in order where count(paragraph) > 1 {
      // The overview is of the measures that follow.
      let names = titles[paragraph]?.filter { $0 != overviewTitle } ?? []
      let others = sections.map { $0.title }.filter { $0 != overviewTitle && !names.contains($0) }
      if others.isEmpty {
        all.append(paragraph)
      } else {
        let whose = others.count < names.count ? "All but \(listed(others))" : listed(names)
        several.append("\(whose): \(paragraph)")
      }
    }
    let own = sections.map { section in
      Method(title: section.title, paragraphs: section.method.filter { count($0) == 1 })
    }
    return
      ([Method(title: "All figures", paragraphs: all), Method(title: "Several figures", paragraphs: several)] + own)
      .filter { !$0.paragraphs.isEmpty }
  }
}

/// What stands over `PaperContent.method`.
package let methodTitle = "How the figures are worked out"

/// What the section is called that is not of one measure.
private let overviewTitle = "Overview"

/// The latest month of any: `September 2017`; of tables of years the latest year.
private func latestTime(_ sheets: [Sheet]) -> String? {
  var months: [Month] = []
  var years: [Int] = []
  for table in sheets.map({ $0.table }) {
    if let span = table.span { months.append(span.months.last) }
    switch table.columns.last {
    case .month(let month): months.append(month)
    case .year(let year): years.append(year)
    case .item, nil: break
    }
  }
  return months.max()?.longText ?? years.max().map { String($0) }
}

/// A measure of a paper, or its overview: the picture, its words and its table.
package struct PaperSection: Sendable {
  /// The name that its files share.
  package let stem: String
  /// `Vacancy rate`, `Overview`.
  package let title: String
  /// What was drawn: headline, deck, key, signs and notes are in it.
  package let figure: Figure
  /// A page or several, of one size.
  package let pages: [DrawnPage]
  package let table: PrintedTable
  /// What exactly is counted, and all that limits the figures: a paragraph each.
  package let method: [String]
}

extension PaperSection {
  package init(_ sheet: Sheet, _ figure: Figure, _ pages: [DrawnPage]) {
    stem = fileStem(sheet)
    title = sheet.table.name
    self.figure = figure
    self.pages = pages
    table = PrintedTable(sheet)
    method = [subtitle(sheet) + "."] + longNotes(sheet.table, sheet.scale, sheet.paper, order: sheet.order)
  }

  package init(_ overview: Overview, stem: String, _ figure: Figure, _ pages: [DrawnPage]) {
    self.stem = stem
    title = overviewTitle
    self.figure = figure
    self.pages = pages
    table = PrintedTable(overview)
    method = longNotes(overview)
  }

  /// What is read out to someone who does not see the picture.
  package var altText: String { figure.document.description }
}
