package import Extracts
package import Measures
package import Staffing

extension Paper {
  /// What a director's check found at the latest month that touches a picture; nil where it touches another, or nothing.
  package struct Checks: Hashable, Sendable {
    package var outside: CasesOutside?
    package var gap: StaffGap?
    package var longAgency: AgencyOverLimit?
    package var unposted: Unposted?
    package var overEstablishment: OverPosts?
    package var oddCaseloads: OddHolders?
    package var reasons: LeaversWithoutReason?
    package var ages: AgesUnknown?

    package init() {}
  }

  /// Cases that sit in no caseload.
  package struct CasesOutside: Hashable, Sendable {
    package var month: Month
    package var unallocated: Int
    package var notInPost: Int

    package init(month: Month, unallocated: Int, notInPost: Int) {
      self.month = month
      self.unallocated = unallocated
      self.notInPost = notInPost
    }
  }

  /// By how much the council's staff of twelve months do not add up.
  package struct StaffGap: Hashable, Sendable {
    package var month: Month
    /// FTE in millionths that is missing at the end; under zero where there is more than the flows explain.
    package var missing: Int64
    /// Those behind it.
    package var people: Int
  }

  /// Agency workers who have been here for over the limit.
  package struct AgencyOverLimit: Hashable, Sendable {
    package var month: Month
    package var days: Int
    package var people: Int
  }

  /// Staff whom no post can be found for.
  package struct Unposted: Hashable, Sendable {
    package var month: Month
    package var withoutPost: StaffCount
    package var inUnknownPost: StaffCount
  }

  /// FTE in millionths that is more than the posts.
  package struct OverPosts: Hashable, Sendable {
    package var month: Month
    package var fte: Int64
  }

  /// Leavers of the twelve months of whom no reason is known.
  package struct LeaversWithoutReason: Hashable, Sendable {
    package var month: Month
    package var people: Int
    package var all: Int
  }

  /// FTE in post of those whose year of birth is not known, and all of it; millionths.
  package struct AgesUnknown: Hashable, Sendable {
    package var month: Month
    package var fte: Int64
    package var all: Int64
  }

  /// Workers with more cases for each FTE than can be right, and those with cases and no FTE.
  package struct OddHolders: Hashable, Sendable {
    package var month: Month
    package var over: Int
    package var ofZeroFTE: Int
  }
}

extension Paper.Checks {
  /// What the measure's own checks find, where the picture is of the whole council: they look at all of it.
  package init(of measure: Measure, in extract: Extract, under filter: Filter) {
    guard filter.isEmpty, let month = extract.latestMonth else { return }
    for check in measure.checks {
      switch check {
      case .casesOutside:
        outside = extract.casesOutside().map {
          Paper.CasesOutside(month: $0.month, unallocated: $0.unallocated, notInPost: $0.notInPost)
        }
      case .stockAndFlow:
        if let year = StockAndFlow(extract.staffing, extract.coverage, to: month), year.council.gap != 0 {
          gap = Paper.StaffGap(month: month, missing: year.council.gap, people: year.people)
        }
      case .longAgency:
        let found = LongAgency(extract.staffing, at: month)
        if found.people > 0 {
          longAgency = Paper.AgencyOverLimit(month: month, days: found.limit, people: found.people)
        }
      case .unpostedStaff:
        if let found = UnpostedStaff(extract.staffing, at: month) {
          unposted = Paper.Unposted(
            month: month, withoutPost: found.withoutPost, inUnknownPost: found.inUnknownPost)
        }
      case .overEstablishment:
        if let found = OverEstablishment(extract.staffing, at: month), found.fte > 0 {
          overEstablishment = Paper.OverPosts(month: month, fte: found.fte)
        }
      case .oddCaseloads:
        if let found = extract.oddCaseloads {
          oddCaseloads = Paper.OddHolders(month: month, over: found.peopleOver, ofZeroFTE: found.peopleOfZeroFTE)
        }
      case .leaverReasons:
        let found = LeaversWithoutReason(extract.staffing, at: month)
        if found.people > 0 {
          reasons = Paper.LeaversWithoutReason(month: month, people: found.people, all: found.all)
        }
      case .birthYears:
        let found = AgesUnknown(extract.staffing, at: month)
        if found.fte > 0 { ages = Paper.AgesUnknown(month: month, fte: found.fte, all: found.all) }
      }
    }
  }
}
