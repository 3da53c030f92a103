import Spreadsheet
import Staffing
import Tabular

/// Reads one return, an element after the other.
struct ReturnReader {
  let name: String
  var people: ReturnedPeople
  var year: Int?
  var authority: String?
  var workers: [ReturnedWorker] = []
  var vacancies: Int64?
  var agencyCover: Int64?
  var findings = Findings()

  private var collection: String?
  private var referenceDay: Day?
  /// The elements that have begun.
  private var open: [String] = []
  /// The elements of the worker, or of what else is open, with their texts and lines.
  private var fields: [(name: String, text: String, line: Int)] = []
  private var line = 1
  private var seen: Set<ReturnedRecord> = []
  private var unknown: Set<String> = []
  private var withoutNumber = 0

  init(name: String, people: ReturnedPeople) {
    self.name = name
    self.people = people
  }

  /// What stands for a worker and what for the authority; what is known and not read, since it is about the person.
  private static let worker = "CSWWWorker"
  private static let authorityLevel = "LALevelVacancies"
  private static let containers = ["Message", "Header", "CollectionDetails", "Source", worker, authorityLevel]
  private static let passedOver: Set<String> = [
    "GenderCurrent", "Sex", "Ethnicity", "QualInst", "QualLevel", "StepUpGrad", "StartOrigin",
    "LeaverDestination", "ReasonLeave", "ContractWeeks", "FrontlineGrad", "Absat30Sept", "ReasonAbsence", "CFKSSstatus",
    "SourceLevel", "SoftwareCode", "Release", "SerialNo", "DateTime", "NoAgencyHeadcount",
  ]

  mutating func read(_ bytes: [UInt8]) {
    do throws(MarkupFault) {
      var elements = try MarkupElements(bytes)
      while let event = try elements.next() {
        line = elements.line
        take(event)
      }
    } catch {
      refuse(.censusReturn(.unreadable(ReturnFault(error))), line: error.hasLine ? line : nil)
      return
    }
    finish()
  }

  private mutating func take(_ event: MarkupElements.Event) {
    switch event {
    case .begins(let element):
      if !ReturnReader.containers.contains(element) { note(unknown: element) }
      if element == ReturnReader.worker || element == ReturnReader.authorityLevel { fields.removeAll() }
      open.append(element)
    case .holds(let element, let text):
      // Empty, and so without fields.
      if element == ReturnReader.worker { endWorker(fields: []) } else { take(element, Encoding.folded(text)) }
    case .ends(let element):
      open.removeLast()
      if element == ReturnReader.worker { endWorker(fields: fields) }
      if element == ReturnReader.authorityLevel { endVacancies() }
    }
  }

  private mutating func take(_ element: String, _ text: String) {
    if ReturnReader.passedOver.contains(element) { return }
    switch (open.last, element) {
    case (ReturnReader.worker, "AgencyWorker"), (ReturnReader.worker, "SWENo"), (ReturnReader.worker, "FTE"),
      (ReturnReader.worker, "FTE30"), (ReturnReader.worker, "OrgRole"), (ReturnReader.worker, "RoleStartDate"),
      (ReturnReader.worker, "RoleEndDate"), (ReturnReader.worker, "PersonBirthDate"), (ReturnReader.worker, "Cases30"),
      (ReturnReader.worker, "WorkingDaysLost"), (ReturnReader.authorityLevel, "NumberOfVacancies"),
      (ReturnReader.authorityLevel, "NoAgencyFTE"):
      if fields.contains(where: { $0.name == element }) { refuse(.censusReturn(.elementTwice), element) }
      fields.append((element, text, line))
    case (_, "Collection"):
      refuse(twice: (collection ?? text) != text, element)
      collection = text
    case (_, "LEA"):
      refuse(twice: (authority ?? text) != text, element)
      authority = text.isEmpty ? nil : text
    case (_, "Year"):
      guard let number = Int(text), (2010...2098).contains(number) else {
        refuse(.censusReturn(.yearMissing), element)
        return
      }
      refuse(twice: (year ?? number) != number, element)
      year = number
    case (_, "ReferenceDate"):
      let day = day(text, element, line)
      refuse(twice: (referenceDay ?? day) != day, element)
      referenceDay = day
    default:
      if !ReturnReader.containers.contains(element) { note(unknown: element) }
    }
  }

  /// What the header says more than once it must say alike.
  private mutating func refuse(twice: Bool, _ element: String) {
    if twice { refuse(.censusReturn(.elementTwice), element) }
  }

  // MARK: Records

  private mutating func endWorker(fields: [(name: String, text: String, line: Int)]) {
    func field(_ element: String) -> (text: String, line: Int)? {
      fields.first { $0.name == element }.flatMap { $0.text.isEmpty ? nil : ($0.text, $0.line) }
    }
    var worker = ReturnedWorker()
    switch field("AgencyWorker")?.text {
    case "0", "false": worker.isAgency = false
    case "1", "true": worker.isAgency = true
    default:
      refuse(.censusReturn(.unknownCode(codes: "1 for an agency worker and 0 for any other")), "AgencyWorker")
    }
    worker.role = field("OrgRole").flatMap { Int($0.text) } ?? 0
    if !(1...6).contains(worker.role) { worker.role = 0 }
    worker.fte = field("FTE").flatMap { share($0.text, "FTE", $0.line) }
    worker.fte30 = field("FTE30").flatMap { share($0.text, "FTE30", $0.line) }
    worker.start = field("RoleStartDate").flatMap { day($0.text, "RoleStartDate", $0.line) }
    worker.end = field("RoleEndDate").flatMap { day($0.text, "RoleEndDate", $0.line) }
    // One that is no date is as good as none: it is told how many have none.
    if case .day(let day) = DateField(field("PersonBirthDate")?.text ?? "") { worker.birthYear = day.civil.year }
    worker.cases = field("Cases30").flatMap { whole($0.text, "Cases30", $0.line) }
    worker.daysLost = field("WorkingDaysLost").flatMap {
      amount($0.text, "WorkingDaysLost", most: ReturnReader.mostDays, $0.line)
    }
    if let start = worker.start, let end = worker.end, end < start { refuse(.value(.endBeforeStart), "RoleEndDate") }
    let id = field("SWENo")?.text ?? ""
    if id.isEmpty { withoutNumber += 1 }
    worker.person = people.number(id)
    if !id.isEmpty, !seen.insert(ReturnedRecord(fields.map { $0.text }, fields.map { $0.name })).inserted {
      findings.add(Finding(.censusReturn(.sameWorkerTwice), file: name, line: line))
      return
    }
    workers.append(worker)
  }

  private mutating func endVacancies() {
    for field in fields where !field.text.isEmpty {
      let value = amount(field.text, field.name, most: ReturnReader.mostPosts, field.line)
      if field.name == "NumberOfVacancies" { vacancies = value } else { agencyCover = value }
    }
    fields.removeAll()
  }

  private mutating func finish() {
    if collection != "CSWW" {
      let word = collection.map { String($0.prefix(20)) }
      findings = Findings()
      findings.add(Finding(.censusReturn(.notReturn(collection: word)), file: name))
      return
    }
    guard let year else {
      if findings.errorCount == 0 { findings.add(Finding(.censusReturn(.yearMissing), file: name)) }
      return
    }
    if let referenceDay, referenceDay != CensusYear(year).day {
      findings.add(Finding(.censusReturn(.otherDay(year: year)), file: name))
    }
    if workers.isEmpty && findings.errorCount == 0 { findings.add(Finding(.censusReturn(.noWorkers), file: name)) }
    if withoutNumber > 0 {
      findings.add(Finding(.censusReturn(.withoutNumber(year: year, records: withoutNumber)), file: name))
    }
  }

  // MARK: Values

  /// More than a year has days, and more than any council has posts.
  private static let mostDays = 366
  private static let mostPosts = 100_000
  private static let mostCases = 1000

  private mutating func share(_ text: String, _ element: String, _ line: Int) -> Int64? {
    guard let value = number(text, element, line) else { return nil }
    if value < 0 || value > 3 * Millionths.one / 2 {
      findings.add(Finding(.value(.fteOutOfRange(limit: Tenths(15))), file: name, line: line, column: element))
      return nil
    }
    return value
  }

  private mutating func amount(_ text: String, _ element: String, most: Int, _ line: Int) -> Int64? {
    guard let value = number(text, element, line) else { return nil }
    if value < 0 || value > Int64(most) * Millionths.one {
      findings.add(Finding(.censusReturn(.countWrong(most: most)), file: name, line: line, column: element))
      return nil
    }
    return value
  }

  private mutating func whole(_ text: String, _ element: String, _ line: Int) -> Int? {
    guard let value = amount(text, element, most: ReturnReader.mostCases, line) else { return nil }
    if value % Millionths.one != 0 {
      findings.add(
        Finding(.censusReturn(.countWrong(most: ReturnReader.mostCases)), file: name, line: line, column: element))
      return nil
    }
    return Int(value / Millionths.one)
  }

  private mutating func number(_ text: String, _ element: String, _ line: Int) -> Int64? {
    switch DecimalField(text) {
    case .millionths(let value): return value
    case .blank: return nil
    case .wrong(let fault):
      findings.add(Finding(.value(.numberWrong(fault)), file: name, line: line, column: element))
      return nil
    }
  }

  /// `2017-09-30`, with a time behind it or without.
  private mutating func day(_ text: String, _ element: String, _ line: Int) -> Day? {
    switch DateField(text) {
    case .day(let day): return day
    case .blank, .openEnded: return nil
    case .lastOfNinetyNine, .serial, .unset:
      findings.add(Finding(.value(.dateWrong(.notADate)), file: name, line: line, column: element))
    case .wrong(let fault):
      findings.add(Finding(.value(.dateWrong(fault)), file: name, line: line, column: element))
    }
    return nil
  }

  private mutating func note(unknown element: String) {
    if unknown.insert(element).inserted {
      findings.add(Finding(.censusReturn(.unknownElement(String(element.prefix(40)))), file: name, line: line))
    }
  }

  private mutating func refuse(_ rule: Rule, _ element: String? = nil) { refuse(rule, line: line, element) }

  private mutating func refuse(_ rule: Rule, line: Int?, _ element: String? = nil) {
    findings.add(Finding(rule, file: name, line: line, column: element))
  }
}

/// A record as it stands, to know another one like it by.
private struct ReturnedRecord: Hashable {
  let texts: [String]
  let names: [String]

  init(_ texts: [String], _ names: [String]) {
    self.texts = texts
    self.names = names
  }
}

extension MarkupFault {
  /// Whether it has a place in the document.
  fileprivate var hasLine: Bool {
    switch self {
    case .malformed, .entities: true
    case .encoding, .brokenOff, .tooDeep, .tooLarge: false
    }
  }
}
