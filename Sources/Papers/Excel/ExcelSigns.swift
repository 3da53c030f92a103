import HeatMapDrawing
import Publishing

/// What stands for marks that a workbook cannot draw in a cell: before its number, and of its number format, so that the number stays one.
enum ExcelSign {
  static func sudden(_ trend: HeatMapDrawing.Cell.Trend) -> String {
    switch trend {
    case .up: "▲"
    case .down: "▼"
    }
  }

  static func trend(_ trend: HeatMapDrawing.Cell.Trend) -> String {
    switch trend {
    case .up: "↑"
    case .down: "↓"
    }
  }
}

/// What the symbols and marks of a sheet mean, each in words; nil for those that a workbook has not.
func signText(_ entry: SymbolEntry) -> String? {
  switch entry.sample {
  case .plain(let symbol): "\(symbol) \(entry.text)"
  case .underlined(.oneLine): "one line under a figure: differs from the others, perhaps by chance (95%)"
  case .underlined(.twoLines): "two lines: differs from the others by more than chance (99.8%)"
  case .underlined(.none): nil
  case .sudden(let trend): "\(ExcelSign.sudden(trend)) \(entry.text)"
  case .trend(.up): "\(ExcelSign.trend(.up)) rose in a year by more than chance"
  case .trend(.down): "\(ExcelSign.trend(.down)) fell in a year by more than chance"
  case .bare(tooSmallTag): "\(tooSmallTag) \(entry.text)"
  case .bare, .offAxis: nil
  }
}

/// After the name of a row in the picture that is too small to be clearly better than others.
private let tooSmallTag = "[u]"

extension PaperSection {
  /// For each row of the table what its marks say: `sudden rise: Mar 17, Jun 17; rose in a year by more than chance`.
  var marksInWords: [String] {
    let tags = tooSmallRows
    return table.rows.enumerated().map { number, row in
      var marks: [(words: String, columns: [String])] = []
      for (column, cell) in zip(table.columns, row.cells) {
        for words in cell.marksInWords {
          let place = marks.firstIndex { $0.words == words } ?? marks.count
          if place == marks.count { marks.append((words, [])) }
          if column.kind == .value { marks[place].columns.append(column.heading) }
        }
      }
      var texts = marks.map { $0.columns.isEmpty ? $0.words : "\($0.words): \($0.columns.joined(separator: ", "))" }
      if tags.contains(number) { texts.append("\(tooSmallTag) too small to be clearly better") }
      return texts.joined(separator: "; ")
    }
  }

  /// The rows that the picture, which has them in the same order, tags as too small.
  private var tooSmallRows: Set<Int> {
    var tagged: Set<Int> = []
    var next = 0
    for row in figure.rows where row.suffix == tooSmallTag {
      guard let found = table.rows[next...].firstIndex(where: { name($0) == row.label }) else { continue }
      tagged.insert(found)
      next = found + 1
    }
    return tagged
  }

  /// The last of a row's names.
  private func name(_ row: PrintedRow) -> String? {
    zip(table.columns, row.cells).filter { $0.kind == .name && !$1.text.isEmpty }.map { $1.text }.last
  }
}
