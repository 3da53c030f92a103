public import ArgumentParser
import Desk
import Workforce

/// How many months there are, and which of them have a column.
struct MonthOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many months, to the last one. Default: as many as the size holds; of tables 24.", valueName: "number"))
  var months: Int?

  @Option(
    help: ArgumentHelp(
      "A column for each month, quarter or year, back from the last month: stocks as at its end, flows of the twelve months to it.",
      valueName: "step"))
  var every = ColumnStep.month

  func validate() throws {
    if let months, !(1...600).contains(months) {
      throw ValidationError("--months must lie between 1 and 600, such as 13 or 24.")
    }
  }

  /// Asks for so many months, else for as many as make the usual number of columns.
  func fill(_ request: inout Request, usualColumns: Int) {
    request.every = every
    request.monthCount = months ?? (usualColumns - 1) * every.months + 1
    request.isMonthCountAsked = months != nil
  }

  /// Says where there are fewer months than asked for.
  func sayWhatLacks(_ sheets: [Sheet]) {
    if let months, let text = messages.months(sheets, asked: months) { Terminal.shared.warn(text) }
  }

  /// Refuses what says twice where the months begin.
  func check(beside choice: ChoiceOptions) throws {
    if months != nil, choice.from != nil {
      throw ValidationError("--from and --months both say where the months begin: leave one of them out.")
    }
  }
}

extension ColumnStep: ExpressibleByArgument {}
