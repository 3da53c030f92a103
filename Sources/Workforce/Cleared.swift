import Disclosure
import Measures

/// Figures that have been through disclosure control, and what came of it.
enum Cleared: Sendable {
  /// No month or row has a value.
  case withoutValues
  /// The months are all covered, and in none of them is there anything to divide by.
  case notApplicable
  case published(PublishedTable)
  case withheld(DisclosureRefusal)

  init(_ figures: Figures, profile: Profile) {
    switch figures {
    case .none: self = .withoutValues
    case .withheld(let refusal): self = .withheld(refusal)
    case .published(let census): self = .published(DisclosureControl.passOn(census))
    case .own(let table) where !table.hasValues && !(table.folded?.dropped ?? []).isEmpty:
      self = .withheld(.nothingLeft)
    case .own(let table):
      let isAlone = table.rows.count == 1 && (table.folded?.districts ?? []).isEmpty
      // Of roles the whole authority is worth a picture by itself: it is one of many.
      let isWhole = table.subject == .roles
      guard table.span != nil || (table.hasValues && (!isAlone || isWhole)) else {
        self = table.isNotApplicable ? .notApplicable : .withoutValues
        return
      }
      do throws(DisclosureRefusal) {
        self = .published(try DisclosureControl.clear(table, profile: profile))
      } catch {
        self = .withheld(error)
      }
    }
  }
}
