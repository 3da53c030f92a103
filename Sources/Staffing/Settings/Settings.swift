package import Tabular

/// What `heatmaps.toml` may say, checked for type; everything is optional. Words are lower case, spaces folded.
package struct Settings: Sendable {
  package var place: String?
  package var source: String?
  package var extractDate: Day?
  package var coversFrom: Month?
  /// For each file, the first month that it holds in full.
  package var covers: [InputFile: Month] = [:]
  /// The first month whose leavers are all held, where staff are held from a later month on.
  package var leaversFrom: Month?
  /// What lists of single days tell of the months; nothing where staff are not known by such.
  package var known = KnownMonths()
  /// For files made of lists, the day up to which those go.
  package var knownTo: [InputFile: Day] = [:]
  /// The same of files whose last list stands for all of its month: the day of that list, where `knownTo` is the month's last.
  package var listedOn: [InputFile: Day] = [:]
  /// What files were made of, where that is what children's lists are handed in as.
  package var handedInAs: [InputFile: ChildrenLists] = [:]
  /// The day of the latest of all lists that files were made of, where `listedOn` has any; else nil.
  package var listsTakenOn: Day?
  package var employmentGapDays = 0
  /// The order of districts that pictures follow with `--order given`.
  package var districtOrder: [String] = []
  /// Days of agency work without a break beyond which a director wants to know: a year.
  package var agencyLimit = 365
  /// What reports are, by patterns of their names in which `*` stands for anything; nil for one that is not to be read.
  package var reports: [(pattern: String, kind: ReportKind?)] = []
  /// What headings of reports mean, by their folded spelling.
  package var headings: [String: ReportField] = [:]
  /// What tables, rows and columns of monthly totals hold, by their folded spelling; nothing of those that are not to be read.
  package var totals: [String: [TotalsPart]] = [:]
  /// How many hours a full week has, in millionths.
  package var fullWeek: Int64?
  /// What an agency order is taken for where its list has neither hours nor full-time equivalents, in millionths.
  package var agencyFTE: Int64?
  /// For each file, the file's own name of a column of ours.
  package var columns: [InputFile: [String: String]] = [:]
  /// The sheet to read of a workbook that stands in the place of a file.
  package var sheets: [InputFile: String] = [:]
  /// Files whose end dates are the first day *not* covered.
  package var exclusiveEnds: Set<InputFile> = []
  /// Whether a row of posts may stand for several without saying how many.
  package var rowsAreSeveralPosts = false
  /// Spelling, folded (``foldedSpelling(_:)``), to the name it stands for.
  package var districtAliases: [String: String] = [:]
  package var teamAliases: [String: String] = [:]
  /// The same of reasons for leaving, of where leavers went and of where starters came from: words, or the census's codes.
  package var reasonAliases: [String: String] = [:]
  package var destinationAliases: [String: String] = [:]
  package var originAliases: [String: String] = [:]
  package var agencyWords: Set<String> = []
  package var employedWords: Set<String> = []
  package var stayingWords: Set<String> = []
  /// Reasons that are a resignation, a retirement or the end of a contract. No word is in two of these four.
  package var resignationWords: Set<String> = []
  package var retirementWords: Set<String> = []
  package var endOfContractWords: Set<String> = []
  /// Roles that count; nil where the settings name none.
  package var socialWorkRoles: Set<String>?
  /// Roles of first-line managers; nil where the settings name none.
  package var managerRoles: Set<String>?
  /// Roles that are of a group, where the settings say so; folded.
  package var roleGroups: [RoleGroup: Set<String>] = [:]
  package var caseloadLimits = CaseloadLimits()
  /// What cases weigh; nil where the settings do not say.
  package var caseloadPoints: CaseloadPoints?
  package var agencyCaps = AgencyCaps()
  /// By measure id.
  package var targets: [String: Tenths] = [:]
  package var breaks: [String: [Tenths]] = [:]
  /// Targets of single places, by measure id, in the order of the file.
  package var placeTargets: [String: [PlaceTarget]] = [:]
  /// Measures that the council defines itself, in the order of the file.
  package var ownMeasures: [OwnMeasure] = []
  package var compare = Compare()
  package var paper = PaperLook()
  /// Places that were renamed, merged or split.
  package var moves = Moves()

  /// The published files whose figures are set beside the council's own.
  package struct Compare: Sendable {
    /// Paths: of the workforce census, and of the list of statistical neighbours.
    package var census: String?
    package var neighbours: String?
    /// What the census calls the council, where that is not `place`.
    package var authority: String?

    package init() {}
  }

  package init() {}

  /// What the one district is called that all of a council is put into where nothing has districts and nothing names the council.
  package static let wholeService = "Whole service"
}
