/// `Burnley`, `Burnley and Pendle`, `Burnley, Pendle and Wyre`.
package func listed(_ names: [String], and: String = "and") -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " \(and) \(last)"
}
