import Staffing
import Tabular

extension ReportReader {
  /// What systems call a post that is not being filled any more, or that nobody ever agreed to fill.
  private static let givenUp: Set<String> = [
    "cancelled", "canceled", "withdrawn", "withdrawncancelled", "cancelledwithdrawn", "withdrawnorcancelled",
    "cancelledorwithdrawn", "nolongerrequired", "rejected", "declined", "notapproved", "draft", "duplicate", "void",
    "closedunfilled", "vacancywithdrawn", "vacancycancelled", "requisitioncancelled", "requisitionwithdrawn",
  ]

  /// Makes vacancies.csv of lists of posts being recruited to: one row a post, as it stands.
  ///
  /// A post that is called withdrawn, of which the list does not say when, would count as open for good: it is left out and counted. A row
  /// that is of several posts says when one of them was filled alone, so that such a list is refused. So
  /// are lists of several days, each as the posts stood then: one that was open and is filled would be two. Posts of two lists are the same
  /// by their number, or where they have none by place, title and the days of approval and advert.
  mutating func makeVacancies(_ places: ReportPlaces) {
    let lists = of(.recruitment)
    if lists.isEmpty { return }
    var file = MadeFile([
      "post_id", "district", "team", "role", "fte", "approved", "advertised", "offered", "started", "withdrawn",
    ])
    var told: [[String]: Set<[String]>] = [:]
    for report in lists {
      let own = reports[report]
      var (undated, together, elsewhere) = (0, 0, 0)
      var here: [[String]: Set<[String]>] = [:]
      func text(_ row: Int, _ field: ReportField) -> String { texts.text(own.code(row, field)) }
      for row in 0..<own.table.rowCount {
        if ReportReader.givenUp.contains(ReportHeadings.key(text(row, .status))), own.code(row, .withdrawn) < 0,
          own.code(row, .start) < 0
        {
          undated += 1
          continue
        }
        let place = places.place(own, row)
        let number = own.code(row, .vacancy)
        let fte = own[.budgetedFTE] == nil && own[.fte] == nil ? "" : texts.text(self.fte(own, row, budgeted: true))
        if texts.millionths(own.code(row, .openings)) ?? Millionths.one > Millionths.one { together += 1 }
        let cells = [
          texts.text(number >= 0 ? number : own.code(row, .post)), texts.text(place.district), texts.text(place.team),
          text(row, .title), fte, text(row, .approved), text(row, .advertised), text(row, .offered),
          text(row, .start), text(row, .withdrawn),
        ]
        let post = cells[0].isEmpty ? [cells[1], cells[2], cells[3], cells[5], cells[6]] : [cells[0]]
        if let others = told[post], !others.contains(cells) { elsewhere += 1 }
        here[post, default: []].insert(cells)
        file.add(cells, from: self.place(report, row))
      }
      for (post, rows) in here { told[post, default: []].formUnion(rows) }
      if elsewhere > 0 { find(.vacanciesInLists(elsewhere), report: report) }
      if together > 0 { find(.vacanciesTogether(together), report: report) }
      if undated > 0 { find(.vacanciesLeftOut(undated), report: report) }
    }
    made.files[.vacancies] = file
  }
}
