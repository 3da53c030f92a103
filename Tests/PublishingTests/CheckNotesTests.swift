import Measures
import Testing
@testable import Disclosure
@testable import Publishing
@testable import Staffing
@testable import Workforce

struct CheckNotesTests {
  private let board = SuppressionPolicy.board
  private let open = SuppressionPolicy.public(.percent)

  private func note(_ policy: SuppressionPolicy?, _ change: (inout Paper.Checks) -> Void) -> [String] {
    var checks = Paper.Checks()
    change(&checks)
    return checkNotes(checks, policy)
  }

  @Test func theYearDoesNotAddUp() {
    func gap(_ missing: Int64, _ people: Int, _ policy: SuppressionPolicy?) -> [String] {
      note(policy) { $0.gap = Paper.StaffGap(month: Sample.september, missing: missing, people: people) }
    }
    let start = "The staff of the twelve months to September 2017 do not add up: "
    #expect(gap(2_600_000, 1, nil) == [start + "2.6 FTE are gone that no leaver explains."])
    #expect(gap(-5_600_000, 7, board) == [start + "5.6 FTE are there that no starter explains."])
    #expect(gap(2_600_000, 4, board) == [start + "the FTE of fewer than 5 workers are gone that no leaver explains."])
    #expect(gap(5_600_000, 7, open) == [start + "6 FTE are gone that no leaver explains."])
    #expect(gap(49_999, 7, board) == [start + "under 0.1 FTE are gone that no leaver explains."])
    #expect(gap(2_600_000, 5, open) == [start + "the FTE of fewer than 6 workers are gone that no leaver explains."])
  }

  @Test func agencyWorkersWhoStay() {
    func agency(_ people: Int, _ policy: SuppressionPolicy?) -> [String] {
      note(policy) {
        $0.longAgency = Paper.AgencyOverLimit(month: Sample.september, days: 365, people: people)
      }
    }
    let start = "Agency workers who on 30 September 2017 had been here for over 365 days without a break: "
    #expect(agency(1, nil) == [start + "1 worker."])
    #expect(agency(22, board) == [start + "22 workers."])
    #expect(agency(4, board) == [start + "fewer than 5 workers."])
    #expect(agency(5, open) == [start + "fewer than 6 workers."])
  }

  /// Others than the service are not told how many leavers gave no reason.
  @Test func leaversWithoutAReason() {
    func reasons(_ people: Int, _ policy: SuppressionPolicy?) -> [String] {
      note(policy) { $0.reasons = Paper.LeaversWithoutReason(month: Sample.september, people: people, all: 25) }
    }
    let end = "no reason that is known: they are not counted, so that the rate may be higher."
    #expect(reasons(1, nil) == ["1 of the 25 leavers of the twelve months to September 2017 has " + end])
    #expect(reasons(7, nil) == ["7 of the 25 leavers of the twelve months to September 2017 have " + end])
    let some = "Of some leavers no reason is known: they are not counted, so that the rate may be higher."
    #expect(reasons(7, board) == [some])
    #expect(reasons(1, open) == [some])
  }

  @Test func agesThatAreNotKnown() {
    func ages(_ fte: Int64) -> [String] {
      note(board) { $0.ages = Paper.AgesUnknown(month: Sample.september, fte: fte, all: 100_000_000) }
    }
    let end = " of the FTE in post at the end of September 2017 the year of birth is not known: it is left out."
    #expect(ages(6_000_000) == ["Of 6%" + end])
    #expect(ages(100_000) == ["Of 1%" + end])
  }

  @Test func staffWithoutAPost() {
    func unposted(_ none: (Int, Int64), _ unknown: (Int, Int64), _ policy: SuppressionPolicy?) -> [String] {
      var (without, lost) = (StaffCount(), StaffCount())
      (without.people, without.fte) = none
      (lost.people, lost.fte) = unknown
      return note(policy) {
        $0.unposted = Paper.Unposted(month: Sample.september, withoutPost: without, inUnknownPost: lost)
      }
    }
    #expect(unposted((0, 0), (0, 0), board) == [])
    #expect(
      unposted((34, 30_200_000), (3, 2_500_000), board) == [
        "In post at the end of September 2017, and without a post number: 34 workers (30.2 FTE). They are taken off the vacancies of "
          + "their own team and role. With a post number that no open post has: fewer than 5 workers. They fill no vacancy."
      ])
    #expect(
      unposted((0, 0), (1, 600_000), nil) == [
        "In post at the end of September 2017, and with a post number that no open post has: 1 worker (0.6 FTE). They fill no "
          + "vacancy."
      ])
  }

  @Test func moreStaffThanPosts() {
    func over(_ policy: SuppressionPolicy?) -> [String] {
      note(policy) { $0.overEstablishment = Paper.OverPosts(month: Sample.september, fte: 2_500_000) }
    }
    let start = "More staff than posts at the end of September 2017: "
    #expect(over(board) == [start + "2.5 FTE over all teams. It hides no vacancy elsewhere."])
    #expect(over(open) == [start + "3 FTE over all teams. It hides no vacancy elsewhere."])
  }

  @Test func caseloadsThatCanHardlyBeRight() {
    func odd(_ over: Int, _ zero: Int) -> [String] {
      note(board) { $0.oddCaseloads = Paper.OddHolders(month: Sample.september, over: over, ofZeroFTE: zero) }
    }
    let start = "Caseloads at the end of September 2017 that can hardly be right: "
    #expect(odd(0, 0) == [])
    #expect(odd(6, 0) == [start + "6 workers with over 50 cases for each FTE."])
    #expect(
      odd(6, 1) == [start + "6 workers with over 50 cases for each FTE and fewer than 5 workers with cases and 0 FTE."])
  }

  @Test func casesInNoCaseload() {
    func outside(_ unallocated: Int, _ notInPost: Int, _ policy: SuppressionPolicy?) -> [String] {
      note(policy) {
        $0.outside = Paper.CasesOutside(month: Sample.september, unallocated: unallocated, notInPost: notInPost)
      }
    }
    #expect(outside(0, 0, nil) == [])
    #expect(
      outside(0, 12, nil) == ["In no caseload at the end of September 2017: 12 cases held by someone not in post."])
    #expect(outside(2, 0, nil) == ["In no caseload at the end of September 2017: 2 cases without a worker."])
    // How many there are `unallocated` says, as far as it may: of a total that it hides a number here would tell.
    #expect(outside(0, 0, board) == [])
    for (unallocated, notInPost) in [(0, 12), (2, 0)] {
      #expect(
        outside(unallocated, notInPost, board) == [
          "Some cases open at the end of September 2017 are in no caseload, since nobody there holds them: see unallocated."
        ])
    }
  }
}
