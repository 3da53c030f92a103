import Disclosure
import HeatMapDrawing
import Measures
import Staffing
import Statistics
import Workforce

/// What the bars of a picture are: each kind has one scale for a measure, whatever its values.
enum BarKind {
  /// From a target or benchmark to the value: as far to both sides as the outermost class on the bad side begins.
  case gap(to: Tenths, reach: Tenths)
  /// The change in a year: two classes, as wide as they usually are, to both sides.
  case change(reach: Tenths)
  /// An amount that may be under zero, from zero: to where the outermost class begins.
  case amount(reach: Tenths)

  init?(_ table: PublishedTable, _ scale: Scale) {
    if let reference = scale.reference.value {
      let worst = scale.polarity == .higherIsBetter ? scale.breaks.first : scale.breaks.last
      guard let worst, worst != reference else { return nil }
      self = .gap(to: reference, reach: (worst - reference).magnitude)
      return
    }
    if table.measure.unit.isSigned, let first = scale.breaks.first, first.count != 0 {
      self = .amount(reach: first.magnitude)
      return
    }
    let distances = zip(scale.breaks, scale.breaks.dropFirst()).map { ($1 - $0).magnitude }.sorted()
    guard table.hasYearBefore, !distances.isEmpty, let last = distances.last, last.count > 0 else { return nil }
    let median = distances[distances.count / 2]
    // No share changes by more than all of it.
    self = .change(reach: table.isOfShares ? min(median + median, Tenths(1000)) : median + median)
  }
}

extension PublishedTable {
  /// Whether there is a column of a year before the latest.
  fileprivate var hasYearBefore: Bool {
    guard let year = columns.last?.yearBefore else { return false }
    return columns.contains(year)
  }

  /// Whether its values are parts of a whole, which none can pass.
  var isOfShares: Bool {
    measure.unit == .percent && !rows.contains { $0.cells.contains { ($0.cell.printed ?? Tenths(0)) > Tenths(1000) } }
  }
}

/// The headings of the columns at the side, and the scale of the bars; nil for what is of no time.
func sideHeadings(_ table: PublishedTable, _ scale: Scale, _ bars: BarKind?) -> Side? {
  if table.span != nil { return nil }
  let unit = table.measure.unit
  func tick(_ value: Tenths, signed: Bool = false) -> Side.Axis.Tick {
    let text = unit.text(value, isWhole: true)
    return Side.Axis.Tick(value: value.double, text: signed && value.count > 0 ? "+" + text : text)
  }
  func around(_ middle: Tenths, _ reach: Tenths, signed: Bool) -> Side.Axis {
    Side.Axis(
      low: tick(middle - reach, signed: signed), middle: tick(middle), high: tick(middle + reach, signed: signed))
  }
  var side = Side(madeOf: table.wording.madeOf.map(twoLines))
  let zero = Tenths(0)
  switch bars {
  case .gap(let reference, let reach):
    side.axis = around(reference, reach, signed: false)
    // An axis ends where no value can be.
    let all = Tenths(1000)
    if !unit.isSigned, reference >= zero, reference - reach < zero { side.axis?.low = tick(zero) }
    if table.isOfShares, reference <= all, reference + reach > all { side.axis?.high = tick(all) }
    side.bars = gapHeading(table, scale)
  case .change(let reach):
    side.axis = around(zero, reach, signed: true)
    side.bars = "Change in a year"
  case .amount(let reach):
    side.axis = around(zero, reach, signed: true)
    side.bars = "Lost or gained"
  case nil: break
  }
  if table.hasYearBefore {
    let isUnderBars = if case .change = bars { true } else { false }
    side.change = Side.Heading(upper: isUnderBars ? "" : "In a year", lower: unit.changeHeading)
  }
  return side
}

private func gapHeading(_ table: PublishedTable, _ scale: Scale) -> String {
  switch scale.reference {
  case .target, .none: return "Gap to target"
  case .benchmark(_, let label):
    // Its year stands in the key.
    return table.england(label).place == "England" ? "Gap to England" : "Gap to benchmark"
  }
}

/// `vacant of all FTE` as `vacant` and `of all FTE`, `cases ÷ FTE` as `cases` and `÷ FTE`.
private func twoLines(_ heading: String) -> Side.Heading {
  let words = heading.split(separator: " ").map(String.init)
  guard let place = words.firstIndex(where: { $0 == "of" || $0 == "÷" }), place > 0 else {
    return Side.Heading(upper: "", lower: heading)
  }
  return Side.Heading(upper: words[..<place].joined(separator: " "), lower: words[place...].joined(separator: " "))
}

/// The side columns of a row; nil where its latest value is not shown.
func side(_ row: PublishedTable.Row, _ table: PublishedTable, _ scale: Scale, _ bars: BarKind?) -> SideCell? {
  guard let latest = row.cells.last?.cell, let quotient = latest.quotient else { return nil }
  let wording = table.wording
  var side = SideCell()
  if let over = table.measure.unit.over, let denominator = quotient.denominator, let count = wording.denominator {
    side.madeOf =
      amountText(quotient.numerator, wording.numerator, isWhole: table.isWhole) + over
      + amountText(denominator, count, scale: quotient.denominatorScale, isWhole: table.isWhole)
  }
  if let count = quotient.middleOf { side.madeOf = String(count) }
  let printed = quotient.printed
  let change = table.changeOfRow(row)
  side.change = change.map { SideCell.Change(text: table.signedText($0.difference), arrow: $0.mark.map { trend($0) }) }
  // The sum of amounts is of another size than its parts, and than their scale.
  guard let column = table.columns.last, table.hasClass(row, column) else { return side }
  switch bars {
  case .gap(let reference, _):
    // The bar of a row with a target of its own is as long as its own gap.
    let own = scale.ownTarget(row) ?? reference
    side.gap = SideCell.Gap(
      text: table.signedText(printed - own), value: (printed - own + reference).double,
      worse: scale.of(row).isWorse(printed))
  case .change:
    side.gap = change.map {
      SideCell.Gap(
        text: "", value: $0.difference.double, worse: scale.isWorse(printed, than: printed - $0.difference))
    }
  case .amount:
    side.gap = SideCell.Gap(text: "", value: printed.double, worse: scale.isWorse(printed, than: Tenths(0)))
  case nil: break
  }
  return side
}

/// The arrow of a change that is more than chance.
func trend(_ mark: YearChange.Mark) -> HeatMapDrawing.Cell.Trend {
  switch mark {
  case .rose: .up
  case .fell: .down
  }
}

extension Measure.Unit {
  /// Under the heading of a change.
  fileprivate var changeHeading: String { self == .percent ? "points" : heading }
}
