import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics

/// What the total row of published figures is: the Department's own of all that the rows are of, where its parts give its rate.
struct PublishedPartsTests {
  private static let header =
    "time_period,geographic_level,region_name,old_la_code,la_name,vacancy_fte,inpost_fte,vacancy_rate_fte"

  /// Beta's figures are not known, and stand in those of the North all the same.
  private static let authorities = [
    "2025,Local authority,North,1,Alpha,10,90,10.0", "2025,Local authority,North,2,Beta,u,40,u",
    "2025,Local authority,South,3,Gamma,30,170,15.0",
  ]
  /// 20 of 150, and 30 of 200.
  private static let regions = ["2025,Regional,North,,,20,130,13.3", "2025,Regional,South,,,30,170,15.0"]

  private func table(
    england: String, regions: [String] = regions, _ ask: (inout PublishedRequest) -> Void = { _ in }
  ) throws -> Table {
    let text = ([Self.header, england] + regions + Self.authorities).joined(separator: "\n") + "\n"
    let census = try #require(try PublishedCensus(.bytes(Array(text.utf8)), name: "census.csv"))
    #expect(census.findings.errorCount == 0)
    return try Self.published(.vacancy, census, ask)
  }

  private static func published(
    _ measure: Measure, _ census: PublishedCensus, _ ask: (inout PublishedRequest) -> Void
  ) throws -> Table {
    var request = PublishedRequest()
    ask(&request)
    let options = MeasureOptions()
    let columns = try #require(measure.published(options))
    return try census.published(columns, measure: measure, options, request, trims: false).table
  }

  /// The total's label, and its numerator, denominator and value.
  private func total(_ table: Table) throws -> String {
    let row = try #require(table.rows.first)
    #expect(row.level == .total)
    return "\(row.district): " + row.cells.map(\.summary).joined(separator: ", ")
  }

  /// 50 of 350 are vacant.
  private static let england = "2025,National,,,,50,300,14.3"

  @Test func allAuthoritiesAreEngland() throws {
    for region in [nil, "all"] {
      let table = try table(england: Self.england) { $0.region = region }
      let total = try total(table)
      #expect(total == "All authorities: 50000/350000 14.3")
      #expect(table.rows.map(\.district) == ["All authorities", "Alpha", "Beta", "Gamma"])
      // Nobody is left out of what is published.
      #expect(table.leftOut == [])
    }
    let byRegion = try table(england: Self.england) { $0.byRegion = true }
    let ofRegions = try total(byRegion)
    #expect(ofRegions == "All regions: 50000/350000 14.3")
    #expect(
      byRegion.rows.dropFirst().map { $0.cells.map(\.summary) } == [["20000/150000 13.3"], ["30000/200000 15.0"]])
    #expect(byRegion.leftOut == [])
  }

  @Test func thoseOfOneRegionAreIts() throws {
    let north = try table(england: Self.england) { $0.region = "north" }
    let total = try total(north)
    #expect(total == "All authorities: 20000/150000 13.3")
    #expect(north.rows.map(\.district) == ["All authorities", "Alpha", "Beta"])
    #expect(north.leftOut == [])
  }

  /// Of chosen authorities nothing is published together: both sides of Beta are left out, and that is said.
  @Test func chosenOnesAreAddedUp() throws {
    let three = try table(england: Self.england) { $0.authorities = ["*"] }
    let ofThree = try total(three)
    #expect(ofThree == "Selected authorities: 40000/300000 13.3")
    #expect(three.leftOut == [.init(column: .year(2025), names: ["Beta"])])
    let two = try table(england: Self.england) { ($0.region, $0.authorities) = ("North", ["Alpha", "Beta"]) }
    let ofTwo = try total(two)
    #expect(ofTwo == "Selected authorities: 10000/100000 10.0")
  }

  /// The Department leaves some authorities out of England's rate and not out of its parts, here 60 of 360.
  @Test func whereOnlyTheRegionsGiveEnglandsRate() throws {
    let england = "2025,National,,,,60,300,14.3"
    let ofRegions = try total(try table(england: england))
    #expect(ofRegions == "All authorities: 50000/350000 14.3")
    let byRegion = try total(try table(england: england) { $0.byRegion = true })
    #expect(byRegion == "All regions: 50000/350000 14.3")
    // The North's parts do not give its rate, and its authorities' do: Alpha's 10 of 100 with the South's 30 of 200.
    let odd = ["2025,Regional,North,,,40,130,10.0", Self.regions[1]]
    let ofAuthorities = try total(try table(england: "2025,National,,,,60,300,13.3", regions: odd))
    #expect(ofAuthorities == "All authorities: 40000/300000 13.3")
  }

  /// Then no published figure can be taken, and the sums name whom they leave out.
  @Test func whereNothingGivesEnglandsRate() throws {
    for england in ["2025,National,,,,60,300,25.0", "2025,National,,,,60,300,u", "2025,Other,,,,50,300,14.3"] {
      let sums = try table(england: england)
      let total = try total(sums)
      #expect(total == "All authorities: 40000/300000 13.3", "\(england)")
      #expect(sums.leftOut == [.init(column: .year(2025), names: ["Beta"])])
    }
  }

  /// The file has a row of London beside those of the two regions that it is made of.
  @Test func londonIsItsOwnRow() throws {
    let rows = [
      "2025,National,,,,50,300,14.3", "2025,Regional,London,,,30,170,15.0", "2025,Regional,Inner London,,,u,u,u",
      "2025,Regional,Outer London,,,10,90,10.0", "2025,Local authority,Inner London,1,Alpha,u,u,u",
      "2025,Local authority,Outer London,2,Beta,10,90,10.0", "2025,Local authority,North,3,Gamma,20,130,13.3",
    ]
    func london(_ rows: [String], byRegion: Bool = false) throws -> String {
      let text = ([Self.header] + rows).joined(separator: "\n") + "\n"
      let census = try #require(try PublishedCensus(.bytes(Array(text.utf8)), name: "census.csv"))
      return try total(Self.published(.vacancy, census) { ($0.region, $0.byRegion) = ("london", byRegion) })
    }
    let own = try london(rows)
    #expect(own == "All authorities: 30000/200000 15.0")
    let ofRegions = try london(rows, byRegion: true)
    #expect(ofRegions == "All regions: 30000/200000 15.0")
    let without = try london(rows.filter { !$0.contains(",London,") })
    #expect(without == "All authorities: 10000/100000 10.0")
  }

  /// Where no rate is published the parts are all that there is to go by, an amount's too, and rows of regions are alike.
  @Test func withoutAPublishedRate() throws {
    let text = [
      "time_period,geographic_level,region_name,old_la_code,la_name,starters_fte,leavers_fte,inpost_fte",
      "2025,National,,,,50,30,400", "2025,Regional,North,,,20,15,150", "2025,Local authority,North,1,Alpha,10,9,100",
      "2025,Local authority,North,2,Beta,u,6,50", "2025,Local authority,South,3,Gamma,30,15,250", "",
    ].joined(separator: "\n")
    let census = try #require(try PublishedCensus(.bytes(Array(text.utf8)), name: "census.csv"))
    func totals(_ ask: (inout PublishedRequest) -> Void) throws -> [String] {
      try [Measure.netChange, .starters].map { try total(Self.published($0, census, ask)) }
    }
    let england = try totals { _ in }
    #expect(england == ["All authorities: 20000 20.0", "All authorities: 50000/400000 12.5"])
    let north = try totals { $0.region = "North" }
    #expect(north == ["All authorities: 5000 5.0", "All authorities: 20000/150000 13.3"])
    let chosen = try totals { $0.authorities = ["*"] }
    #expect(chosen == ["Selected authorities: 16000 16.0", "Selected authorities: 40000/350000 11.4"])
    let regions = try Self.published(.netChange, census) { $0.byRegion = true }
    #expect(regions.rows.map(\.district) == ["All regions", "North", "South"])
    #expect(regions.rows[1].cells.map(\.printed) == [Tenths(50)])
  }

  /// England's rates as the Department's own release has them.
  @Test(
    .enabled(if: Samples.hasCensus, "the published workforce census is not beside the checkout"),
    arguments: [(Measure.vacancy, 2025, "14.2"), (.agency, 2023, "17.9")])
  func englandAsPublished(measure: Measure, year: Int, rate: String) throws {
    let census = try #require(try PublishedCensus(.path(Samples.census), name: "csww.csv"))
    let table = try Self.published(measure, census) { ($0.from, $0.to) = (year, year) }
    #expect(table.rows[0].cells.map(\.printed) == [Tenths(rate)])
    #expect(table.rows.count > 140)
  }
}
