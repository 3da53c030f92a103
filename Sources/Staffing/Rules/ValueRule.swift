package import Tabular

/// Rules of dates, numbers, and yes or no, in whatever file they stand.
package enum ValueRule: Hashable, Sendable {
  case dateMissing
  case dateWrong(DateFault)
  case endBeforeStart
  case afterExtractDate
  case numberMissing
  case numberWrong(DecimalFault)
  /// An FTE outside its range; the limit in whole FTE tenths.
  case fteOutOfRange(limit: Tenths)
  case zeroFTE
  case neitherYesNorNo

  /// Over dates that cannot be, of this part and others.
  static let impossibleDates = "dates that cannot be."

  var entry: RuleEntry {
    switch self {
    case .dateMissing:
      RuleEntry(
        "date-missing", stops: .row, "the date is missing. Fill it in.", heading: ValueRule.impossibleDates)
    case .dateWrong(let fault):
      RuleEntry(fault.id, stops: .row, fault.sentence, heading: ValueRule.impossibleDates)
    case .endBeforeStart:
      RuleEntry(
        "end-before-start", stops: .row, "the end date lies before the start date. Put one of them right.",
        heading: ValueRule.impossibleDates)
    case .afterExtractDate:
      RuleEntry(
        "after-extract-date", stops: .nothing,
        "the date lies after the day on which the extract was taken. If it is planned (a fixed term that will end), nothing need be "
          + "done; else put it right, or extract_date in heatmaps.toml.")
    case .numberMissing:
      RuleEntry(
        "number-missing", stops: .row, "the number is missing. Fill it in, such as 1 or 0.6.",
        heading: ValueRule.impossibleNumbers)
    case .numberWrong(let fault):
      RuleEntry(fault.id, stops: .row, fault.sentence, heading: ValueRule.impossibleNumbers)
    case .fteOutOfRange(let limit):
      RuleEntry(
        "fte-out-of-range", stops: .row,
        "the FTE must be over 0 and no more than \(limit). If these are hours, divide them by the hours of a full week.",
        heading: ValueRule.impossibleNumbers)
    case .zeroFTE:
      RuleEntry(
        "fte-zero", stops: .nothing,
        "the FTE is 0, so that the worker adds nothing to FTE in post. Write the FTE, or give the row an end date if the worker has "
          + "left.",
        heading: ValueRule.impossibleNumbers)
    case .neitherYesNorNo:
      RuleEntry(
        "neither-yes-nor-no", stops: .nothing,
        "this is neither yes nor no, and was taken for no. Write yes or no.")
    }
  }

  private static let impossibleNumbers = "numbers that cannot be."
}

extension DateFault {
  fileprivate var id: String {
    switch self {
    case .monthFirst: "date-month-first"
    case .twoDigitYear, .notADate, .noSuchDay: "date-wrong"
    }
  }

  fileprivate var sentence: String {
    switch self {
    case .monthFirst: "the month comes first in this date. Write the day first (30/09/2017), or 2017-09-30."
    case .twoDigitYear: "the year has two digits. Write all four: 30/09/2017 or 2017-09-30."
    case .noSuchDay: "there is no such day. Write dates as 2017-09-30 or 30/09/2017."
    case .notADate: "this is not a date. Write dates as 2017-09-30 or 30/09/2017."
    }
  }
}

extension DecimalFault {
  fileprivate var id: String {
    switch self {
    case .decimalComma: "decimal-comma"
    case .thousandsComma, .notANumber, .tooLarge: "number-wrong"
    }
  }

  fileprivate var sentence: String {
    switch self {
    case .decimalComma: "the number has a decimal comma. Write a point in its place: 0.6, not 0,6."
    case .thousandsComma: "the number has a comma between its digits. Write it without: 1234.5."
    case .notANumber: "this is not a number. Write digits alone, such as 1 or 0.6."
    case .tooLarge: "the number is too large. Look for digits too many."
    }
  }
}
