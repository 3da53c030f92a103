import Extracts
import Staffing
import Tabular

/// What lists of starters say of people besides the day on which they began: where they came from, and when they were born.
struct Beginnings {
  private var origins: [Int32: [(day: Day, origin: Int32)]] = [:]
  private var births: [Int32: Int32] = [:]

  init(_ starters: [Report], _ texts: inout ReportTexts) {
    for own in starters where own[.origin] != nil || own[.birthYear] != nil {
      for row in 0..<own.table.rowCount {
        let worker = own.code(row, .worker)
        let (origin, birth) = (own.code(row, .origin), own.code(row, .birthYear))
        if worker < 0 { continue }
        if birth >= 0, births[worker] == nil { births[worker] = birth }
        guard origin >= 0, let day = texts.day(own.code(row, .start)) ?? texts.day(own.code(row, .serviceStart)) else {
          continue
        }
        origins[worker, default: []].append((day, origin))
      }
    }
  }

  /// Where somebody came from whose spell it is: as the lists of staff have it, else as a list of starters has it of a day within a month
  /// of the first.
  func origin(of spell: MadeSpell, _ texts: ReportTexts) -> String {
    if spell.origin >= 0 { return texts.text(spell.origin) }
    guard let start = spell.start, let own = origins[spell.worker] else { return "" }
    let near = own.filter { abs($0.day.number - start.number) <= 31 }
    return near.min { abs($0.day.number - start.number) < abs($1.day.number - start.number) }.map {
      texts.text($0.origin)
    } ?? ""
  }

  /// The year of birth alone: the day of a whole date goes no further than this.
  func birthYear(of spell: MadeSpell, _ texts: ReportTexts) -> String {
    BirthYears.yearAlone(texts.text(spell.birth >= 0 ? spell.birth : births[spell.worker] ?? spell.birth))
  }
}
