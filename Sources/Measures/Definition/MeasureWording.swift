extension Measure {
  /// What is said of a measure, on the basis in use.
  package struct Wording: Sendable {
    /// As in a heading, where a choice changes it; nil for the measure's own name.
    package let name: String?
    /// The statistic in brackets after the name: `vacant FTE as % of vacant and in-post FTE`.
    package let statistic: String
    /// One sentence or two under the picture.
    package let definition: String
    /// Beside the colour key: `% vacant`.
    package let keyLabel: String
    /// Over the column that gives numerator and denominator: `vacant of all FTE`. Nil for an amount, which is all there is.
    package let madeOf: String?
    package let numerator: Count
    /// Nil for an amount.
    package let denominator: Count?
    /// What happens in single months of a flow whose people are counted, as a sentence has them: `leavers`; nil for others.
    package let events: String?

    package init(
      name: String? = nil, statistic: String, definition: String, keyLabel: String, madeOf: String?, numerator: Count,
      denominator: Count?,
      events: String? = nil
    ) {
      self.name = name
      self.statistic = statistic
      self.definition = definition
      self.keyLabel = keyLabel
      self.madeOf = madeOf
      self.numerator = numerator
      self.denominator = denominator
      self.events = events
    }
  }

  /// What a numerator or denominator counts.
  package enum Count: Sendable {
    /// Full-time equivalents, or days that may be halves: one decimal in pictures, three in files.
    case fte
    /// People, cases or whole days.
    case whole
  }
}
