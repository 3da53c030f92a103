package import Staffing
package import Tabular

/// The council's own files, made of reports.
package struct MadeFiles: Sendable {
  package internal(set) var files: [InputFile: MadeFile] = [:]
  /// Each report that was read, and those that were not recognised: what files' lines come from.
  package internal(set) var pages: [ReportPage.Place] = []
  /// What each page was taken for, in the same order.
  package internal(set) var taken: [TakenFor] = []
  package internal(set) var findings = Findings()
  /// Where the lines of monthly totals come from.
  var totals = MadeTotals()
  /// Tables of totals of which nothing says whether they are of single months or of twelve, and what they would be of single ones.
  package internal(set) var withoutWindow: [(name: String, part: TotalsPart)] = []
  /// The day of the last list of staff in post.
  package internal(set) var lastDay: Day?
  package internal(set) var known = KnownMonths()
  /// Of files made of children's lists, the first month that is held in full, and the day up to which.
  var covers: [InputFile: Month] = [:]
  var knownTo: [InputFile: Day] = [:]
  /// Of those whose last list stands for its month, the day of that.
  var listedOn: [InputFile: Day] = [:]
  /// What files were made of, where that is what children's lists are handed in as.
  var handedInAs: [InputFile: ChildrenLists] = [:]
  /// Whether no report has agency workers: then nothing is known of them, and not that there are none.
  package internal(set) var lacksAgency = false
  /// Whether any agency order that was read has no worker number.
  package internal(set) var hasUnnumberedAgency = false
  /// The council, as all titles have it that name one; nil where none does, or the settings say it.
  package internal(set) var place: String?
  /// How many hours a full week has, as it was told from the reports; nil where that was not needed.
  package internal(set) var fullWeek: String?

  /// Files that are not made, since the council has its own.
  private(set) var own: Set<InputFile> = []

  /// Whether any page is a table of monthly totals.
  package var hasTotals: Bool {
    taken.contains { if case .totals = $0 { true } else { false } }
  }

  /// Leaves the making of a file out, since the council has its own.
  package mutating func leaveOut(_ file: InputFile) {
    own.insert(file)
    if file == .monthly, files[file] != nil {
      for (place, taken) in zip(pages, taken) {
        if case .totals = taken { findings.add(Finding(.wideTotals(.besideOwn), file: place.text)) }
      }
    }
    (files[file], covers[file], knownTo[file], listedOn[file], handedInAs[file]) = (nil, nil, nil, nil, nil)
  }

  /// The day of the latest lists: of staff where there are any, else of children.
  private var latestDay: Day? { lastDay ?? knownTo.values.max() }

  /// The settings with what the reports tell of the time that they cover, where the settings do not say it themselves.
  package func settings(_ settings: Settings) -> Settings {
    var settings = settings
    if settings.place == nil { settings.place = place }
    var knownTo = knownTo
    if let day = settings.extractDate, lastDay == nil {
      for (file, end) in knownTo where !(listedOn[file].map { $0 <= day } ?? false) { knownTo[file] = min(end, day) }
      // The month that a list stands for is over, whatever is left of it.
      settings.extractDate = max(day, listedOn.keys.compactMap { knownTo[$0] }.max() ?? day)
    }
    // The ends of spells that were made are last days.
    if files[.agency] != nil { settings.exclusiveEnds.remove(.agency) }
    settings.exclusiveEnds.subtract(known.casesAt == nil ? [.staff, .posts] : [.staff, .posts, .allocations])
    if settings.extractDate == nil { settings.extractDate = latestDay }
    for (file, month) in covers where settings.covers[file] == nil { settings.covers[file] = month }
    settings.knownTo = knownTo
    settings.listedOn = listedOn
    settings.handedInAs = handedInAs
    if !listedOn.isEmpty {
      settings.listsTakenOn = ([lastDay].compactMap { $0 } + knownTo.map { listedOn[$0.key] ?? $0.value }).max()
    }
    if settings.covers[.staff] == nil, settings.coversFrom == nil, let from = known.from { settings.coversFrom = from }
    settings.known = known
    // Those that were made have our own headings.
    if files[.vacancies] != nil { settings.columns[.vacancies] = nil }
    if files[.monthly] != nil { settings.columns[.monthly] = nil }
    return settings
  }
}
