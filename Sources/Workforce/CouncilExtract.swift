import Disclosure
import Extracts
import Measures
public import Staffing
import Tabular

/// A council's extract, read and checked, for use from Swift.
///
/// ```swift
/// let extract = try CouncilExtract(folder: "my-data", extractDate: "2017-09-30", coversFrom: Month("2013-10"))
/// let vacancy = try extract.rates("vacancy", months: 24)
/// for row in vacancy.rows { print(row.name, row.cells.last ?? .notAvailable) }
/// ```
/// The figures are for the service's own eyes: nothing in them has been checked for disclosure.
public struct CouncilExtract: Sendable {
  private let files: [InputFile: FileBytes]
  private let settings: Settings

  /// Why an extract has no figures to give. No case holds a worker's or a child's id.
  public enum Refusal: Error, Hashable, Sendable {
    /// A file cannot be opened or read.
    case unreadable(file: String)
    /// The data break rules: how often each, by the rule's short name.
    case refused([String: Int])
    /// There is no such measure, or a file or column that it needs is not there.
    case unavailable(measure: String)
    /// The date is none of the accepted forms.
    case badDate(String)
  }

  /// Opens `posts.csv`, `staff.csv`, `allocations.csv` and `teams.csv` of a folder, as far as they are there.
  ///
  /// - Parameters:
  ///   - extractDate: the day the extract was taken, such as `2017-09-30`; nil for the latest date in it.
  ///   - coversFrom: the first month covered in full; nil for the month after the earliest end of a spell.
  public init(folder: String, extractDate: String? = nil, coversFrom: Month? = nil) throws(Refusal) {
    var settings = Settings()
    if let extractDate {
      guard case .day(let day) = DateField(extractDate) else { throw .badDate(extractDate) }
      settings.extractDate = day
    }
    settings.coversFrom = coversFrom
    self.settings = settings
    var files: [InputFile: FileBytes] = [:]
    for file in InputFile.allCases {
      let path = folder + "/" + file.fileName
      if CouncilExtract.isThere(path) { files[file] = .path(path) }
    }
    self.files = files
  }

  /// The rates of a measure, such as `vacancy`, by district and month, the county first.
  public func rates(_ measure: String, months: Int = 24) throws(Refusal) -> RateTable {
    guard let measure = Measure.named(measure), measure.needs.allSatisfy({ files[$0] != nil }) else {
      throw .unavailable(measure: measure)
    }
    var reader = ExtractReader(files: files, settings: settings)
    reader.request.count = months
    reader.wanted = Set(measure.needs)
    reader.wantsEveryCase = measure.needsEveryCase
    let extract: Extract
    do throws(ExtractFailure) {
      extract = try reader.read()
    } catch {
      throw Refusal(error, measure.id)
    }
    if extract.missing(of: measure) != nil { throw .unavailable(measure: measure.id) }
    let selection = Selection(
      teams: extract.staffing.places.teams.map { _ in true }, roles: extract.staffing.roles.counted)
    let matrix = Matrix(
      measure, MeasureOptions(), of: extract, selection: selection, by: .district, districtsAreFiltered: false,
      rolesAreFiltered: false)
    return RateTable(matrix)
  }

  private static func isThere(_ path: String) -> Bool {
    do throws(ReadFailure) {
      _ = try DelimitedFile(path: path)
      return true
    } catch {
      if case .cannotOpen = error { return false }
      return true
    }
  }
}

/// Rates by row and month.
public struct RateTable: Sendable {
  /// One place of the table. Absence is a case, never a number.
  public enum Cell: Hashable, Sendable {
    /// Per cent for rates, cases per FTE for caseload, FTE for an amount; exact but for the final division.
    case value(Double)
    /// Outside what the extract covers.
    case notAvailable
    /// Nothing to divide by.
    case notApplicable
  }

  /// A district, or the county.
  public struct Row: Sendable {
    /// The district's name; `All districts` for the county.
    public let name: String
    /// One for each month.
    public let cells: [Cell]
  }

  /// The columns.
  public let months: [Month]
  /// The county first, then the districts by name.
  public let rows: [Row]

  init(_ matrix: Matrix) {
    let factor = Double(matrix.measure.unit.factor)
    months = matrix.columns.compactMap { if case .month(let month) = $0 { month } else { nil } }
    rows = matrix.rows.map { row in
      Row(
        name: row.district,
        cells: row.cells.map { cell in
          switch cell {
          case .value(let quotient):
            .value(factor * quotient.value)
          case .notApplicable: .notApplicable
          case .notAvailable, .confidential, .lowReliability: .notAvailable
          }
        })
    }
  }
}

extension CouncilExtract.Refusal {
  init(_ failure: ExtractFailure, _ measure: String) {
    switch failure {
    case .refused(let log):
      var counts: [String: Int] = [:]
      for group in log.findings.groups where group.severity == .error {
        if let first = group.shown.first { counts[first.rule.id, default: 0] += group.count }
      }
      self = .refused(counts)
    case .unreadable(let reason):
      switch reason {
      case .cannotOpen(let path, _), .isDirectory(let path), .cannotRead(let path, _), .changedWhileRead(let path),
        .empty(let path), .notText(let path, _), .unclosedQuote(let path, _), .strayQuote(let path, _, _),
        .recordTooLong(let path, _):
        self = .unreadable(file: path)
      }
    case .nothingToRead, .emptyPeriod: self = .unavailable(measure: measure)
    }
  }
}
