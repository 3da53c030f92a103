import Desk
import Disclosure
import Staffing
import Workforce

/// Why a run ends without doing what it was asked for. The wording is in `ProgramMessages`.
enum Failure: Error {
  /// What a page may meet with too.
  case run(RunFailure)

  // Status 1: could not.
  /// `option` is what would name another place.
  case write(WriteFailure, option: String?)
  case filesInTheWay([String])
  /// Files of another run, which are not written over unasked.
  case wouldReplace([String])

  // Status 2: data refused, or nothing left of them.
  /// What comes through standard input is nothing that can.
  case notThroughPipe
  /// A folder, or another file, where the published census should be.
  case notCensus(path: String)
  // Status 64: usage.
  /// No folder is there by a name that is nearly that of others.
  case noFolder(path: String, near: [String])
  /// A file of the published census, given to a command for a council's own data.
  case censusFile(path: String, command: String)
  /// What returns of the census take, and published figures do not.
  case ofReturnsAlone(String)
  /// What published figures take, and returns of the census do not.
  case ofPublishedAlone(String)
  /// One of several files, which are to be returns of the census.
  case notReturn(path: String)
  /// Monthly totals through standard input, given to the command for the published census.
  case totalsThroughPipe
  case unknownCommand(String, near: [String])
  case unknownMonth(String)
  case unknownDay(String)
  case unknownYear(String)
  /// An option that says more of a comparison, and there is none.
  case comparisonOptionAlone(String)
  case overview(by: String)
  /// A folder without the register that `--since` asks for.
  case noRegister(folder: String)
  /// The same of pictures of returns.
  case noCensusRegister(folder: String)
  case rejectsAmongPictures(path: String)
  case rejectsOverInput(path: String)
}

/// What some work gives that a page does too.
func asRun<Value>(_ work: () throws(RunFailure) -> Value) throws(Failure) -> Value {
  do throws(RunFailure) {
    return try work()
  } catch {
    throw .run(error)
  }
}

extension Failure {
  /// The program's exit status.
  var status: Int32 {
    switch self {
    case .run(let failure): failure.status
    case .write, .filesInTheWay, .wouldReplace: 1
    case .notThroughPipe, .notCensus: 2
    case .noFolder, .censusFile, .ofReturnsAlone, .ofPublishedAlone, .notReturn,
      .totalsThroughPipe,
      .unknownCommand,
      .unknownMonth, .unknownDay, .unknownYear,
      .comparisonOptionAlone,
      .overview, .noRegister, .noCensusRegister,
      .rejectsAmongPictures, .rejectsOverInput:
      64
    }
  }
}

extension RunFailure {
  fileprivate var status: Int32 {
    switch self {
    case .refusal(let refusal, _): refusal.status
    case .cannotRead: 1
    case .notAnExtract, .noReports, .noReadableFiles, .checkFoundErrors, .nothingCanBeDrawn, .drawing, .template,
      .letterhead, .noLogo, .notARegister:
      2
    case .returnFile, .returnsFolder: 64
    }
  }
}

extension Refusal {
  /// 1 what cannot be read, 2 data that were refused or leave nothing, 64 what was asked wrongly.
  fileprivate var status: Int32 {
    switch self {
    case .unreadable: 1
    case .nothingToRead, .refused, .settings: 2
    case .unknownMeasure, .noMeasureNamed, .badTarget, .badBasis, .unknownBasis, .basesContradict, .unusedBasis,
      .unknownName, .badMonthCount, .emptyPeriod, .afterData, .orderNotGiven, .extractOnly, .notInOverview:
      64
    case .published(let refusal):
      switch refusal {
      case .missingColumn: 2
      case .unknownRegion, .unknownAuthority, .unknownYear: 64
      }
    case .unknownTargetPlace: 2
    case .scale(_, let fault):
      switch fault {
      // Breaks can stand in the settings alone.
      case .notSixRising, .targetNotAmong, .targetMisplaced, .onlyOfPlaces: 2
      case .missing, .targetTooSmall, .noGoodSide, .takesNone: 64
      }
    case .comparison(let fault):
      switch fault {
      case .placeUnknown, .noSuchPlace: 64
      case .notCensus, .notNeighbours, .noNeighbours, .nothing: 2
      }
    case .omitted(let omission, _, _):
      switch omission {
      case .districtsOnly, .withoutTeams, .ofAllMonths, .withoutRoles, .notByRole: 64
      case .withoutFile, .withoutTotals, .lacking, .withoutValues, .notApplicable, .withheld, .tooWide, .notPublished,
        .notInReturns,
        .totalAlone:
        2
      }
    }
  }
}
