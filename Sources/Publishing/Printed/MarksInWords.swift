import HeatMapDrawing

extension PrintedCell {
  /// What its marks say, for those who do not see them: `sudden rise`.
  package var marksInWords: [String] {
    var words: [String] = []
    switch emphasis {
    case .oneLine: words.append("differs from the others, perhaps by chance")
    case .twoLines: words.append("differs from the others by more than chance")
    case .none: break
    }
    switch sudden {
    case .up: words.append("sudden rise")
    case .down: words.append("sudden fall")
    case nil: break
    }
    switch trend {
    case .up: words.append("rose in a year by more than chance")
    case .down: words.append("fell in a year by more than chance")
    case nil: break
    }
    return words
  }
}
