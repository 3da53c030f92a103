import ArgumentParser
import Measures
import Publishing
import Staffing

/// `heatmaps measures`: what each number is, and what it needs.
struct MeasuresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures",
    abstract: "List the measures: how each is defined and which files it needs.",
    discussion: """
      Example:
        heatmaps measures
      """)

  @Flag(help: "Explain the marks in pictures and tables instead.")
  var marks = false

  func run() throws {
    if marks {
      Terminal.shared.say(MarksText.whole)
      return
    }
    for measure in Measure.all {
      let wording = measure.wording(MeasureOptions(), .monthEnd)
      Terminal.shared.say("\(measure.id): \(measure.name) (\(wording.statistic))")
      Terminal.shared.say("  \(wording.definition)")
      Terminal.shared.say(
        "  Needs \(MeasuresCommand.needs(measure.needs, measure.columns)), or its totals in monthly.csv.")
      if let benchmark = measure.benchmark {
        let value = measure.unit.sentenceText(benchmark.value)
        Terminal.shared.say("  Benchmark where no target is set: \(benchmark.label), \(value).")
      }
      sayChoices(measure.id, measure.options)
      Terminal.shared.say("")
    }
    for grid in GridMeasure.all {
      let wording = grid.wording(MeasureOptions())
      Terminal.shared.say("\(grid.id): \(wording.name) (\(wording.statistic))")
      Terminal.shared.say("  \(wording.definition)")
      Terminal.shared.say("  Needs \(MeasuresCommand.needs(grid.needs, grid.columns(MeasureOptions()))).")
      sayChoices(grid.id, grid.options)
      Terminal.shared.say("")
    }
  }

  private func sayChoices(_ id: String, _ options: [MeasureOption]) {
    for choice in options.flatMap({ $0.choices.dropFirst() }) {
      Terminal.shared.say("  --basis \(id)=\(choice.name): \(choice.words).")
    }
  }

  /// `posts.csv and staff.csv (with the column "covers_vacancy" or "post_id" in staff.csv)`.
  private static func needs(_ needs: [InputFile], _ columns: [NeededColumn]) -> String {
    let files = listed(needs.map(\.fileName))
    return columns.isEmpty ? files : "\(files) (with \(listed(columns.map(Messages.columnText))))"
  }
}
