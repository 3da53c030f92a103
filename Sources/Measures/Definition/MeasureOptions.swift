package import Staffing

/// A choice between ways to count. Its cases are in order, the default (the census's way, where it has one) first.
package protocol MeasureChoice: RawRepresentable<String>, CaseIterable, Hashable, Sendable where AllCases == [Self] {
  /// What it is a choice of, one name over all measures: measures that share a choice are changed together.
  static var option: String { get }
  /// What it does, in the list of measures: `as a share of established FTE`.
  var words: String { get }
  /// What stands for it in the name of a file, unless it is the default.
  var slug: String { get }
  /// Whether it is of how many months each figure adds up: then the figures of one choice stand beside those of another, not in their
  /// place.
  static var changesWindow: Bool { get }
}

extension MeasureChoice {
  package static var changesWindow: Bool { false }
  package var slug: String { rawValue }
}

/// A choice that a measure offers, whatever its type.
package struct MeasureOption: Sendable {
  package struct Choice: Sendable {
    /// As typed on the command line.
    package let name: String
    package let words: String
    package let slug: String
  }

  package let id: String
  /// The default first. No two choices of one measure have the same name.
  package let choices: [Choice]
  /// Whether the choice is of how many months each figure adds up.
  package let changesWindow: Bool

  package init<Value: MeasureChoice>(_ type: Value.Type) {
    id = type.option
    changesWindow = type.changesWindow
    choices = type.allCases.map { Choice(name: $0.rawValue, words: $0.words, slug: $0.slug) }
  }

  /// What stands in the name of a file; nil for the default.
  func slug(_ options: MeasureOptions) -> String? {
    options.chosen(id).flatMap { name in choices.first { $0.name == name }?.slug }
  }
}

/// The choices of a run. What is not chosen is the default.
package struct MeasureOptions: Hashable, Sendable {
  /// By the option's id, choices other than the default.
  private var names: [String: String] = [:]
  /// From the settings.
  package var caseloadLimits = CaseloadLimits()
  /// From the settings: what cases weigh; nil where they do not say.
  package var caseloadPoints: CaseloadPoints?
  /// Of the data, once they are read.
  package var holders = HoldersKnown()

  package init() {}

  /// The defaults, with what the settings say.
  package init(_ settings: Settings) {
    caseloadLimits = settings.caseloadLimits
    caseloadPoints = settings.caseloadPoints
  }

  package subscript<Value: MeasureChoice>(_ type: Value.Type) -> Value {
    get { names[type.option].flatMap(Value.init(rawValue:)) ?? type.allCases[0] }
    set { names[type.option] = newValue == type.allCases[0] ? nil : newValue.rawValue }
  }

  /// Makes a choice by its name.
  package mutating func choose(_ choice: MeasureOption.Choice, of option: MeasureOption) {
    names[option.id] = choice.name == option.choices.first?.name ? nil : choice.name
  }

  /// The defaults, but for what is chosen of some options.
  func kept(of options: [MeasureOption]) -> MeasureOptions {
    var kept = MeasureOptions()
    for option in options { kept.names[option.id] = names[option.id] }
    return kept
  }

  /// Whether something else than the default is chosen.
  package func isChosen(_ option: MeasureOption) -> Bool { names[option.id] != nil }

  /// What the choice made of an option does; nil for the default.
  package func words(of option: MeasureOption) -> String? {
    names[option.id].flatMap { name in option.choices.first { $0.name == name }?.words }
  }

  /// The name of a choice that is not the default.
  func chosen(_ option: String) -> String? { names[option] }
}
