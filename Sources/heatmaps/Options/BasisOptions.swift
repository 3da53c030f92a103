import Measures
import Publishing
import Staffing
import Tabular

/// The choices that measures offer, from `--basis` and from the options that some of them have of their own.
extension ChoiceOptions {
  /// A choice as it was made: of which option, and how it was typed.
  private struct Made {
    let option: MeasureOption
    let choice: MeasureOption.Choice
    let typed: String
  }

  func measureOptions(_ settings: Settings) throws(Failure) -> MeasureOptions {
    var options = MeasureOptions()
    options.caseloadLimits = settings.caseloadLimits
    for made in try made() { options.choose(made.choice, of: made.option) }
    return options
  }

  /// What of a measure's own options is not the default, as it was typed.
  func basis(of measure: Measure) throws(Failure) -> String? {
    let options = try measureOptions(Settings())
    let own = Set(measure.options.filter { options.isChosen($0) }.map(\.id))
    return try made().first { own.contains($0.option.id) }?.typed
  }

  /// Refuses a choice that would change nothing, since no measure that is drawn has it.
  func refuseUnusedBases(_ measures: [Measure], _ grids: [GridMeasure]) throws(Failure) {
    for made in try made() {
      func has(_ options: [MeasureOption]) -> Bool { options.contains { $0.id == made.option.id } }
      if measures.contains(where: { has($0.options) }) || grids.contains(where: { has($0.options) }) { continue }
      let owners =
        Measure.all.filter { has($0.options) }.map(\.id) + GridMeasure.all.filter { has($0.options) }.map(\.id)
      throw .unusedBasis(made.typed, of: owners)
    }
  }

  private func made() throws(Failure) -> [Made] {
    var made: [Made] = []
    func add<Value: MeasureChoice>(_ value: Value, _ typed: String) {
      let option = MeasureOption(Value.self)
      guard let choice = option.choices.first(where: { $0.name == value.rawValue }) else { return }
      if choice.name != option.choices.first?.name { made.append(Made(option: option, choice: choice, typed: typed)) }
    }
    add(vacancyBasis, "--vacancy-basis \(vacancyBasis.rawValue)")
    add(withoutFrozen ? FrozenPosts.leftOut : .counted, "--without-frozen")
    add(turnoverBasis, "--turnover-basis \(turnoverBasis.rawValue)")
    add(turnoverCount, "--turnover-count \(turnoverCount.rawValue)")
    for text in basis { made.append(try self.made(text)) }
    return made
  }

  private func made(_ text: String) throws(Failure) -> Made {
    let parts = text.split(separator: "=", maxSplits: 1).map { foldedName($0) }
    guard parts.count == 2 else { throw .badBasis(text) }
    guard let options = Measure.named(parts[0])?.options ?? GridMeasure.named(parts[0])?.options else {
      throw .unknownMeasure(
        parts[0], near: SpellingDistance.nearest(to: parts[0], among: AskedMeasures.names, limit: 3))
    }
    for option in options {
      if let choice = option.choices.first(where: { $0.name == parts[1] }) {
        return Made(option: option, choice: choice, typed: "--basis \(text)")
      }
    }
    let names = options.flatMap { $0.choices.map(\.name) }
    throw .unknownBasis(
      parts[1], measure: parts[0], choices: names,
      near: SpellingDistance.nearest(to: parts[1], among: names, limit: 3))
  }
}
