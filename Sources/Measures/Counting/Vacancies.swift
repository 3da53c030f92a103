import Staffing
import Tabular

/// The rows of `vacancies.csv` in roles that count.
enum Vacancies {
  static func each(_ input: MeasureInput, _ body: (Vacancy) -> Void) {
    for vacancy in input.records.vacancies ?? [] where input.has(role: vacancy.role) { body(vacancy) }
  }

  /// Calls back with those that were filled, and were approved on a known day: how long that took.
  static func eachFilled(_ input: MeasureInput, _ body: (Filling) -> Void) {
    each(input) { vacancy in
      guard let approved = vacancy.approved, let started = vacancy.started else { return }
      body(Filling(team: vacancy.team, day: started, waited: started.number - approved.number))
    }
  }

  /// The people in whose midst posts are filled: those in post. Where the council gives no staff, as many as it advertised or filled posts,
  /// which is all that is known.
  static func base(_ input: MeasureInput, otherwise counts: PeopleCounts) -> PeopleCounts {
    input.staffing.spells.isEmpty ? counts : InPost.bySpell(input).people
  }
}
