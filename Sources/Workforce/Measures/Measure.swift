/// A named definition of a number: what it counts, in what unit, which way is good, and what it needs.
package struct Measure: Sendable {
  /// What it is called on the command line and in file names.
  package let id: String
  /// As in a heading: `Vacancy rate`.
  package let name: String
  package let unit: Unit
  package let polarity: Polarity
  package let timing: Timing
  /// England's value in the latest workforce census: a benchmark where no target is set.
  package let benchmark: Benchmark?
  /// Default breaks as hundredths of the target: six, rising, 100 among them.
  package let breakFactors: [Int64]
  /// How the range of its values is worked out.
  package let precision: Precision
  /// The files that it cannot do without.
  package let needs: [InputFile]
  /// The definition on the basis in use, in plain words.
  package let wording: @Sendable (MeasureOptions, Moment) -> Wording
  package let compute: @Sendable (MeasureInput) -> Measurement
  package let privacy: Privacy
  /// The people behind its figures, for disclosure control.
  package let people: @Sendable (MeasureInput) -> PeopleBehind
  /// The columns of the published census that it is computed from; nil where it is not published.
  package let published: @Sendable (MeasureOptions) -> PublishedColumns?

  package enum Polarity: Sendable { case lowerIsBetter, higherIsBetter }

  /// The unit of the printed value.
  package enum Unit: Sendable {
    /// Hundredths of the denominator, with one decimal.
    case percent
    /// Cases for each FTE of those who hold them, with one decimal.
    case casesPerFTE
  }

  /// The day that a column's stocks are counted at.
  package enum Moment: Sendable {
    case monthEnd
    /// The workforce census is taken at 30 September of each year.
    case censusDay

    /// As a sentence has it.
    var phrase: String {
      switch self {
      case .monthEnd: "the last day of the month"
      case .censusDay: "30 September"
      }
    }
  }

  /// What kind of statistic a measure is, and with it how its range is worked out.
  package enum Precision: Sendable {
    /// A part of a whole: Wilson's interval.
    case proportion
    /// Events for each unit of exposure: the exact Poisson interval.
    case eventRate
    /// Cases for each FTE over workers: the ratio of means, from person-level data alone.
    case ratioOfMeans
  }

  /// Whether its values are counted on a day, or over a time.
  package enum Timing: Sendable { case stock, flow }

  /// What a numerator or denominator counts.
  package enum Count: Sendable {
    /// Full-time equivalents, held and written to three decimals.
    case fte
    /// People or cases: whole numbers.
    case whole
  }

  package struct Benchmark: Sendable {
    package let value: Tenths
    /// What the value is of: `England 2025`.
    package let label: String
  }

  package struct Wording: Sendable {
    /// The statistic in brackets after the name: `vacant FTE as % of vacant and in-post FTE`.
    package let statistic: String
    /// One sentence or two under the picture.
    package let definition: String
    /// Beside the colour key: `% vacant`.
    package let keyLabel: String
    /// Over the column that gives numerator and denominator: `vacant of all FTE`.
    package let madeOf: String
    package let numerator: Count
    package let denominator: Count
    /// What in the name of a file tells this basis from the default; nil for the default.
    package let slug: String?
  }

  /// A published rate's parts: `numerator ÷ (sum of denominators)`.
  package struct PublishedColumns: Sendable {
    package let numerator: String
    package let denominators: [String]
    /// The published rate itself, to check ours against.
    package let rate: String?
  }

  /// Every measure, in the order that boards read them.
  package static let all: [Measure] = [.vacancy, .turnover, .caseload]

  /// The three that `draw` makes when none is named.
  package static let first: [Measure] = [.vacancy, .turnover, .caseload]

  package static func named(_ id: String) -> Measure? { all.first { $0.id == id.lowercased() } }

  /// The value as printed: rounded half away from zero on the exact quotient. The denominator is over 0.
  package func printed(numerator: Int64, denominator: Int64, denominatorScale: Int64) -> Tenths {
    let factor: Int64 = unit == .percent ? 100 : 1
    return Tenths(numerator: numerator * factor * denominatorScale, denominator: denominator)
  }
}
