import Staffing

extension SessionError: CustomStringConvertible {
  /// What stands in the way, in a sentence, after the file and line where there is one. It holds no worker's or child's id.
  public var description: String {
    var place = file ?? ""
    let sheet = file == nil ? nil : problems.first?.sheet
    if let sheet { place += ", sheet \"\(sheet)\"" }
    if let line { place += ", \(sheet == nil ? "line" : "row") \(line)" }
    return place.isEmpty ? sentence : "\(place): \(sentence)"
  }

  private var sentence: String {
    switch kind {
    case .unreadable: "The file cannot be opened or read."
    case .nothingToRead:
      "The folder has none of the files that are known, such as posts.csv, staff.csv or monthly.csv, nor workbooks (posts.xlsx)."
    case .dataRefused: problems.first?.sentence ?? "The data break rules."
    case .badSettings(let reason): "The settings cannot be used: \(reason)."
    case .unknownName(let name, let near): "There is no \(what) \"\(name)\"." + suggestion(near)
    case .badArgument(let text): argument(text)
    case .monthsNotCovered(let last?): "The data go up to \(last), and months after that were asked for."
    case .monthsNotCovered(nil): "The period ends before it begins."
    case .lacking(let measure): "The data lack a file or column that \(measure) needs."
    case .nothingToShow(let measure): "There is nothing to show of \(measure) for what was asked."
    case .cannotBeShown(let measure): "\(measure) cannot be shown so that nobody is recognised."
    case .notMadeLikeThis(let measure): "\(measure) cannot be made in the way that was asked."
    case .noComparison: "There are no published figures to compare with."
    }
  }

  /// What an unknown name is of.
  private var what: String {
    switch refusal {
    case .unknownMeasure: "measure"
    case .unknownName(.team): "team"
    case .unknownName(.district): "district"
    case .unknownName(.role): "role"
    case .published(.unknownRegion): "region"
    case .published(.unknownAuthority): "authority"
    case .unknownBasis(_, let measure, _, _): "way to count \(measure) called"
    default: "name"
    }
  }

  private func argument(_ text: String) -> String {
    switch refusal {
    case .badMonthCount: "\(text) is not a number of months: ask for 1 to 600."
    case .noMeasureNamed: "The request's list of measures names none."
    case .scale: "The target or the breaks of \(text) cannot be used."
    case .orderNotGiven: "The rows are to stand in a given order, and none is given."
    case .extractOnly: "Totals and published figures cannot be split that way: it needs posts.csv and staff.csv."
    default: "\"\(text)\" cannot be asked for like this."
    }
  }
}
