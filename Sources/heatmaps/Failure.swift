import Disclosure
import Extracts
import HeatMapDrawing
import Measures
import Publishing
import Staffing
import SystemPackage
import Tabular

/// Why a run ends without doing what it was asked for. The wording is in `Messages`.
enum Failure: Error {
  // Status 1: could not.
  case cannotRead(path: String, errno: Errno)
  case readFailure(ReadFailure)
  /// `option` is what would name another place.
  case write(WriteFailure, option: String?)
  case cannotPrint(errno: Errno)

  // Status 2: data refused, or nothing left of them.
  case nothingToRead(folder: String)
  case notAnExtract(path: String)
  case refused(ReadingLog, showIDs: Bool, canAccept: Bool)
  case emptyResult(filter: [String], measure: String, coverage: Coverage?)
  case needsFile(measure: String, files: [InputFile])
  case needs(measure: String, Missing)
  case published(PublishedRefusal)
  /// A measure that a file of published figures does not have.
  case notPublished(measure: String)
  case settings(SettingsFault)
  case drawing(DrawingRefusal, Columns, preset: Preset)
  case gridTooWide(measure: String, columns: Int, most: Int)
  case checkFoundErrors
  case nothingCanBeDrawn
  /// `hasOthers`: whether others that were asked for could have been made.
  case disclosure(DisclosureRefusal, measure: String, hasOthers: Bool)
  case totalAlone(TotalAlone)

  // Status 64: usage.
  case unknownCommand(String, near: [String])
  case unknownMeasure(String, near: [String])
  case noMeasureNamed
  case unknownName(UnknownName)
  case unknownMonth(String)
  case unknownDay(String)
  case unknownYear(String)
  /// The first and last month, or year, as printed.
  case emptyPeriod(first: String, last: String)
  /// A month after the last that the data cover.
  case afterData(option: String, month: Month, last: Month, isExtract: Bool)
  case badTarget(String)
  case badBasis(String)
  case unknownBasis(String, measure: String, choices: [String], near: [String])
  /// A choice, as typed, of measures none of which was asked for.
  case unusedBasis(String, of: [String])
  case scale(measure: String, Scale.Fault)
  case publishedOnly(option: String)
  case extractOnly(option: String)
  case districtsOnly(option: String)
  /// A grid, which is by district alone.
  case gridByTeam(measure: String)
  /// A grid that takes no months.
  case gridOfAllMonths(measure: String)
  /// A grid, which has no latest month.
  case notInOverview(measure: String)
  case noRoles(measure: String)
  case orderNotGiven
  case filesInTheWay([String])
  case rejectsAmongPictures(path: String)
  case rejectsOverInput(path: String)

  // Status 2 or 64.
  case comparison(ComparisonFault)

  var status: Int32 {
    switch self {
    case .comparison(let fault): fault.status
    case .cannotRead, .readFailure, .write, .cannotPrint, .filesInTheWay: 1
    case .nothingToRead, .notAnExtract, .refused, .emptyResult, .needsFile, .needs, .notPublished, .settings,
      .drawing, .gridTooWide, .checkFoundErrors,
      .nothingCanBeDrawn, .disclosure, .totalAlone:
      2
    case .published(let refusal):
      switch refusal {
      case .missingColumn: 2
      case .unknownRegion, .unknownAuthority, .unknownYear: 64
      }
    case .scale(_, let fault):
      switch fault {
      // Breaks can stand in the settings alone.
      case .notSixRising, .targetNotAmong, .targetMisplaced: 2
      case .missing, .targetTooSmall, .noGoodSide, .takesNone: 64
      }
    case .unknownCommand, .unknownMeasure, .noMeasureNamed, .unknownName, .unknownMonth, .unknownDay, .unknownYear,
      .emptyPeriod,
      .afterData, .badTarget, .badBasis, .unknownBasis, .unusedBasis, .gridOfAllMonths,
      .publishedOnly, .extractOnly, .districtsOnly, .gridByTeam, .notInOverview, .noRoles, .orderNotGiven,
      .rejectsAmongPictures, .rejectsOverInput:
      64
    }
  }

  var message: String { Messages.text(self) }
}

/// What the columns of a picture are: who has too many is told how to have fewer.
enum Columns: Sendable {
  case months, measures
  /// A grid's own.
  case fixed
}

/// What is wrong with a settings file.
enum SettingsFault: Error {
  case syntax(path: String, line: Int, reason: String)
  case notUTF8(path: String)
  /// A value of the wrong type, at a key path such as `measures.vacancy.target`.
  case wrongType(path: String, key: String, wanted: String)
  /// A value of the right type that cannot be.
  case wrongValue(path: String, key: String, wanted: String)
}
