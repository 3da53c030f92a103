import Tabular
import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// The engine against the slow oracle: every cell's numerator, denominator, symbol and printed value.
struct OracleTests {
  @Test func theInventedCounty() throws {
    let options = """
      --from 2015-10 --to 2017-09 --checks
      --from 2015-10 --to 2017-09 --by team
      --from 2015-10 --to 2017-09 --vacancy-basis establishment --turnover-basis average
      --from 2015-10 --to 2017-09 --by team --without-frozen --turnover-count headcount
      --from 2015-10 --to 2017-09 --turnover-basis average --turnover-count headcount
      --from 2015-10 --to 2017-09 --by team --team "Children Looked After"
      --from 2015-10 --to 2017-09 --team "Burnley/*" --turnover-count headcount --vacancy-basis establishment
      --from 2015-10 --to 2017-09 --by team --role "social worker"
      --from 2015-10 --to 2017-09 --by role
      --from 2013-08 --to 2017-12 --district Burnley --district "R*" --turnover-basis average
      """
    let cases = try Oracle.Case.folder(
      Samples.lancashire, options.split(separator: "\n").map(String.init), script: Oracle.script)
    var tally = Tally()
    for one in cases {
      #expect(one.runs.count == 10)
      try one.withExtracts { try tally.compare($0, $1, of: one) }
    }
    #expect(tally.counts.values > tally.counts.cells * 18 / 20)
    #expect(tally.accounts == 12)
    // Each measure of staff is compared over as many cells; of the newly qualified fewer places have any.
    for measure in Measure.monthly where !measure.isOfPractice {
      let cells = tally.cellsOfMeasure[measure.id] ?? 0
      let least = measure.id == Measure.asyeOver.id ? 4_000 : 5_000
      #expect((least...7_800).contains(cells), "\(measure.id)")
    }
  }

  /// A measure of staff that the oracle has no rule for is compared with nothing, and would pass unseen.
  @Test func everyMeasureHasARule() throws {
    let rules = try Oracle.rules(Oracle.script)
    #expect(rules == Measure.monthly.filter { !$0.isOfPractice }.map(\.id).sorted())
  }

  @Test(arguments: [1...40, 41...80, 81...120, 121...160])
  func randomExtracts(seeds: ClosedRange<Int>) throws {
    try Oracle.Case.withSeeds(seeds, script: Oracle.script) { cases in
      var tally = Tally()
      for one in cases {
        #expect(one.runs.count == 4)
        try one.withExtracts { try tally.compare($0, $1, of: one) }
      }
      #expect(tally.counts.cells == cases.flatMap(\.runs).reduce(0) { $0 + $1.result.cellCount })
      #expect(tally.counts.values > 20_000)
      #expect(tally.accounts > 80)
      #expect(tally.gaps > 20)
      #expect(tally.counts.notApplicable > 500)
      #expect(tally.counts.notAvailable > 500)
    }
  }
}

extension Oracle.Result {
  var cellCount: Int { measures.values.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.cells.count } } }
}

/// What was compared.
struct Tally {
  var counts = CellCounts()
  var cellsOfMeasure: [String: Int] = [:]
  /// Districts whose year was compared, and those of them that do not add up.
  var accounts = 0
  var gaps = 0

  /// Holds every cell of the extract against the oracle's, as the run's options ask.
  mutating func compare(_ run: Oracle.Run, _ extract: Extract, of one: Oracle.Case) throws {
    let what = "\(one.folder): \(run.options.summary)"
    #expect(extract.coverage.extractDate.description == run.result.extract_date, "\(what)")
    #expect(extract.coverage.from.description == run.result.covers_from, "\(what)")
    var selection = try run.options.filter.selection(in: extract.staffing)
    var extract = extract
    let whole = extract
    let level: RowLevel = run.options.by == "role" ? .role : run.options.by == "team" ? .team : .district
    if level == .role {
      let places = PlacesByRole(extract.staffing, one.settings.settings, counted: selection.roles)
      selection = selection.parted(places)
      extract.staffing = places.staffing
    }
    var options = try run.options.measureOptions
    let settings = one.settings.settings
    (options.caseloadLimits, options.caseloadPoints) = (settings.caseloadLimits, settings.caseloadPoints)
    for (id, table) in run.result.measures {
      let measure = try #require(Measure.named(id))
      let matrix = Table(
        measure, options, of: extract, selection: selection,
        by: level, choice: .all)
      let before = counts.cells
      try compare(matrix, table, "\(what): \(id)")
      cellsOfMeasure[id, default: 0] += counts.cells - before
    }
    if let checks = run.result.checks { compare(checks, whole, what) }
    if let cases = extract.cases, let caseload = run.result.measures["caseload"], let outside = caseload.not_in_post,
      let nobody = caseload.unallocated
    {
      for (month, (outside, nobody)) in zip(outside, nobody).enumerated() {
        if let nobody { #expect(cases.unallocated[month] == nobody, "\(what)") }
        if let outside {
          #expect(CaseHolders.notInPost(extract.staffing, cases, month: month) == outside, "\(what)")
        }
      }
    }
  }

  /// Every part of every district's year, and the other checks of the last complete month.
  private mutating func compare(_ checks: Oracle.Checks, _ extract: Extract, _ what: String) {
    let (staffing, month) = (extract.staffing, extract.coverage.lastComplete)
    func byName<Value>(_ values: [Value]) -> [String: Value] {
      Dictionary(uniqueKeysWithValues: zip(staffing.places.districts.map(foldedName), values))
    }
    func folded<Value>(_ values: [String: Value]) -> [String: Value] {
      Dictionary(uniqueKeysWithValues: values.map { (foldedName($0), $1) })
    }
    let year = StockAndFlow(staffing, extract.coverage, to: month)
    #expect((year == nil) == (checks.year == nil), "\(what)")
    if let year, let expected = checks.year {
      let ours = byName(year.districts).filter { $0.value != StockAndFlow.Account() }
      let theirs = folded(expected).mapValues(StockAndFlow.Account.init)
      #expect(ours == theirs.filter { $0.value != StockAndFlow.Account() }, "\(what)")
      #expect(year.people == checks.behind, "\(what)")
      accounts += ours.count
      gaps += ours.values.count { $0.gap != 0 }
    }
    let agency = byName(LongAgency(staffing, at: month).districts).filter { $0.value > 0 }
    #expect(agency == folded(checks.long_agency), "\(what)")
    let unposted = UnpostedStaff(staffing, at: month).map { found in
      [found.withoutPost, found.inUnknownPost].map { [Int64($0.people), $0.fte] }
    }
    #expect(unposted == checks.unposted, "\(what)")
    #expect(OverEstablishment(staffing, at: month)?.fte == checks.over_establishment, "\(what)")
    // Cases are counted over the run's own period alone.
    if let cases = extract.cases, cases.ends.period.last >= month, cases.ends.period.first <= month {
      let odd = OddCaseloads(staffing, cases, at: month)
      #expect([odd.peopleOver, odd.peopleOfZeroFTE] == checks.odd_caseloads, "\(what)")
    }
    let findings = extract.log.findings.groups.flatMap(\.shown)
    var absences = Oracle.OddAbsences()
    for finding in findings where finding.file == "absence.csv" {
      switch finding.rule {
      case .staff(.absenceAgain): absences.again += 1
      case .staff(.daysLostOverDates): absences.over_dates += 1
      case .staff(.absenceOutside(let days)): absences.outside.append(days)
      case .value(.afterExtractDate): absences.late += 1
      default: break
      }
    }
    absences.outside.sort()
    #expect(absences == checks.odd_absences, "\(what)")
    #expect(findings.count { $0.rule == .staff(.councilStartLater) } == checks.later_council_starts, "\(what)")
  }

  private mutating func compare(_ matrix: Table, _ table: Oracle.Table, _ what: String) throws {
    #expect(matrix.columns.map(\.description) == table.months, "\(what)")
    let (nScale, dScale) = (table.numeratorScale, table.denominatorScale)
    for (row, expected) in paired(matrix, table.rows, what) {
      for (position, (cell, theirs)) in zip(row.cells, expected.cells).enumerated() {
        if !isEqual(cell, theirs, nScale, dScale) {
          Issue.record(
            "\(what): \(oracleName(row.district, row.team)) \(table.months[position]): \(cell), oracle \(theirs)")
        }
        counts.add(cell)
      }
    }
  }

  private func isEqual(_ cell: Cell, _ theirs: Oracle.Cell, _ nScale: Int64, _ dScale: Int64) -> Bool {
    switch cell {
    case .value(let quotient):
      guard theirs.symbol == nil, let n = theirs.n, quotient.numerator == n * nScale,
        quotient.printed.description == theirs.value
      else { return false }
      if let count = quotient.middleOf { return theirs.d.map { $0.under == 1 && $0.over == count } ?? false }
      guard let denominator = quotient.denominator else { return theirs.d == nil }
      return theirs.d.map { denominator * $0.under == $0.over * dScale * quotient.denominatorScale } ?? false
    case .notApplicable(let numerator):
      return theirs.symbol == "z" && theirs.n.map { $0 * nScale } == numerator && theirs.d?.over == 0
        && theirs.value == nil
    case .notAvailable:
      return theirs.symbol == "x" && theirs.n == nil && theirs.d == nil && theirs.value == nil
    case .counted, .blank, .confidential, .lowReliability:
      return false
    }
  }
}

extension Oracle.Table {
  /// What turns the oracle's units into millionths.
  var numeratorScale: Int64 { n_unit == "millionths" ? 1 : n_unit == "halves" ? 500_000 : 1_000_000 }
  var denominatorScale: Int64 { d_unit == "millionths" ? 1 : 1_000_000 }
}

extension StockAndFlow.Account {
  init(_ theirs: Oracle.Account) {
    self.init()
    (opening, closing) = (theirs.opening, theirs.closing)
    (starters, leavers) = (theirs.starters, theirs.leavers)
    (movedIn, movedOut, hours) = (theirs.moved_in, theirs.moved_out, theirs.hours)
  }
}
