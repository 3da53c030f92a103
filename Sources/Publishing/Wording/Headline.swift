package import Disclosure
import Measures
import Staffing
package import Workforce

/// The answer in one sentence of twelve words at most, on one line: the total, and which way it went in a year.
package func headline(_ sheet: Sheet) -> String { headline(sheet.table, sheet.scale, sheet.paper) }

package func headline(_ table: PublishedTable, _ scale: Scale, _ paper: Paper) -> String {
  if let grid = table.measure.grid { return gridHeadline(table, grid.shape, paper) }
  let subject = table.subject(paper)
  guard let last = table.columns.last, let now = table.total(last)?.printed else {
    return firstHeadline(subject.starts(table.nameInSentence).flatMap(table.withoutTotal))
  }
  if let amount = table.wording.amount { return firstHeadline(table.amountHeadlines(now, amount, subject)) }
  // Where the total is not of all districts no headline is without saying so.
  let some = table.districtsInTotal(last)
  let isNow = (some.map { " in \($0.text)" } ?? "") + " is \(table.withUnit(now))"
  let ends = table.changeEnds(now, some) ?? table.standingEnds(now, scale, paper)
  return firstHeadline(
    subject.starts(table.nameInSentence).flatMap { starts in
      (ends + [""]).flatMap { end in starts.map { $0 + isNow + end } }
    })
}

extension PublishedTable {
  /// Its name inside a sentence, on the basis in use.
  var nameInSentence: String { inSentence(name) }

  /// What is said where the total has no latest value.
  fileprivate func withoutTotal(_ starts: [String]) -> [String] {
    switch rows.first?.cells.last?.cell {
    case .confidential:
      let range = rangeShown.map { low, high in
        starts.map { "\($0) is hidden; \(subject.many) range from \(low) to \(high)" }
      }
      return (range ?? []) + starts.map { "\($0) is hidden to protect people" }
    case .notApplicable: return starts.map { "\($0) has nothing to divide by" }
    case .value, .counted, .blank, .notAvailable, .lowReliability, nil:
      let when = columns.last?.longText ?? "this period"
      return [" for \(when)", ""].flatMap { end in starts.map { "\($0) is not available\(end)" } }
    }
  }

  /// The lowest and highest of the latest values that are shown; nil where there are not two.
  private var rangeShown: (low: String, high: String)? {
    let values = countedRows.compactMap { $0.cells.last?.cell.printed }
    guard let low = values.min(), let high = values.max(), low < high else { return nil }
    return (withUnit(low), withUnit(high))
  }

  // MARK: Which way it went

  /// `, up from 12.4% a year ago`, and where that is too long `, up from 12.4%`; nil where nothing is known of the year before.
  fileprivate func changeEnds(_ now: Tenths, _ some: SomeDistricts?) -> [String]? {
    guard let last = columns.last, let year = last.yearBefore, let (change, of) = changeInYear else { return nil }
    if !leftOut.areAlike(.total, "", last, year) {
      // The value before is of other districts: the change alone is said, and of which.
      let by =
        change.count == 0 ? "unchanged" : "\(direction(change)) \(measure.unit.changeText(change, isWhole: isWhole))"
      return of.map { of == some ? [", \(by)", ""] : [", \(by) in \($0.text)", ""] } ?? [""]
    }
    let ago = agoText(last)
    if change.count == 0 { return [", as \(ago)"] }
    let before = measure.unit.bareText(now - change, isWhole: isWhole)
    let end = ", \(direction(change)) from \(before)"
    return ["\(end) \(ago)", end]
  }

  /// `a year ago`; of years `in 2024`.
  private func agoText(_ last: Column) -> String {
    switch last {
    case .month: "a year ago"
    case .year, .item: "in \(last.yearBefore?.longText ?? "")"
    }
  }

  private func direction(_ change: Tenths) -> String { change.count > 0 ? "up" : "down" }

  /// `, above the 10% target`, `, above England’s 14.2% (2025)`; nothing where there is nothing, or nothing but itself, to hold it
  /// against.
  fileprivate func standingEnds(_ value: Tenths, _ scale: Scale, _ paper: Paper) -> [String] {
    guard let reference = scale.reference.value else { return [] }
    let side = value == reference ? "at" : value > reference ? "above" : "below"
    switch scale.reference {
    case .target: return [", \(side) \(targetText(reference))"]
    case .benchmark(_, let label):
      if england(label).place == subjectName(paper) { return [] }
      return [", \(side) \(englandText(reference, label))"]
    case .none: return []
    }
  }

  // MARK: Amounts

  fileprivate func amountHeadlines(_ now: Tenths, _ amount: Measure.AmountWords, _ subject: Subject) -> [String] {
    guard let last = columns.last else { return [] }
    let some = districtsInTotal(last).map { " in \($0.text)" } ?? ""
    let isAlike = last.yearBefore.map { leftOut.areAlike(.total, "", last, $0) } ?? false
    let before = isAlike ? changeInYear.map { now - $0.change } : nil
    let ago = agoText(last)
    let isMoney = measure.unit.isMoney
    func plain(_ value: Tenths) -> String { isMoney ? withUnit(value.magnitude) : text(value.magnitude) }
    let doers = subject.doers
    let (did, end): (String, String?)
    var isOfYear = false
    switch amount {
    case .balance(let noun):
      let whom = subject.roles.map { $0.isName ? $0.plural.lowercased() : "\(noun) in \($0.text)" } ?? noun
      let unit = measure.unit.word
      did =
        now.count == 0
        ? "neither gained nor lost \(whom)" : "\(now.count > 0 ? "gained" : "lost") \(plain(now))\(unit) of \(whom)"
      end = before.map { before in
        if before == now { return ", as \(ago)" }
        if before.count == 0 { return ", after none \(ago)" }
        let isSameWay = (before.count > 0) == (now.count > 0) && now.count != 0
        if isSameWay { return ", \(direction(now.magnitude - before.magnitude)) from \(plain(before)) \(ago)" }
        return ", after \(before.count > 0 ? "gaining" : "losing") \(plain(before)) \(ago)"
      }
    case .events(let one, let many):
      isOfYear = measure.privacy.counted?.window == 12
      did = now.count == 0 ? "had no \(many)" : "had \(plain(now)) \(now == Tenths(10) ? one : many)"
      end = before.map { before in
        before == now ? ", as \(ago)" : ", \(direction(now - before)) from \(plain(before)) \(ago)"
      }
    case .spending(let noun):
      let on =
        subject.roles.map { $0.isName ? "agency \($0.plural.lowercased())" : "\(noun) of \($0.summary)" } ?? noun
      isOfYear = measure.privacy.counted?.window == 12
      did = now.count == 0 ? "spent nothing on \(on)" : "spent \(plain(now)) on \(on)"
      end = before.map { before in
        before == now ? ", as \(ago)" : ", \(direction(now - before)) from \(plain(before)) \(ago)"
      }
    }
    let short = end.map { $0.hasSuffix(" \(ago)") && $0 != ", as \(ago)" ? String($0.dropLast(ago.count + 1)) : $0 }
    var ends = [end, short].compactMap { $0 }
    if isOfYear {
      ends =
        ends.map { " in a year\($0 == ", as \(ago)" ? ", as before" : $0)" } + (ends.isEmpty ? yearsTo(last) : ends)
    }
    ends.append("")
    return ends.flatMap { end in doers.map { "\($0) \(did)\(some)\(end)" } }
  }
}

/// ` in the year to March 2018`, and where that is too long without the year.
private func yearsTo(_ column: Column) -> [String] {
  switch column {
  case .month(let month): [" in the year to \(month.longText)", " in the year to \(month.name)", " in a year"]
  case .year, .item: []
  }
}

// MARK: What figures are held against

extension PublishedTable {
  /// `the 10% target`, `the target of 16`.
  func targetText(_ target: Tenths) -> String {
    let value = measure.unit.shortText(target)
    return measure.unit == .percent ? "the \(value) target" : "the target of \(value)"
  }

  /// `England’s 3.7% (2025)`; without the year where that is the data’s own.
  func englandText(_ value: Tenths, _ label: String) -> String {
    let (place, year) = england(label)
    let isOwn = columns.last.flatMap(Comparison.censusYear).map(String.init) == year
    return "\(possessive(place)) \(withUnit(value))" + (isOwn ? "" : year.map { " (\($0))" } ?? "")
  }

  /// A label such as `England 2025` in two.
  func england(_ label: String) -> (place: String, year: String?) {
    let words = label.split(separator: " ")
    guard words.count > 1, let last = words.last, Int(last) != nil else { return (label, nil) }
    return (words.dropLast().joined(separator: " "), String(last))
  }
}
