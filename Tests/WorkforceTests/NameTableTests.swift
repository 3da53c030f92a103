import Staffing
import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Workforce

/// One name for spellings that differ by case or spaces, or by an alias.
struct NameTableTests {
  private func extract(_ districts: [String], aliases: [String: String] = [:]) throws -> Extract {
    var tiny = Tiny(staff: districts.enumerated().map { "W\($0),,\($1),T,sw,permanent,1,2015-01-01,," })
    tiny.settings.districtAliases = aliases
    return try tiny.read()
  }

  @Test func theSpellingOfMostRowsIsPrinted() throws {
    let names = try extract(["BURNLEY", "Burnley", "Burnley", "burnley", " Burnley "]).staffing.places.districts
    #expect(names == ["Burnley"])
    // As many rows each: the first by code point.
    let byCodePoint = try extract(["pendle", "Pendle", "PENDLE"])
    #expect(byCodePoint.staffing.places.districts == ["PENDLE"])
    let bySpaces = try extract(["West  Lancashire", "West Lancashire"])
    #expect(bySpaces.staffing.places.districts == ["West Lancashire"])
  }

  @Test func twoSpellingsAreAWarning() throws {
    let findings = try extract(["Burnley", "Burnley", "BURNLEY"]).log.findings
    #expect(findings.places == ["two-spellings -"])
    #expect(findings.groups.first?.shown.first?.rule == .place(.spellingsMerged("Burnley", "BURNLEY")))
    // Runs of spaces are nothing to warn of.
    let bySpaces = try extract(["West  Lancashire", "West Lancashire"])
    #expect(bySpaces.log.findings.groups.isEmpty)
  }

  @Test func anAliasIsOneNameWithoutAWarning() throws {
    let extract = try extract(["W Lancs", "w  lancs", "West Lancashire"], aliases: ["w lancs": "West Lancashire"])
    #expect(extract.staffing.places.districts == ["West Lancashire"])
    #expect(extract.staffing.places.teams.count == 1)
    #expect(extract.log.findings.groups.isEmpty)
  }

  @Test func censusCodesAreTheRolesTheyStandFor() throws {
    var tiny = Tiny(staff: [
      "W1,,A,T,5,permanent,1,2015-01-01,,", "W2,,A,T,case holder,permanent,1,2015-01-01,,",
      "W3,,A,T,driver,permanent,1,2015-01-01,,",
    ])
    let roles = try tiny.read().staffing.roles
    #expect(roles.names == ["Case holder", "driver"])
    #expect(roles.counted == [true, false])
    #expect(roles.rule == .censusCodes)
    // The settings' own list goes first, and may name a role by its code.
    tiny.settings.socialWorkRoles = ["driver"]
    let byName = try tiny.read()
    #expect(byName.staffing.roles.counted == [false, true])
    tiny.settings.socialWorkRoles = ["5"]
    let byCode = try tiny.read()
    #expect(byCode.staffing.roles.counted == [true, false])
    #expect(byCode.staffing.roles.rule == .settings)
  }
}
