/// From how many cases for each FTE on a caseload is over the limit, from `[measures.caseload-over]` in the settings: `limit` and
/// `newly_qualified_limit`. Source of the defaults: the ranges that authorities publish for themselves; there is no national limit.
package struct CaseloadLimits: Hashable, Sendable {
  package var usual = 20
  package var newlyQualified = 15

  package init() {}

  /// What tells other limits from the default in the name of a file.
  package var slug: String? { self == CaseloadLimits() ? nil : "limit-\(usual)-\(newlyQualified)" }
}
