import HeatMapDrawing
import Publishing

/// What the symbols and marks of a sheet mean, each in words; nil for those that a workbook has not.
func signText(_ entry: SymbolEntry) -> String? {
  switch entry.sample {
  case .plain(let symbol): "\(symbol) \(entry.text)"
  case .underlined(.oneLine): "one line under a figure: differs from the others, perhaps by chance (95%)"
  case .underlined(.twoLines): "two lines: differs from the others by more than chance (99.8%)"
  case .underlined(.none): nil
  case .sudden(let trend): "\(trend.head) \(entry.text)"
  case .trend(let trend): "\(trend.arrow) \(trend == .up ? "rose" : "fell") in a year by more than chance"
  case .bare(tooSmallSuffix): "\(tooSmallSuffix) \(entry.text)"
  case .bare, .offAxis: nil
  }
}

extension PrintedTable {
  /// For each row what its marks say: `sudden rise: Mar 17, Jun 17; rose in a year by more than chance`.
  var marksInWords: [String] {
    rows.map { row in
      var marks: [(words: String, columns: [String])] = []
      for (column, cell) in zip(columns, row.cells) {
        for words in cell.marksInWords {
          let place = marks.firstIndex { $0.words == words } ?? marks.count
          if place == marks.count { marks.append((words, [])) }
          if column.kind == .value { marks[place].columns.append(column.heading) }
        }
      }
      var texts = marks.map { $0.columns.isEmpty ? $0.words : "\($0.words): \($0.columns.joined(separator: ", "))" }
      if row.suffix == tooSmallSuffix { texts.append("\(tooSmallSuffix) too small to be clearly better") }
      return texts.joined(separator: "; ")
    }
  }
}
