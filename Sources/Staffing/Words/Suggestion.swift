/// What may have been meant, as a sentence of its own with the space before it: ` Did you mean "vacancy" or "agency"?`.
/// Nothing where nothing is near.
package func suggestion(_ near: [String]) -> String {
  near.isEmpty ? "" : " Did you mean \(listed(near.map { "\"\($0)\"" }, and: "or"))?"
}
