import Tabular
import Testing
@testable import Extracts
@testable import Measures
@testable import Publishing
@testable import Staffing
@testable import Workforce

/// What each measure's checks find in an extract where everything is odd, at 30 September 2017.
struct PaperChecksTests {
  private func extract() throws -> Extract {
    let posts = "post_id,district,team,role,fte,start_date,end_date\nP1,A,T,sw,1,2015-01-01,\n"
    let staff = """
      worker_id,post_id,district,team,role,contract,fte,start_date,end_date,leaving_reason
      W1,P1,A,T,sw,permanent,1,2015-01-01,,
      W2,P1,A,T,sw,permanent,0.5,2015-01-01,,
      W3,,A,U,sw,permanent,0,2015-01-01,,
      W4,P9,A,T,sw,permanent,0.8,2015-01-01,,
      W5,,A,T,sw,agency,1,2015-01-01,,
      W6,,A,T,sw,permanent,0.6,2015-01-01,2017-03-31,internal move

      """
    let cases = "case_id,worker_id,start_date,end_date\nC1,W3,2017-01-01,\nC2,W6,2017-01-01,\nC3,,2017-01-01,\n"
    var settings = Settings()
    settings.extractDate = Sample.day
    settings.coversFrom = Month("2015-01")
    var reader = ExtractReader(
      files: [
        .posts: .bytes(Array(posts.utf8)), .staff: .bytes(Array(staff.utf8)), .allocations: .bytes(Array(cases.utf8)),
      ], settings: settings)
    reader.request.count = 1
    return try reader.read()
  }

  private func checks(_ measure: Measure, filter: Filter = Filter()) throws -> Paper.Checks {
    Paper.Checks(of: measure, in: try extract(), under: filter)
  }

  private func expected(_ change: (inout Paper.Checks) -> Void) -> Paper.Checks {
    var checks = Paper.Checks()
    change(&checks)
    return checks
  }

  @Test func eachMeasureHasItsOwn() throws {
    let month = Sample.september
    for measure in [Measure.turnover, .netChange] {
      let found = try checks(measure)
      #expect(found == expected { $0.gap = .init(month: month, missing: 600_000, people: 1) })
    }
    let ofAgency = try checks(.agency)
    #expect(ofAgency == expected { $0.longAgency = .init(month: month, days: 365, people: 1) })
    var (none, unknown) = (StaffCount(), StaffCount())
    (none.people, none.fte, unknown.people, unknown.fte) = (1, 0, 1, 800_000)
    let unposted = Paper.Unposted(month: month, withoutPost: none, inUnknownPost: unknown)
    for measure in [Measure.vacancy, .uncovered] {
      let found = try checks(measure)
      #expect(
        found
          == expected {
            $0.unposted = unposted
            $0.overEstablishment = .init(month: month, fte: 500_000)
          })
    }
    let ofAge = try checks(.vacancyAge)
    #expect(ofAge == expected { $0.unposted = unposted })
    for measure in [Measure.caseload, .caseloadOver] {
      let found = try checks(measure)
      #expect(
        found
          == expected {
            $0.outside = .init(month: month, unallocated: 1, notInPost: 1)
            $0.oddCaseloads = .init(month: month, over: 0, ofZeroFTE: 1)
          })
    }
    let ofChanges = try checks(.workerChanges)
    // Children without a worker count there.
    #expect(ofChanges == Paper.Checks())
    let ofStability = try checks(.stability)
    #expect(ofStability == Paper.Checks())
  }

  /// They are of the whole council, and say nothing under a filter.
  @Test func notUnderAFilter() throws {
    var filter = Filter()
    filter.districts = ["A"]
    for measure in Measure.monthly {
      let found = try checks(measure, filter: filter)
      #expect(found == Paper.Checks())
    }
  }
}
