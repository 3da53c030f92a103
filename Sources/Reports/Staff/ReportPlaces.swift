import Staffing
import Tabular

/// Where the rows of reports belong: by the lists that say where a cost centre or team belongs, by the columns of the report itself, and by
/// what other reports say of the same team.
struct ReportPlaces {
  struct Place: Hashable {
    var district: Int32
    var team: Int32
  }

  private var ofCostCentre: [Int32: Place] = [:]
  private var districtOfTeam: [Int32: Int32] = [:]
  /// Teams that reports put into two districts.
  private(set) var torn: Set<Int32> = []
  private let levels: [ReportKind: (district: Int?, team: Int?)]
  private static let none = Place(district: ByteDictionary.blank, team: ByteDictionary.blank)

  /// Learns from the lists of places first, then from the reports that have both.
  init(_ reports: [Report]) {
    levels = ReportPlaces.levels(reports)
    for report in reports where report.kind == .places {
      for row in 0..<report.table.rowCount {
        let place = Place(district: report.code(row, .district), team: report.code(row, .team))
        guard place.district >= 0 else { continue }
        let cost = report.code(row, .costCentre)
        if cost >= 0 { ofCostCentre[cost] = place }
        if place.team >= 0 { learn(place) }
      }
    }
    for report in reports where report.kind == .staffInPost || report.kind == .establishment {
      for row in 0..<report.table.rowCount {
        let place = own(report, row)
        if place.team >= 0 && place.district >= 0 && districtOfTeam[place.team] == nil { learn(place) }
      }
    }
  }

  private mutating func learn(_ place: Place) {
    if let known = districtOfTeam[place.team], known != place.district { torn.insert(place.team) }
    districtOfTeam[place.team] = place.district
  }

  /// The place of a row: blank where nothing says it.
  func place(_ report: Report, _ row: Int) -> Place {
    if let known = ofCostCentre[report.code(row, .costCentre)], known.team >= 0 { return known }
    var place = own(report, row)
    if place.district < 0, let known = ofCostCentre[report.code(row, .costCentre)] { place.district = known.district }
    if place.district < 0, let known = districtOfTeam[place.team] { place.district = known }
    return place
  }

  private func own(_ report: Report, _ row: Int) -> Place {
    var place = Place(district: report.code(row, .district), team: report.code(row, .team))
    if let levels = levels[report.kind] {
      if place.team < 0 { place.team = report.table.code(row, levels.team) }
      if place.district < 0 { place.district = report.table.code(row, levels.district) }
    }
    return place
  }

  /// Which levels of the organisation are the team's and the district's: the last two on which the rows differ.
  private static func levels(_ reports: [Report]) -> [ReportKind: (district: Int?, team: Int?)] {
    var levels: [ReportKind: (district: Int?, team: Int?)] = [:]
    for kind in ReportKind.allCases {
      let own = reports.filter { $0.kind == kind }
      guard let columns = own.first?.columns[.level] else { continue }
      let hasTeam = own.first?.columns[.team] != nil
      let differing = columns.filter { column in
        var seen: Set<Int32> = []
        for report in own where report.columns[.level]?.contains(column) ?? false {
          for code in report.table.codes(column) where code >= 0 {
            seen.insert(code)
            if seen.count > 1 { return true }
          }
        }
        return false
      }
      let used = differing.isEmpty ? Array(columns.suffix(1)) : differing
      levels[kind] = hasTeam ? (used.last, nil) : (used.dropLast().last, used.last)
    }
    return levels
  }
}

extension Report {
  /// The code of a row's text in a column; blank where the report has no such column.
  func code(_ row: Int, _ field: ReportField) -> Int32 { table.code(row, self[field]) }
}
