import Extracts
package import Staffing
package import Tabular

/// The council's own files, made of reports.
package struct MadeFiles: Sendable {
  package internal(set) var files: [InputFile: MadeFile] = [:]
  /// Each report that was read, and those that were not recognised: what files' lines come from.
  package internal(set) var pages: [ReportPage.Place] = []
  /// What each page was taken for, in the same order.
  package internal(set) var taken: [TakenFor] = []
  package internal(set) var findings = Findings()
  /// The day of the last list of staff in post, and from which month on they are there.
  package internal(set) var lastDay: Day?
  package internal(set) var inPostFrom: Month?
  package internal(set) var leaversFrom: Month?
  /// How many hours a full week has, as it was told from the reports; nil where that was not needed.
  package internal(set) var fullWeek: String?
}

/// Makes the council's own files of reports.
package struct ReportReader: Sendable {
  let settings: Settings
  var texts = ReportTexts()
  var made = MadeFiles()
  var reports: [Report] = []
  /// How many hours a full week has, in millionths; nil where nothing says it.
  var fullWeek: Int64?

  package init(settings: Settings) { self.settings = settings }

  /// Makes files of pages, in the order of their places. A page that cannot be read is thrown.
  package mutating func read(_ pages: [ReportPage]) throws(ReadFailure) -> MadeFiles {
    var leftOut = ReportTable.LeftOut()
    for page in pages.sorted(by: { ($0.place.file, $0.place.sheet ?? "") < ($1.place.file, $1.place.sheet ?? "") }) {
      let told = settings.reports.first { page.place.isNamed($0.pattern) }
      if let told, told.kind == nil { continue }
      guard let table = try ReportTable(page, &texts, known: settings.headings) else {
        note(.nothing(headings: [], lacks: nil), page.place)
        continue
      }
      switch Recognition(table, &texts, told: told?.kind) {
      case .unknown:
        note(.nothing(headings: table.headings.filter { !$0.isEmpty }, lacks: Recognition.lack(table)), page.place)
      case .report(let report):
        note(.report(TakenFor.Description(report)), page.place)
        reports.append(report)
        numbers.append(Int32(made.pages.count - 1))
        leftOut.headings += table.leftOut.headings
        leftOut.sums += table.leftOut.sums
        leftOut.remarks += table.leftOut.remarks
      }
    }
    if leftOut.count > 0 {
      find(.rowsLeftOut(headings: leftOut.headings, sums: leftOut.sums, remarks: leftOut.remarks))
    }
    let places = ReportPlaces(reports)
    for team in places.torn { made.findings.add(Finding(.report(.teamTorn(texts.text(team))))) }
    setFullWeek()
    makeStaff(places)
    makePosts(places)
    makeAllocations()
    return made
  }

  /// Of each report its number among the pages.
  private var numbers: [Int32] = []

  private mutating func note(_ taken: TakenFor, _ place: ReportPage.Place) {
    made.pages.append(place)
    made.taken.append(taken)
    if case .nothing = taken { made.findings.add(Finding(.report(.notRecognised), file: place.text)) }
  }

  mutating func find(_ rule: ReportRule, report: Int? = nil) {
    made.findings.add(Finding(.report(rule), file: report.map { made.pages[Int(numbers[$0])].text }))
  }

  func of(_ kind: ReportKind) -> [Int] { reports.indices.filter { reports[$0].kind == kind } }

  func place(_ report: Int, _ row: Int) -> RowPlace {
    RowPlace(report: numbers[report], line: reports[report].table.line(row))
  }

  // MARK: Full-time equivalents

  /// The settings' own; else what most rows of staff that have both make of it.
  private mutating func setFullWeek() {
    if let own = settings.fullWeek {
      fullWeek = own
      return
    }
    var weeks: [Int64: Int] = [:]
    for report in reports where report.kind == .staffInPost {
      for row in 0..<report.table.rowCount {
        guard let fte = texts.millionths(report.code(row, .fte)), fte > 0,
          let hours = texts.millionths(report.code(row, .hours)), hours > 0
        else { continue }
        // To a tenth of an hour.
        let tenths = (hours * 10 + fte / 2) / fte
        weeks[tenths, default: 0] += 1
      }
    }
    let most = weeks.max { ($0.value, $1.key) < ($1.value, $0.key) }
    if let most, most.key >= 300, most.key <= 450 { fullWeek = most.key * 100_000 }
  }

  /// The code of a row's full-time equivalents: as they stand, else of its hours.
  mutating func fte(_ report: Report, _ row: Int, budgeted: Bool = false) -> Int32 {
    if budgeted {
      let own = report.code(row, .budgetedFTE)
      if own >= 0 { return own }
    }
    let own = report.code(row, .fte)
    if own >= 0 { return own }
    guard let hours = texts.millionths(report.code(row, .hours)) else { return report.code(row, .hours) }
    guard let fullWeek else {
      lacksFullWeek = true
      return ByteDictionary.blank
    }
    usesFullWeek = true
    return texts.code(decimalText((hours * 1_000_000 + fullWeek / 2) / fullWeek))
  }

  var lacksFullWeek = false
  /// The first day of any spell of the council's own staff.
  var firstStart: Day?
  var usesFullWeek = false
}

/// A number of millionths as it is written in files: `0.810811`, `1`.
func decimalText(_ millionths: Int64) -> String {
  let (whole, part) = millionths.quotientAndRemainder(dividingBy: 1_000_000)
  if part == 0 { return String(whole) }
  var digits = String(part.magnitude)
  digits = String(repeating: "0", count: 6 - digits.count) + digits
  while digits.last == "0" { digits.removeLast() }
  return (millionths < 0 && whole == 0 ? "-" : "") + "\(whole).\(digits)"
}

extension ReportPage.Place {
  /// `Staff in Post 2017-09.xlsx, sheet "Staff in Post"`.
  package var text: String { sheet.map { "\(file), sheet \"\($0)\"" } ?? file }
}

extension ReportTable {
  func line(_ row: Int) -> Int32 { lines[row] }
}

extension MadeFiles {
  /// The settings with what the reports tell of the time that they cover, where the settings do not say it themselves.
  package func settings(_ settings: Settings) -> Settings {
    var settings = settings
    if settings.extractDate == nil { settings.extractDate = lastDay }
    if settings.covers[.staff] == nil, settings.coversFrom == nil, let inPostFrom { settings.coversFrom = inPostFrom }
    if settings.leaversFrom == nil { settings.leaversFrom = leaversFrom }
    return settings
  }
}
