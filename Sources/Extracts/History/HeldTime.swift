package import Staffing
package import Tabular

/// The time that a source of an extract holds in full.
package struct HeldTime: Sendable {
  /// The first month; nil where it is no later than the extract's own.
  package let from: Month?
  package let beginning: Coverage.Beginning
  /// The day on which it ends, if that is before the extract date.
  package let end: Day?
  /// The day of the last of its lists, where that stands for all of its month; else nil.
  package let listedOn: Day?

  init(from: Month?, beginning: Coverage.Beginning, end: Day?, listedOn: Day? = nil) {
    (self.from, self.beginning, self.end, self.listedOn) = (from, beginning, end, listedOn)
  }
}
