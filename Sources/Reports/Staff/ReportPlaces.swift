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
  /// Teams of staff, posts and agency orders whose district nothing says, where other teams have one.
  private(set) var withoutDistrict: [Int32] = []
  /// Teams that the lists of places put into one district, and every row of staff that says it into another of the lists' districts.
  private(set) var elsewhere: [(team: Int32, listed: Int32, own: Int32)] = []
  /// The one district, where no report has any.
  private(set) var only: Int32?
  /// Texts that are the same but for capitals, spaces and signs, by their codes: the first that was met.
  private var spelling = NameSpelling()
  private let levels: [ReportKind: (district: Int?, team: Int?)]

  /// Learns from the lists of places first, then from the reports that have both.
  ///
  /// - Parameter district: what the one district is called where no report has any.
  init(_ reports: [Report], _ texts: inout ReportTexts, district: String?) {
    levels = ReportPlaces.levels(reports)
    for report in reports where report.kind == .places {
      for row in 0..<report.table.rowCount {
        let place = spelled(Place(district: report.code(row, .district), team: report.code(row, .team)), texts)
        guard place.district >= 0 else { continue }
        let cost = report.code(row, .costCentre)
        if cost >= 0 { ofCostCentre[cost] = place }
        if place.team >= 0 { learn(place) }
      }
    }
    for report in reports where report.kind != .places && report.kind != .workerNumbers {
      for row in 0..<report.table.rowCount {
        let place = spelled(own(report, row), texts)
        if report.kind != .staffInPost && report.kind != .establishment { continue }
        if place.team >= 0 && place.district >= 0 && districtOfTeam[place.team] == nil { learn(place) }
      }
    }
    if districtOfTeam.isEmpty && !ofCostCentre.values.contains(where: { $0.district >= 0 }) && !hasDistricts(reports) {
      only = texts.code(district ?? Settings.wholeService)
      return
    }
    findElsewhere(reports)
    var missing: Set<Int32> = []
    for report in reports where report.kind.isOfPlaces {
      for row in 0..<report.table.rowCount {
        let place = place(report, row)
        if place.district < 0, place.team >= 0, missing.insert(place.team).inserted {
          withoutDistrict.append(place.team)
        }
      }
    }
  }

  private mutating func findElsewhere(_ reports: [Report]) {
    let listed = Set(ofCostCentre.values.map { $0.district }).union(districtOfTeam.values)
    var agreeing: Set<Int32> = []
    var other: [Int32: (listed: Int32, own: Int32)] = [:]
    for report in reports where report.kind == .staffInPost {
      for row in 0..<report.table.rowCount {
        let own = spelling.first(own(report, row).district)
        let place = place(report, row)
        guard own >= 0, place.team >= 0, place.district >= 0, listed.contains(own) else { continue }
        if own == place.district {
          agreeing.insert(place.team)
        } else if other[place.team] == nil {
          other[place.team] = (place.district, own)
        }
      }
    }
    elsewhere = other.filter { !agreeing.contains($0.key) }.map {
      (team: $0.key, listed: $0.value.listed, own: $0.value.own)
    }
    .sorted { $0.team < $1.team }
  }

  private func hasDistricts(_ reports: [Report]) -> Bool {
    reports.contains { report in
      report.kind.isOfPlaces && (0..<report.table.rowCount).contains { own(report, $0).district >= 0 }
    }
  }

  private mutating func learn(_ place: Place) {
    if let known = districtOfTeam[place.team], known != place.district { torn.insert(place.team) }
    districtOfTeam[place.team] = place.district
  }

  /// The place of a row: blank where nothing says it.
  func place(_ report: Report, _ row: Int) -> Place {
    let cost = report.code(row, .costCentre)
    if let known = ofCostCentre[cost], known.team >= 0 { return known }
    var place = own(report, row)
    place.team = spelling.first(place.team)
    place.district = spelling.first(place.district)
    if place.district < 0, let known = ofCostCentre[cost] { place.district = known.district }
    if place.district < 0, let known = districtOfTeam[place.team] { place.district = known }
    if let only, place.district < 0 { place.district = only }
    return place
  }

  private mutating func spelled(_ place: Place, _ texts: ReportTexts) -> Place {
    Place(district: spelling.learn(place.district, texts), team: spelling.learn(place.team, texts))
  }

  private func own(_ report: Report, _ row: Int) -> Place {
    var place = Place(district: report.code(row, .district), team: report.code(row, .team))
    if let levels = levels[report.kind], let columns = report.columns[.level] {
      func code(_ level: Int?) -> Int32 {
        report.table.code(row, level.flatMap { columns.indices.contains($0) ? columns[$0] : nil })
      }
      if place.team < 0 { place.team = code(levels.team) }
      if place.district < 0 { place.district = code(levels.district) }
    }
    return place
  }

  /// Which levels of the organisation are the team's and the district's, from 0: the last two on which the rows differ.
  private static func levels(_ reports: [Report]) -> [ReportKind: (district: Int?, team: Int?)] {
    var levels: [ReportKind: (district: Int?, team: Int?)] = [:]
    for kind in ReportKind.allCases {
      let own = reports.filter { $0.kind == kind }
      guard let count = own.map({ $0.columns[.level]?.count ?? 0 }).max(), count > 0 else { continue }
      let hasTeam = own.first?.columns[.team] != nil
      let differing = (0..<count).filter { level in
        var seen: Set<Int32> = []
        for report in own {
          guard let columns = report.columns[.level], columns.indices.contains(level) else { continue }
          let column = columns[level]
          for row in 0..<report.table.rowCount where report.table.code(row, column) >= 0 {
            seen.insert(report.table.code(row, column))
            if seen.count > 1 { return true }
          }
        }
        return false
      }
      let used = differing.isEmpty ? [count - 1] : differing
      levels[kind] = hasTeam ? (used.last, nil) : (used.dropLast().last, used.last)
    }
    return levels
  }
}

extension ReportKind {
  /// Whether its rows stand in teams and districts.
  fileprivate var isOfPlaces: Bool {
    switch self {
    case .staffInPost, .establishment, .agency, .recruitment: true
    case .agencyReturn, .leavers, .starters, .allocations, .caseloads, .workerNumbers, .places, .children, .episodes,
      .careLeaverReturn, .referrals, .assessments, .careLeavers, .childPlaces, .totals:
      false
    }
  }
}

/// Names that are one however they are spelled: the first spelling stands for all.
struct NameSpelling {
  private var folded = ByteDictionary()
  private var firsts: [Int32] = []
  private var known: [Int32: Int32] = [:]

  /// The code of the first spelling of a name; it is this where it has not been met.
  mutating func learn(_ code: Int32, _ texts: ReportTexts) -> Int32 {
    if code < 0 { return code }
    if let first = known[code] { return first }
    let place = folded.code(of: foldedSpelling(texts.text(code)))
    if Int(place) == firsts.count { firsts.append(code) }
    known[code] = firsts[Int(place)]
    return firsts[Int(place)]
  }

  /// The same of a name that may not have been met.
  func first(_ code: Int32) -> Int32 { known[code] ?? code }
}
