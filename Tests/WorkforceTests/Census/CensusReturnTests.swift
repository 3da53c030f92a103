import Staffing
import Tabular
import TestSupport
import Testing
@testable import Extracts

/// One return: what is read of it, and what stops it.
struct CensusReturnTests {
  private func read(_ text: String) -> CensusReturn {
    var people = ReturnedPeople()
    return CensusReturn(Array(text.utf8), name: "r.xml", people: &people)
  }

  /// The ids of what was found, with the line and element where there are any.
  private func found(_ text: String) -> [String] {
    read(text).findings.groups.flatMap { $0.shown }.map { finding in
      ([finding.rule.id] + [finding.line.map(String.init), finding.column].compactMap { $0 }).joined(separator: " ")
    }
  }

  @Test func whatIsRead() throws {
    let one = read(ReturnXML.two[0].text)
    #expect(one.year == 2016 && one.authority == "888" && one.findings.groups.isEmpty)
    #expect(one.vacancies == 2_500_000 && one.agencyCover == 0)
    #expect(one.workers.count == 4)
    let last = try #require(one.workers.last)
    #expect(last.role == 5 && !last.isAgency && last.fte == 800_000 && last.fte30 == 0 && last.cases == nil)
    #expect(last.start?.description == "2011-01-01" && last.end?.description == "2016-03-31")
    #expect(last.daysLost == 2_000_000)
  }

  /// The same worker has one number in all returns; one without a number is known in none.
  @Test func workersAreKnownByNumber() {
    var people = ReturnedPeople()
    let returns = ReturnXML.two.map { CensusReturn($0.bytes, name: "", people: &people) }
    #expect(returns[0].workers.map(\.person) == [0, 1, 2, 3])
    #expect(returns[1].workers.map(\.person) == [0, 1, 2, 4, 5])
    let worker = ReturnXML.worker("", ["FTE": "1"])
    let unknown = CensusReturn(ReturnXML(2016, [worker, worker]).bytes, name: "", people: &people)
    #expect(unknown.workers.map(\.person) == [6, 7])
    #expect(unknown.findings.count(ofRule: "workers-without-number") == 1)
  }

  /// In other years elements stand elsewhere, are called otherwise, or are not there: what is known is read, and the rest is told once.
  @Test func elementsOfOtherYears() {
    let worker = ReturnXML.worker("SW1", ["FTE": "1", "NewElement": "7"])
    let text = ReturnXML(2016, [worker, worker.replacing("SW1", with: "SW2")]).text
      .replacing("<LALevelVacancies>", with: "<Figures><LALevelVacancies>")
      .replacing("</LALevelVacancies>", with: "</LALevelVacancies></Figures>")
    let found = found(text)
    #expect(found == ["unknown-element 5", "unknown-element 6"])
    #expect(read(text).vacancies == 2_500_000 && read(text).workers.count == 2)
  }

  @Test func aRecordGivenTwiceCountsOnce() {
    let worker = ReturnXML.worker("SW1", ["FTE": "1"])
    let text = ReturnXML(2016, [worker, worker, worker.replacing("<FTE>1", with: "<FTE>0.5")]).text
    let found = found(text)
    #expect(found == ["same-worker-twice 7"])
    #expect(read(text).workers.map(\.fte) == [1_000_000, 500_000])
  }

  /// What is wrong with a worker, each with its element.
  @Test(arguments: [
    ("AgencyWorker", "2", "return-code-wrong 6 AgencyWorker"), ("AgencyWorker", "", "return-code-wrong 6 AgencyWorker"),
    ("FTE", "1.6", "fte-out-of-range 6 FTE"), ("FTE", "-0.1", "fte-out-of-range 6 FTE"),
    ("FTE", "0,5", "decimal-comma 6 FTE"),
    ("FTE30", "one", "number-wrong 6 FTE30"), ("RoleStartDate", "31/02/2016", "date-wrong 6 RoleStartDate"),
    ("RoleEndDate", "2009-12-31", "end-before-start 6 RoleEndDate"), ("Cases30", "1.5", "return-count-wrong 6 Cases30"),
    ("Cases30", "1001", "return-count-wrong 6 Cases30"),
    ("WorkingDaysLost", "367", "return-count-wrong 6 WorkingDaysLost"),
  ])
  func wrongValues(element: String, text: String, expected: String) {
    let worker = ReturnXML.worker("SW1", ["FTE": "1", "RoleStartDate": "2010-01-01", element: text])
    let found = found(ReturnXML(2016, [worker]).text)
    #expect(found == [expected])
  }

  @Test func anElementTwice() {
    let worker = ReturnXML.worker("SW1", ["FTE": "1"]).replacing("<FTE>", with: "<FTE>0.5</FTE><FTE>")
    let inWorker = found(ReturnXML(2016, [worker]).text)
    #expect(inWorker == ["element-twice 6 FTE"])
    let header = ReturnXML.two[0].text.replacing("<LEA>", with: "<LEA>1</LEA><LEA>")
    let inHeader = found(header)
    #expect(inHeader == ["element-twice 4 LEA"])
    // There may be several sources, all of them the council.
    let sources = found(ReturnXML.two[0].text.replacing("<LEA>", with: "<LEA>888</LEA><LEA>"))
    #expect(sources == [])
  }

  @Test func whatIsNoReturn() {
    var other = ReturnXML.two[0]
    other.collection = "CIN"
    let collection = found(other.text)
    #expect(collection == ["not-a-return"])
    let without = found("<Workbook><Sheet/></Workbook>")
    #expect(without == ["not-a-return"])
    let year = found(ReturnXML.two[0].text.replacing("<Year>2016</Year>", with: ""))
    #expect(year == ["return-without-year"])
    let oddYear = found(ReturnXML.two[0].text.replacing("<Year>2016</Year>", with: "<Year>16</Year>"))
    #expect(oddYear == ["return-without-year 3 Year"])
    let day = found(ReturnXML.two[0].text.replacing("2016-09-30", with: "2015-09-30"))
    #expect(day == ["return-of-other-day"])
    let nobody = found(ReturnXML(2016, []).text)
    #expect(nobody == ["return-without-workers"])
  }

  @Test func whatIsNoWholeXML() {
    let text = ReturnXML.two[0].text
    let cut = found(String(text.prefix(text.count - 20)))
    #expect(cut == ["return-not-readable 9"])
    let entities = found("<!DOCTYPE Message [<!ENTITY e \"x\">]>" + text.drop { $0 != "\n" })
    #expect(entities == ["return-not-readable 1"])
    let encoding = found(text.replacing("UTF-8", with: "UTF-32"))
    #expect(encoding == ["return-not-readable"])
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\"?><Message/>", true), ("\u{FEFF}\n<Message/>", true), ("<!DOCTYPE Message><Message/>", true),
    ("<!doctype HTML><html></html>", false), ("<HTML></HTML>", false), ("time_period,geographic_level", false),
    ("", false),
  ])
  func whatBeginsAsXML(text: String, isOne: Bool) {
    #expect(CensusReturn.isOne(Array(text.utf8)) == isOne)
  }
}
