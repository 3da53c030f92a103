package import Extracts
import Staffing

extension Folding {
  /// How tables of an extract fold.
  ///
  /// - Parameters:
  ///   - rule: from how many people on a row is shown by itself.
  ///   - hidden: of whom small counts are hidden besides.
  ///   - kept: what earlier papers had put together, by measure.
  package init(
    _ rule: FoldRule, _ extract: Extract, hiding hidden: Set<Privacy.Subject>, kept: [String: KeptFolds] = [:]
  ) {
    let period = Period(extract.coverage.from, extract.coverage.lastComplete)
    guard let period, !extract.staffing.spells.isEmpty else {
      self.init(rule, inPost: nil, hiding: hidden, kept: kept)
      return
    }
    let everybody = Selection(
      teams: extract.staffing.places.teams.map { _ in true }, roles: extract.staffing.roles.counted)
    let input = MeasureInput(
      extract, selection: everybody, period: Period(1, monthsTo: period.last), peoplePeriod: period,
      options: MeasureOptions())
    let people = InPost.bySpell(input).people
    self.init(
      rule, inPost: Folds.Base(people: people, first: period.first, least: rule), hiding: hidden, kept: kept)
  }
}
