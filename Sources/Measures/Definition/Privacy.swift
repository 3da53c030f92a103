/// Who a measure's figures are about, and which counts of them tell too much where they are small.
package struct Privacy: Hashable, Sendable {
  /// Who is in the base, as a sentence has it: `people in post`.
  package let base: String
  /// Whether the numerator counts posts, which are not people and never hidden.
  package let countsPosts: Bool
  /// What is counted of people besides the base; nil where whoever is in the numerator is told by the base alone.
  package let counted: Counted?

  /// People whose small counts are hidden.
  package struct Counted: Hashable, Sendable {
    /// Who they are, after "1 to 4 people": `left in twelve months`.
    package let what: String
    /// Months that each count is added up over: 12 for leavers, 1 for what is counted on a day. Two counts of twelve months that
    /// follow each other differ by one month's people, so they are hidden in all months or in none.
    package let window: Int
    /// Earlier months that a count needs: before there are so many in the source, counts are not complete, and nothing is made of
    /// them.
    package let lookback: Int
    /// Whether a district, or the council, shows small counts where its base is large enough: leavers, not children or sickness.
    package let isOpenInDistricts: Bool
    /// Whether those in the base who are not counted tell as much: of 40 people of whom 38 stayed, two left.
    package let tellsOfOthers: Bool

    package init(
      _ what: String, window: Int = 1, lookback: Int? = nil, isOpenInDistricts: Bool, tellsOfOthers: Bool = false
    ) {
      self.what = what
      self.window = window
      self.lookback = lookback ?? window - 1
      self.isOpenInDistricts = isOpenInDistricts
      self.tellsOfOthers = tellsOfOthers
    }
  }

  /// The numerator counts posts; who is in post is hidden where they are few.
  package static let posts = Privacy(base: "people in post", countsPosts: true, counted: nil)

  /// Those in the base: whoever is in the numerator is there too.
  package static func base(_ base: String) -> Privacy { Privacy(base: base, countsPosts: false, counted: nil) }

  /// The numerator is about people of whom a few would be told by it.
  package static func counted(_ counted: Counted, base: String) -> Privacy {
    Privacy(base: base, countsPosts: false, counted: counted)
  }

  /// The same of posts: a numerator of posts that says something of people too, such as agency workers who cover vacancies.
  package static func posts(_ counted: Counted) -> Privacy {
    Privacy(base: "people in post", countsPosts: true, counted: counted)
  }
}
