package import Tabular

/// A post that is being filled, or was, as a recruitment report has it. One row is one post.
package struct Vacancy: Sendable {
  package let team: Int32
  package let role: Int32
  /// The day on which it was agreed to recruit; nil where that is not known, as for each of these.
  package let approved: Day?
  package let advertised: Day?
  /// The first day of whoever was found.
  package let started: Day?
  /// The day on which it was given up.
  package let withdrawn: Day?
  /// Line in `vacancies.csv`, for findings.
  package let line: Int32

  package init(
    team: Int32, role: Int32, approved: Day?, advertised: Day?, started: Day?, withdrawn: Day?, line: Int32
  ) {
    self.team = team
    self.role = role
    self.approved = approved
    self.advertised = advertised
    self.started = started
    self.withdrawn = withdrawn
    self.line = line
  }
}
