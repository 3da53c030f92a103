import Extracts
import Testing
@testable import Staffing

/// Which teams and roles a filter chooses.
struct SelectionTests {
  private func chosen(
    teams: [String] = [], districts: [String] = [], roles: [String] = [], _ change: (inout Settings) -> Void = { _ in }
  ) throws -> [String] {
    var tiny = Tiny(staff: [
      "W1,,Burnley,Duty,sw,permanent,1,2015-01-01,,", "W2,,Pendle,Duty,sw,permanent,1,2015-01-01,,",
      "W3,,Pendle,Care/Court,manager,permanent,1,2015-01-01,,", "W4,,West Lancashire,,sw,permanent,1,2015-01-01,,",
    ])
    change(&tiny.settings)
    var filter = Filter()
    (filter.teams, filter.districts, filter.roles) = (teams, districts, roles)
    let staffing = try tiny.read().staffing
    let selection = try filter.selection(in: staffing)
    return staffing.spells.filter { selection.has(team: $0.team, role: $0.role) }.map {
      staffing.places.districtName(ofTeam: Int($0.team)) + "/" + staffing.places.teams[Int($0.team)].name
    }
  }

  @Test func namesAndPatterns() throws {
    #expect(try chosen(teams: ["duty"]) == ["Burnley/Duty", "Pendle/Duty"])
    #expect(try chosen(teams: ["pendle/DUTY"]) == ["Pendle/Duty"])
    #expect(try chosen(teams: ["*/Duty"]) == ["Burnley/Duty", "Pendle/Duty"])
    #expect(try chosen(teams: ["Care/Court"]) == ["Pendle/Care/Court"])
    #expect(try chosen(teams: ["(no team)"]) == ["West Lancashire/(no team)"])
    #expect(try chosen(districts: ["P*", "burnley"]) == ["Burnley/Duty", "Pendle/Duty", "Pendle/Care/Court"])
    #expect(try chosen(roles: ["MANAGER"]) == ["Pendle/Care/Court"])
    #expect(try chosen(teams: ["Duty"], districts: ["Pendle"], roles: ["sw"]) == ["Pendle/Duty"])
  }

  @Test func anAliasMayBeTyped() throws {
    func alias(_ settings: inout Settings) {
      settings.districtAliases = ["w lancs": "West Lancashire", "pen": "Pendle"]
      settings.teamAliases = ["front door": "Duty"]
    }
    #expect(try chosen(districts: ["W  Lancs"], alias) == ["West Lancashire/(no team)"])
    #expect(try chosen(teams: ["Front Door"], alias) == ["Burnley/Duty", "Pendle/Duty"])
    #expect(try chosen(teams: ["Pen/Front door"], alias) == ["Pendle/Duty"])
  }

  @Test func rolesThatDoNotCountAreNeverChosen() throws {
    #expect(try chosen(districts: ["Pendle"]) { $0.socialWorkRoles = ["sw"] } == ["Pendle/Duty"])
    #expect(try chosen(roles: ["manager"]) { $0.socialWorkRoles = ["sw"] } == [])
  }

  @Test func unknownNamesSuggestNearOnes() {
    #expect(throws: UnknownName.district("Pendel", near: ["Pendle"])) { try chosen(districts: ["Pendel"]) }
    #expect(throws: UnknownName.team("Dutty", near: ["Duty"])) { try chosen(teams: ["Dutty"]) }
    #expect(throws: UnknownName.role("manger", near: ["manager"])) { try chosen(roles: ["manger"]) }
    #expect(throws: UnknownName.team("Pendle/Dutty", near: ["Pendle/Duty", "Pendle/Care/Court"])) {
      try chosen(teams: ["Pendle/Dutty"])
    }
  }
}
