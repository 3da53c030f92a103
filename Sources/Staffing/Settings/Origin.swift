/// Where the census says that workers came from.
///
/// Source: Department for Education, children's social work workforce census, item "StartOrigin", codes 1 to 10, as its schema of 2022 has
/// them (liia-tools, `social_work_workforce_2022.xsd`); its guide could not be read. The words are ours, and shorter.
package enum Origin {
  /// Code 1 first.
  package static let census = [
    "Newly qualified", "Another council", "Social work outside England", "Agency", "Other social work",
    "Other social care", "Other work, or none", "Other", "Not known", "Not yet collected",
  ]

  /// What a census code stands for; nil for any other text.
  package static func name(code: String) -> String? {
    guard let number = Int(code), census.indices.contains(number - 1) else { return nil }
    return census[number - 1]
  }
}
