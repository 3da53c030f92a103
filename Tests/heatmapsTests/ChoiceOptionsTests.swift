import Foundation
import Testing

/// The filters of districts and teams, in the names of the data or the settings' other ones.
struct ChoiceOptionsTests {
  private static let settings = """
    [aliases.districts]
    "N. Side" = "Northside"
    [aliases.teams]
    "Assessment" = "Duty"

    """

  /// The small extract, and its vacancies of September 2017 as totals: one post of Northside's Duty and one of Southside's are vacant.
  private func folder() throws -> Folder {
    try Extract.folder { $0.settings += Self.settings }
      .write(
        """
        district,team,month,measure,numerator,denominator
        Northside,Duty,2017-09,vacancy,1,2
        Northside,Court,2017-09,vacancy,0,1
        Southside,Duty,2017-09,vacancy,1,1.8

        """, to: "totals/monthly.csv"
      ).write(Extract().settings + Self.settings, to: "totals/heatmaps.toml")
  }

  @Test(arguments: [
    (["--district", "N. Side"], ["Selected districts,33.3", "Northside,33.3"]),
    (["--district", "n. side"], ["Selected districts,33.3", "Northside,33.3"]),
    (["--team", "Assessment"], ["Selected teams,52.6", "All districts,41.7", "Southside,55.6", "Northside,50.0"]),
    (["--team", "N. Side/Assessment"], ["Selected teams,50.0", "All districts,41.7"]),
    (["--team", "northside/assessment"], ["Selected teams,50.0", "All districts,41.7"]),
    (["--team", "Duty"], ["Selected teams,52.6", "All districts,41.7", "Southside,55.6", "Northside,50.0"]),
  ])
  func filters(options: [String], rows: [String]) throws {
    let folder = try folder()
    for data in ["data", "totals"] {
      let outcome = try Program.run(
        ["table", data, "--measure", "vacancy", "--format", "csv", "--from", "2017-09"] + options, in: folder)
      #expect(outcome.status == 0, "\(data): \(outcome.error)")
      let printed = outcome.output.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
      #expect(printed.count == rows.count && zip(printed, rows).allSatisfy { $0.hasSuffix($1) }, "\(data): \(printed)")
    }
  }

  /// A choice of teams stands over all districts, as the whole council is. Nothing stands twice: no row for the district that all
  /// chosen teams are of, none for the one team, and no whole where all are chosen.
  @Test(arguments: [
    (["Duty"], ["Selected teams,52.6", "All districts,41.7", "Northside,50.0", "Southside,55.6"], "district"),
    (
      ["Duty"],
      [
        "Selected teams,,52.6", "All districts,,41.7", "Northside,,50.0", "Northside,Duty,50.0", "Southside,,55.6",
        "Southside,Duty,55.6",
      ], "team"
    ),
    (["Northside/*"], ["Selected teams,33.3", "All districts,41.7"], "district"),
    (
      ["Northside/*"],
      ["Selected teams,,33.3", "All districts,,41.7", "Northside,Court,0.0", "Northside,Duty,50.0"], "team"
    ),
    (["Northside/Duty"], ["Selected teams,50.0", "All districts,41.7"], "district"),
    (["Northside/Duty"], ["Selected teams,50.0", "All districts,41.7"], "team"),
    (["*"], ["Selected teams,41.7", "Northside,33.3", "Southside,55.6"], "district"),
    (["Duty", "Court"], ["Selected teams,41.7", "Northside,33.3", "Southside,55.6"], "district"),
  ])
  func teams(names: [String], rows: [String], level: String) throws {
    let folder = try folder()
    for data in ["data", "totals"] {
      let outcome = try Program.run(
        [
          "table", data, "--measure", "vacancy", "--format", "csv", "--from", "2017-09", "--by", level, "--order",
          "name",
        ] + names.flatMap { ["--team", $0] }, in: folder)
      #expect(outcome.status == 0, "\(data): \(outcome.error)")
      let printed = outcome.output.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
      #expect(printed == rows, "\(data)")
    }
  }

  /// Teams of one district are ordered among themselves, though that has no row.
  @Test func teamsOfOneDistrict() throws {
    let folder = try folder()
    for data in ["data", "totals"] {
      let printed = try Program.run(
        [
          "table", data, "--measure", "vacancy", "--format", "csv", "--from", "2017-09", "--by", "team", "--team",
          "Northside/*",
        ], in: folder)
      let rows = printed.output.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
      #expect(
        rows == ["Selected teams,,33.3", "All districts,,41.7", "Northside,Duty,50.0", "Northside,Court,0.0"], "\(data)"
      )
    }
  }

  /// The figures of the whole are those of a run without the filter, to the last digit.
  @Test func theWhole() throws {
    let folder = try folder()
    for data in ["data", "totals"] {
      let arguments = ["table", data, "--measure", "vacancy", "--from", "2017-09"]
      func rows(_ options: String...) throws -> [[String: Any]] {
        let outcome = try Program.run(arguments + ["--json"] + options, in: folder)
        let tables = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]]
        return try #require(tables?.first?["rows"] as? [[String: Any]])
      }
      let chosen = try rows("--team", "Duty")
      #expect(chosen.map { $0["level"] as? String } == ["total", "whole", "district", "district"], "\(data)")
      #expect(chosen[1]["district"] as? String == "All districts" && chosen[1]["team"] is NSNull)
      let cell = try #require((chosen[1]["cells"] as? [[String: Any]])?.first)
      #expect(cell["value"] as? Double == 41.7)
      #expect(cell["numerator"] as? Double == 2 && cell["denominator"] as? Double == 4.8)
      let all = try rows("--team", "*")
      #expect(all.map { $0["level"] as? String } == ["total", "district", "district"], "\(data)")
      func whole(_ options: String...) throws -> [Substring] {
        let outcome = try Program.run(arguments + ["--format", "cells"] + options, in: folder)
        return outcome.output.split(whereSeparator: \.isNewline).filter { $0.contains(",All districts,") }
      }
      let unfiltered = try whole()
      let filtered = try whole("--team", "Northside/Court")
      #expect(unfiltered.count == 1 && filtered == unfiltered, "\(data)")
    }
  }

  /// A district that gives no teams is of the whole, and of no choice of teams.
  @Test func aDistrictWithoutTeams() throws {
    let folder = try folder()
    let totals = try folder.text("totals/monthly.csv") + "Westside,,2017-09,vacancy,2,5.2\n"
    try folder.write(totals, to: "totals/monthly.csv")
    let outcome = try Program.run(
      ["table", "totals", "--measure", "vacancy", "--format", "csv", "--order", "name", "--team", "*"], in: folder)
    // 2 of 4.8, and with the other's 4 of 10.
    #expect(
      outcome.output.split(whereSeparator: \.isNewline).dropFirst() == [
        "Selected teams,41.7", "All districts,40.0", "Northside,33.3", "Southside,55.6",
      ])
    #expect(outcome.status == 0, "\(outcome.error)")
  }

  /// A name that neither the data nor the settings have is refused in both.
  @Test func unknown() throws {
    let folder = try folder()
    for data in ["data", "totals"] {
      let outcome = try Program.run(["table", data, "--measure", "vacancy", "--team", "N. Side/Curt"], in: folder)
      #expect(outcome.status == 64)
      #expect(outcome.error.hasPrefix("error: There is no team \"N. Side/Curt\" in the data."))
    }
  }
}
