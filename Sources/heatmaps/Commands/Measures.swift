import ArgumentParser
import Publishing
import Workforce

/// `heatmaps measures`: what each number is, and what it needs.
struct Measures: ParsableCommand {
  static let configuration = CommandConfiguration(
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
      Terminal.shared.say("  Needs \(Measures.needs(measure)), or its totals in monthly.csv.")
      if let benchmark = measure.benchmark {
        let value = measure.unit.sentenceText(benchmark.value)
        Terminal.shared.say("  Benchmark where no target is set: \(benchmark.label), \(value).")
      }
      for option in measure.options {
        for choice in option.choices.dropFirst() {
          Terminal.shared.say("  --basis \(measure.id)=\(choice.name): \(choice.words).")
        }
      }
      Terminal.shared.say("")
    }
  }

  /// `posts.csv and staff.csv (with the column "covers_vacancy" or "post_id" in staff.csv)`.
  private static func needs(_ measure: Measure) -> String {
    let files = listed(measure.needs.map(\.fileName))
    return measure.columns.isEmpty ? files : "\(files) (with \(listed(measure.columns.map(Messages.columnText))))"
  }
}
