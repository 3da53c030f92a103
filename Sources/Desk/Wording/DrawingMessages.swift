package import HeatMapDrawing
import Staffing

/// What a figure cannot be drawn for, and what a reader should know of how it was.
extension Messages {
  /// What makes columns wider: a wider picture where they fit in one, or fewer columns where they can be chosen.
  private func wider(_ columns: RunFailure.Columns, _ size: PictureSize?) -> String {
    var ways = size.map { [says("--size \($0.rawValue)", page: "the size \($0.rawValue)")] } ?? []
    switch columns {
    case .months:
      ways.append(
        says("fewer months with --months, or --every quarter", page: "fewer months, or a column for each quarter"))
    case .districts: ways.append(says("fewer districts with --district", page: "fewer districts"))
    case .fixed: ways.append(says("`heatmaps table`, which prints the figures", page: "the table of its figures"))
    }
    return "Use \(ways.joined(separator: ", or "))."
  }

  func text(_ refusal: DrawingRefusal, _ columns: RunFailure.Columns) -> String {
    switch refusal {
    case .tooManyColumns(let asked, let fit, let larger):
      "\(asked) columns do not fit: no more than \(fit) can be read at this width. \(wider(columns, larger))"
    case .noColumns, .noRows: "There is nothing to draw. Widen the filter or the months."
    case .badFont(let reason):
      "The font cannot be used: \(reason). Give a TrueType or OpenType file\(says(" with --font", page: ""))."
    case .misplacedTotal(let row): fault("misplacedTotal(row: \(row))")
    case .misplacedReference(let row): fault("misplacedReference(row: \(row))")
    case .unevenRow(let row, let cells, let columns):
      fault("unevenRow(row: \(row), cells: \(cells), columns: \(columns))")
    case .library(let message): fault("library(message: \(quoted(message)))")
    }
  }

  private func fault(_ what: String) -> String {
    "The picture cannot be drawn (\(what)). This is a fault of the program."
  }

  private func quoted(_ text: String) -> String { "\"\(text)\"" }

  package func text(_ warning: DrawingWarning) -> String {
    switch warning {
    case .shortened(let text, let to): "\"\(text)\" did not fit and was cut to \"\(to)\"."
    case .missingCharacters(let characters):
      "The font has no \(listed(characters.map { "\"\($0)\"" })): a box stands in the picture."
        + says(" Try another font with --font.", page: "")
    }
  }
}
