/// A measure that the council defines itself, in the settings: rows of monthly totals under its short name.
package struct OwnMeasure: Hashable, Sendable {
  package enum Unit: String, CaseIterable, Sendable {
    /// The numerator as a part of the denominator.
    case percent
    /// The numerator for each one of the denominator: a score, or anything with a mean.
    case average
    /// The same in whole days.
    case days
    /// The numerator alone, whole.
    case number
  }

  package enum Better: String, CaseIterable, Sendable { case lower, higher, neutral }

  /// Whom its figures tell of.
  package enum About: String, CaseIterable, Sendable { case staff, children }

  /// What it is called on the command line, in monthly totals and in the names of files.
  package let id: String
  /// As in a heading.
  package let name: String
  package let unit: Unit
  package let better: Better
  /// What both count, in words; no denominator of a number.
  package let numerator: String
  package let denominator: String?
  package let about: About
  /// The council's aim, where it has one.
  package let target: Tenths?

  package init(
    id: String, name: String, unit: Unit, better: Better, numerator: String, denominator: String?,
    about: About = .staff,
    target: Tenths? = nil
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.better = better
    self.numerator = numerator
    self.denominator = denominator
    self.about = about
    self.target = target
  }
}
