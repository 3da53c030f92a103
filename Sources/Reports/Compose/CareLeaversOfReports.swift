import Staffing
import Tabular

extension ReportReader {
  private static let columns = ["child_id", "birth_date", "start_date", "end_date", "activity", "in_touch"]

  /// Makes care_leavers.csv of the care leavers of SSDA903. Each return says what they did on or around the birthday that lies in its year:
  /// that holds from the birthday to the day before the next.
  mutating func makeCareLeavers(_ files: SSDA903, _ places: inout ChildPlaces) {
    if files.careLeavers.isEmpty { return }
    let years = files.careLeavers.keys.sorted()
    var file = MadeFile(ReportReader.columns + places.columns)
    let lastDay = years[years.count - 1].lastDay
    for year in years {
      for number in files.careLeavers[year] ?? [] {
        let report = reports[number]
        var others = 0
        for row in 0..<report.table.rowCount {
          let birth = texts.day(report.code(row, .born))
          if let birth, !(17...21).contains(birth.age(on: year.lastDay)) { others += 1 }
          // Where the birth date is none, that is told of where the row is read.
          let start = birth.map { $0.birthday(from: year.firstDay) } ?? year.lastDay
          // What is done after the last return it does not say.
          var end = birth.map { Day(number: $0.birthday(from: Day(number: start.number + 1)).number - 1) }
          if let day = end, day > lastDay { end = nil }
          let activity = texts.text(report.code(row, .activityAtBirthday))
          let place = places.place(report, row)
          file.add(
            [
              texts.text(report.code(row, .child)), texts.text(report.code(row, .born)), start.description,
              end?.description ?? "", activity == "0" ? "" : activity, texts.text(report.code(row, .inTouch)),
            ] + places.cells(place, texts), from: self.place(number, row))
        }
        if others * 2 > report.table.rowCount {
          find(.agesOfOtherYear(year.lastDay), report: number)
        } else if others > 0 {
          find(.otherAges(others, year.lastDay), report: number)
        }
      }
    }
    made.files[.careLeavers] = file
    made.handedInAs[.careLeavers] = .ssda903
    let (first, last) = run(of: years)
    made.covers[.careLeavers] = first.lastMonth
    made.knownTo[.careLeavers] = last.lastDay
  }

  /// Makes care_leavers.csv of lists of care leavers on single days: each stands for the month of its day.
  mutating func makeCareLeavers(of lists: [AnnexList], _ places: inout ChildPlaces) -> Month? {
    let lists = lists.filter { reports[$0.report].kind == .careLeavers }
    guard let last = lists.last else { return nil }
    var file = MadeFile(ReportReader.columns + ["district", "team"])
    for list in lists {
      let (report, month) = (reports[list.report], Month(list.day))
      for row in 0..<report.table.rowCount {
        let place = places.place(report, row)
        file.add(
          [
            texts.text(report.code(row, .child)), texts.text(report.code(row, .born)), month.firstDay.description,
            month.lastDay.description, ReportReader.withoutLetter(texts.text(report.code(row, .activity))),
            ReportReader.contact(texts.text(report.code(row, .inTouch))), texts.text(place.district),
            texts.text(place.team),
          ], from: self.place(list.report, row))
      }
    }
    made.files[.careLeavers] = file
    made.handedInAs[.careLeavers] = .annexA
    var first = Month(last.day)
    for list in lists.reversed() where Month(list.day) == first.advanced(by: -1) { first = Month(list.day) }
    made.covers[.careLeavers] = first
    made.knownTo[.careLeavers] = Month(last.day).lastDay
    if last.day < Month(last.day).lastDay { made.listedOn[.careLeavers] = last.day }
    return Month(last.day)
  }

  /// `a) Yes` as `Yes`.
  static func withoutLetter(_ text: String) -> String {
    guard let end = text.firstIndex(of: ")"), text[..<end].count <= 2, text[..<end].allSatisfy({ $0.isLetter }) else {
      return text
    }
    return String(text[text.index(after: end)...].drop { $0 == " " })
  }

  /// Whether a council is in touch, by the codes of SSDA903 where a list says in words that a care leaver has died or returned home.
  static func contact(_ text: String) -> String {
    let word = withoutLetter(text).lowercased()
    if word.hasPrefix("died") || word.hasPrefix("deceased") { return "DIED" }
    return word.hasPrefix("returned home") ? "RHOM" : withoutLetter(text)
  }
}

extension Day {
  /// The first birthday of somebody born on this day that is no earlier than another; of 29 February 1 March in common years.
  func birthday(from day: Day) -> Day {
    var age = max(0, day.civil.year - civil.year)
    while birthday(age) < day { age += 1 }
    return birthday(age)
  }

  /// How many whole years lie between this day and another.
  func age(on day: Day) -> Int {
    birthday(from: Day(number: day.number + 1)).civil.year - civil.year - 1
  }
}
