/// The tables of an extract besides posts, spells and cases, each nil where its file is not there or no measure wants it.
/// Their rows name teams of `Places` by number, as posts and spells do.
package struct Records: Sendable {
  package var practice = PracticeRecords()
  package var caseHistory: CaseHistory?
  package var absences: [Absence]?
  package var vacancies: [Vacancy]?
  package var agency: AgencyRecords?

  package init() {}
}
