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
      Terminal.shared.say("  Needs \(listed(measure.needs.map(\.fileName))), or its totals in monthly.csv.")
      if let benchmark = measure.benchmark {
        let unit = measure.unit == .percent ? "%" : ""
        Terminal.shared.say("  Benchmark where no target is set: \(benchmark.label), \(benchmark.value.text)\(unit).")
      }
      for option in Measures.options(measure) { Terminal.shared.say("  \(option)") }
      Terminal.shared.say("")
    }
  }

  private static func options(_ measure: Measure) -> [String] {
    switch measure.id {
    case "vacancy":
      ["--vacancy-basis establishment: as a share of established FTE.", "--without-frozen: leave frozen posts out."]
    case "turnover":
      [
        "--turnover-basis average: as a share of the mean of the 13 month ends.",
        "--turnover-count headcount: people in place of FTE.",
      ]
    default: []
    }
  }
}
