import Staffing
import Tabular

extension ReportReader {
  /// What systems call an order that nobody came on.
  private static let voidStatuses: Set<String> = [
    "cancelled", "canceled", "withdrawn", "rejected", "declined", "draft", "unfilled", "not filled", "open",
    "awaiting approval", "pending", "expired", "no longer required", "requested", "sourcing",
  ]
  /// What they call one that goes on.
  private static let goingOn: Set<String> = ["active", "live", "current", "on assignment", "in progress", "ongoing"]

  /// Adds agency workers by the orders that they came on. An estimated end is an end once it has passed and the order does not go on.
  mutating func addOrders(_ places: ReportPlaces, _ file: inout MadeFile) {
    var leftOut = 0
    let taken = made.lastDay ?? settings.extractDate
    for report in of(.agency) {
      let own = reports[report]
      for row in 0..<own.table.rowCount {
        let status = texts.text(own.code(row, .status)).lowercased()
        if ReportReader.voidStatuses.contains(status) {
          leftOut += 1
          continue
        }
        let order = own.code(row, .order)
        let worker = own.code(row, .worker)
        let end = own.code(row, .end)
        let estimated = own.code(row, .estimatedEnd)
        var endText = texts.text(end)
        if end < 0, let day = texts.day(estimated) {
          let isOver = taken.map { day <= $0 } ?? true
          endText = isOver && !ReportReader.goingOn.contains(status) ? day.description : ""
        }
        let place = places.place(own, row)
        let fte = fte(own, row)
        file.add(
          [
            "agency " + texts.text(worker >= 0 ? worker : order), "", texts.text(place.district),
            texts.text(place.team),
            texts.text(own.code(row, .title)), "agency", texts.text(fte), texts.text(own.code(row, .start)),
            endText, "", "", "",
          ], from: self.place(report, row))
      }
      if leftOut > 0 { find(.ordersLeftOut(leftOut), report: report) }
      leftOut = 0
    }
  }
}
