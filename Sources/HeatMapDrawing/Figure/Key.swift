/// The strip of swatches that says what the colours mean.
package struct Key: Sendable, Equatable {
  /// Beside the swatches: "% vacant".
  package var label: String
  package var swatches: [Swatch]
  /// The swatch (counted from 0) after which the rule of the target stands.
  package var ruleAfter: Int?
  /// Above the light end: "meets target".
  package var meets: String
  /// Above the rule: "target: 10 or less".
  package var ruleLabel: String
  /// Above the dark end: "darker = worse".
  package var worse: String
  package var ramp: Ramp

  package init(
    label: String, swatches: [Swatch], ruleAfter: Int? = nil, meets: String, ruleLabel: String, worse: String,
    ramp: Ramp
  ) {
    self.label = label
    self.swatches = swatches
    self.ruleAfter = ruleAfter
    self.meets = meets
    self.ruleLabel = ruleLabel
    self.worse = worse
    self.ramp = ramp
  }
}

/// One class of the key: its range as text and its number, 0 … 6. Given darkest first, the key runs the other way.
package struct Swatch: Sendable, Equatable {
  package var text: String
  package var fill: Int

  package init(text: String, fill: Int) {
    self.text = text
    self.fill = fill
  }
}

/// What a symbol or mark means.
package struct SymbolEntry: Sendable, Equatable {
  package var sample: Sample
  package var text: String

  package init(sample: Sample, text: String) {
    self.sample = sample
    self.text = text
  }

  /// The thing as it looks in the cells.
  package enum Sample: Sendable, Equatable {
    /// A symbol on the ground of cells without a value.
    case plain(String)
    /// The arrow beside a cell's text.
    case trend(Cell.Trend)
    /// Digits with a line under them, or two.
    case underlined(Emphasis)
    /// A cell with the head of an arrow in its corner.
    case sudden(Cell.Trend)
    /// A bar that ends in the head of an arrow, in the colours of what is worse, or of what is better.
    case offAxis(worse: Bool)
    /// A text as it stands, with no ground: "[u]".
    case bare(String)
  }
}
