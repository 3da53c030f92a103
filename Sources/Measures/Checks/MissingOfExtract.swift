package import Extracts
import Staffing

extension Extract {
  /// The first of what a measure needs that is not there; nil where all is.
  package func missing(of measure: Measure, _ options: MeasureOptions) -> Missing? {
    let measure = measure.on(options)
    if measure.caseDetail == .points, options.caseloadPoints == nil { return .casePoints }
    if let column = missing(measure.columns(options)) { return .column(column) }
    if measure.privacy.about == .pay, let agency = records.agency, agency.unpriced * 10 > agency.assignments.count {
      return .agencyRates(agency.unpriced, of: agency.assignments.count)
    }
    if measure.needsCaps, !(records.agency?.caps.contains { !$0.isEmpty } ?? false) { return .agencyCaps }
    if lacksAgency && measure.countsAgency { return .agencyWorkers }
    if measure.columns(options).contains(.agencyCover), lacksCover { return .agencyCover }
    if measure.caseDetail == .unheld, hasUnnumberedAgency { return .agencyNumbers }
    if measure.caseDetail == .points, let missing = missingOfPoints(options) { return missing }
    if measure.checks.contains(.birthYears), !staffing.spells.contains(where: { $0.birthYear != nil }) {
      // A column that is empty from end to end is none.
      return .column(NeededColumn(.staff, "birth_year"))
    }
    if measure.checks.contains(.leaverReasons), let few = lacksReasons { return few }
    if measure.columns(options).contains(.advertised), let half = lackingHalfOfVacancies { return half }
    if measure.needsEveryCase, records.caseHistory?.isOfSingles ?? false { return .childNumbers }
    return measure.needsManagers && !staffing.roles.isManager.contains(true) ? .managerRoles : nil
  }

  private func missingOfPoints(_ options: MeasureOptions) -> Missing? {
    guard let points = options.caseloadPoints else { return nil }
    if !points.ages.isEmpty && countsCasesOfDays { return .caseAges }
    let words = (cases?.withoutPoints ?? [:]).map {
      WordWithoutPoints(isCategory: $0.isCategory, word: $0.word, rows: $1)
    }
    return words.isEmpty ? nil : .pointsOfWords(words.sorted { ($1.rows, $0.word) < ($0.rows, $1.word) })
  }

  /// What recruitment systems list apart, the vacancies that are open and the posts that were filled, as far as one of them is all that there
  /// is. Of fewer than 20 posts it may be so.
  private var lackingHalfOfVacancies: Missing? {
    let advertised = (records.vacancies ?? []).filter { $0.advertised != nil }
    if advertised.count < 20 { return nil }
    let filled = advertised.count { $0.started != nil }
    if filled == 0 { return .filledPosts(of: advertised.count) }
    return filled == advertised.count ? .unfilledPosts(of: filled) : nil
  }

  /// Whether the columns that tell of cover are empty in all rows of agency workers, as where orders name no posts.
  private var lacksCover: Bool {
    let spells = staffing.spells
    return spells.contains { $0.isAgency }
      && !spells.contains { $0.isAgency && ($0.coversVacancy != nil || $0.post != .none) }
  }

  /// The first of some columns that the files do not have; nil where all are there.
  private func missing(_ columns: [NeededColumn]) -> NeededColumn? {
    columns.first { needed in !needed.anyOf.contains { log.columns[needed.file]?.contains($0) ?? false } }
  }
}
