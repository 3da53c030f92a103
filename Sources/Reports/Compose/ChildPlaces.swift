import Staffing
import Tabular

/// Where the rows of children's lists belong: as their own columns say, else as a list of places of children does. Of SSDA903, where there
/// is no such list, to the whole council.
struct ChildPlaces {
  private let places: ReportPlaces
  private var ofChild: [Int32: ReportPlaces.Place] = [:]
  /// What the whole council is called.
  private let whole: Int32
  /// Whether the list of places of children has teams.
  private(set) var hasTeams = false
  /// Whether any row was put there.
  private(set) var usesWhole = false

  init(_ places: ReportPlaces, _ reports: [Report], whole: Int32) {
    (self.places, self.whole) = (places, whole)
    for report in reports where report.kind == .childPlaces {
      for row in 0..<report.table.rowCount {
        let child = report.code(row, .child)
        if child < 0 { continue }
        let place = places.place(report, row)
        ofChild[child] = place
        if place.team >= 0 { hasTeams = true }
      }
    }
  }

  /// The columns of a row's place in files of SSDA903, which has no teams of its own.
  var columns: [String] { hasTeams ? ["district", "team"] : ["district"] }

  /// What stands in them.
  func cells(_ place: ReportPlaces.Place, _ texts: ReportTexts) -> [String] {
    [texts.text(place.district)] + (hasTeams ? [texts.text(place.team)] : [])
  }

  mutating func place(_ report: Report, _ row: Int) -> ReportPlaces.Place {
    let own = ofChild[report.code(row, .child)]
    // SSDA903 has no places: where no list has any either, its children are the whole council's.
    if !report.hasTeams {
      if !ofChild.isEmpty {
        return own ?? ReportPlaces.Place(district: ByteDictionary.blank, team: ByteDictionary.blank)
      }
      usesWhole = true
      return ReportPlaces.Place(district: whole, team: ByteDictionary.blank)
    }
    var place = places.place(report, row)
    if let own {
      if place.team < 0 {
        place = own
      } else if place.district < 0 {
        place.district = own.district
      }
    }
    return place
  }
}
