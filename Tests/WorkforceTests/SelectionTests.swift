import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics

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
    let team = try chosen(teams: ["duty"])
    #expect(team == ["Burnley/Duty", "Pendle/Duty"])
    let ofOneDistrict = try chosen(teams: ["pendle/DUTY"])
    #expect(ofOneDistrict == ["Pendle/Duty"])
    let ofAnyDistrict = try chosen(teams: ["*/Duty"])
    #expect(ofAnyDistrict == ["Burnley/Duty", "Pendle/Duty"])
    let withASlash = try chosen(teams: ["Care/Court"])
    #expect(withASlash == ["Pendle/Care/Court"])
    let withoutATeam = try chosen(teams: ["(no team)"])
    #expect(withoutATeam == ["West Lancashire/(no team)"])
    let districts = try chosen(districts: ["P*", "burnley"])
    #expect(districts == ["Burnley/Duty", "Pendle/Duty", "Pendle/Care/Court"])
    let role = try chosen(roles: ["MANAGER"])
    #expect(role == ["Pendle/Care/Court"])
    let allThree = try chosen(teams: ["Duty"], districts: ["Pendle"], roles: ["sw"])
    #expect(allThree == ["Pendle/Duty"])
  }

  @Test func anAliasMayBeTyped() throws {
    func alias(_ settings: inout Settings) {
      settings.districtAliases = ["w lancs": "West Lancashire", "pen": "Pendle"]
      settings.teamAliases = ["front door": "Duty"]
    }
    let district = try chosen(districts: ["W  Lancs"], alias)
    #expect(district == ["West Lancashire/(no team)"])
    let team = try chosen(teams: ["Front Door"], alias)
    #expect(team == ["Burnley/Duty", "Pendle/Duty"])
    let both = try chosen(teams: ["Pen/Front door"], alias)
    #expect(both == ["Pendle/Duty"])
  }

  @Test func rolesThatDoNotCountAreNeverChosen() throws {
    let ofPendle = try chosen(districts: ["Pendle"]) { $0.socialWorkRoles = ["sw"] }
    #expect(ofPendle == ["Pendle/Duty"])
    let managers = try chosen(roles: ["manager"]) { $0.socialWorkRoles = ["sw"] }
    #expect(managers == [])
  }

  @Test func unknownNamesSuggestNearOnes() {
    #expect(throws: UnknownName.district("Pendel", near: ["Pendle"])) { try chosen(districts: ["Pendel"]) }
    #expect(throws: UnknownName.team("Dutty", near: ["Duty"])) { try chosen(teams: ["Dutty"]) }
    let role = #expect(throws: UnknownName.self) { try chosen(roles: ["manger"]) }
    if case .role(let name, let near, let all) = role {
      #expect(name == "manger" && near == ["manager"] && all.contains("sw") && all.contains("manager"))
    } else {
      Issue.record("\(String(describing: role))")
    }
    #expect(throws: UnknownName.team("Pendle/Dutty", near: ["Pendle/Duty"])) {
      try chosen(teams: ["Pendle/Dutty"])
    }
    // Only a pair that there is.
    #expect(throws: UnknownName.team("Pendel/Dutty", near: ["Pendle/Duty"])) { try chosen(teams: ["Pendel/Dutty"]) }
    #expect(throws: UnknownName.team("Burnley/Court", near: [])) { try chosen(teams: ["Burnley/Court"]) }
  }

  // MARK: A filter and its complement

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func aFilterAndItsComplementAddUp(seed: UInt64) throws {
    let extract = try Dense(seed: seed).extract()
    var pairs: [(Filter, Filter)] = []
    // Children whom no worker has held may be in no district.
    for district in Dense.districts {
      let others = extract.staffing.places.districts.filter { $0 != district }
      pairs.append((filter(districts: [district]), filter(districts: others)))
    }
    for role in Dense.roles {
      // Children whom no worker has held are in a role of their own.
      pairs.append((filter(roles: [role]), filter(roles: extract.staffing.roles.names.filter { $0 != role })))
    }
    let teams = extract.staffing.places.teams.indices.map {
      extract.staffing.places.districtName(ofTeam: $0) + "/" + extract.staffing.places.teams[$0].name
    }
    for team in teams { pairs.append((filter(teams: [team]), filter(teams: teams.filter { $0 != team }))) }
    pairs.append((filter(teams: ["Duty"]), filter(teams: ["Court", "(no team)"])))
    var cells = 0
    for measure in Measure.monthly where measure.isAboutStaff {
      // Medians are no sums.
      for options in measure.everyBasis where options[HireStatistic.self] != .median {
        let whole = try total(extract, measure, options, Filter())
        for (chosen, others) in pairs {
          let parts = zip(try total(extract, measure, options, chosen), try total(extract, measure, options, others))
          for (position, (one, other)) in parts.enumerated() {
            // Of what is not available of either nothing adds up: reasons that are not known of half of a role's leavers.
            guard let one, let other, let all = whole[position] else { continue }
            #expect(one &+ other == all, "\(measure.id) \(options) \(chosen) at \(position)")
            cells += 1
          }
        }
      }
    }
    // Most measures on every basis, 24 months; 3 districts, 2 roles, the teams, and one name in every district.
    let all =
      Measure.monthly.filter(\.isAboutStaff).reduce(0) { $0 + $1.everyBasis.count } * 24 * (3 + 2 + teams.count + 1)
    #expect(cells > all * 3 / 4 && cells <= all)
    #expect(teams.count > 6)
  }

  private func filter(districts: [String] = [], teams: [String] = [], roles: [String] = []) -> Filter {
    var filter = Filter()
    (filter.districts, filter.teams, filter.roles) = (districts, teams, roles)
    return filter
  }

  private func total(_ extract: Extract, _ measure: Measure, _ options: MeasureOptions, _ filter: Filter) throws
    -> [SIMD2<Int64>?]
  {
    let matrix = Table(
      measure, options, of: extract, selection: try filter.selection(in: extract.staffing), by: .district,
      choice: filter.isEmpty ? .all : .districts)
    return matrix.rows[0].cells.map { $0.parts }
  }
}
