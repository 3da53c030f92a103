/// Rules of monthly totals as spreadsheets have them: months across, sides of measures in rows, columns and sheets.
package enum WideTotalsRule: Hashable, Sendable {
  /// What a measure was made of.
  case made(measure: String, months: Period, districts: Int, of: [String])
  /// Measures that are drawn from other files, so that the tables of their totals were not used.
  case besideFiles(measures: [String], of: [String], by: [String])
  /// Figures of a flow of which nothing says whether they are of a month or of twelve, taken for twelve.
  case twelveMonthsAssumed(name: String, part: String)
  /// The same, where they look to be of a month.
  case oneMonthOrTwelve(name: String, part: String)
  /// Single months that were added up, twelve by twelve.
  case monthsAddedUp(name: String, measure: String)
  /// Columns of sums, quarters and years beside months.
  case columnsLeftOut([String])
  /// Columns of which nothing is known.
  case columnsUnknown([String])
  /// Rates beside the figures that they are worked out from.
  case ratesLeftOut([String])
  /// Rates of which nothing can be worked out.
  case ratesAlone(String)
  /// Figures of which it cannot be told what they are; `isAll`: where nothing else can be drawn either.
  case unknown(String, isAll: Bool)
  /// Figures that are called as a measure, and may be its rates or its numerator.
  case ratesOrNumbers(String, measure: String, isAll: Bool)
  /// Titles and names of one table that say different things.
  case contradiction(String, String)
  /// Rows of what the council is held against.
  case othersLeftOut([String])
  /// Rows that have a name and nothing else.
  case withoutFigures([String])
  case noDenominator(measure: String, of: String, isAll: Bool)
  /// Nothing that can be drawn came of tables of totals.
  case nothingMade
  /// A file of one row a total beside tables of totals.
  case besideOwn
  case quartersOrYears(String)
  case monthsWithoutYear(String)
  /// Headings in digits that put the month first, or of which several are days of one month.
  case monthFirst(String)
  case sameMonthDays(String, String)
  case noPlaces
  /// A month a row, and districts across.
  case monthsDown
  /// A row of figures without a district.
  case rowWithoutPlace
  /// A figure that stands twice, with two values.
  case twice(String)
  /// Figures that stand twice, with one value.
  case sameTwice(Int)
  /// A district that one side of a measure has, and the other has not.
  case oneSided(place: String, measure: String, has: String, lacks: String)
  /// Months that one side alone has a figure of, by how many figures.
  case monthsOfOneSide(measure: String, Int)
  /// Empty cells, and signs of figures that are not given.
  case absent(Int)
  case monthsMissing([Month])
  /// A sum that a sheet gives, which its rows do not come to.
  case sumDiffers(cells: Int, cell: String)
  case percentage
  /// Established FTE in the place of vacant and in-post FTE together.
  case establishment(String)

  var entry: RuleEntry {
    switch self {
    case .made(let measure, let months, let districts, let names):
      RuleEntry(
        "report-totals", stops: .nothing,
        "\(measure), \(months.first) to \(months.last), \(counted(districts, "district")), was made of \(listed(names)).",
        heading: "measures that were made of tables of totals.",
        item: "\(measure), \(months.first) to \(months.last), \(counted(districts, "district")), of \(listed(names))")
    case .besideFiles(let measures, let names, let files):
      RuleEntry(
        "report-totals-not-used", stops: .nothing, mayMislead: true,
        "\(listed(measures)) \(measures.count == 1 ? "is" : "are") drawn from \(listed(files)). \(measures.count == 1 ? "Its" : "Their") "
          + "monthly totals\(names.isEmpty ? "" : " (\(listed(names)))") were not used, since what is counted row by row can be checked. To have "
          + "the totals drawn, put them into a folder of their own.")
    case .twelveMonthsAssumed(let name, let part):
      RuleEntry(
        "report-totals-twelve-months", stops: .nothing, mayMislead: true,
        "nothing says whether the figures of \"\(name)\" are of single months or of the twelve months to each. They are taken for those "
          + "of twelve months, as the measure has it. \(WideTotalsRule.line(name, part))",
        heading:
          "figures of which nothing says whether they are of single months or of the twelve months to each. They are taken for those of "
          + "twelve months, as measures have it. Say under [totals] in heatmaps.toml which they are.",
        item: "\"\(name)\" = \"\(part)\", or of twelve months")
    case .oneMonthOrTwelve(let name, let part):
      RuleEntry(
        "report-totals-one-month", stops: .file,
        "nothing says whether the figures of \"\(name)\" are of single months or of the twelve months to each, and they look like those "
          + "of single months. \(WideTotalsRule.line(name, part))")
    case .monthsAddedUp(let name, let measure):
      RuleEntry(
        "report-totals-added-up", stops: .nothing,
        "the figures of \"\(name)\" are of single months: twelve by twelve were added up for \(measure), which begins a year later for it.",
        heading:
          "figures of single months, which were added up twelve by twelve; the measure begins a year later for it.",
        item: "\"\(name)\"")
    case .columnsLeftOut(let names):
      RuleEntry(
        "report-totals-columns-left-out", stops: .nothing,
        "\(counted(names.count, "column")) of sums, quarters or years (\(WideTotalsRule.quoted(names))) \(names.count == 1 ? "was" : "were") left "
          + "out: totals are worked out.",
        heading: "columns of sums, quarters or years, which were left out: totals are worked out.")
    case .columnsUnknown(let names):
      RuleEntry(
        "report-totals-columns-unknown", stops: .nothing,
        "nothing was read from \(counted(names.count, "column")) whose heading is no month (\(WideTotalsRule.quoted(names))). If "
          + "\(names.count == 1 ? "it is" : "one is"), write it as Sep-17.",
        heading:
          "columns whose heading is no month, from which nothing was read. If one is a month, write it as Sep-17.")
    case .ratesLeftOut(let names):
      RuleEntry(
        "report-totals-rates-left-out", stops: .nothing,
        "rates (\(WideTotalsRule.quoted(names))) were left out: they are worked out from their numerators and denominators."
      )
    case .ratesAlone(let name):
      RuleEntry(
        "report-totals-rates", stops: .file,
        "\"\(name)\" holds rates alone, from which no total can be worked out. Add the numerators and denominators as tables of their own, "
          + "such as \"Leavers FTE\" and \"Staff in post FTE\".",
        heading: "tables of rates alone, from which no total can be worked out. Add their numerators and denominators.",
        item: "\"\(name)\"")
    case .unknown(let name, let isAll):
      RuleEntry(
        isAll ? "report-totals-unknown-alone" : "report-totals-unknown", stops: isAll ? .file : .nothing,
        mayMislead: !isAll,
        "it cannot be told what the figures of \"\(name)\" are\(isAll ? "" : ", and they were left out"). \(WideTotalsRule.line(name, TotalsPart.example(for: name)))",
        heading:
          "figures of which it cannot be told what they are\(isAll ? "" : ", and that were left out"). Say under [totals] in heatmaps.toml."
      )
    case .ratesOrNumbers(let name, let measure, let isAll):
      RuleEntry(
        isAll ? "report-totals-rates-or-numbers-alone" : "report-totals-rates-or-numbers",
        stops: isAll ? .file : .nothing,
        mayMislead: !isAll,
        "nothing says whether the figures of \"\(name)\" are rates or numbers\(isAll ? "" : ", and they were left out"). If they are numbers, "
          + "such as the FTE of which the rate is made, say under [totals] in heatmaps.toml: \"\(name)\" = \"\(measure) numerator\". If they "
          + "are rates, say \"\(name)\" = \"\(TotalsPart.leftOut)\", and add the tables of numbers that they were worked out from.",
        heading:
          "figures of which nothing says whether they are rates or numbers\(isAll ? "" : ", and that were left out"). Say under [totals] in "
          + "heatmaps.toml.", item: "\"\(name)\" = \"\(measure) numerator\", or \"\(TotalsPart.leftOut)\"")
    case .contradiction(let one, let other):
      RuleEntry(
        "report-totals-contradiction", stops: .file,
        "\"\(one)\" and \"\(other)\", the titles or names of one table, say different things. Put the one right that is wrong, or say under "
          + "[totals] in heatmaps.toml what it is, as in \"\(one)\" = \"\(TotalsPart.example(for: one))\".")
    case .othersLeftOut(let names):
      RuleEntry(
        "report-totals-others", stops: .nothing,
        "\(counted(names.count, "row")) of others than your districts (\(WideTotalsRule.quoted(names))) \(names.count == 1 ? "was" : "were") left out.",
        heading: "rows of others than your districts, which were left out.")
    case .withoutFigures(let names):
      RuleEntry(
        "report-totals-without-figures", stops: .nothing,
        "\(counted(names.count, "row")) without a figure (\(WideTotalsRule.quoted(names))) \(names.count == 1 ? "was" : "were") left out.",
        heading: "rows without a figure, which were left out.")
    case .noDenominator(let measure, let name, let isAll):
      RuleEntry(
        isAll ? "report-totals-numerator-alone" : "report-totals-no-denominator", stops: isAll ? .file : .nothing,
        mayMislead: !isAll,
        "\"\(name)\" is the numerator of \(measure), and no table is its denominator: nothing is drawn of it. Add one, or say under [totals] in "
          + "heatmaps.toml which it is, as in \"Staff in post FTE\" = \"\(measure) denominator\".",
        heading: "numerators without a denominator, of which nothing is drawn.")
    case .nothingMade:
      RuleEntry(
        "report-totals-nothing", stops: .file,
        "there are tables of monthly totals, and no measure can be made of them: each needs a numerator and a denominator, such as \"Leavers "
          + "FTE\" and \"Staff in post FTE\". Say under [totals] in heatmaps.toml what each table is, as in \"Leavers FTE\" = \"turnover "
          + "numerator\".")
    case .besideOwn:
      RuleEntry(
        "report-totals-beside-own", stops: .file,
        "monthly.csv is in the folder too, and only one of the two would be read. Give monthly.csv another name, such as \"Other totals.csv\": "
          + "then it is read together with the tables.")
    case .quartersOrYears(let name):
      RuleEntry(
        "report-totals-quarters", stops: .file,
        "the columns are quarters or years (\"\(name)\"), and what is of a quarter or year is no month's. Give figures by month; figures that "
          + "are of the last day of each, or of the twelve months to it, may stand under its last month, written as Sep-17."
      )
    case .monthsWithoutYear(let name):
      RuleEntry(
        "report-totals-no-year", stops: .file,
        "the headings name months without their year (\"\(name)\"). Write them as Sep-17, or put the year above them.")
    case .monthFirst(let name):
      RuleEntry(
        "report-totals-month-first", stops: .file,
        "the heading \"\(name)\" puts the month before the day. Write days as 30/09/2017, or months as Sep-17.")
    case .sameMonthDays(let one, let other):
      RuleEntry(
        "report-totals-days", stops: .file,
        "the headings \"\(one)\" and \"\(other)\" are days of one month, or their month stands before the day. Write months as Sep-17."
      )
    case .noPlaces:
      RuleEntry(
        "report-totals-no-places", stops: .file,
        "this has months across and no column of districts. Put them into a column with the heading District.")
    case .monthsDown:
      RuleEntry(
        "report-totals-turned", stops: .file,
        "this has months down and names across. Turn it, so that districts go down and months across (in Excel: copy, Paste Special, "
          + "Transpose).")
    case .rowWithoutPlace:
      RuleEntry(
        "report-totals-row-without-place", stops: .file,
        "this row has figures and no district, and is not the sum of the others. Write its district, or take it out.")
    case .twice(let what):
      RuleEntry(
        "report-totals-twice", stops: .file,
        "\(what) stands twice, with different figures. Take one of them out.",
        heading: "figures that stand twice, and differ. Take one of each out.", item: what)
    case .sameTwice(let count):
      RuleEntry(
        "report-totals-same-twice", stops: .nothing,
        "\(counted(count, "figure")) \(count == 1 ? "stands" : "stand") there twice with the same value, and counted once."
      )
    case .oneSided(let place, let measure, let has, let lacks):
      RuleEntry(
        "report-totals-one-sided", stops: .file,
        "\"\(place)\" has a \(has) of \(measure) and no \(lacks). Add its row (0 where there were none); if it is there by another name, write "
          + "both alike, or say so under [aliases.districts] or [aliases.teams] in heatmaps.toml.",
        heading:
          "places that have one side of a measure alone. Add their rows, or say under [aliases.districts] in heatmaps.toml which names are one.",
        item: "\"\(place)\", \(measure): no \(lacks)")
    case .monthsOfOneSide(let measure, let count):
      RuleEntry(
        "report-totals-half", stops: .nothing,
        "\(counted(count, "figure")) of \(measure) \(count == 1 ? "has" : "have") nothing to go with, since the numerator or the denominator of "
          + "that month is not there. Nothing is drawn of \(count == 1 ? "it" : "them").",
        heading: "figures that have nothing to go with.")
    case .absent(let count):
      RuleEntry(
        "report-totals-absent", stops: .nothing,
        "\(counted(count, "cell")) \(count == 1 ? "is" : "are") empty, or \(count == 1 ? "holds" : "hold") a sign such as [c], * or - for a figure "
          + "that is not given. Those months are drawn as not available.")
    case .monthsMissing(let months):
      RuleEntry(
        "report-totals-months-missing", stops: .nothing, unit: .month,
        "there is no column of \(listed(months.map { $0.description })). \(months.count == 1 ? "It is" : "They are") drawn as not available. Add "
          + "\(months.count == 1 ? "it" : "them").")
    case .sumDiffers(let cells, let cell):
      RuleEntry(
        "report-totals-sum-differs", stops: .nothing, mayMislead: true,
        "the row of totals, which was left out, is not what the rows come to in \(counted(cells, "cell")), the first under \"\(cell)\". "
          + "Pictures show what the rows come to. See whether a row is missing.",
        heading:
          "rows of totals that are not what the others come to. Pictures show what those come to. See whether a row is missing."
      )
    case .percentage:
      RuleEntry(
        "report-totals-percentage", stops: .file,
        "this is a percentage, where the number itself is needed: no total can be worked out from percentages.",
        heading: "percentages where the numbers themselves are needed.")
    case .establishment(let name):
      RuleEntry(
        "report-totals-establishment", stops: .nothing, mayMislead: true,
        "\"\(name)\" is taken for vacant and in-post FTE together, of which vacancies are the share. Where more are in post than there are posts "
          + "for, the rate is a little high. A table \"Staff in post FTE\" makes it exact.")
    }
  }

  /// The line that says what a table is.
  private static func line(_ name: String, _ part: String) -> String {
    "Say under [totals] in heatmaps.toml which it is: \"\(name)\" = \"\(part)\""
      + (part.hasSuffix(TotalsPart.Window.month.rawValue)
        ? ", or \"\(part.dropLast(TotalsPart.Window.month.rawValue.count))\(TotalsPart.Window.year.rawValue)\"."
        : ", for example.")
  }

  private static func quoted(_ names: [String]) -> String {
    let shown = names.prefix(names.count > 6 ? 5 : 6).map { "\"\($0)\"" }
    return listed(shown + (names.count > 6 ? ["\(names.count - 5) more"] : []))
  }
}
