package import Extracts
import Spreadsheet
package import Staffing
package import Tabular

/// Makes the council's own files of reports, which are added one after the other.
package struct ReportReader: Sendable {
  let settings: Settings
  /// What reads the texts of tables of totals.
  private let totalsWords: TotalsWords
  private var totals: [TotalsTable] = []
  var texts = ReportTexts()
  var made = MadeFiles()
  var reports: [Report] = []
  var forms = NumberForms()
  var formsOfChildren = NumberForms()
  /// Of each report its number among the pages.
  private var numbers: [Int32] = []
  private var leftOut = ReportTable.LeftOut()
  /// How many hours a full week has, in millionths; nil where nothing says it.
  var fullWeek: Int64?
  var (usesFullWeek, lacksFullWeek) = (false, false)
  /// Everybody whom the lists of staff, leavers and agency orders have.
  var workers: [Int32: WorkerTime] = [:]
  /// Leavers who have no last day.
  var undated: Set<Int32> = []
  /// Pages that lack something of what they seem to be.
  private var lacking: [(place: ReportPage.Place, lack: TakenFor.Lack)] = []
  /// Pages that are nothing that is known.
  private var unknown: [ReportPage.Place] = []
  /// Files and sheets that hold nothing.
  private var empty: [ReportPage.Place] = []
  /// Lists of people that have their names and no numbers.
  private var namesAlone: [ReportPage.Place] = []
  /// The councils that titles name.
  private var councils: Set<String> = []
  /// The first day of any spell of the council's own staff.
  var firstStart: Day?

  /// - Parameter measures: those that monthly totals may be of.
  package init(settings: Settings, measures: [TotalledMeasure] = []) {
    self.settings = settings
    totalsWords = TotalsWords(settings, measures)
  }

  /// Whether a page is a table of monthly totals.
  package func isTotals(_ page: ReportPage) -> Bool {
    do throws(ReadFailure) {
      return try TotalsTable(page, number: 0, totalsWords, council: settings.place) != nil
    } catch {
      return false
    }
  }

  /// Takes in a page if it is a table of monthly totals; false where it is none.
  package mutating func addTotals(_ page: ReportPage) throws(ReadFailure) -> Bool {
    let number = made.pages.count
    let table: TotalsTable?
    do throws(ReadFailure) {
      table = try TotalsTable(page, number: number, totalsWords, council: settings.place)
    } catch {
      // It is told where the page is read as another report.
      return false
    }
    guard let table else { return false }
    note(.totals(TakenFor.Totals(table)), page.place)
    totals.append(table)
    made.findings.add(contentsOf: table.findings)
    let read = Set(table.columns.map { $0.position })
    let lacking = page.uncalculated.filter { read.contains($0.column) }
    if let first = lacking.first {
      made.findings.add(
        Finding(.sheet(.uncalculated(count: lacking.count, first: first.description)), file: page.place.text))
    }
    if page.hiddenRows > 0 { made.findings.add(Finding(.sheet(.hiddenRows(page.hiddenRows)), file: page.place.text)) }
    leftOut.headings += table.leftOut.headings
    leftOut.sums += table.leftOut.sums
    leftOut.remarks += table.leftOut.remarks
    return true
  }

  /// Whether the settings say that a file is not to be read.
  package func leavesOut(_ place: ReportPage.Place) -> Bool {
    settings.reports.first { place.isNamed($0.pattern) }.map { $0.kind == nil } ?? false
  }

  /// Takes in a page, the first of the files first. What cannot be read becomes a finding; what fails on the way is thrown.
  package mutating func add(_ page: ReportPage) throws(ReadFailure) {
    if leavesOut(page.place) { return }
    let told = settings.reports.first { page.place.isNamed($0.pattern) }
    if told?.kind == .totals, try addTotals(page) { return }
    let table: ReportTable?
    do throws(ReadFailure) {
      table = try ReportTable(page, &texts, known: settings.headings)
    } catch {
      if case .empty = error {
        empty.append(page.place)
        return
      }
      guard let finding = Finding(error, file: page.place.text) else { throw error }
      made.findings.add(finding)
      return
    }
    // Lists of people are told by their headings, which costs nothing more.
    let isOfPeople = table.map { TotalsHeadings.areOfPeople($0.headings) } ?? false
    if told == nil, !isOfPeople, try addTotals(page) { return }
    guard let table else {
      note(.nothing(headings: [], lacks: nil), page.place)
      return
    }
    for title in table.titles { councils.formUnion(CouncilName.names(in: title)) }
    switch Recognition(
      table, &texts, told: told?.kind == .totals ? nil : told?.kind, hasAgencyFTE: settings.agencyFTE != nil)
    {
    case .unknown:
      note(
        .nothing(headings: table.headings.filter { !$0.isEmpty }, lacks: Recognition.lack(table, told: told?.kind)),
        page.place)
    case .unused(let list):
      note(.unused(list), page.place)
      made.findings.add(Finding(.children(.unused(list)), file: page.place.text))
    case .report(var report):
      note(.report(TakenFor.Description(report)), page.place)
      let number = reports.count
      numbers.append(Int32(made.pages.count - 1))
      let twice = report.unify(&forms, texts)
      let childrenTwice = report.unifyChildren(&formsOfChildren, texts)
      let loose = report.leaveOutLooseRows(&texts)
      report.findPercent(&texts)
      reports.append(report)
      if report.table.rowCount == 0 { find(.headingsAlone, report: number) }
      for (row, column, fault) in report.wrongDays(&texts) {
        made.findings.add(
          Finding(
            .value(.dateWrong(fault)), file: page.place.text, line: Int(report.table.line(row)),
            column: report.table.headings[column]))
      }
      if let swapped = SwappedDays(report, &texts) {
        find(.daysSwapped(swapped.count, earlier: swapped.earlier, later: swapped.later), report: number)
      }
      for heading in report.repeatedHeadings {
        made.findings.add(Finding(.column(.duplicate), file: page.place.text, column: heading))
      }
      if childrenTwice > 0 { find(.childrenTwoWays(childrenTwice), report: number) }
      if twice > 0 { find(.numbersTwoWays(twice), report: number) }
      if loose.vacant > 0 { find(.vacantRows(loose.vacant), report: number) }
      if let first = loose.firstUnnumbered { find(.noWorker(loose.unnumbered, first: Int(first)), report: number) }
      if page.hiddenRows > 0 { find(.sheet(.hiddenRows(page.hiddenRows)), report: number) }
      let lacking = report.lacking(of: page.uncalculated)
      if let first = lacking.first {
        find(.sheet(.uncalculated(count: lacking.count, first: first.description)), report: number)
      }
      if report.table.filledDown > 0 { find(.filledDown(report.table.filledDown), report: number) }
      leftOut.headings += report.table.leftOut.headings
      leftOut.sums += report.table.leftOut.sums
      leftOut.remarks += report.table.leftOut.remarks
    }
  }

  /// Notes a file that cannot be read.
  package mutating func refuse(_ file: String, _ fault: FileFault) {
    made.findings.add(Finding(.file(.unreadable(fault)), file: file))
  }

  /// Makes the files of all that was added.
  package mutating func finish() -> MadeFiles {
    tellUnread()
    tellLacking()
    if let first = namesAlone.first {
      made.findings.add(Finding(.report(.namesAlone(namesAlone.count)), file: first.text))
    }
    if leftOut.count > 0 {
      find(.rowsLeftOut(headings: leftOut.headings, sums: leftOut.sums, remarks: leftOut.remarks))
    }
    if forms.joined > 0 { find(.numbersJoined(forms.joined)) }
    if formsOfChildren.joined > 0 { find(.childrenJoined(formsOfChildren.joined)) }
    if settings.place == nil, let council = councils.first, councils.count == 1 {
      made.place = council
      find(.placeOfTitles(council))
    }
    let places = ReportPlaces(reports, &texts, district: settings.place ?? made.place)
    for (team, listed, own) in places.elsewhere {
      find(.teamElsewhere(team: texts.text(team), listed: texts.text(listed), own: texts.text(own)))
    }
    for team in places.torn.sorted() { find(.teamTorn(texts.text(team))) }
    for team in places.withoutDistrict { find(.noDistrict(texts.text(team))) }
    if let district = places.only, reports.contains(where: { $0.hasTeams && $0.kind != .childPlaces }) {
      find(.oneDistrict(texts.text(district)))
    }
    setFullWeek()
    makeStaff(places)
    makePosts(places)
    makeVacancies(places)
    makeAllocations()
    makeCaseloads()
    makeChildren(places)
    makeTotals()
    return made
  }

  private mutating func makeTotals() {
    if totals.isEmpty { return }
    let maker = TotalsMaker(totals, pages: made.pages.map { $0.text }, settings, totalsWords)
    made.findings.add(contentsOf: maker.findings)
    made.withoutWindow = maker.withoutWindow
    if maker.totals.rowCount == 0 { return }
    made.totals = maker.totals
    made.files[.monthly] = maker.totals.file
  }

  private mutating func note(_ taken: TakenFor, _ place: ReportPage.Place) {
    made.pages.append(place)
    made.taken.append(taken)
    guard case .nothing(_, let lacks) = taken else { return }
    switch lacks {
    case let lacks? where lacks.hasNamesAlone: namesAlone.append(place)
    case let lacks?: lacking.append((place, lacks))
    case nil: unknown.append(place)
    }
  }

  /// Files that are empty or nothing that is known: of workbooks that others of their sheets are read of, no empty sheets.
  private mutating func tellUnread() {
    let known = Set(zip(made.pages, made.taken).compactMap { place, taken in taken.isNothing ? nil : place.file })
    for file in unique(empty.map { $0.file }) where !made.pages.contains(where: { $0.file == file }) {
      made.findings.add(Finding(.report(.emptyFile), file: file))
    }
    for place in unknown {
      made.findings.add(Finding(.report(.notRecognised(besideOthers: known.contains(place.file))), file: place.text))
    }
  }

  /// Where no list of staff is read, nothing can be made, and what such lists lack is an error.
  private mutating func tellLacking() {
    let lists = lacking.filter { $0.lack.kind == .staffInPost }
    let areAll = of(.staffInPost).isEmpty
    if areAll, let (first, lack) = lists.first {
      made.findings.add(
        Finding(.report(.staffLacking(lists.count, lack.missing[0])), file: first.text))
    }
    for (place, lack) in lacking where !areAll || lack.kind != .staffInPost {
      made.findings.add(Finding(.report(.lacking(lack.kind, lack.missing[0])), file: place.text))
    }
  }

  mutating func find(_ rule: ReportRule, report: Int? = nil) { find(.report(rule), report: report) }

  mutating func find(_ rule: ChildrenRule, report: Int? = nil) { find(.children(rule), report: report) }

  /// Notes what is wrong with a cell.
  mutating func find(_ rule: ChildrenRule, report: Int, row: Int, _ field: ReportField) {
    let own = reports[report]
    made.findings.add(
      Finding(
        .children(rule), file: made.pages[Int(numbers[report])].text, line: Int(own.table.line(row)),
        column: own[field].map { own.table.headings[$0] }))
  }

  private mutating func find(_ rule: Rule, report: Int?) {
    made.findings.add(Finding(rule, file: report.map { made.pages[Int(numbers[$0])].text }))
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
    for report in reports where report.kind == .staffInPost && report[.fte] != nil && report[.hours] != nil {
      for row in 0..<report.table.rowCount {
        // Only what the list itself says of it: of hours alone nothing can be told yet.
        guard let fte = texts.millionths(share(report.code(row, .fte), isPercent: report.fteIsPercent)), fte > 0,
          let hours = texts.millionths(report.code(row, .hours)), hours > 0
        else { continue }
        // To a tenth of an hour.
        weeks[(hours * 10 + fte / 2) / fte, default: 0] += 1
      }
    }
    let most = weeks.max { ($0.value, $1.key) < ($1.value, $0.key) }
    if let most, most.key >= 300, most.key <= 450 { fullWeek = most.key * 100_000 }
  }

  /// FTE that are written as per cent, by their heading or by each itself, as parts of one.
  private mutating func share(_ code: Int32, isPercent: Bool) -> Int32 {
    let text = texts.text(code)
    guard isPercent || text.hasSuffix("%"),
      case .millionths(let percent) = DecimalField(text.hasSuffix("%") ? String(text.dropLast()) : text), percent >= 0
    else { return code }
    return texts.code(fteText((percent + 50) / 100))
  }

  /// The code of a row's full-time equivalents: as they stand, else of its hours. It may be a new one: read it before `texts` is.
  mutating func fte(_ report: Report, _ row: Int, budgeted: Bool = false) -> Int32 {
    if budgeted {
      let own = report.code(row, .budgetedFTE)
      if own >= 0 { return own }
    }
    let own = report.code(row, .fte)
    if own >= 0 { return share(own, isPercent: report.fteIsPercent) }
    // What is no number of hours is told of as it stands.
    guard let hours = texts.millionths(report.code(row, .hours)), hours >= 0 else { return report.code(row, .hours) }
    guard let fullWeek else {
      lacksFullWeek = true
      return ByteDictionary.blank
    }
    usesFullWeek = true
    return texts.code(fteText((hours * Millionths.one + fullWeek / 2) / fullWeek))
  }
}
