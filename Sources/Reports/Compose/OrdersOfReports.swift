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
    let taken = settings.extractDate ?? made.lastDay
    for report in of(.agency) {
      let own = reports[report]
      let hasNoHours = own[.hours] == nil && own[.fte] == nil
      var (leftOut, assumedFTE, unnumbered, all) = (0, 0, 0, 0)
      for row in 0..<own.table.rowCount {
        let status = texts.text(own.code(row, .status)).lowercased()
        if ReportReader.voidStatuses.contains(status) {
          leftOut += 1
          continue
        }
        let worker = own.code(row, .worker)
        all += 1
        if worker < 0 { unnumbered += 1 }
        var end = texts.text(own.code(row, .end))
        if let day = texts.day(own.code(row, .end)), settings.exclusiveEnds.contains(.staff) {
          end = lastDay(day, of: .staff).description
        }
        if end.isEmpty, let day = texts.day(own.code(row, .estimatedEnd)) {
          let isOver = taken.map { day <= $0 } ?? true
          end = isOver && !ReportReader.goingOn.contains(status) ? day.description : ""
        }
        let place = places.place(own, row)
        if worker >= 0 {
          workers[worker, default: WorkerTime()].add(
            texts.day(own.code(row, .start)), texts.day(texts.code(end)), team: place.team)
        }
        var fte = fte(own, row)
        if hasNoHours, let assumed = settings.agencyFTE {
          fte = texts.code(fteText(assumed))
          assumedFTE += 1
        }
        file.add(
          [
            worker >= 0 ? texts.text(worker) : "agency " + texts.text(own.code(row, .order)),
            texts.text(own.code(row, .post)), texts.text(place.district),
            texts.text(place.team), texts.text(own.code(row, .title)), "agency", texts.text(fte),
            texts.text(own.code(row, .start)), end, "", "", "",
          ], from: self.place(report, row))
      }
      if unnumbered > 0 {
        made.hasUnnumberedAgency = true
        // Where no cases are read nothing hangs on it.
        if !of(.allocations).isEmpty || !of(.caseloads).isEmpty {
          find(.ordersUnnumbered(unnumbered, of: all), report: report)
        }
      }
      if leftOut > 0 { find(.ordersLeftOut(leftOut), report: report) }
      if assumedFTE > 0, let fte = settings.agencyFTE { find(.agencyFTE(assumedFTE, fteText(fte)), report: report) }
    }
    if !of(.agency).isEmpty && hasAgencyStaff { find(.agencyTwice) }
    made.lacksAgency = of(.agency).isEmpty && !hasAgencyStaff
    if made.lacksAgency && !of(.staffInPost).isEmpty { find(.noAgency) }
  }

  /// Whether a list of staff has anybody whose contract is an agency's.
  private var hasAgencyStaff: Bool {
    var contracts: Set<Int32> = []
    for report in of(.staffInPost) { contracts.formUnion(reports[report].table.codes(reports[report][.contract])) }
    return contracts.contains { $0 >= 0 && Contract(word: texts.text($0), settings: settings) == .agency }
  }
}
