import ArgumentParser
import Workforce

/// Which measures, counted how, held against what, in which order: of a council's own data and of published figures alike.
struct MeasureOptionGroup: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The measures, separated by commas, or a group: hiring, keeping, load, practice, recruitment (hiring and agency), retention (keeping and load), agency-measures, all. Default: vacancy,turnover,caseload.",
      valueName: "names"),
    completion: .list(AskedMeasures.names + AskedMeasures.groups))
  var measure: [String] = []

  @Option(help: ArgumentHelp("How rows are ordered: latest (worst first), name or given.", valueName: "order"))
  var order = OrderChoice.latest

  @Option(
    help: ArgumentHelp("A target for a measure, e.g. vacancy=10. May be repeated.", valueName: "measure=number"))
  var target: [String] = []

  @Option(
    help: ArgumentHelp(
      "Another way to count a measure, e.g. turnover=average; `heatmaps measures` lists them. May be repeated.",
      valueName: "measure=choice"))
  var basis: [String] = []

  enum OrderChoice: String, ExpressibleByArgument, CaseIterable { case latest, name, given }

  func fill(_ request: inout Request) {
    request.measures = measure
    request.targets = target
    request.bases = basis
    request.order =
      switch order {
      case .latest: .latest
      case .name: .name
      // What is given stands in the settings, or is what was chosen.
      case .given: .given([])
      }
  }
}
