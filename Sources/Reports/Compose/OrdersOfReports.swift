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
  ///
  /// Where there are no such orders, the quarterly return has them. Of a list or return with rates, or with what the rules on agency workers
  /// ask after, `agency.csv` is made too.
  ///
  /// The Department's guide to the quarterly return could not be read: its columns are known by the headings that councils' own lists of
  /// it may have (`ReportHeadings`), and not by its specification. So each sheet of it is taken for what its headings make it, and
  /// columns that nothing is made of (the reason for an assignment, whether it is above the cap …) are named in a finding.
  mutating func addOrders(_ places: ReportPlaces, _ file: inout MadeFile) {
    let taken = settings.extractDate ?? made.lastDay
    var assignments = MadeFile(ReportReader.assignmentColumns)
    let returns = of(.agencyReturn)
    let orders = of(.agency).isEmpty && !hasAgencyStaff ? returns : of(.agency)
    let priced = [of(.agency), returns].first { $0.contains { hasRates(reports[$0]) } } ?? []
    for report in orders + priced.filter({ !orders.contains($0) }) {
      let isOfStaff = orders.contains(report)
      let own = reports[report]
      let unread = own.kind == .agencyReturn ? own.unread : []
      if !unread.isEmpty { find(.returnUnread(unread), report: report) }
      let hasNoHours = own[.hours] == nil && own[.fte] == nil
      var (leftOut, assumedFTE, unnumbered, all) = (0, 0, 0, 0)
      for row in 0..<own.table.rowCount {
        let status = texts.text(own.code(row, .status)).lowercased()
        if ReportReader.voidStatuses.contains(status) {
          leftOut += 1
          continue
        }
        var worker = own.code(row, .worker)
        if worker < 0 { worker = own.code(row, .registration) }
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
        if isOfStaff, worker >= 0 {
          workers[worker, default: WorkerTime()].add(
            texts.day(own.code(row, .start)), texts.day(texts.code(end)), team: place.team)
        }
        var fte = fte(own, row)
        if hasNoHours, let assumed = settings.agencyFTE {
          fte = texts.code(fteText(assumed))
          assumedFTE += 1
        }
        if priced.contains(report) {
          let hours = texts.text(own.code(row, .hours))
          assignments.add(
            [
              worker >= 0 ? texts.text(worker) : "", texts.text(place.district), texts.text(place.team),
              texts.text(own.code(row, .title)), texts.text(own.code(row, .start)), end, hours,
              hours.isEmpty ? texts.text(fte) : "", ReportReader.pounds(texts.text(own.code(row, .chargeRate))),
              ReportReader.pounds(texts.text(own.code(row, .payRate))), texts.text(own.code(row, .qualified)),
              texts.text(own.code(row, .leftPermanent)),
            ], from: self.place(report, row))
        }
        if !isOfStaff { continue }
        file.add(
          [
            worker >= 0 ? texts.text(worker) : "agency " + texts.text(own.code(row, .order)),
            texts.text(own.code(row, .post)), texts.text(place.district),
            texts.text(place.team), texts.text(own.code(row, .title)), "agency", texts.text(fte),
            texts.text(own.code(row, .start)), end, "", "", "",
          ], from: self.place(report, row))
      }
      if isOfStaff, unnumbered > 0 {
        made.hasUnnumberedAgency = true
        // Where no cases are read nothing hangs on it.
        if !of(.allocations).isEmpty || !of(.caseloads).isEmpty {
          find(.ordersUnnumbered(unnumbered, of: all), report: report)
        }
      }
      if leftOut > 0 { find(.ordersLeftOut(leftOut), report: report) }
      if assumedFTE > 0, let fte = settings.agencyFTE { find(.agencyFTE(assumedFTE, fteText(fte)), report: report) }
    }
    if assignments.rowCount > 0 { made.files[.agency] = assignments }
    if !of(.agency).isEmpty && hasAgencyStaff { find(.agencyTwice) }
    made.lacksAgency = orders.isEmpty && !hasAgencyStaff
    if made.lacksAgency && !of(.staffInPost).isEmpty { find(.noAgency) }
  }

  private static let assignmentColumns = [
    "worker_id", "district", "team", "role", "start_date", "end_date", "hours", "fte", "rate", "pay_rate", "qualified",
    "left_permanent",
  ]

  /// Whether a list says what its workers cost, or whether they may be hired.
  private func hasRates(_ report: Report) -> Bool {
    [.chargeRate, .payRate, .qualified, .leftPermanent].contains { report[$0] != nil }
  }

  /// A rate without what portals write beside it: `£34.96 p/h`.
  private static func pounds(_ text: String) -> String {
    var rest = text.hasPrefix("£") ? text.dropFirst() : text[...]
    rest = rest.drop { $0 == " " }
    let number = rest.prefix { $0.isNumber || $0 == "." || $0 == "," || $0 == "-" }
    let unit = rest.dropFirst(number.count).lowercased().filter { $0.isLetter }
    return ["", "ph", "perhour", "hr", "hour", "anhour", "perhr"].contains(unit) ? String(number) : text
  }

  /// Whether a list of staff has anybody whose contract is an agency's.
  private var hasAgencyStaff: Bool {
    var contracts: Set<Int32> = []
    for report in of(.staffInPost) { contracts.formUnion(reports[report].table.codes(reports[report][.contract])) }
    return contracts.contains { $0 >= 0 && Contract(word: texts.text($0), settings: settings) == .agency }
  }
}
