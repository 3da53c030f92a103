import Testing
@testable import Measures
@testable import Staffing
@testable import Statistics

struct MeasureOptionsTests {
  /// The default of each choice is its first; choosing it is choosing nothing.
  @Test func defaults() {
    var options = MeasureOptions()
    #expect(options[VacancyBasis.self] == .dfe && options[FrozenPosts.self] == .counted)
    #expect(options[TurnoverBasis.self] == .end && options[TurnoverCount.self] == .fte)
    options[TurnoverBasis.self] = .average
    #expect(options != MeasureOptions() && options[TurnoverBasis.self] == .average)
    options[TurnoverBasis.self] = .end
    #expect(options == MeasureOptions())
  }

  /// On the command line a choice is known by its name alone, and a measure by the names of its choices in files.
  @Test func namesOfAMeasureAreUnlike() {
    for measure in Measure.all {
      let choices = measure.options.flatMap(\.choices)
      #expect(Set(choices.map(\.name)).count == choices.count, "\(measure.id)")
      let slugs = measure.options.flatMap { $0.choices.dropFirst().map(\.slug) }
      #expect(Set(slugs).count == slugs.count, "\(measure.id)")
    }
    #expect(Set(Measure.all.map(\.id)).count == Measure.all.count)
  }

  @Test func slugs() {
    var options = MeasureOptions()
    #expect(Measure.vacancy.slug(options) == nil)
    options[FrozenPosts.self] = .leftOut
    options[VacancyBasis.self] = .establishment
    #expect(Measure.vacancy.slug(options) == "of-establishment-no-frozen")
    #expect(Measure.turnover.slug(options) == nil)
  }

  /// Whatever is chosen, the measure keeps its id and its options, and has breaks to be drawn with.
  @Test func everyChoiceCanBeDrawn() {
    for measure in Measure.monthly {
      for option in measure.options {
        for choice in option.choices {
          var options = MeasureOptions()
          options.choose(choice, of: option)
          let own = measure.on(options)
          #expect(own.id == measure.id && own.options.map(\.id) == measure.options.map(\.id))
          #expect(own.benchmark != nil || own.breaks.plain != nil, "\(own.id) \(choice.name)")
          #expect(own.unit.hasDenominator == (own.wording(options, .monthEnd).denominator != nil))
        }
      }
    }
  }
}
