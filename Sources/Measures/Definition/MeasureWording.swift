extension Measure {
  /// What is said of a measure, on the basis in use. Every word in which sentences of one measure differ from those of another is
  /// declared here; nothing else asks which measure it is.
  package struct Wording: Sendable {
    /// As in a heading, where a choice changes it; nil for the measure's own name.
    package let name: String?
    /// What is divided by what, as a line of its own or in brackets after the name: `vacant FTE as % of vacant and in-post FTE`.
    package let statistic: String
    /// Whether the statistic says by itself what days it is of, as those of twelve months do.
    package let isDated: Bool
    /// One sentence or two beside the picture.
    package let definition: String
    /// What readers get wrong who have not read the definition: one short sentence or two under the picture; nil where nothing is.
    package let caveat: String?
    /// Beside the colour key: `% vacant`.
    package let keyLabel: String
    /// Over the column that gives numerator and denominator: `vacant of all FTE`. Nil for an amount, which is all there is.
    package let madeOf: String?
    package let numerator: Count
    /// Nil for an amount.
    package let denominator: Count?
    /// What happens in single months of a flow whose people are counted, as a sentence has them: `leavers`; nil for others.
    package let events: String?
    /// The least that moves a row's value, in words: `one leaver`.
    package let leastStep: String
    /// How a row misses a target.
    package let miss: Miss
    /// How an amount is told; nil for a rate.
    package let amount: AmountWords?
    /// How people are told of who are counted by a word of their own; nil of anything else.
    package let people: PeopleWords?

    package init(
      name: String? = nil, statistic: String, isDated: Bool = false, definition: String, caveat: String? = nil,
      keyLabel: String, madeOf: String?, numerator: Count, denominator: Count?, events: String? = nil,
      leastStep: String = "one person", miss: Miss = .misses, amount: AmountWords? = nil,
      people: PeopleWords? = nil
    ) {
      self.name = name
      self.statistic = statistic
      self.isDated = isDated
      self.definition = definition
      self.caveat = caveat
      self.keyLabel = keyLabel
      self.madeOf = madeOf
      self.numerator = numerator
      self.denominator = denominator
      self.events = events
      self.leastStep = leastStep
      self.miss = miss
      self.amount = amount
      self.people = people
    }
  }

  /// How people are told of who are counted by a word of their own: why they left, or where they came from.
  package struct PeopleWords: Sendable {
    /// `leavers`.
    package let many: String
    /// What they did to the council: `left`.
    package let did: String
    /// What the words say, before and after whose people they are: `Why` Lancashire’s `staff left`.
    package let asked: (before: String, after: String)
    /// `leaving`: what a move inside the council is not.
    package let event: String
    /// The words themselves, and their table of aliases in the settings: `reasons`.
    package let words: String
  }

  /// What a numerator or denominator counts.
  package enum Count: Sendable {
    /// Full-time equivalents, or days that may be halves: one decimal in pictures, three in files.
    case fte
    /// People, cases or whole days.
    case whole
  }

  /// What a row on the wrong side of a target is said to do.
  package enum Miss: Sendable {
    /// `misses the 10% target`; where more is better, `falls short of the 60% target`.
    case misses
    /// `exceeds the target of 16`: of a load, which is carried and not reached.
    case exceeds
  }

  /// How a number that is divided by nothing is told.
  package enum AmountWords: Sendable, Equatable {
    /// What came less what went: `gained 9.8 FTE of staff`, `lost 3.2 FTE of staff`.
    case balance(of: String)
    /// Things that happened: `had 177 care orders discharged`.
    case events(one: String, many: String)
    /// Money: `spent £412,000 on agency workers`.
    case spending(on: String)
  }
}
