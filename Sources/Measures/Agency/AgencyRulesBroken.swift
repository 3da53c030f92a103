import Extracts
import Staffing
import Statistics
import Tabular

/// Which of the rules on agency workers is asked after.
package enum AgencyRulesBasis: String, MeasureChoice {
  case either
  case experience = "under-three-years"
  case left = "left-permanent"

  package static let option = "agency-rules"

  package var words: String {
    switch self {
    case .either: "either of both"
    case .experience: "under three years after qualifying"
    case .left: "within three months of leaving a permanent post in the region"
    }
  }
}

extension Measure {
  /// Assignments open at a month's last day whose worker was, on the first day of the assignment, under three years after qualifying, or within
  /// three months of leaving a permanent post in the same region ÷ assignments open that day of which both are known, in per cent. A
  /// stock: an assignment that was begun against the rules stays so as long as it lasts.
  ///
  /// Source: statutory guidance for local authorities on the use of agency child and family social workers (DfE, September 2024; for new
  /// assignments from 31 October 2024, for all from 1 October 2025): no agency worker without three years' post-qualifying experience in
  /// direct employment of a local authority in the United Kingdom, and none within three months of leaving a substantive post of an authority
  /// of the same region. The guidance could not be read here; this follows the Department's page of its components and the accounts of Community Care
  /// and Local Government Lawyer, and leaves its exceptions out. Experience is taken to run from the day of qualifying, since files do not say
  /// in whose employment it was gained: so the true share is no smaller.
  ///
  /// The third anniversary of qualifying is three years. Of a year alone it is known where every day of it says the same. Whoever left on a
  /// day may be hired again on the day after the same date three months later. Where `left_permanent` says no, or a day longer ago, and
  /// `staff.csv` has the worker leave the council's own staff (not an internal move) within the three months, that is believed. What is
  /// blank is not known, whatever staff.csv says: else only those who left would be known. An assignment of which one of them is not known is in
  /// neither part, even where the other is broken: else those that are known would be those that are broken. A zero denominator is not
  /// applicable.
  package static let agencyRules = rules(on: .either)

  private static func rules(on basis: AgencyRulesBasis) -> Measure {
    let needs: [NeededColumn] =
      (basis == .left ? [] : [NeededColumn(.agency, "qualified")])
      + (basis == .experience ? [] : [NeededColumn(.agency, "left_permanent")])
    let (what, known) =
      switch basis {
      case .either:
        (
          "under three years after qualifying, or within three months of leaving a permanent post in the region",
          "of which both are known"
        )
      case .experience: ("under three years after qualifying", "of which that is known")
      case .left: ("within three months of leaving a permanent post in the region", "of which that is known")
      }
    return Measure(
      id: "agency-rules",
      name: "Agency rule breach rate",
      group: .agency,
      use: "Whether agency workers are hired whom the national rules keep out.",
      unit: .percent,
      polarity: .lowerIsBetter,
      timing: .stock,
      breaks: Breaks(Breaks.usualSpread, plain: [50, 100, 150, 200, 300, 400].map { Tenths($0) }),
      precision: .proportion,
      changesSuddenly: false,
      needs: [.staff, .agency],
      columns: needs,
      options: [MeasureOption(AgencyRulesBasis.self)],
      wording: { _, moment in
        Wording(
          statistic:
            "agency assignments begun \(basis == .either ? "against either rule" : what), as % of those \(known)",
          definition:
            "Agency assignments open on \(moment.phrase) that began \(what) ÷ assignments open then \(known). The rules have "
            + "exceptions, which are not looked at.",
          caveat: "The rules are the Department’s of October 2024; exceptions are not looked at.",
          keyLabel: "% against the rules", madeOf: "against of known", numerator: .whole, denominator: .whole,
          leastStep: "one assignment")
      },
      count: { AgencyRulesBroken.count($0, basis) },
      privacy: Privacy(
        about: .staff, base: "agency workers",
        counted: Privacy.Counted("were hired against the rules", tellsOfOthers: true)),
      variant: { options in
        let chosen = options[AgencyRulesBasis.self]
        return chosen == basis ? nil : rules(on: chosen)
      })
  }
}

enum AgencyRulesBroken {
  /// Years of experience that an agency worker must have, and months after a permanent post.
  static let (years, months) = (3, 3)

  static func count(_ input: MeasureInput, _ basis: AgencyRulesBasis) -> Counts {
    var (broken, known) = (Tally(input), Tally(input))
    let staffing = input.staffing
    for assignment in input.records.agency?.assignments ?? [] where input.has(role: assignment.role) {
      guard let isBroken = isBroken(assignment, basis, staffing) else { continue }
      known.add(
        Millionths.one, of: assignment.person, in: assignment.team, from: assignment.start, to: assignment.end)
      if isBroken {
        broken.add(
          Millionths.one, of: assignment.person, in: assignment.team, from: assignment.start, to: assignment.end)
      }
    }
    return Counts(input, broken.finished(), of: known.finished(), lookback: 0)
  }

  /// Whether an assignment began against the rules; nil where that is not known.
  private static func isBroken(
    _ assignment: AgencyAssignment, _ basis: AgencyRulesBasis, _ staffing: StaffingModel
  ) -> Bool? {
    switch basis {
    case .experience: return isNew(assignment)
    case .left: return hasJustLeft(assignment, staffing)
    case .either:
      guard let isNew = isNew(assignment), let hasLeft = hasJustLeft(assignment, staffing) else { return nil }
      return isNew || hasLeft
    }
  }

  /// Whether the worker is under three years after qualifying on the first day.
  static func isNew(_ assignment: AgencyAssignment) -> Bool? {
    switch assignment.qualified {
    case .on(let day): return assignment.start < day.birthday(years)
    case .inYear(let year):
      let begun = assignment.start.civil.year
      return begun == year + years ? nil : begun < year + years
    case nil: return nil
    }
  }

  /// Whether the worker left a permanent post in the three months before the first day.
  static func hasJustLeft(_ assignment: AgencyAssignment, _ staffing: StaffingModel) -> Bool? {
    switch assignment.left {
    case nil: return nil
    case .withinThreeMonths(true): return true
    case .withinThreeMonths(false): return hasLeftHere(assignment, staffing)
    case .on(let day): return isWithin(day, assignment.start) || hasLeftHere(assignment, staffing)
    }
  }

  /// Whether staff has the worker leave the council within the three months.
  static func hasLeftHere(_ assignment: AgencyAssignment, _ staffing: StaffingModel) -> Bool {
    if assignment.worker < 0 { return false }
    var found = false
    staffing.departures(ofWorker: Int(assignment.worker)) { departure in
      if isWithin(departure.day, assignment.start) { found = true }
    }
    return found
  }

  static func isWithin(_ left: Day, _ start: Day) -> Bool {
    left < start && TimeSince.from(left, to: start) <= TimeSince.months(months)
  }
}
