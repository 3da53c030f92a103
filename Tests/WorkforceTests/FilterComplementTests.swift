import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing

/// Linking comes before selecting: a filter and its complement add up to the whole, in every cell.
struct FilterComplementTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func aFilterAndItsComplementAddUp(seed: UInt64) throws {
    let extract = try Dense(seed: seed).extract()
    var pairs: [(Filter, Filter)] = []
    for district in Dense.districts {
      pairs.append((filter(districts: [district]), filter(districts: Dense.districts.filter { $0 != district })))
    }
    for role in Dense.roles {
      pairs.append((filter(roles: [role]), filter(roles: Dense.roles.filter { $0 != role })))
    }
    let teams = extract.staffing.places.teams.indices.map {
      extract.staffing.places.districtName(ofTeam: $0) + "/" + extract.staffing.places.teams[$0].name
    }
    for team in teams { pairs.append((filter(teams: [team]), filter(teams: teams.filter { $0 != team }))) }
    pairs.append((filter(teams: ["Duty"]), filter(teams: ["Court", "(no team)"])))
    var cells = 0
    for measure in Measure.all where measure.isAboutStaff {
      for options in measure.everyBasis {
        let whole = try total(extract, measure, options, Filter())
        for (chosen, others) in pairs {
          let parts = zip(try total(extract, measure, options, chosen), try total(extract, measure, options, others))
          for (position, (one, other)) in parts.enumerated() {
            #expect(one &+ other == whole[position], "\(measure.id) \(options) \(chosen) at \(position)")
            cells += 1
          }
        }
      }
    }
    // Every measure on every basis, 24 months; 3 districts, 2 roles, the teams, and one name in every district.
    #expect(
      cells == Measure.all.filter(\.isAboutStaff).reduce(0) { $0 + $1.everyBasis.count } * 24
        * (3 + 2 + teams.count + 1))
    #expect(teams.count > 6)
  }

  private func filter(districts: [String] = [], teams: [String] = [], roles: [String] = []) -> Filter {
    var filter = Filter()
    (filter.districts, filter.teams, filter.roles) = (districts, teams, roles)
    return filter
  }

  private func total(_ extract: Extract, _ measure: Measure, _ options: MeasureOptions, _ filter: Filter) throws
    -> [SIMD2<Int64>]
  {
    let matrix = Matrix(
      measure, options, of: extract, selection: try filter.selection(in: extract.staffing), by: .district,
      districtsAreFiltered: !filter.isEmpty, rolesAreFiltered: false)
    return try matrix.rows[0].cells.map { try #require($0.parts) }
  }
}
