import Staffing
import Tabular

/// What the settings say of places that were renamed, merged or split.
extension SettingsFile {
  /// `[[moves]]`, each with a `day`, what it is `from` and `to`, and, for a team of one district, that `district`, which may stand
  /// before the name too: `Ash/Duty`.
  mutating func takeMoves(_ list: Setting) throws(SettingsFault) {
    var moves: [Move] = []
    for table in try list.tables() {
      var (day, from, to, district): (Day?, String?, String?, String?) = (nil, nil, nil, nil)
      for setting in try known(["day", "from", "to", "district"], in: table) {
        switch setting.name {
        case "day": day = try setting.day()
        case "from": from = try SettingsFile.name(setting)
        case "to": to = try SettingsFile.name(setting)
        default: district = try SettingsFile.name(setting)
        }
      }
      guard let day else { throw missing("day", "a date such as 2017-04-01, in every [[moves]]") }
      guard let from else { throw missing("from", "the old name, in every [[moves]]") }
      guard let to else { throw missing("to", "the new name, in every [[moves]]") }
      let old = SettingsFile.place(from, in: district)
      // What is new is where the old was, unless it says otherwise.
      let place = district ?? (to.contains("/") ? nil : old.district)
      moves.append(Move(day: day, from: old, to: SettingsFile.place(to, in: place)))
    }
    do throws(Moves.Fault) {
      settings.moves = try Moves(moves)
    } catch {
      let wanted =
        switch error {
        case .toItself(let name): "from one name to another: \"\(name)\" moves to itself"
        case .twice(let name): "once for each old name: \"\(name)\" moves on two days, and is gone after the first"
        case .circle(let name): "in the order of days: following the names from \"\(name)\" leads back to it"
        }
      throw .wrongValue(path: path, key: list.path, wanted: wanted)
    }
  }

  private func missing(_ name: String, _ wanted: String) -> SettingsFault {
    .wrongValue(path: path, key: "moves.\(name)", wanted: wanted)
  }

  private static func name(_ setting: Setting) throws(SettingsFault) -> String {
    let text = try setting.text()
    if foldedName(text).isEmpty {
      throw .wrongValue(path: setting.file, key: setting.path, wanted: "a name")
    }
    return text
  }

  private static func place(_ text: String, in district: String?) -> Move.Place {
    if let slash = text.firstIndex(of: "/") {
      let (before, after) = (String(text[..<slash]), String(text[text.index(after: slash)...]))
      if district.map({ foldedSpelling($0) == foldedSpelling(before) }) ?? true {
        return Move.Place(district: before, name: after)
      }
    }
    return Move.Place(district: district, name: text)
  }
}
