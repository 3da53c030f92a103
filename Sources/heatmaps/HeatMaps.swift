import ArgumentParser
import Desk
import Measures
import Publishing
import Tabular

/// The program: recruitment and retention heat maps from a council's workforce extracts.
@main
struct HeatMaps: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "heatmaps",
    abstract: "Draws heat maps of vacancies, turnover and caseloads from a council's workforce extracts.",
    discussion: """
      A folder of CSV files goes in (posts.csv, staff.csv, allocations.csv, or monthly.csv with totals); pictures for a \
      board paper come out, each with its figures beside it.

      If you are new here:
        heatmaps start my-data            writes empty files with the right headings
        heatmaps check my-data            says what is wrong with the data
        heatmaps draw my-data --out maps  draws the pictures
        heatmaps overview my-data         draws all measures on one page

      Shell completion: heatmaps --generate-completion-script bash (or zsh, fish)
      """,
    version: programVersion,
    subcommands: [
      Draw.self, OverviewCommand.self, Check.self, TableCommand.self, CensusCommand.self, MeasuresCommand.self,
      Start.self,
    ])

  /// For the help alone: see `main`.
  @Flag(name: .customShort("V"), help: "The same as --version.") var version = false

  static func main() {
    Terminal.shared.endsQuietlyOnClosedPipe()
    do {
      let arguments = CommandLine.arguments.dropFirst()
      try expectCommand(arguments.first)
      // The parser knows the long name alone, with every command.
      let words = arguments.prefix { $0 != "--" }.map { $0 == "-V" ? "--version" : $0 }
      var command = try parseAsRoot(words + arguments.dropFirst(words.count))
      try command.run()
    } catch let failure as Failure {
      end(failure)
    } catch let failure as RunFailure {
      end(.run(failure))
    } catch  where exitCode(for: error) == .validationFailure {
      let command = CommandLine.arguments.dropFirst().first.flatMap { word in commandNames.first { $0 == word } }
      Terminal.shared.complain(ProgramMessages.usage(message(for: error), command: command))
      Terminal.exit(withStatus: exitCode(for: error).rawValue)
    } catch {
      // Help, version and completion scripts are the argument parser's own.
      exit(withError: error)
    }
  }

  private static func end(_ failure: Failure) -> Never {
    Terminal.shared.complain(ProgramMessages.text(failure))
    Terminal.exit(withStatus: failure.status)
  }

  private static var commandNames: [String] {
    configuration.subcommands.map { $0._commandName }
  }

  /// A first word that is no option must be a command.
  private static func expectCommand(_ word: String?) throws(Failure) {
    guard let word, !word.hasPrefix("-"), word != "help", !commandNames.contains(word) else { return }
    throw .unknownCommand(word, near: SpellingDistance.nearest(to: word, among: commandNames, limit: 1))
  }
}
