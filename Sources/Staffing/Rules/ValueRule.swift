package import Tabular

/// Rules of dates, numbers, and yes or no, in whatever file they stand.
package enum ValueRule: Hashable, Sendable {
  case dateMissing
  case dateWrong(DateFault)
  /// A first day that systems write where there is no end: 31/12/2999.
  case dateNeverComes
  /// A day that systems write where they know none, such as 1900-01-01, where one is needed.
  case dateUnset
  /// The same where none is needed.
  case dateUnsetLeftOut
  /// The number by which spreadsheets know a day.
  case serialDate
  /// What a formula leaves that found nothing, where something is needed.
  case errorValue
  /// The same in a field that may be empty.
  case errorLeftOut
  /// What a spreadsheet shows where its column is too narrow: `########`.
  case hidden
  /// Identifiers that are what a formula gives for an empty cell, or a comparison: `0`, `FALSE`.
  case numberOfNothing
  /// An end of 31 December 99, of two digits.
  case endInTwoDigits
  /// An identifier with an exponent.
  case damagedNumber
  /// A number that is not in another file, where one is that differs by zeros alone.
  case differsByZeros(from: InputFile)
  /// The same by capital letters.
  case differsByCapitals(from: InputFile)
  /// Numbers of one file, or of children in several, that differ by zeros alone.
  case numbersDifferByZeros(count: Int)
  /// The same of so many that they are no chance: rows of one worker or post have its number in two ways.
  case numbersInTwoWays(count: Int)
  case endBeforeStart
  case afterExtractDate
  case numberMissing
  case numberWrong(DecimalFault)
  /// An FTE outside its range; the limit in whole FTE tenths.
  case fteOutOfRange(limit: Tenths)
  case zeroFTE
  /// A row of posts of more FTE than one post has.
  case fteOfOnePost(millionths: Int64)
  /// How many posts a row stands for, where that is no whole number over zero.
  case numberOfPosts
  case neitherYesNorNo

  /// That a number is not in another file, where one is that is so like.
  package static func differs(_ difference: NumberDifference, from other: InputFile) -> ValueRule {
    switch difference {
    case .zeros: .differsByZeros(from: other)
    case .capitals: .differsByCapitals(from: other)
    }
  }

  /// Over dates that cannot be, of this part and others.
  static let impossibleDates = "dates that cannot be."

  var entry: RuleEntry {
    switch self {
    case .dateMissing:
      RuleEntry(
        "date-missing", stops: .row, "the date is missing. Fill it in.", heading: ValueRule.impossibleDates)
    case .dateWrong(let fault):
      RuleEntry(fault.id, stops: .row, fault.sentence, heading: ValueRule.impossibleDates)
    case .dateNeverComes:
      RuleEntry(
        "date-never-comes", stops: .row,
        "this is a day that systems write where there is no end, and no day on which anything began. Write the real day.",
        heading: ValueRule.impossibleDates)
    case .dateUnset:
      RuleEntry(
        "date-unset", stops: .row,
        "this is a day that systems write where they know none (such as 1900-01-01). Write the real day.",
        heading: ValueRule.impossibleDates)
    case .dateUnsetLeftOut:
      RuleEntry(
        "date-unset-left-out", stops: .nothing,
        "this is a day that systems write where they know none (such as 1900-01-01), and was taken for an empty field. If the day is "
          + "known, write it; else nothing need be done.")
    case .serialDate:
      RuleEntry(
        "date-as-number", stops: .nothing,
        "this is a day as spreadsheets number it (42978 is 31 August 2017), and was taken for that day. Nothing need be done; to see "
          + "dates, format the column as dates before you save it as CSV.")
    case .errorValue:
      RuleEntry(
        "error-value", stops: .row,
        "a formula found nothing here (#N/A, #REF! and the like): a look-up failed. Put it right in the workbook, and export the file "
          + "again.")
    case .errorLeftOut:
      RuleEntry(
        "error-value-left-out", stops: .nothing,
        "a formula found nothing here (#N/A, #REF! and the like), and the field was taken for empty: if something belongs here, figures "
          + "may be wrong without it. Put the formula right in the workbook, and export the file again.")
    case .hidden:
      RuleEntry(
        "hidden-by-width", stops: .file,
        "the column was too narrow to show what stands here (########), and it was lost when the file was saved. Widen the column in "
          + "the workbook, and save the file again.")
    case .numberOfNothing:
      RuleEntry(
        "number-of-nothing", stops: .file, unit: .column,
        "0, FALSE or TRUE stands here as a number: it is what a formula gives where a cell or a look-up is empty, so that all such rows "
          + "would count as one. Put the look-up right, or leave the field empty where there is none, and export the file again."
      )
    case .endInTwoDigits:
      RuleEntry(
        "end-in-two-digits", stops: .row,
        "31 December 99 may be the last day of 1999, or stand where there is no end. Leave end dates empty in rows that go on, or write "
          + "all four digits of the year.", heading: ValueRule.impossibleDates)
    case .damagedNumber:
      RuleEntry(
        "number-damaged", stops: .file,
        "a spreadsheet has shortened this number (such as 1.23E+09), so that its last digits are lost and different ones look the "
          + "same. Export the file again from the system and do not save it in Excel; or, in Excel, import it with this column as "
          + "\"Text\".")
    case .differsByZeros(let other):
      RuleEntry(
        "numbers-differ-by-zeros", stops: .file,
        "\(other.fileName) does not have this number, but one that differs by zeros alone (1 and 00001, or 1 and 1.0), as they do once a "
          + "spreadsheet has saved one of the files. Export both from the system again, or save the column as \"Text\", so that the "
          + "numbers are the same.",
        heading: "numbers that two files write with and without zeros.")
    case .differsByCapitals(let other):
      RuleEntry(
        "numbers-differ-by-capitals", stops: .file,
        "\(other.fileName) does not have this number, but one that differs by capital letters alone (W001 and w001). Write them the same "
          + "in both files (in Excel, with UPPER).",
        heading: "numbers that two files write in capitals and in small letters.")
    case .numbersDifferByZeros(let count):
      RuleEntry(
        "zeros-in-numbers", stops: .nothing,
        "\(counted(count, "number differs", "numbers differ")) from another by zeros alone (1 and 00001, or 1 and 1.0), and "
          + "each is counted by itself. If they are one, write them the same; else nothing need be done.",
        heading: "numbers that differ from others by zeros alone.")
    case .numbersInTwoWays(let count):
      RuleEntry(
        "numbers-in-two-ways", stops: .file,
        "\(counted(count, "number differs", "numbers differ")) from another by zeros alone (1 and 00001, or 1 and 1.0), so that one worker "
          + "or post would count as two: part of the file seems to have been saved by a spreadsheet. Export it again in one go, or "
          + "save the column as \"Text\", so that each has one number.")
    case .endBeforeStart:
      RuleEntry(
        "end-before-start", stops: .row,
        "the end date lies before the start date. Put one of them right; if many rows have this, the month may stand before the day in them.",
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
    case .fteOfOnePost(let millionths):
      RuleEntry(
        "fte-of-one-post", stops: .row,
        "\(ValueRule.guess(millionths)) A post has no more than 1.5 FTE. If the row stands for several posts, write how many "
          + "into a column \"posts\", or [posts] and several = true into heatmaps.toml.",
        heading: ValueRule.impossibleNumbers)
    case .numberOfPosts:
      RuleEntry(
        "number-of-posts", stops: .row,
        "this is not a number of posts. Write a whole number, such as 3, or leave it empty for one.",
        heading: ValueRule.impossibleNumbers)
    case .neitherYesNorNo:
      RuleEntry(
        "neither-yes-nor-no", stops: .nothing,
        "this is neither yes nor no, and was taken for no. Write yes or no.")
    }
  }

  /// What an FTE of more than 1.5 looks like.
  private static func guess(_ millionths: Int64) -> String {
    let text = fteText(millionths)
    return switch millionths {
    case 15 * Millionths.one...48 * Millionths.one:
      "An FTE of \(text) looks like the hours of a week: divide them by those of a full one."
    case 48 * Millionths.one...100 * Millionths.one: "An FTE of \(text) looks like per cent: write 1 for 100."
    default: "The FTE is \(text)."
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
    case .twoDigitYear:
      "the year has two digits, and might be the first number or the last. Write all four: 30-09-2017 or 2017-09-30."
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
