import Disclosure
import Extracts
import Measures
public import Staffing
import Tabular

/// Why a session cannot do what it was asked. It says which of several things it was, and where; no text holds a worker's or a child's
/// id.
public struct SessionError: Error, Sendable {
  /// What stands in the way.
  public enum Kind: Hashable, Sendable {
    /// A file or folder cannot be opened or read.
    case unreadable
    /// None of the files that are known is there.
    case nothingToRead
    /// The data break rules: `problems` says which and where.
    case dataRefused
    /// The settings file cannot be understood, or says what cannot be.
    case badSettings(String)
    /// There is no such measure, group, district, team, role, region or authority; near are those that are nearly called so.
    case unknownName(String, near: [String])
    /// An argument that cannot be, as it was given.
    case badArgument(String)
    /// The months asked for end before they begin, or lie after the last that the data cover.
    case monthsNotCovered(last: Month?)
    /// A measure needs files or columns that the data do not have.
    case lacking(measure: String)
    /// A measure has nothing to show after the filter, or in those months.
    case nothingToShow(measure: String)
    /// A measure cannot be shown so that nobody is recognised.
    case cannotBeShown(measure: String)
    /// A measure cannot be made in that way: by team, of some months, of some roles, from such a source.
    case notMadeLikeThis(measure: String)
    /// Published figures to be set beside the council's cannot be had.
    case noComparison
  }

  /// What stands in the way.
  public let kind: Kind
  /// The file that it is about; nil where it is about none.
  public let file: String?
  /// From 1; nil where it is about no line.
  public let line: Int?
  /// What is wrong with the data, the first of each kind.
  public let problems: [Problem]
  package let refusal: Refusal

  init(_ refusal: Refusal) {
    self.refusal = refusal
    problems = if case .refused(let log, _) = refusal { Problem.list(log.findings) } else { [] }
    (kind, file, line) = SessionError.place(refusal, problems.first)
  }

  private static func place(_ refusal: Refusal, _ first: Problem?) -> (Kind, file: String?, line: Int?) {
    switch refusal {
    case .unreadable(let failure): (.unreadable, failure.path, nil)
    case .nothingToRead: (.nothingToRead, nil, nil)
    case .refused: (.dataRefused, first?.file, first?.line)
    case .settings(.syntax(let path, let line, let reason)): (.badSettings(reason), path, line)
    case .settings(.notUTF8(let path)): (.badSettings("it is not UTF-8"), path, nil)
    case .settings(.wrongType(let path, let key, let wanted)), .settings(.wrongValue(let path, let key, let wanted)):
      (.badSettings("\(key) must be \(wanted)"), path, nil)
    case .settings(.wrongMeasure(let path, let line, let reason)): (.badSettings(reason), path, line)
    case .published(.unknownRegion(let name, let near)), .published(.unknownAuthority(let name, let near)):
      (.unknownName(name, near: near), nil, nil)
    case .published(.unknownYear(let year, _, _)): (.badArgument(String(year)), nil, nil)
    case .published(.missingColumn(let measure, _)): (.lacking(measure: measure), nil, nil)
    case .unknownMeasure(let name, let near): (.unknownName(name, near: near), nil, nil)
    case .unknownName(.team(let name, let near)), .unknownName(.district(let name, let near)),
      .unknownName(.role(let name, let near, _)):
      (.unknownName(name, near: near), nil, nil)
    case .unknownBasis(let name, _, _, let near): (.unknownName(name, near: near), nil, nil)
    case .noMeasureNamed: (.badArgument(""), nil, nil)
    case .badTarget(let text), .badBasis(let text), .unusedBasis(let text, _): (.badArgument(text), nil, nil)
    case .basesContradict(_, let text): (.badArgument(text), nil, nil)
    case .badMonthCount(let count): (.badArgument(String(count)), nil, nil)
    case .unknownTargetPlace(let name, _, let near): (.unknownName(name, near: near), nil, nil)
    case .scale(let measure, _): (.badArgument(measure), nil, nil)
    case .orderNotGiven: (.badArgument("order"), nil, nil)
    case .emptyPeriod: (.monthsNotCovered(last: nil), nil, nil)
    case .afterData(_, _, let last, _): (.monthsNotCovered(last: last), nil, nil)
    case .extractOnly(let what): (.badArgument("\(what)"), nil, nil)
    case .notInOverview(let measure): (.notMadeLikeThis(measure: measure), nil, nil)
    case .comparison: (.noComparison, nil, nil)
    case .omitted(let omission, let measure, _): (omission.kind(measure.id), nil, nil)
    }
  }
}

extension Omission {
  func kind(_ measure: String) -> SessionError.Kind {
    switch self {
    case .withoutFile, .withoutTotals, .lacking, .notPublished, .notInReturns: .lacking(measure: measure)
    case .withoutValues, .notApplicable: .nothingToShow(measure: measure)
    case .withheld, .totalAlone: .cannotBeShown(measure: measure)
    case .districtsOnly, .withoutTeams, .ofAllMonths, .tooWide, .withoutRoles, .notByRole:
      .notMadeLikeThis(measure: measure)
    }
  }
}

extension ReadFailure {
  /// The path of the file.
  fileprivate var path: String {
    switch self {
    case .cannotOpen(let path, _), .isDirectory(let path), .cannotRead(let path, _), .changedWhileRead(let path),
      .empty(let path), .notText(let path, _), .unclosedQuote(let path, _), .brokenOff(let path, _),
      .strayQuote(let path, _, _), .recordTooLong(let path, _):
      path
    }
  }
}
