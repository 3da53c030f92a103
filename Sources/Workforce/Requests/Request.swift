public import Disclosure
public import Measures
public import Staffing

/// What is asked of a session: which measures, of whom, for which months, counted how, and for whose eyes.
///
/// Everything has a default; an empty request is for vacancies, turnover and caseloads of all districts over twenty-four months, as
/// they may be shown to a board.
public struct Request: Sendable {
  /// Names of measures, or of groups of them (`hiring`, `keeping`, `all`); none for the usual three, or
  /// for `practice` where there are files of children alone. What is named is
  /// made, or the request is refused; what a group brings is left out where it cannot be made.
  public var measures: [String] = []
  /// How fine the rows are.
  public var level = RowLevel.district
  /// Names or patterns (`CIN*`); `District/Team` names one district's team.
  public var teams: [String] = []
  /// Names or patterns.
  public var districts: [String] = []
  /// Names or patterns; only measures of staff can be split by role.
  public var roles: [String] = []
  /// The first month; nil for as many as `monthCount` up to the last.
  public var from: Month?
  /// The last month; nil for the last that the data cover in full.
  public var to: Month?
  /// How many months there are where `from` is nil; 1 to 600.
  public var monthCount = 24
  /// Which of them have a column: stocks as at the end of a quarter or year, flows of the twelve months to it.
  public var every = ColumnStep.month
  /// Other ways to count: `turnover=average`.
  public var bases: [String] = []
  /// Targets: `vacancy=10`.
  public var targets: [String] = []
  /// For whose eyes it is. Figures in which nothing is hidden are had by asking for `internal` by name.
  public var profile = Profile.board
  /// How rows are ordered under the total.
  public var order = RowOrder.latest

  /// Whether the person named how many months.
  package var isMonthCountAsked = false
  /// What earlier papers had put together, by measure.
  package var kept: [String: KeptFolds] = [:]

  /// Of the published census: a region, or `all`.
  package var region: String?
  /// Of the published census: names or patterns of authorities.
  package var authorities: [String] = []
  /// Of the published census: whether rows are regions.
  package var byRegion = false
  /// Of a council's own returns of the census: whether there is one row alone, of the whole authority.
  package var isOfAuthority = false
  /// Of the published census, and of returns: the first and last year.
  package var years: (first: Int?, last: Int?) = (nil, nil)

  /// Whether names are those of measures alone, and none is a group's.
  package var namesMeasuresAlone = false
  /// Whether measures with columns of their own can be shown beside the others.
  package var takesGrids = true
  /// How many columns such a measure may have to be drawn; nil where it is printed.
  package var mostGridColumns: Int?
  /// As many as can be read side by side.
  package static let mostDrawnColumns = 25
  /// Whether a map is wanted: then a total alone is none.
  package var drawsMaps = false

  /// Makes a request of the usual three measures.
  public init() {}

  package var filter: Filter {
    var filter = Filter()
    filter.teams = teams
    filter.districts = districts
    filter.roles = roles
    return filter
  }
}
