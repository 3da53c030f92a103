/// All that there is to a rule of the data, in one value: what comes of breaking it, and how that is said.
///
/// Words are made when they are asked for: the facts, which are asked for of every finding, cost next to nothing.
package struct RuleEntry: Sendable {
  /// What a broken rule stops.
  package enum Stop: Sendable {
    /// Nothing: the row is read, and the finding is a warning.
    case nothing
    /// The row is refused. A run may go on without it.
    case row
    /// The whole file is refused: going on without a row is no way out.
    case file
  }

  package enum Severity: Int, Sendable { case error, warning }

  /// The rule's short name: what findings are grouped by, and what stands in the file of refused rows.
  package let id: String
  package let stops: Stop
  /// What findings of the rule are counted in.
  package let unit: RuleUnit
  /// The file that a warning rests on: where that could not be read, it merely follows.
  package let restsOn: InputFile?
  /// Whether a picture drawn in spite of the warning may say something false: it is told in full, not only counted.
  package let mayMislead: Bool

  private let sentenceWords: @Sendable () -> String
  private let headingWords: @Sendable () -> String?
  private let people: Int
  private let headingOfAll: (@Sendable (Int) -> String)?
  private let itemWords: @Sendable () -> String?

  /// - Parameters:
  ///   - sentence: what is wrong or odd, what comes of it, and what to do.
  ///   - heading: what findings are called together whose sentences differ. None where the sentence is always the same, or the rule
  ///     is broken once.
  ///   - people: how many people the finding is about, where the heading says how many all are about.
  ///   - headingOfAll: the heading, by the people of all findings.
  ///   - item: one of them under the heading, where that has said what to do. None where its own sentence is needed.
  init(
    _ id: String, stops: Stop, unit: RuleUnit = .row, restsOn: InputFile? = nil, mayMislead: Bool = false,
    _ sentence: @autoclosure @escaping @Sendable () -> String,
    heading: @autoclosure @escaping @Sendable () -> String? = nil,
    people: Int = 0,
    headingOfAll: (@Sendable (Int) -> String)? = nil,
    item: @autoclosure @escaping @Sendable () -> String? = nil
  ) {
    self.id = id
    self.stops = stops
    self.unit = unit
    self.restsOn = restsOn
    self.mayMislead = mayMislead
    sentenceWords = sentence
    headingWords = heading
    self.people = people
    self.headingOfAll = headingOfAll
    itemWords = item
  }

  package var severity: Severity { stops == .nothing ? .warning : .error }

  /// What is wrong or odd, what comes of it, and what to do: `the date is missing. Fill it in.`
  package var sentence: String { sentenceWords() }

  /// What findings of the rule are called together, where their sentences differ.
  package func heading(over all: [RuleEntry]) -> String {
    headingOfAll?(all.reduce(0) { $0 + $1.people }) ?? headingWords() ?? sentence
  }

  /// One finding under that heading; nil where its own sentence is needed.
  package var item: String? { itemWords() }
}
