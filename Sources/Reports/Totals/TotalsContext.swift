import Staffing
import Tabular

/// What figures of a table are, by the texts that are near: a column's, a row's, those of sections and titles, and the names of the
/// sheet and the file. The nearer counts first.
struct TotalsContext {
  enum Meaning {
    case parts(TotalsTable.Source)
    case rates(String)
    case unknown(String)
    /// Figures of a measure of which nothing says whether they are rates, or its numerator.
    case ratesOrNumbers(String, measure: String)
    /// Titles and names that say different things.
    case contradiction(String, String)
    case leftOut
  }

  private struct Key: Hashable {
    let column: String?
    let row: String
    let section: String?
  }

  private let words: TotalsWords
  private let around: [String]
  private let name: String
  private var known: [Key: Meaning] = [:]
  /// The month that titles or names say, where columns and rows do not.
  let month: Month?

  init(_ words: TotalsWords, titles: [String], place: ReportPage.Place) {
    self.words = words
    around = titles.reversed() + (place.sheet.map { [$0] } ?? []) + [place.stem]
    name = place.sheet ?? titles.last ?? place.stem
    let days = Set(titles.flatMap { ReportDates.days(in: $0) }.map { Month($0) })
    let inName = Set((place.sheet.map { ReportDates.days(inName: $0) } ?? []).map { Month($0) })
    month = days.count == 1 ? days.first : inName.count == 1 ? inName.first : nil
  }

  mutating func isOfParts(_ column: String?, _ row: String, _ section: String?) -> Bool {
    if case .parts = meaning(column, row, section) { return true }
    return false
  }

  mutating func meaning(_ column: String?, _ row: String, _ section: String?) -> Meaning {
    let key = Key(column: column, row: row, section: section)
    if let meaning = known[key] { return meaning }
    let meaning = read(column, row, section)
    known[key] = meaning
    return meaning
  }

  private func read(_ column: String?, _ row: String, _ section: String?) -> Meaning {
    let own = [column, row.isEmpty ? nil : row].compactMap { $0 }
    var texts = own
    if let section { texts.append(section) }
    texts += around
    var (measure, side): (String?, TotalsPart.Side?) = (nil, nil)
    var (rate, window): (String?, TotalsPart.Window?) = (nil, nil)
    for text in texts {
      let reading = words.read(text)
      if reading.isLeftOut { return .leftOut }
      // Titles and names of files say "monthly" of tables, and "12 months" of how far they go back.
      if !around.contains(text) || reading.saysSomething { window = window ?? reading.window }
      if !reading.parts.isEmpty {
        // A title of another table that was left where it stood.
        if !reading.isTold, around.contains(text), let other = contradiction(reading, text) {
          return .contradiction(text, other)
        }
        return parts(reading, text, window)
      }
      side = side ?? reading.side
      measure = measure ?? reading.measure
      if reading.isRate, rate == nil { rate = text }
      if let measure, let side {
        var whole = TotalsReading()
        whole.parts = [TotalsPart(measure, side)]
        whole.isExact = true
        return parts(whole, "\(measure) \(side.rawValue)", window)
      }
      // What a row or column calls itself, and is not known, is nothing else.
      if own.contains(text), !reading.saysSomething { return .unknown(text) }
    }
    if let rate { return .rates(rate) }
    if let measure {
      return .ratesOrNumbers(texts.first { words.read($0).measure == measure } ?? measure, measure: measure)
    }
    return .unknown(own.first ?? section ?? name)
  }

  /// Another title or name that says something else.
  private func contradiction(_ reading: TotalsReading, _ text: String) -> String? {
    around.first { other in
      let theirs = words.read(other)
      return other != text && !theirs.parts.isEmpty && !theirs.isTold
        && Set(theirs.parts.map { TotalsPart($0.measure, $0.side) })
          != Set(reading.parts.map { TotalsPart($0.measure, $0.side) })
    }
  }

  private func parts(_ reading: TotalsReading, _ text: String, _ window: TotalsPart.Window?) -> Meaning {
    let parts = reading.parts.map { part in
      var part = part
      if part.window == nil { part.window = window }
      return part
    }
    return .parts(
      TotalsTable.Source(
        name: text, parts: parts, isExact: reading.isExact, isEstablishment: reading.isEstablishment))
  }
}
