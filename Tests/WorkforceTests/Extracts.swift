import Tabular
import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// A tiny extract in memory, its rows written as a council's file would have them.
struct Tiny {
  var posts: String?
  var staff: String?
  var allocations: String?
  var teams: String?
  var absence: String?
  var vacancies: String?
  var agency: String?
  var settings = Settings()
  var from: String?
  var to: String?
  var acceptsRejects = false
  var isThorough = false

  static let postsHeader = "post_id,district,team,role,fte,start_date,end_date,status"
  static let staffHeader = "worker_id,post_id,district,team,role,contract,fte,start_date,end_date,leaving_reason"
  /// With the columns that some measures need.
  static let wideStaffHeader = staffHeader + ",la_start_date,covers_vacancy,asye"
  static let vacanciesHeader = "post_id,district,team,role,fte,approved,advertised,offered,started,withdrawn"
  static let allocationsHeader = "case_id,worker_id,district,team,start_date,end_date"

  /// Rows without their headers, a line each; one of posts may stand for several. The extract is of 30 September 2017 and covers all since January 2010.
  /// `columns` are those of staff.
  init(
    posts: [String] = [], staff: [String], allocations: [String] = [], teams: [String] = [],
    columns: String = Tiny.staffHeader
  ) {
    func file(_ header: String, _ rows: [String]) -> String? {
      rows.isEmpty ? nil : ([header] + rows).joined(separator: "\n")
    }
    self.posts = file(Tiny.postsHeader, posts)
    self.staff = file(columns, staff)
    self.allocations = file(Tiny.allocationsHeader, allocations)
    self.teams = file("team,district", teams)
    settings.extractDate = Day(iso: "2017-09-30")
    settings.coversFrom = Month("2010-01")
    settings.rowsAreSeveralPosts = true
  }

  var files: [InputFile: FileBytes] {
    var files: [InputFile: FileBytes] = [:]
    for (file, text) in [
      (InputFile.posts, posts), (.staff, staff), (.allocations, allocations), (.teams, teams), (.absence, absence),
      (.vacancies, vacancies),
      (.agency, agency),
    ] {
      if let text { files[file] = .bytes(Array(text.utf8)) }
    }
    return files
  }

  func read() throws -> Extract {
    var reader = ExtractReader(files: files, settings: settings)
    reader.request.from = from.flatMap { Month($0) }
    reader.request.to = to.flatMap { Month($0) }
    reader.acceptsRejects = acceptsRejects
    reader.isThorough = isThorough
    reader.wantsEveryCase = true
    return try reader.outcome.get()
  }

  /// The findings, whether the extract is refused for them or not.
  func findings() throws -> Findings {
    var reader = ExtractReader(files: files, settings: settings)
    reader.acceptsRejects = acceptsRejects
    reader.isThorough = isThorough
    return try reader.log().findings
  }

  /// The matrix of a measure.
  func matrix(
    _ measure: Measure, _ options: MeasureOptions = MeasureOptions(), by level: RowLevel = .district,
    filter: Filter = Filter()
  ) throws -> Table {
    let extract = try read()
    return Table(
      measure, options, of: extract, selection: try filter.selection(in: extract.staffing), by: level,
      choice: .all)
  }

  /// The cell of a month, of the whole or of one row: `"7/20 35.0"`, in thousandths, or a symbol.
  func cell(
    _ measure: Measure, _ month: String, _ options: MeasureOptions = MeasureOptions(), district: String? = nil,
    team: String? = nil, filter: Filter = Filter()
  ) throws -> String {
    var tiny = self
    tiny.from = from ?? month
    tiny.to = to ?? month
    let matrix = try tiny.matrix(measure, options, by: team == nil ? .district : .team, filter: filter)
    let row = matrix.rows.first {
      district == nil ? $0.level == .total : $0.level != .total && $0.district == district && $0.team == team
    }
    guard let row, let column = matrix.columns.firstIndex(where: { $0.description == month }) else { return "no row" }
    return row.cells[column].summary
  }
}

extension ExtractReader {
  /// What reading and the checks after it come to.
  var outcome: Result<Extract, ExtractFailure> {
    do throws(ExtractFailure) {
      var extract = try read()
      do throws(ReadFailure) {
        try ExtractChecks(settings: settings, isThorough: isThorough, few: 5).find(
          in: &extract, allocations: files[.allocations])
      } catch {
        throw .unreadable(error)
      }
      return .success(extract)
    } catch {
      return .failure(error)
    }
  }

  /// What the reading noted, refused or not.
  func log() throws -> ReadingLog {
    switch outcome {
    case .success(let extract): return extract.log
    case .failure(.refused(let log)): return log
    case .failure(let failure): throw failure
    }
  }
}

/// Millionths as thousandths, with three decimals where they are not whole: `500`, `333.333`.
func thousandths(_ millionths: some BinaryInteger) -> String {
  let (whole, rest) = millionths.magnitude.quotientAndRemainder(dividingBy: 1000)
  return (millionths < 0 ? "-" : "") + "\(whole)" + (rest == 0 ? "" : ".\(String(1000 + rest).dropFirst())")
}

extension Cell {
  /// `"200/1000 20.0"`: numerator and denominator in thousandths (over 13 where it is a mean) and the printed value;
  /// of an amount `"-200 -0.2"`, of a median `"median 20000 of 3 20.0"`.
  var summary: String {
    switch self {
    case .value(let quotient) where quotient.middleOf != nil:
      return "median \(thousandths(quotient.numerator)) of \(quotient.middleOf ?? 0) \(quotient.printed)"
    case .value(let quotient):
      let scale = quotient.denominatorScale == 1 ? "" : ":\(quotient.denominatorScale)"
      let over = quotient.denominator.map { "/" + thousandths($0) } ?? ""
      return "\(thousandths(quotient.numerator))\(over)\(scale) \(quotient.printed)"
    case .notApplicable(let numerator): return numerator == 0 ? "z" : "z " + thousandths(numerator)
    case .counted(let value): return "\(value.printed)"
    case .blank: return ""
    case .confidential, .notAvailable, .lowReliability: return symbol?.rawValue ?? ""
    }
  }
}

extension Findings {
  /// Each finding as `rule-id file:line column`, in the order of lines.
  var places: [String] {
    groups.flatMap(\.shown).map { finding in
      let line = finding.line.map { ":\($0)" } ?? ""
      let column = finding.column.map { " \($0)" } ?? ""
      return "\(finding.rule.id) \(finding.file ?? "-")\(line)\(column)"
    }
  }

  /// Those of one rule.
  func places(_ id: String) -> [String] { places.filter { $0.hasPrefix(id + " ") } }
}

/// The month that a text gives, which it must.
func month(_ text: String) throws -> Month { try #require(Month(text)) }

/// The day that a text gives, which it must.
func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
