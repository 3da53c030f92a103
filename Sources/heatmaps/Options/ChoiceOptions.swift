public import ArgumentParser
import Desk
public import Disclosure
public import Measures
import Staffing
import Workforce

/// Which measures, rows and months of a council's own data.
struct ChoiceOptions: ParsableArguments {
  @OptionGroup var measures: MeasureOptionGroup

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Only this team; a pattern (\"CIN*\") or District/Team will do. May be repeated.", valueName: "team"))
  var team: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("Only this district. May be repeated.", valueName: "district"))
  var district: [String] = []

  @Option(help: ArgumentHelp("Only this role. May be repeated.", valueName: "role"))
  var role: [String] = []

  @Option(help: ArgumentHelp("The first month, e.g. 2016-09.", valueName: "month"))
  var from: String?

  @Option(help: ArgumentHelp("The last month. Default: the last that the extract covers.", valueName: "month"))
  var to: String?

  @Option(help: ArgumentHelp("What the rows are: district or team.", valueName: "level"))
  var by = RowLevel.district

  @Option(
    help: ArgumentHelp(
      "Who will read it. board: hides what could let a person be recognised. public: for papers that anyone may read, hides more. "
        + "internal: hides nothing, and is stamped.",
      valueName: "profile"))
  var profile = Profile.board

  @Option(
    help: ArgumentHelp(
      "The folder of the last paper's pictures: what was put together in them, since few people are in it, stays so; and figures that are not what they were are listed.",
      valueName: "folder"),
    completion: .directory)
  var since: String?

  @OptionGroup var compare: CompareOptions

  /// What the last paper had put together.
  func register() throws(Failure) -> FoldRegister {
    guard let since else { return FoldRegister() }
    guard let register = try asRun({ () throws(RunFailure) in try FoldRegister(since, in: .disk) }) else {
      throw .noRegister(folder: since)
    }
    return register
  }

  /// What is asked of a session.
  func request() throws(Failure) -> Request {
    var request = Request()
    measures.fill(&request)
    (request.teams, request.districts, request.roles) = (team, district, role)
    request.level = by
    request.from = try from.map { text throws(Failure) in try ChoiceOptions.month(text) }
    request.to = try to.map { text throws(Failure) in try ChoiceOptions.month(text) }
    request.profile = profile
    request.kept = try register().folds
    return request
  }

  private static func month(_ text: String) throws(Failure) -> Month {
    guard let month = Month(text) else { throw .unknownMonth(text) }
    return month
  }
}

extension Profile: ExpressibleByArgument {}
extension RowLevel: ExpressibleByArgument {}
