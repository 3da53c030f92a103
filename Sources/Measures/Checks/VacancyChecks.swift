import Staffing
import Tabular

/// What is odd with vacancies that are being filled, though each row is in order.
struct VacancyChecks {
  let staffing: StaffingModel
  let vacancies: [Vacancy]?
  let extractDate: Day

  func find(_ findings: inout Findings) {
    guard let vacancies else { return }
    let file = InputFile.vacancies.fileName
    for vacancy in vacancies {
      for (column, day) in [
        ("approved", vacancy.approved), ("advertised", vacancy.advertised), ("started", vacancy.started),
        ("withdrawn", vacancy.withdrawn),
      ] {
        guard let day, day > extractDate else { continue }
        findings.add(Finding(.value(.afterExtractDate), file: file, line: Int(vacancy.line), column: column))
      }
    }
    for rule in strangeDistricts(vacancies) { findings.add(Finding(.vacancy(rule), file: file)) }
  }

  /// Districts that neither posts nor staff have, where these have any.
  private func strangeDistricts(_ vacancies: [Vacancy]) -> [VacancyRule] {
    let places = staffing.places
    let known = Set(
      places.teams.filter { $0.files.contains(.posts) || $0.files.contains(.staff) }.map { $0.district })
    if known.isEmpty { return [] }
    var rows = [Int](repeating: 0, count: places.districts.count)
    for vacancy in vacancies { rows[places.teams[Int(vacancy.team)].district] += 1 }
    let names = known.map { places.districts[$0] }.sorted(by: inNameOrder)
    return places.districts.indices.filter { rows[$0] > 0 && !known.contains($0) }.compactMap { district in
      let name = places.districts[district]
      if name == Places.noDistrict { return nil }
      return .strangeDistrict(
        name, rows: rows[district], near: SpellingDistance.nearest(to: name, among: names, limit: 1))
    }
  }
}
