package import Extracts
package import Staffing

extension Extract {
  /// Cases open at the end of the last month that the extract covers, within the period, which sit in no caseload: those
  /// without a worker, and those whose worker has no spell then. Nil where no cases were counted, and without
  /// staff, of whom it then could not be said.
  package func casesOutside() -> (month: Month, unallocated: Int, notInPost: Int)? {
    guard let cases, files.contains(.staff), let month = latestMonth else { return nil }
    // They may be counted over more months than the run is about.
    let last = month.index - cases.ends.period.first.index
    guard (0..<cases.ends.count).contains(last) else { return nil }
    let notInPost = CaseHolders.notInPost(staffing, cases, month: last)
    return (month, Int(cases.unallocated[last]), Int(notInPost))
  }
}
