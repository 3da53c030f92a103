import Tabular
import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics

/// A tiny extract of practice files in memory. It is of 30 September 2017 and covers all since January 2010.
struct TinyPractice {
  /// By file, its lines, the headings first.
  var files: [InputFile: [String]] = [:]
  var settings = Settings()
  var from: String?
  var to: String?
  var acceptsRejects = false

  static let headers: [InputFile: String] = [
    .referrals: "child_id,district,team,referral_date,close_date,close_reason,early_help",
    .assessments: "child_id,district,team,referral_date,start_date,authorised_date",
    .careLeavers: "child_id,district,team,birth_date,start_date,end_date,activity,in_touch",
    .lookedAfter: "child_id,district,team,birth_date,start_date,end_date",
    .peps: "child_id,pep_date",
    .audits: "child_id,district,team,audit_date,grade",
    .legal: "child_id,district,team,birth_date,legal_status,start_date,end_date",
    .staff: "worker_id,district,team,role,contract,fte,start_date,end_date",
    .teams: "team,district",
  ]

  init() {
    settings.extractDate = Day(iso: "2017-09-30")
    settings.coversFrom = Month("2010-01")
  }

  /// One file under its usual headings.
  init(_ file: InputFile, _ rows: String...) {
    self.init()
    add(file, rows)
  }

  mutating func add(_ file: InputFile, _ rows: [String], header: String? = nil) {
    files[file] = [header ?? TinyPractice.headers[file] ?? ""] + rows
  }

  var bytes: [InputFile: FileBytes] { files.mapValues { .bytes(Array($0.joined(separator: "\n").utf8)) } }

  private var reader: ExtractReader {
    var reader = ExtractReader(files: bytes, settings: settings)
    reader.acceptsRejects = acceptsRejects
    reader.request.from = from.flatMap { Month($0) }
    reader.request.to = to.flatMap { Month($0) }
    return reader
  }

  func read() throws -> Extract { try reader.outcome.get() }

  /// The findings as places, whether the extract is refused for them or not.
  func places() throws -> [String] {
    let log = try reader.log()
    return log.findings.places
  }

  func findings() throws -> Findings { try reader.log().findings }
}

extension TinyPractice {
  /// The matrix of a measure over the months from `from` to `to`.
  func matrix(
    _ measure: Measure, _ options: MeasureOptions = MeasureOptions(), by level: RowLevel = .district,
    filter: Filter = Filter()
  ) throws -> Table {
    let extract = try read()
    return Table(
      measure, options, of: extract, selection: try filter.selection(in: extract.staffing), by: level,
      choice: filter.districts.isEmpty ? .all : .districts)
  }

  /// The cell of a month, of the whole or of one district: `"1000/4000 25.0"`, in thousandths, or a symbol.
  func cell(
    _ measure: Measure, _ month: String, _ options: MeasureOptions = MeasureOptions(), district: String? = nil,
    filter: Filter = Filter()
  ) throws -> String {
    var tiny = self
    (tiny.from, tiny.to) = (month, month)
    let matrix = try tiny.matrix(measure, options, filter: filter)
    let row = matrix.rows.first { district == nil ? $0.level == .total : $0.district == district }
    return row?.cells.first?.summary ?? "no row"
  }

  /// The people behind a measure at one month.
  func people(_ measure: Measure, _ month: String) throws -> PeopleBehind {
    var tiny = self
    (tiny.from, tiny.to) = (month, month)
    let extract = try tiny.read()
    return measure.peopleOfRun(extract, try Filter().selection(in: extract.staffing))
  }
}

extension Measure {
  /// The people behind a measure over the months of the run.
  func peopleOfRun(
    _ extract: Extract, _ selection: Selection, _ options: MeasureOptions = MeasureOptions()
  ) -> PeopleBehind {
    on(options).count(
      MeasureInput(
        extract, selection: selection, period: extract.period, peoplePeriod: extract.period, options: options)
    ).people
  }
}

extension Extract {
  /// `District/Team`.
  func place(_ team: Int32) -> String {
    "\(staffing.places.districtName(ofTeam: Int(team)))/\(staffing.places.teams[Int(team)].name)"
  }
}
