import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// Rows add up: teams to their district, districts to the county.
struct ExtractTableTests {
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func teamsAddUpToDistrictsAndDistrictsToTheCounty(seed: UInt64) throws {
    try check(try Dense(seed: seed).extract())
  }

  @Test func theInventedCounty() throws {
    var reader = ExtractReader(files: Samples.files(Samples.lancashire), settings: Samples.lancashireSettings)
    reader.request.from = Month("2015-10")
    try check(try reader.outcome.get())
  }

  /// Measures of so few that a district may have none of them.
  private static let ofFew: Set = [
    "time-to-hire", "fill-rate", "retention", "early-leavers", "asye-over", "agency-rules", "agency-cost",
    "unallocated",
  ]

  private func check(_ extract: Extract) throws {
    let selection = try Filter().selection(in: extract.staffing)
    var tried: Set<String> = []
    for measure in Measure.monthly where measure.isAboutStaff {
      for options in measure.everyBasis {
        let matrix = Table(
          measure, options, of: extract, selection: selection, by: .team, choice: .all)
        // Five years are more than there are; and medians are no sums.
        if !matrix.hasValues || options[HireStatistic.self] == .median { continue }
        tried.insert(measure.id)
        let isOfFew = ExtractTableTests.ofFew.contains(measure.id)
        #expect(isOfFew || matrix.withoutValues.isEmpty, "\(measure.id)")
        #expect(matrix.columns.count == 24)
        for column in matrix.columns.indices where matrix.rows[0].cells[column] != .notAvailable {
          func sum(_ rows: [Table.Row]) throws -> SIMD2<Int64> {
            try rows.reduce(SIMD2()) { $0 &+ (try #require($1.cells[column].parts)) }
          }
          let districts = matrix.rows.filter { $0.level == .district }
          #expect(isOfFew || districts.count >= 3)
          let ofDistricts = try sum(districts)
          #expect(ofDistricts == matrix.rows[0].cells[column].parts)
          for district in districts {
            let teams = matrix.rows.filter { $0.level == .team && $0.district == district.district }
            #expect(!teams.isEmpty)
            let ofTeams = try sum(teams)
            #expect(ofTeams == district.cells[column].parts, "\(measure.id) \(options) \(district.district)")
          }
        }
      }
    }
    #expect(tried.count >= 20)
  }

  // MARK: The order of rows

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func shuffledRowsGiveTheSameMatrices(seed: UInt64) throws {
    let dense = Dense(seed: seed)
    let expected = try content(dense)
    #expect(expected.count > 200)
    for shuffle in 1...3 as ClosedRange<UInt64> {
      var shuffled = dense
      shuffled.shuffle(seed: shuffle)
      #expect(shuffled.staff != dense.staff)
      let found = try content(shuffled)
      #expect(found == expected)
    }
  }

  /// Every row of every matrix as text, and how often each rule was broken.
  private func content(_ dense: Dense) throws -> [String] {
    let extract = try dense.extract()
    let selection = try Filter().selection(in: extract.staffing)
    var content = extract.log.findings.groups.map { "\($0.shown.first?.rule.id ?? "") \($0.count)" }.sorted()
    for measure in Measure.monthly where measure.isAboutStaff {
      for options in measure.everyBasis {
        let matrix = Table(
          measure, options, of: extract, selection: selection, by: .team, choice: .all)
        for row in matrix.rows {
          content.append("\(measure.id) \(row.district)/\(row.team ?? ""): \(row.cells.map(\.summary))")
        }
        content += matrix.withoutValues
      }
    }
    return content
  }
}
