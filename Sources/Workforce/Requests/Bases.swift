import Measures
import Staffing
import Tabular

/// Other ways to count, each as it was typed: `turnover=average`. Each is of the one measure that it names.
struct Bases: Sendable {
  /// A choice as it was made.
  private struct Made {
    let measure: String
    let option: MeasureOption
    let choice: MeasureOption.Choice
    let typed: String
  }

  private let made: [Made]

  init(_ typed: [String], own: [Measure] = []) throws(Refusal) {
    var made: [Made] = []
    for text in typed {
      let one = try Bases.made(text, own)
      let other = made.first {
        $0.measure == one.measure && $0.option.id == one.option.id && $0.choice.name != one.choice.name
      }
      if let other { throw .basesContradict(other.typed, text) }
      made.append(one)
    }
    self.made = made
  }

  /// The choices for a measure, with the limits that the settings give.
  func options(of measure: Measure, _ settings: Settings) -> MeasureOptions {
    var options = MeasureOptions(settings)
    for made in made where made.measure == measure.id { options.choose(made.choice, of: made.option) }
    return options
  }

  /// What of a measure's own options is not the default, as it was typed.
  func typed(of measure: Measure) -> String? {
    made.first { $0.measure == measure.id && $0.choice.name != $0.option.choices.first?.name }?.typed
  }

  /// Refuses a choice that would change nothing, since its measure is not made.
  func refuseUnused(_ measures: [Measure]) throws(Refusal) {
    for made in made where !measures.contains(where: { $0.id == made.measure }) {
      throw .unusedBasis(made.typed, of: made.measure)
    }
  }

  private static func made(_ text: String, _ own: [Measure]) throws(Refusal) -> Made {
    let parts = text.split(separator: "=", maxSplits: 1).map { foldedName($0) }
    guard parts.count == 2 else { throw .badBasis(text) }
    guard let measure = Measure.named(parts[0], own: own) else {
      throw .unknownMeasure(
        parts[0], near: SpellingDistance.nearest(to: parts[0], among: AskedMeasures.names, limit: 3))
    }
    for option in measure.options {
      if let choice = option.choices.first(where: { $0.name == parts[1] }) {
        return Made(measure: measure.id, option: option, choice: choice, typed: text)
      }
    }
    let names = measure.options.flatMap { $0.choices.map { $0.name } }
    throw .unknownBasis(
      parts[1], measure: parts[0], choices: names,
      near: SpellingDistance.nearest(to: parts[1], among: names, limit: 3))
  }
}
