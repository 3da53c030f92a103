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
  /// The day of the last list of staff in post.
  package internal(set) var lastDay: Day?
  package internal(set) var known = KnownMonths()
  /// Whether no report has agency workers: then nothing is known of them, and not that there are none.
  package internal(set) var lacksAgency = false
  /// The council, as all titles have it that name one; nil where none does, or the settings say it.
  package internal(set) var place: String?
  /// How many hours a full week has, as it was told from the reports; nil where that was not needed.
  package internal(set) var fullWeek: String?

  /// The settings with what the reports tell of the time that they cover, where the settings do not say it themselves.
  package func settings(_ settings: Settings) -> Settings {
    var settings = settings
    if settings.place == nil { settings.place = place }
    // The ends of spells that were made are last days.
    settings.exclusiveEnds.subtract(known.casesAt == nil ? [.staff, .posts] : [.staff, .posts, .allocations])
    if settings.extractDate == nil { settings.extractDate = lastDay }
    if settings.covers[.staff] == nil, settings.coversFrom == nil, let from = known.from { settings.coversFrom = from }
    settings.known = known
    return settings
  }
}
