internal import HeatMapDrawing
public import Workforce

/// Why a picture cannot be drawn.
public enum PictureError: Error, Hashable, Sendable {
  /// The sheet has more columns than can be read side by side; that many would do.
  case tooManyColumns(asked: Int, fit: Int)
  /// The figure or a library of the drawing is at fault; in its words.
  case cannotBeDrawn(String)
}

extension Sheet {
  /// The answer in one sentence of twelve words at most: the total, and which way it went in a year.
  public var headline: String { Publishing.headline(self) }

  /// What stands under the headline: who misses the target, and what of it is more than chance; two sentences at most.
  public var deck: [String] { Publishing.deck(self) }

  /// All that limits the figures, for a file beside the picture: it holds nothing of a person.
  public var notes: String { notesFile(self) }

  /// The alternative text of the picture, for those who cannot see it.
  public var altText: String { Publishing.altText(self) }

  /// The figures as CSV in UTF-8, a row for each cell, with numerator and denominator. What is hidden is empty, and has its symbol.
  public var cellsCSV: [UInt8] { cellTable(self) }

  /// The table as printed, as CSV in UTF-8: a row for each row, and symbols in brackets.
  public var tableCSV: [UInt8] { printedTable(self) }

  /// The heat map: a whole PNG file for each page that it takes. It is 159 mm wide, for an upright page of A4, with up to thirteen columns,
  /// and 246 mm wide with more. The same sheet gives the same bytes.
  ///
  /// Over the months stand financial years. A sheet that is not fit to publish is stamped so.
  ///
  /// - Parameter dotsPerInch: how fine it is; held within 72 and 600.
  public func pictures(dotsPerInch: Int = 200) throws(PictureError) -> [[UInt8]] {
    do throws(DrawingRefusal) {
      let figure = figure(self, yearStart: .financial)
      let size: PictureSize = figure.columnCount > PictureSize.portrait.usualMonths ? .landscape : .portrait
      return try draw(figure, options: DrawingOptions(size: size, dpi: dotsPerInch)).pages.map { $0.png }
    } catch {
      throw PictureError(error)
    }
  }
}

extension PictureError {
  fileprivate init(_ refusal: DrawingRefusal) {
    switch refusal {
    case .tooManyColumns(let asked, let fit, _): self = .tooManyColumns(asked: asked, fit: fit)
    case .noColumns, .noRows: self = .cannotBeDrawn("there is nothing to draw")
    case .misplacedTotal(let row), .misplacedReference(let row): self = .cannotBeDrawn("row \(row) is out of place")
    case .unevenRow(let row, _, _): self = .cannotBeDrawn("row \(row) has not a cell for each column")
    case .badFont(let reason): self = .cannotBeDrawn(reason)
    case .library(let message): self = .cannotBeDrawn(message)
    }
  }
}
