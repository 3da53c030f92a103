import Statistics
import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing

/// Months and teams of a run: what hangs on which.
struct MeasureInputTests {
  private func selection(_ extract: Extract, teams: [String] = []) throws -> Selection {
    var filter = Filter()
    filter.teams = teams
    return try filter.selection(in: extract.staffing)
  }

  /// Parts are of the one period and people of the other, whichever those are: the same, one within the other, overlapping, or
  /// apart.
  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func partsAndPeopleHaveMonthsOfTheirOwn(seed: UInt64) throws {
    let extract = try Dense(seed: seed).extract()
    let selection = try selection(extract)
    let last = extract.period.last
    let periods = [
      extract.period, Period(1, monthsTo: last), Period(9, monthsTo: last.advanced(by: -5)),
      Period(7, monthsTo: last.advanced(by: -13)),
    ]
    var people = 0
    for measure in Measure.all where measure.isAboutStaff {
      for options in measure.everyBasis {
        func counts(_ period: Period, _ peoplePeriod: Period) -> Counts {
          measure.on(options).count(
            MeasureInput(
              extract, selection: selection, period: period, peoplePeriod: peoplePeriod, options: options))
        }
        let alone = periods.map { counts($0, $0) }
        for (period, parts) in zip(periods, alone) {
          for (other, heads) in zip(periods, alone) {
            let both = counts(period, other)
            let what = "\(measure.id) \(options) \(period) \(other)"
            #expect(both.measurement.numerators == parts.measurement.numerators, "\(what)")
            #expect(both.measurement.denominators == parts.measurement.denominators, "\(what)")
            #expect(both.measurement.monthlyPeople == parts.measurement.monthlyPeople, "\(what)")
            for month in 0..<period.count {
              #expect(
                both.measurement.units?.total(month: month) == parts.measurement.units?.total(month: month), "\(what)")
            }
            #expect(rows(both.people) == rows(heads.people), "\(what)")
            people += both.people.bases[0].total.reduce(0, +)
          }
        }
      }
    }
    #expect(people > 10_000)
  }

  /// A shorter period is a piece of a longer one.
  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func monthsStandForThemselves(seed: UInt64) throws {
    let extract = try Dense(seed: seed).extract()
    let selection = try selection(extract)
    let (whole, piece) = (extract.period, Period(6, monthsTo: extract.period.last.advanced(by: -4)))
    let from = piece.first.index - whole.first.index
    for measure in Measure.all where measure.isAboutStaff {
      for options in measure.everyBasis {
        func counts(_ period: Period) -> Counts {
          measure.on(options).count(
            MeasureInput(extract, selection: selection, period: period, peoplePeriod: period, options: options))
        }
        let (long, short) = (counts(whole), counts(piece))
        for team in extract.staffing.places.teams.indices {
          for month in 0..<piece.count {
            let (here, there) = (team * piece.count + month, team * whole.count + from + month)
            let what = "\(measure.id) \(options) \(team) \(month)"
            #expect(short.measurement.numerators[here] == long.measurement.numerators[there], "\(what)")
            #expect(short.measurement.denominators[here] == long.measurement.denominators[there], "\(what)")
          }
        }
        let cut = rows(long.people).map { Array($0[from..<(from + piece.count)]) }
        #expect(rows(short.people) == cut, "\(measure.id) \(options)")
      }
    }
  }

  /// The people that hiding is settled on are of all teams, whichever are chosen.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func peopleAreOfAllTeams(seed: UInt64) throws {
    let extract = try Dense(seed: seed).extract()
    for measure in Measure.all where measure.isAboutStaff {
      func people(_ teams: [String]) throws -> [[Int]] {
        let matrix = Table(
          measure, MeasureOptions(), of: extract, selection: try selection(extract, teams: teams), by: .district,
          choice: .all)
        return rows(try #require(matrix.people).people)
      }
      let all = try people([])
      let chosen = try people(["Duty"])
      #expect(chosen == all, "\(measure.id)")
    }
  }

  /// Sums over units are no sums of teams: of one team they are that team's alone.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func unitsAreOfTheChosenTeams(seed: UInt64) throws {
    let extract = try Dense(seed: seed).extract()
    let places = extract.staffing.places
    var (workers, inSeveral) = (0, 0)
    for measure in [Measure.caseload, .vacancyAge, .absence] {
      func units(_ teams: [String]) throws -> UnitSums {
        try #require(
          measure.count(
            MeasureInput(
              extract, selection: try selection(extract, teams: teams), period: extract.period,
              peoplePeriod: extract.period, options: MeasureOptions())
          ).measurement.units)
      }
      let all = try units([])
      for (number, team) in places.teams.enumerated() {
        let own = try units(["\(places.districtName(ofTeam: number))/\(team.name)"])
        for month in 0..<extract.period.count {
          let alone = all.team(number, month: month)
          #expect(own.total(month: month) == alone)
          #expect(own.district(team.district, month: month) == alone)
          workers += Int(alone.workers)
        }
      }
      for month in 0..<extract.period.count {
        let apart = places.teams.indices.reduce(0) { $0 + all.team($1, month: month).workers }
        inSeveral += Int(apart - all.total(month: month).workers)
      }
    }
    #expect(workers > 1000 && inSeveral > 10)
  }

  /// People of single months are of the chosen teams: those of some teams and of the others add up.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func peopleOfSingleMonthsAreOfTheChosenTeams(seed: UInt64) throws {
    let extract = try Dense(seed: seed).extract()
    for measure in [Measure.starters, .turnover] {
      func months(_ teams: [String]) throws -> [Int] {
        try #require(
          Table(
            measure, MeasureOptions(), of: extract, selection: try selection(extract, teams: teams), by: .district,
            choice: .all
          ).monthlyPeople)
      }
      let (all, duty, others) = (try months([]), try months(["Duty"]), try months(["Court", "(no team)"]))
      #expect(zip(duty, others).map { $0 + $1 } == all)
      #expect(duty.contains { $0 > 0 } && others.contains { $0 > 0 })
    }
  }

  /// Every row's counts, by month.
  private func rows(_ people: PeopleBehind) -> [[Int]] {
    (people.counted + people.bases).flatMap { [$0.total] + $0.districts + $0.teams }
  }
}
