import ArgumentParser
import TOMLKit

@main
struct HeatMaps: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "heatmaps")
  func run() throws {
    print(try TOMLTable(string: "a = 1")["a"]?.int ?? 0)
  }
}
