import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Workforce

/// Rows add up: teams to their district, districts to the county.
struct DistrictsSumTests {
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func teamsAddUpToDistrictsAndDistrictsToTheCounty(seed: UInt64) throws {
    try check(try Dense(seed: seed).extract())
  }

  @Test func theInventedCounty() throws {
    var reader = ExtractReader(files: Samples.files(Samples.lancashire), settings: Samples.lancashireSettings)
    reader.request.from = Month("2015-10")
    try check(try reader.outcome.get())
  }

  private func check(_ extract: Extract) throws {
    let selection = try Filter().selection(in: extract.staffing)
    for measure in Measure.all where measure.isAboutStaff {
      for options in measure.everyBasis {
        let matrix = Matrix(
          measure, options, of: extract, selection: selection, by: .team, districtsAreFiltered: false,
          rolesAreFiltered: false)
        #expect(matrix.withoutValues.isEmpty, "\(measure.id)")
        #expect(matrix.columns.count == 24)
        for column in matrix.columns.indices {
          func sum(_ rows: [Matrix.Row]) throws -> SIMD2<Int64> {
            try rows.reduce(SIMD2()) { $0 &+ (try #require($1.cells[column].parts)) }
          }
          let districts = matrix.rows.filter { $0.level == .district }
          #expect(districts.count >= 3)
          #expect(try sum(districts) == matrix.rows[0].cells[column].parts)
          for district in districts {
            let teams = matrix.rows.filter { $0.level == .team && $0.district == district.district }
            #expect(!teams.isEmpty)
            #expect(try sum(teams) == district.cells[column].parts, "\(measure.id) \(options) \(district.district)")
          }
        }
      }
    }
  }
}
