import Staffing
import Tabular
import TestSupport
import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures

/// A measure of returns as a table, and what others than the service see of it.
struct ReturnsTableTests {
  private func table(
    _ measure: Measure, _ returns: CensusReturns, profile: Profile = .internal,
    _ ask: (inout CensusReturns.Choice) -> Void = { _ in }
  ) throws -> Table {
    let options = MeasureOptions()
    var choice = CensusReturns.Choice()
    ask(&choice)
    let columns = try #require(CensusReturns.columns(of: measure, options))
    let parts = returns.table(
      columns, measure: measure, choice, folding: SuppressionPolicy.of(profile, measure.unit)?.folding)
    return Table(measure, options, of: parts, choice: .all, trims: false)
  }

  /// A row's name and its values.
  private func rows(_ table: Table) -> [String] {
    table.rows.map { row in
      "\(row.district): "
        + row.cells.map { $0.printed?.description ?? "[\($0.symbol?.rawValue ?? "")]" }.joined(separator: " ")
    }
  }

  /// 2.5 of 5.1 and 1 of 3.3; 0.8 of 2.6 and 0.6 of 2.3; 29 for 1.6 and 37 for 2.8; 0 of 2.6 and 1 of 3.3; 16 days of 2.6 × 254, since
  /// 2016 has a 29 February, and 4.5 of 2.3 × 253; 0.6 of 2.6 and 0.8 of 2.3; −0.2 and +0.2.
  @Test(
    arguments: [
      (.vacancy, ["All social workers: 49.0 30.3"]),
      (
        .turnover,
        [
          "All social workers: 30.8 26.1", "First line manager: 0.0 0.0", "Senior practitioner: [z] 0.0",
          "Case holder: 50.0 75.0",
        ]
      ),
      (
        .caseload,
        ["All social workers: 18.1 13.2", "Senior practitioner: [z] 15.0", "Case holder: 18.1 12.2"]
      ),
      (
        .agency,
        [
          "All social workers: 0.0 30.3", "First line manager: 0.0 0.0", "Senior practitioner: [z] 0.0",
          "Case holder: 0.0 55.6",
        ]
      ),
      (
        .absence,
        [
          "All social workers: 2.4 0.8", "First line manager: 1.6 0.0", "Senior practitioner: [z] 1.2",
          "Case holder: 3.0 0.7",
        ]
      ),
      (
        .starters,
        [
          "All social workers: 23.1 34.8", "First line manager: 0.0 0.0", "Senior practitioner: [z] 0.0",
          "Case holder: 37.5 100.0",
        ]
      ),
      // SW1 and SW3 stayed, SW2 left; SW3 was a case holder then.
      (
        .stability,
        ["All social workers: [x] 66.7", "First line manager: [x] 100.0", "Case holder: [x] 50.0"]
      ),
      (
        .netChange,
        [
          "All social workers: -0.2 0.2", "First line manager: 0.0 0.0", "Senior practitioner: 0.0 0.0",
          "Case holder: -0.2 0.2",
        ]
      ),
    ] as [(Measure, [String])])
  func values(measure: Measure, expected: [String]) throws {
    let rows = rows(try table(measure, CensusReturnsTests.read(ReturnXML.two)))
    #expect(rows == expected)
  }

  /// SW2 left on 15 January 2017, in the fourteenth month after her first day; SW4 after more than five years. Born in 1962 SW1 turns 55 in
  /// 2017: 1 FTE of 2.0 whose age is known, then 0.5 of 1.5. Of who has no birth date, or one that cannot be right, nothing is known.
  @Test func earlyLeaversAndAges() throws {
    let early = rows(try table(.earlyLeavers, CensusReturnsTests.read(ReturnXML.two)))
    #expect(early == ["All social workers: 0.0 100.0", "Case holder: 0.0 100.0"])
    func aged(_ year: Int, _ fte: String, _ born: [String?]) -> ReturnXML {
      ReturnXML(
        year,
        zip(["SW1", "SW3", "SW5"], born).map { id, born in
          ReturnXML.worker(
            id,
            [
              "PersonBirthDate": born, "FTE": id == "SW1" ? fte : "1", "RoleStartDate": "2010-01-01",
              "WorkingDaysLost": "0",
            ])
        })
    }
    let returns = CensusReturnsTests.read([
      aged(2016, "1", ["1962-12-31", "1980-05-06", nil]),
      aged(2017, "0.5", ["1962-12-31", "1980-05-06", "2016-01-01"]),
    ])
    let ages = rows(try table(.retirementRisk, returns))
    #expect(ages == ["All social workers: 0.0 33.3", "Case holder: 0.0 33.3"])
    let notes = returns.findings.groups.flatMap { $0.shown }.map { $0.rule }
    #expect(notes.contains(.censusReturn(.withoutAge(year: 2016, records: 1))))
    #expect(notes.contains(.censusReturn(.withoutAge(year: 2017, records: 1))))
  }

  /// One birth date for everybody stands for none; and a leaver without a first day may or may not have left early.
  @Test func whatIsNotKnown() throws {
    let workers = (1...12).map { number in
      ReturnXML.worker(
        "SW\(number)",
        ["PersonBirthDate": "1960-01-01", "FTE": "1", "RoleStartDate": "2010-01-01", "WorkingDaysLost": "0"])
    }
    let leaver = ReturnXML.worker("SW13", ["FTE": "1", "RoleEndDate": "2017-03-31", "WorkingDaysLost": "0"])
    let returns = CensusReturnsTests.read([ReturnXML(2017, workers + [leaver])])
    let ages = rows(try table(.retirementRisk, returns) { $0.byRole = false })
    #expect(ages == ["All social workers: [x]"])
    let early = rows(try table(.earlyLeavers, returns) { $0.byRole = false })
    #expect(early == ["All social workers: [x]"])
  }

  @Test func someYearsAndTheAuthorityAlone() throws {
    let returns = CensusReturnsTests.read(ReturnXML.two)
    let last = rows(try table(.turnover, returns) { $0.from = 2017 })
    #expect(last.first == "All social workers: 26.1" && last.count == 4)
    let whole = rows(try table(.turnover, returns) { $0.byRole = false })
    #expect(whole == ["All social workers: 30.8 26.1"])
  }

  // MARK: Few people

  /// So many in post of each role in both years, of whom some left in the second.
  private func council(_ roles: [(role: Int, people: Int, left: Int)]) -> CensusReturns {
    func workers(_ year: Int, ofLast: Bool) -> [String] {
      roles.flatMap { own in
        (0..<own.people).map { number in
          ReturnXML.worker(
            "SW\(own.role)-\(number)",
            [
              "OrgRole": "\(own.role)", "FTE": "1", "FTE30": "1", "RoleStartDate": "2010-01-01", "Cases30": "10",
              "WorkingDaysLost": number < own.left ? "5" : "0",
            ])
        }
          + (0..<(ofLast ? own.left : 0)).map { number in
            ReturnXML.worker(
              "SL\(own.role)-\(number)",
              [
                "OrgRole": "\(own.role)", "FTE": "1", "FTE30": "0", "RoleStartDate": "2010-01-01",
                "RoleEndDate": "\(year)-03-31", "WorkingDaysLost": "0",
              ])
          }
      }
    }
    return CensusReturnsTests.read([
      ReturnXML(2016, workers(2016, ofLast: false)), ReturnXML(2017, workers(2017, ofLast: true)),
    ])
  }

  private func published(_ measure: Measure, _ returns: CensusReturns, _ profile: Profile) throws -> [String] {
    let table = try DisclosureControl.clear(try table(measure, returns, profile: profile), profile: profile)
    return table.rows.map { row in
      "\(row.district): "
        + row.cells.map { $0.cell.printed?.description ?? "[\($0.cell.symbol?.rawValue ?? "")]" }.joined(separator: " ")
    }
  }

  /// A role of fewer than ten people has no row of its own, and takes the smallest other one with it: else it could be worked out.
  @Test func rolesOfFewShareARow() throws {
    let returns = council([(1, 3, 0), (2, 12, 0), (3, 20, 2), (5, 60, 6)])
    let board = try published(.turnover, returns, .board)
    // 8 of 95, 6 of 60, 2 of 20; senior and middle managers together are 15.
    #expect(
      board == [
        "All social workers: 0.0 8.4", "First line manager: 0.0 10.0", "Case holder: 0.0 10.0", "Other roles: 0.0 0.0",
      ])
    let everything = try published(.turnover, returns, .internal)
    #expect(everything.count == 5 && everything.contains("Senior manager: 0.0 0.0"))
  }

  /// The fold is settled over all years, whichever are asked for.
  @Test func foldsDoNotHangOnTheYears() throws {
    var returns = [ReturnXML.two[0], ReturnXML.two[1]]
    func workers(_ role: Int, _ count: Int) -> [String] {
      (0..<count).map { number in
        ReturnXML.worker(
          "SW\(role)-\(number)",
          [
            "OrgRole": "\(role)", "FTE": "1", "FTE30": "1", "RoleStartDate": "2010-01-01", "Cases30": "1",
            "WorkingDaysLost": "0",
          ])
      }
    }
    returns[0].workers = workers(3, 9) + workers(4, 15) + workers(5, 40)
    returns[1].workers = workers(3, 12) + workers(4, 15) + workers(5, 40)
    let all = CensusReturnsTests.read(returns)
    let last = try table(.turnover, all, profile: .board) { $0.from = 2017 }
    #expect(last.rows.map(\.district) == ["All social workers", "Case holder", "Other roles"])
    #expect(last.folded?.districts == ["First line manager", "Senior practitioner"])
  }

  /// Where every role is of few, the authority is seen alone.
  @Test func theAuthorityAlone() throws {
    let returns = council([(3, 6, 0), (5, 8, 0)])
    let board = try published(.turnover, returns, .board)
    #expect(board == ["All social workers: 0.0 0.0"])
  }

  /// Days that few people were ill are hidden, with the row that would give them away; leavers for the public are, in every year.
  @Test func smallCountsAreHidden() throws {
    // Ill: 2, 7 and 30; so many left, too.
    let returns = council([(3, 30, 2), (4, 40, 7), (5, 300, 30)])
    let ill = try published(.absence, returns, .board)
    #expect(ill.first == "All social workers: 0.2 0.2")
    #expect(ill.contains("First line manager: [c] [c]") && ill.contains("Senior practitioner: [c] [c]"))
    #expect(!(ill.last ?? "").contains("[c]"))
    let left = try published(.turnover, returns, .public)
    // 39 of 370, and 30 of 300.
    #expect(
      left == [
        "All social workers: 0.0 11.0", "First line manager: [c] [c]", "Senior practitioner: [c] [c]",
        "Case holder: 0.0 10.0",
      ])
  }

  /// Where nobody's row may be seen by itself, the total is hidden as any other.
  @Test func theTotalIsHiddenWhereItIsSmall() throws {
    let returns = council([(3, 12, 1), (5, 15, 1)])
    // 2 of 27 left: fewer than six.
    #expect(throws: DisclosureRefusal.self) { _ = try published(.turnover, returns, .public) }
    let whole = try table(.turnover, returns, profile: .public) { $0.byRole = false }
    let people = try #require(whole.people)
    #expect(people.rows == [[0, 1]] && whole.rows[0].members == [0, 1])
    #expect(throws: DisclosureRefusal.self) { _ = try DisclosureControl.clear(whole, profile: .public) }
  }
}
