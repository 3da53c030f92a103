import Staffing
import Tabular

/// What the settings say of measures that the council defines itself: `[measures.supervision]` with name, unit, better, numerator
/// and denominator.
extension SettingsFile {
  /// What makes a table under `[measures]` one of the council's own.
  static let ownKeys = ["name", "unit", "better", "numerator", "denominator", "about"]

  /// Takes a measure that is none of the program's.
  mutating func takeOwnMeasure(_ table: Setting) throws(SettingsFault) {
    let id = table.name
    let isName =
      !id.isEmpty && id.utf8.count <= 40 && id.utf8.first.map { $0 &- 0x61 < 26 } ?? false
      && id.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 <= 9 || $0 == 0x2D }
    if !isName {
      throw fault(
        table, nil,
        "the short name of a measure has small letters, digits and hyphens, begins with a letter, and is no longer than 40, as in "
          + "[measures.supervision]")
    }
    if reserved.contains(id) {
      throw fault(
        table, nil, "\(id) is a name that the program has already: give your own measure another, such as our-\(id)")
    }
    let keys = SettingsFile.ownKeys + ["target", "breaks"]
    var texts: [String: String] = [:]
    var target: Tenths?
    for setting in try table.settings() {
      let key = setting.name
      switch key {
      case "target":
        do throws(SettingsFault) { target = try setting.tenths() } catch {
          throw fault(
            table, key,
            "the target of \(id) must be a number with at most one decimal, such as 90 or 12.5, without quotes or %")
        }
      case "breaks":
        do throws(SettingsFault) { settings.breaks[id] = try setting.listOfTenths("a list of six numbers") } catch {
          throw fault(table, key, "the breaks of \(id) must be a list of six numbers, such as [50, 60, 70, 80, 90, 95]")
        }
      case _ where keys.contains(key):
        do throws(SettingsFault) { texts[key] = foldedBlanks(try setting.text()) } catch {
          throw fault(table, key, "\(key) of \(id) must be a text in quotes, on one line")
        }
        if texts[key]?.isEmpty ?? true { throw fault(table, key, "\(key) of \(id) is empty") }
      default:
        let near = SpellingDistance.nearest(to: key, among: keys, limit: 1)
        throw fault(
          table, key,
          "a measure of your own has no \(key)"
            + (near.first.map { "; perhaps \($0) is meant" } ?? ": it has \(listed(keys))"))
      }
    }
    let unit: OwnMeasure.Unit = try choice("unit", texts, table)
    let better: OwnMeasure.Better = try choice("better", texts, table)
    let about: OwnMeasure.About = texts["about"] == nil ? .staff : try choice("about", texts, table)
    guard let name = texts["name"] else {
      throw missing("name", "what it is called in headings, such as \"Supervision in time\"", table)
    }
    guard let numerator = texts["numerator"] else {
      throw missing("numerator", "what is counted, in words, such as \"supervisions held in time\"", table)
    }
    if unit != .number && texts["denominator"] == nil {
      throw missing("denominator", "what that is a part of, in words, such as \"supervisions due\"", table)
    }
    if unit == .number && texts["denominator"] != nil {
      throw fault(
        table, "denominator", "a number has no denominator: take it out, or make the unit of \(id) percent or average")
    }
    if better == .neutral && target != nil {
      throw fault(table, "target", "\(id) has no good or bad side (better = \"neutral\"), and so takes no target")
    }
    if unit == .percent, let target, target > Tenths(1000) || target < Tenths(0) {
      throw fault(table, "target", "the target of \(id) is a percentage, and must lie between 0 and 100")
    }
    if settings.ownMeasures.contains(where: { foldedName($0.name) == foldedName(name) }) {
      throw fault(table, "name", "two measures are called \"\(name)\": give one another name")
    }
    settings.targets[id] = target
    settings.ownMeasures.append(
      OwnMeasure(
        id: id, name: name, unit: unit, better: better, numerator: numerator, denominator: texts["denominator"],
        about: about,
        target: target))
  }

  /// A measure of the program's that is given what only the council's own have.
  func clash(_ table: Setting, _ key: String) -> SettingsFault {
    fault(
      table, key,
      "\(table.name) is a measure of the program's, whose \(key) cannot be changed: give your own measure another short name, such as "
        + "[measures.our-\(table.name)]")
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ texts: [String: String], _ table: Setting
  ) throws(SettingsFault) -> Choice {
    let words = Choice.allCases.map { "\"\($0.rawValue)\"" }
    guard let text = texts[key] else { throw missing(key, listed(words, and: "or"), table) }
    guard let choice = Choice(rawValue: foldedName(text)) else {
      throw fault(table, key, "\(key) of \(table.name) must be \(listed(words, and: "or"))")
    }
    return choice
  }

  private func missing(_ key: String, _ what: String, _ table: Setting) -> SettingsFault {
    fault(table, nil, "\(table.name) lacks \(key): \(what)")
  }

  private func fault(_ table: Setting, _ key: String?, _ reason: String) -> SettingsFault {
    .wrongMeasure(path: path, line: lines.line(of: key, in: table.path), reason: reason)
  }

  private func foldedBlanks(_ text: String) -> String { text.split(separator: " ").joined(separator: " ") }
}
