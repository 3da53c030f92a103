internal import Tabular

/// What the cells of the row at hand hold.
extension SheetRows {
  /// How many cells of the row hold anything.
  package var count: Int { cells.count }

  /// The column of one of them, from 0: they stand in the order of their columns.
  package func column(_ index: Int) -> Int { Int(cells[index].column) }

  /// What one of them holds; it is never empty.
  package func cell(_ index: Int) -> Cell {
    let cell = cells[index]
    let (start, end) = (Int(cell.start), Int(cell.end))
    switch cell.kind {
    case .text: return .text(bytes.text(from: start, to: end))
    case .shared: return .text(strings.bytes.text(from: start, to: end))
    case .boolean: return .boolean(start == 1)
    case .error: return .error(.shown(bytes.text(from: start, to: end)))
    case .uncalculated: return .error(.uncalculated)
    case .isoDate:
      guard let moment = ISOMoment(bytes, start, end) else { return .empty }
      return moment.day.map { .date($0, milliseconds: moment.milliseconds) } ?? .time(milliseconds: moment.milliseconds)
    case .whole, .decimal, .number:
      return number(NumberText.value(bytes, cell), format(of: cell))
    }
  }

  /// What a column of the row holds.
  package func cell(inColumn column: Int) -> Cell {
    for index in cells.indices where Int(cells[index].column) == column { return cell(index) }
    return .empty
  }

  @inline(__always)
  func format(of cell: RawCell) -> NumberFormat {
    let format = Int(cell.format)
    return format < formats.count ? formats[format] : .number
  }

  private func number(_ value: Double, _ format: NumberFormat) -> Cell {
    switch format {
    case .number, .padded, .percent: return .number(value)
    case .date:
      guard let (days, milliseconds) = DateSystem.split(value) else { return .error(.noSuchDay(value)) }
      if let day = dates.day(days) { return .date(day, milliseconds: milliseconds) }
      return days == 0 ? .time(milliseconds: milliseconds) : .error(.noSuchDay(value))
    case .time:
      guard let (days, milliseconds) = DateSystem.split(value) else { return .error(.noSuchDay(value)) }
      return .time(milliseconds: Int64(days) * DateSystem.millisecondsOfDay + milliseconds)
    }
  }
}
