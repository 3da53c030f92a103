package import Staffing
import Tabular

/// One worker of a return, as the council sent it: one record, of which a worker with two roles has two.
struct ReturnedWorker: Hashable, Sendable {
  var isAgency = false
  /// The worker's number in all returns of a run, from 0; nobody is shown by it.
  var person = 0
  /// From 1 to 6; 0 where it is none of these.
  var role = 0
  /// Millionths; nil where the element is not there or empty.
  var fte: Int64?
  var fte30: Int64?
  var start: Day?
  var end: Day?
  /// Of the day of birth the year alone is kept.
  var birthYear: Int?
  var cases: Int?
  /// Millionths of a day.
  var daysLost: Int64?
}

/// A council's return of the children's social work workforce census for one year, as it was sent to the Department: workers, and the
/// vacancies of the whole authority.
///
/// Elements are known by their names, wherever they stand among their kin, since the years differ in some of them. One that is not known
/// is a finding. What is about the person (ethnicity, qualification …) is passed over, but for the
/// year of birth.
package struct CensusReturn: Sendable {
  package let name: String
  package private(set) var year = 0
  /// The Department's number of the authority, such as `888`; nil where the return does not say.
  package private(set) var authority: String?
  private(set) var workers: [ReturnedWorker] = []
  /// Vacant FTE, and the FTE and number of agency workers who cover vacancies; millionths.
  private(set) var vacancies: Int64?
  private(set) var agencyCover: Int64?
  package private(set) var findings = Findings()

  /// Whether a file begins as XML does, and as no web page.
  package static func isOne(_ start: [UInt8]) -> Bool {
    let text = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start[...]
    if start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0xFF, 0xFE]) { return start.contains(0x3C) }
    let word = text.drop { $0 <= 0x20 }.prefix(14).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return word.first == 0x3C && !word.starts(with: Array("<!doctype html".utf8))
      && !word.starts(with: Array("<html".utf8))
  }

  /// - Parameter people: the numbers of the workers of other years' returns, by SWENo; new ones are added.
  package init(_ bytes: [UInt8], name: String, people: inout ReturnedPeople) {
    self.name = name
    var reader = ReturnReader(name: name, people: people)
    reader.read(bytes)
    people = reader.people
    year = reader.year ?? 0
    authority = reader.authority
    workers = reader.workers
    vacancies = reader.vacancies
    agencyCover = reader.agencyCover
    findings = reader.findings
  }
}

/// The workers of several returns, by number. Their own numbers go no further than this.
package struct ReturnedPeople: Sendable {
  private var numbers: [String: Int] = [:]
  private(set) var count = 0

  package init() {}

  /// The number of a worker, by SWENo; of one without any a new one.
  mutating func number(_ id: String) -> Int {
    let key = foldedName(id)
    if !key.isEmpty, let known = numbers[key] { return known }
    let number = count
    count += 1
    if !key.isEmpty { numbers[key] = number }
    return number
  }
}
