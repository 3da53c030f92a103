import Extracts
import Staffing
import Tabular

/// What lists of starters say of people besides the day on which they began, and lists of staff beside it: when they were born, and where
/// they came from.
struct Beginnings {
  /// The columns of staff.csv that hold it: what no list says has none.
  let columns: [String]
  private var origins: [Int32: [(day: Day, origin: Int32)]] = [:]
  private var births: [Int32: Int32] = [:]

  init(_ starters: [Report], besides lists: [Report], _ texts: inout ReportTexts) {
    columns = [(ReportField.birthYear, "birth_year"), (.origin, "origin")].compactMap { field, column in
      (starters + lists).contains { $0[field] != nil } ? column : nil
    }
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

  /// What a spell has in `columns`.
  func cells(of spell: MadeSpell, _ texts: ReportTexts) -> [String] {
    columns.map { $0 == "origin" ? origin(of: spell, texts) : birthYear(of: spell, texts) }
  }

  /// Where somebody came from whose spell it is: as the lists of staff have it, else as a list of starters has it of a day within a month
  /// of the first.
  private func origin(of spell: MadeSpell, _ texts: ReportTexts) -> String {
    if spell.origin >= 0 { return texts.text(spell.origin) }
    guard let start = spell.start, let own = origins[spell.worker] else { return "" }
    let near = own.filter { abs($0.day.number - start.number) <= 31 }
    return near.min { abs($0.day.number - start.number) < abs($1.day.number - start.number) }.map {
      texts.text($0.origin)
    } ?? ""
  }

  /// The year of birth alone: the day of a whole date goes no further than this.
  private func birthYear(of spell: MadeSpell, _ texts: ReportTexts) -> String {
    BirthYears.yearAlone(texts.text(spell.birth >= 0 ? spell.birth : births[spell.worker] ?? spell.birth))
  }
}
