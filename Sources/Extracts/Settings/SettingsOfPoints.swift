import Staffing
import Tabular

/// What the settings say of the points of cases.
extension SettingsFile {
  mutating func takePoints(_ table: Setting) throws(SettingsFault) {
    var limit: Int64?
    var points = CaseloadPoints(limit: 0)
    let wanted = "a number of points over 0 and up to 1000, with at most three decimals, such as 20 or 22.5"
    for setting in try known(["limit", "newly_qualified", "other", "category", "age", "complexity"], in: table) {
      switch setting.name {
      case "limit": limit = try setting.thousandths(1...1_000_000, wanted)
      case "newly_qualified": points.newlyQualified = try setting.thousandths(1...1_000_000, wanted)
      case "other": points.other = try setting.points()
      case "category": points.categories = try words(setting)
      case "complexity": points.complexities = try words(setting)
      default:
        var rules: [CaseloadPoints.AgeRule] = []
        for line in try setting.settings() {
          guard let (isUnder, months) = SettingsFile.age(line.name) else {
            throw setting.fault(
              "a table of lines such as \"under 3 months\" = 1.5 or \"over 12 months\" = 0.8, and \"\(line.name)\" is none"
            )
          }
          rules.append(CaseloadPoints.AgeRule(isUnder: isUnder, months: months, factor: try line.points()))
        }
        let ages = rules.map { ($0.isUnder, $0.months) }
        for (number, age) in ages.enumerated() where ages[..<number].contains(where: { $0 == age }) {
          throw setting.fault("a table in which each age stands once")
        }
        if !points.take(rules) {
          throw setting.fault(
            "a table in which no case is of two lines: what is \"under\" must not go on beyond the first \"over\"")
        }
      }
    }
    guard let limit else {
      throw .wrongValue(
        path: path, key: "\(table.path).limit", wanted: "there: the points that a full-time worker may hold, such as 20"
      )
    }
    if points.categories.isEmpty && points.other == nil {
      throw .wrongValue(
        path: path, key: "\(table.path).category",
        wanted:
          "there, with the points of each category, such as \"Child protection\" = 1.5; or other, the points of every case"
      )
    }
    points.limit = limit
    settings.caseloadPoints = points
  }

  /// The numbers of a table of words, by their folded spelling.
  private func words(_ table: Setting) throws(SettingsFault) -> [String: Int64] {
    var words: [String: Int64] = [:]
    for line in try table.settings() {
      if words.updateValue(try line.points(), forKey: foldedSpelling(line.name)) != nil {
        throw table.fault("a table in which each word stands once, and \"\(line.name)\" stands twice")
      }
    }
    return words
  }

  /// `under 3 months`, `over 12 months`.
  private static func age(_ text: String) -> (isUnder: Bool, months: Int)? {
    let parts = foldedName(text).split(separator: " ")
    guard parts.count == 3, parts[0] == "under" || parts[0] == "over", parts[2] == "months" || parts[2] == "month",
      let months = Int(parts[1]), (1...1200).contains(months)
    else { return nil }
    return (parts[0] == "under", months)
  }
}

extension Setting {
  /// Points, or what points are times, in thousandths.
  fileprivate func points() throws(SettingsFault) -> Int64 {
    try thousandths(0...CaseloadPoints.most, "a number from 0 to 100 with at most three decimals, such as 1 or 1.5")
  }
}
