import Measures
import Publishing
import Staffing
import SystemPackage
import TOMLKit
import Tabular

/// Reads `heatmaps.toml` through its tables, so that a wrong type gets a sentence with its key path.
struct SettingsFile {
  private let path: String
  /// Keys that nothing is known of, each with the nearest known one.
  private(set) var unknownKeys: [(key: String, near: [String])] = []
  private(set) var settings = Settings()
  /// The order of districts that pictures follow with `--order given`.
  private(set) var districtOrder: [String] = []

  init(path: String) throws(Failure) {
    self.path = path
    let bytes: [UInt8]
    do throws(Errno) {
      bytes = try readFile(path)
    } catch {
      throw .cannotRead(path: path, errno: error)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .settings(.notUTF8(path: path)) }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw .settings(.syntax(path: path, line: error.source.begin.line, reason: error.description))
    } catch {
      throw .settings(.syntax(path: path, line: 1, reason: "it cannot be read"))
    }
    try take(table)
  }

  private mutating func take(_ root: TOMLTable) throws(Failure) {
    for (key, value) in items(
      root, at: "",
      known: [
        "place", "source", "extract_date", "covers_from", "employment_gap_days", "district_order", "columns",
        "end_dates",
        "aliases", "contracts", "roles", "leaving_reasons", "limits", "measures", "compare",
      ])
    {
      switch key {
      case "place": settings.place = try string(value, key)
      case "source": settings.source = try string(value, key)
      case "extract_date": settings.extractDate = try day(value, key)
      case "covers_from": settings.coversFrom = try month(value, key)
      case "employment_gap_days":
        guard let days = value.int, (0...3660).contains(days) else {
          throw wrong(key, "a whole number of days, 0 or more")
        }
        settings.employmentGapDays = days
      case "district_order": districtOrder = try strings(value, key)
      case "columns": try takeColumns(try table(value, key))
      case "end_dates": try takeEndDates(try table(value, key))
      case "aliases": try takeAliases(try table(value, key))
      case "contracts": try takeContracts(try table(value, key))
      case "roles":
        for (path, value) in items(try table(value, key), at: "roles.", known: ["social_work", "managers"]) {
          let names = Set(try strings(value, path).map { foldedName(Roles.censusName(code: $0) ?? $0) })
          if path == "roles.managers" { settings.managerRoles = names } else { settings.socialWorkRoles = names }
        }
      case "leaving_reasons":
        for (path, value) in items(try table(value, key), at: "leaving_reasons.", known: ["staying"]) {
          settings.stayingWords = Set(try strings(value, path).map { foldedName($0) })
        }
      case "limits":
        for (path, value) in items(try table(value, key), at: "limits.", known: ["agency_days"]) {
          guard let days = value.int, (0...36_500).contains(days) else {
            throw wrong(path, "a whole number of days, 0 or more")
          }
          settings.agencyLimit = days
        }
      case "compare": try takeCompare(try table(value, key))
      default: try takeMeasures(try table(value, key))
      }
    }
  }

  private mutating func takeColumns(_ table: TOMLTable) throws(Failure) {
    for (key, value) in items(table, at: "columns.", known: InputFile.allCases.map(\.rawValue)) {
      guard let file = InputFile(rawValue: String(key.dropFirst("columns.".count))) else { continue }
      let own = try self.table(value, key)
      for (path, value) in items(own, at: key + ".", known: file.columns.map(\.name)) {
        settings.columns[file, default: [:]][String(path.dropFirst(key.count + 1))] = try string(value, path)
      }
    }
  }

  private mutating func takeEndDates(_ table: TOMLTable) throws(Failure) {
    let known = [InputFile.posts, .staff, .allocations, .absence, .careLeavers, .lookedAfter, .legal].map(\.rawValue)
    for (key, value) in items(table, at: "end_dates.", known: known) {
      guard let file = InputFile(rawValue: String(key.dropFirst("end_dates.".count))) else { continue }
      switch try string(value, key) {
      case "inclusive": settings.exclusiveEnds.remove(file)
      case "exclusive": settings.exclusiveEnds.insert(file)
      default: throw .settings(.wrongValue(path: path, key: key, wanted: "\"inclusive\" or \"exclusive\""))
      }
    }
  }

  private mutating func takeAliases(_ table: TOMLTable) throws(Failure) {
    for (key, value) in items(table, at: "aliases.", known: ["districts", "teams", "reasons", "destinations"]) {
      let own = try self.table(value, key)
      for name in own.keys {
        guard let item = own[name] else { continue }
        let target = try string(item, "\(key).\(name)")
        switch key {
        case "aliases.districts": settings.districtAliases[foldedName(name)] = target
        case "aliases.teams": settings.teamAliases[foldedName(name)] = target
        case "aliases.reasons": settings.reasonAliases[foldedName(name)] = target
        default: settings.destinationAliases[foldedName(name)] = target
        }
      }
    }
  }

  private mutating func takeContracts(_ table: TOMLTable) throws(Failure) {
    for (key, value) in items(table, at: "contracts.", known: ["agency", "employed"]) {
      let words = Set(try strings(value, key).map { foldedName($0) })
      if key == "contracts.agency" { settings.agencyWords = words } else { settings.employedWords = words }
    }
  }

  /// Paths are those of the settings file's own folder.
  private mutating func takeCompare(_ table: TOMLTable) throws(Failure) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    for (key, value) in items(table, at: "compare.", known: ["census", "neighbours", "authority"]) {
      let text = try string(value, key)
      let place = text.hasPrefix("/") ? text : folder + text
      switch key {
      case "compare.census": settings.compare.census = place
      case "compare.neighbours": settings.compare.neighbours = place
      default: settings.compare.authority = text
      }
    }
  }

  private mutating func takeMeasures(_ table: TOMLTable) throws(Failure) {
    for (key, value) in items(table, at: "measures.", known: Measure.all.map(\.id)) {
      let id = String(key.dropFirst("measures.".count))
      let own = try self.table(value, key)
      let limits = id == Measure.caseloadOver.id ? ["limit", "newly_qualified_limit"] : []
      for (path, value) in items(own, at: key + ".", known: ["target", "breaks"] + limits) {
        if path.hasSuffix("limit") {
          guard let limit = value.int, (1...200).contains(limit) else {
            throw wrong(path, "a whole number of cases, 1 to 200")
          }
          if path.hasSuffix(".limit") {
            settings.caseloadLimits.usual = limit
          } else {
            settings.caseloadLimits.newlyQualified = limit
          }
        } else if path.hasSuffix(".target") {
          settings.targets[id] = try tenths(value, path)
        } else {
          guard let array = value.array else { throw wrong(path, "a list of six numbers") }
          var breaks: [Tenths] = []
          for item in array { breaks.append(try tenths(item, path)) }
          settings.breaks[id] = breaks
        }
      }
    }
  }

  /// The known keys of a table, each with its path and value; the others are noted.
  private mutating func items(_ table: TOMLTable, at prefix: String, known: [String]) -> [(
    String, any TOMLValueConvertible
  )] {
    var items: [(String, any TOMLValueConvertible)] = []
    for key in table.keys {
      guard known.contains(key) else {
        unknownKeys.append((prefix + key, SpellingDistance.nearest(to: key, among: known, limit: 1)))
        continue
      }
      if let value = table[key] { items.append((prefix + key, value)) }
    }
    return items
  }

  private func wrong(_ key: String, _ wanted: String) -> Failure {
    .settings(.wrongType(path: path, key: key, wanted: wanted))
  }

  private func table(_ value: any TOMLValueConvertible, _ key: String) throws(Failure) -> TOMLTable {
    guard let table = value.table else { throw wrong(key, "a table, written as [\(key)]") }
    return table
  }

  private func string(_ value: any TOMLValueConvertible, _ key: String) throws(Failure) -> String {
    guard let string = value.string else { throw wrong(key, "a text in quotes") }
    return string
  }

  private func strings(_ value: any TOMLValueConvertible, _ key: String) throws(Failure) -> [String] {
    guard let array = value.array else { throw wrong(key, "a list of texts, such as [\"one\", \"two\"]") }
    var strings: [String] = []
    for item in array { strings.append(try string(item, key)) }
    return strings
  }

  /// A TOML date, or a text in one of the forms that the files may have.
  private func day(_ value: any TOMLValueConvertible, _ key: String) throws(Failure) -> Day {
    if let date = value.date, let day = Day(year: date.year, month: date.month, day: date.day) { return day }
    if let text = value.string, case .day(let day) = DateField(text) { return day }
    throw wrong(key, "a date such as 2017-09-30")
  }

  private func month(_ value: any TOMLValueConvertible, _ key: String) throws(Failure) -> Month {
    if let text = value.string {
      if let month = Month(text) { return month }
      if case .day(let day) = DateField(text) { return SettingsFile.firstFullMonth(day) }
    }
    if let date = value.date, let day = Day(year: date.year, month: date.month, day: date.day) {
      return SettingsFile.firstFullMonth(day)
    }
    throw wrong(key, "a month in quotes such as \"2013-10\"")
  }

  /// The first month that is covered from its first day on.
  static func firstFullMonth(_ day: Day) -> Month {
    let month = Month(day)
    return month.firstDay == day ? month : month.advanced(by: 1)
  }

  private func tenths(_ value: any TOMLValueConvertible, _ key: String) throws(Failure) -> Tenths {
    if let whole = value.int, let tenths = Tenths("\(whole)") { return tenths }
    if let double = value.double, let tenths = Tenths("\(double)") { return tenths }
    throw wrong(key, "a number with at most one decimal, such as 10 or 12.5")
  }
}
