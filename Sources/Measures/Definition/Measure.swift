package import Staffing
package import Statistics

/// A named definition of a number: what it counts, in what unit, which way is good, and what it needs.
///
/// A measure is one declaration, in a file of its own beside the function that counts it. Most are counted by team and month; a
/// few have columns of their own (`grid`): reasons, cohorts' months since starting, districts that people moved to.
package struct Measure: Sendable {
  /// What it is called on the command line and in file names.
  package let id: String
  /// As in a heading: `Vacancy rate`.
  package let name: String
  /// The group that it is drawn with.
  package let group: Group
  /// What a board reads it for: a sentence.
  package let use: String
  package let unit: Unit
  package let polarity: Polarity
  package let timing: Timing
  /// A published value that it is held against where no target is set; nil where there is none that means the same.
  package let benchmark: Benchmark?
  package let breaks: Breaks
  /// How the range of its values is worked out.
  package let precision: Precision
  /// Whether a month that differs much from the one before says anything: of stocks alone, and not of those in which chance makes many
  /// such months, since people go over a line on set days, or come and go together.
  package let canChangeSuddenly: Bool
  /// Whether its rows can be held against each other.
  package let comparing: Comparing
  /// The files that it cannot do without.
  package let needs: [InputFile]
  /// Whether it counts agency workers, so that it can be told only from when those who went are held.
  let countsAgency: Bool
  /// Whether a place with nothing to count has a row of its own, all of it not applicable: where that is news, such as that no post is
  /// vacant. Else a row without a value is left out.
  let showsNothing: Bool
  /// Columns that files may leave out, but not for this measure on this basis.
  package let columns: @Sendable (MeasureOptions) -> [NeededColumn]
  /// Whether it needs every child's workers, which take a second reading and more memory than counts.
  package let needsEveryCase: Bool
  /// What it needs of allocations beside counts of cases by worker; nil for most.
  package let caseDetail: CaseDetail?
  /// Whether it cannot do without knowing which roles are first-line managers.
  package let needsManagers: Bool
  /// Whether it cannot do without the region's caps on agency rates.
  package let needsCaps: Bool
  /// The choices that it offers, in the order of file names.
  package let options: [MeasureOption]
  /// What in the name of a file tells other settings of its own from the default; nil for the default.
  private let settingsSlug: @Sendable (MeasureOptions) -> String?
  /// The definition on the basis in use, in plain words.
  package let wording: @Sendable (MeasureOptions, Moment) -> Wording
  private let counting: Counting
  package let privacy: Privacy
  /// What a director's check finds that touches it, and that is noted under its pictures.
  package let checks: [Check]
  /// The columns of the published census that it is computed from; nil where it is not published.
  package let published: @Sendable (MeasureOptions) -> PublishedColumns?
  /// The statistic that stands in its place where a choice changes the unit; nil where none does.
  private let variant: @Sendable (MeasureOptions) -> Measure?
  /// The council's own definition; nil of a measure of the program's.
  package let own: OwnMeasure?

  package init(
    id: String, name: String, group: Group, use: String, unit: Unit, polarity: Polarity, timing: Timing,
    benchmark: Benchmark? = nil,
    breaks: Breaks = .usual, precision: Precision, comparing: Comparing = .rows, changesSuddenly: Bool = true,
    needs: [InputFile],
    countsAgency: Bool = false,
    showsNothing: Bool = false,
    columns: [NeededColumn] = [],
    columnsOfSettings: @escaping @Sendable (MeasureOptions) -> [NeededColumn] = { _ in [] },
    needsManagers: Bool = false, needsEveryCase: Bool = false, caseDetail: CaseDetail? = nil,
    needsCaps: Bool = false,
    options: [MeasureOption] = [], settingsSlug: @escaping @Sendable (MeasureOptions) -> String? = { _ in nil },
    wording: @escaping @Sendable (MeasureOptions, Moment) -> Wording,
    count: @escaping @Sendable (MeasureInput) -> Counts, privacy: Privacy, checks: [Check] = [],
    published: @escaping @Sendable (MeasureOptions) -> PublishedColumns? = { _ in nil },
    variant: @escaping @Sendable (MeasureOptions) -> Measure? = { _ in nil }, own: OwnMeasure? = nil
  ) {
    self.id = id
    self.name = name
    self.group = group
    self.use = use
    self.unit = unit
    self.polarity = polarity
    self.timing = timing
    self.benchmark = benchmark
    self.breaks = breaks
    self.precision = precision
    self.comparing = comparing
    canChangeSuddenly = changesSuddenly && timing == .stock
    self.needs = needs
    self.countsAgency = countsAgency
    self.showsNothing = showsNothing
    self.columns = { columns + columnsOfSettings($0) }
    self.needsManagers = needsManagers
    self.needsEveryCase = needsEveryCase
    self.caseDetail = caseDetail
    self.needsCaps = needsCaps
    self.options = options
    self.settingsSlug = settingsSlug
    self.wording = wording
    counting = .byMonth(count)
    self.privacy = privacy
    self.checks = checks
    self.published = published
    self.variant = variant
    self.own = own
  }

  /// A measure whose columns are not months. It is held against nothing, and nothing is judged in it.
  package init(
    id: String, name: String, group: Group, use: String, unit: Unit, polarity: Polarity, breaks: Breaks,
    needs: [InputFile],
    columns: @escaping @Sendable (MeasureOptions) -> [NeededColumn] = { _ in [] }, options: [MeasureOption],
    wording: @escaping @Sendable (MeasureOptions, Moment) -> Wording, grid: GridCounting
  ) {
    self.id = id
    self.name = name
    self.group = group
    self.use = use
    self.unit = unit
    self.polarity = polarity
    timing = .flow
    benchmark = nil
    self.breaks = breaks
    precision = .none
    comparing = .nothing
    canChangeSuddenly = false
    self.needs = needs
    countsAgency = false
    showsNothing = false
    self.columns = columns
    needsManagers = false
    needsEveryCase = false
    caseDetail = nil
    needsCaps = false
    self.options = options
    settingsSlug = { _ in nil }
    self.wording = wording
    counting = .grid(grid)
    privacy = Privacy(about: .staff, base: "people")
    checks = []
    published = { _ in nil }
    variant = { _ in nil }
    own = nil
  }

  /// The measure as the choices have it: itself, or what stands in its place under the same id and with the same options.
  package func on(_ options: MeasureOptions) -> Measure { variant(options) ?? self }

  /// What in the name of a file tells a basis from the default; nil for the default.
  package func slug(_ options: MeasureOptions) -> String? {
    var slugs = self.options.compactMap { $0.slug(options) }
    if let limits = settingsSlug(options) { slugs.append(limits) }
    return slugs.isEmpty ? nil : slugs.joined(separator: "-")
  }

  /// How it is counted where its columns are not months; nil where they are.
  package var grid: GridCounting? {
    if case .grid(let grid) = counting { grid } else { nil }
  }

  /// What it counts by team and month: the parts of its figures, and the people behind them, for disclosure control. Nothing
  /// where its columns are not months.
  func count(_ input: MeasureInput) -> Counts {
    switch counting {
    case .byMonth(let count): count(input)
    case .grid: .nothing(input)
    }
  }

  /// What must be held of the past for it to be told.
  package var histories: [HistorySource] {
    let files = needs.filter { $0 != .staff }.map { HistorySource.file($0) }
    return (needs.contains(.staff) ? [.leavers] : []) + (countsAgency ? [.agency] : []) + files
  }

  /// Whether it counts workers by the cases that they hold.
  var countsHolders: Bool { needs.contains(.staff) && needs.contains(.allocations) }

  /// Whether it can be counted by role: staff, posts and absences have one, and cases through whoever holds them. What is of managers alone,
  /// or of others for each of them, has one row.
  package var hasRoles: Bool {
    grid == nil && !needsManagers && own == nil && privacy.about != .children
      && needs.allSatisfy { [.posts, .staff, .allocations, .absence].contains($0) } && !needs.isEmpty
  }

  /// Whether it counts staff or posts, which have roles and FTE; else it counts children, or cases whoever holds them.
  package var isAboutStaff: Bool { !isOfPractice && caseDetail != .unheld }

  /// Whether it is made of the files of practice alone.
  package var isOfPractice: Bool { needs.allSatisfy(InputFile.practice.contains) }

  /// Whether rows of allocations make rows of it, besides those of posts and staff.
  var countsUnheld: Bool { needsEveryCase || caseDetail == .unheld }
}

extension Measure {
  private enum Counting: Sendable {
    case byMonth(@Sendable (MeasureInput) -> Counts)
    case grid(GridCounting)
  }

  /// Measures that are asked for together.
  package enum Group: String, CaseIterable, Sendable {
    /// Filling posts: what is vacant, and who comes.
    case hiring
    /// Agency workers: how many, what they cover, and what they cost.
    case agency
    /// Keeping people: who goes, and who stays.
    case keeping
    /// What the people who are here carry.
    case load
    /// What children and families meet with.
    case practice
  }

  /// What a measure needs of allocations beside counts of cases by worker.
  package enum CaseDetail: Sendable {
    /// Where cases are that nobody there holds.
    case unheld
    /// What cases weigh, by the settings.
    case points
  }

  /// Whether its values are counted on a day, or over a time.
  package enum Timing: Sendable { case stock, flow }

  /// The day that a column's stocks are counted at.
  package enum Moment: Sendable, Equatable {
    case monthEnd
    /// Of each third month.
    case quarterEnd
    /// Of the month of that name, once a year.
    case yearEnd(String)
    /// The workforce census is taken at 30 September of each year.
    case censusDay

    /// As a sentence has it.
    package var phrase: String {
      switch self {
      case .monthEnd: "the last day of the month"
      case .quarterEnd: "the last day of the quarter"
      case .yearEnd(let month): "the last day of \(month)"
      case .censusDay: "30 September"
      }
    }

    /// The days of all columns, as a sentence has them.
    package var each: String {
      switch self {
      case .monthEnd: "the last day of each month"
      case .quarterEnd: "the last day of each quarter"
      case .yearEnd(let month): "the last day of each \(month)"
      case .censusDay: "30 September of each year"
      }
    }
  }

  /// A check of the data whose outcome is worth a note.
  package enum Check: Sendable {
    /// Cases that sit in no caseload: `CasesOutside`.
    case casesOutside
    /// Whether a year's staff add up: `StockAndFlow`.
    case stockAndFlow
    /// Agency workers who stay long: `LongAgency`.
    case longAgency
    /// Staff whom no post can be found for: `UnpostedStaff`.
    case unpostedStaff
    /// More staff than posts: `OverEstablishment`.
    case overEstablishment
    /// Caseloads that can hardly be right: `OddCaseloads`.
    case oddCaseloads
    /// Leavers of whom no reason is known: `LeaverReasons`.
    case leaverReasons
    /// FTE in post of those whose year of birth is not known: `AgesUnknown`.
    case birthYears
  }

  /// What kind of statistic a measure is, and with it how its range is worked out.
  package enum Precision: Sendable {
    /// A part of a whole: Wilson's interval.
    case proportion
    /// One part of a whole for each of the other: the odds of its share, and of the ends of Wilson's interval.
    case odds
    /// Events for each unit of exposure: the exact Poisson interval.
    case eventRate
    /// So much for each FTE over units (workers, or posts): the ratio of means, from person-level data alone.
    case ratioOfMeans
    /// No range: an amount, or a ratio of two counts.
    case none
  }

  /// What is known of how far chance makes rows differ.
  package enum Comparing: Sendable {
    /// What is counted, or whom, varies each by itself.
    case rows
    /// It comes in clusters, as children of one family or of one worker do: where they are known rows can be held against each other.
    case clusters
    /// Rows are not held against each other: chance makes them differ by more than can be said.
    case nothing
  }

  package struct Benchmark: Sendable {
    package let value: Tenths
    /// What the value is of: a place and a year, `England 2025`.
    package let label: String
    /// Where it is published, as the notes say it in brackets.
    package let source: String

    package init(value: Tenths, label: String, source: String = Benchmark.census) {
      self.value = value
      self.label = label
      self.source = source
    }

    package static let census = "workforce census of registered social workers at 30 September"
  }

  /// A published rate's parts: `(numerator − less) ÷ (sum of denominators × factor)`.
  package struct PublishedColumns: Sendable {
    package let numerator: String
    package let less: String?
    package let denominators: [String]
    /// The published rate itself, to check ours against; nil where there is none.
    package let rate: String?
    /// What the denominators of a year are multiplied by.
    package let factor: @Sendable (Int) -> Int64

    package init(
      numerator: String, less: String? = nil, denominators: [String], rate: String?,
      factor: @escaping @Sendable (Int) -> Int64 = { _ in 1 }
    ) {
      self.numerator = numerator
      self.less = less
      self.denominators = denominators
      self.rate = rate
      self.factor = factor
    }

    /// All columns that are read, but for the rate.
    package var components: [String] { [numerator] + (less.map { [$0] } ?? []) + denominators }
  }
}
