import Staffing
import Tabular
import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Statistics
@testable import Workforce

/// Staff read by several readers: the model, its numbers, the findings and their order are those of one reader.
struct StaffRowsTests {
  /// All that reading posts and staff gives, as text.
  private static func outcome(_ tiny: Tiny, accepts: Bool, chunk: Int?, readers: Int) throws -> [String] {
    var reader = ExtractReader(files: tiny.files, settings: tiny.settings)
    reader.acceptsRejects = accepts
    reader.readers = readers
    if let chunk { reader.limits.chunk = chunk }
    let log = try reader.log()
    var lines = log.findings.places + ["\(log.refusedCount) of \(log.rowCount) rows refused"]
    lines += log.refused.map { "\($0.line) \($0.rules) \($0.text)" }
    guard case .success(let extract) = reader.outcome else { return lines }
    let staffing = extract.staffing
    // Sets have no order, so that they are put in one.
    lines += staffing.places.teams.map { team in
      "\(team.district) \(team.name) \(team.nameKey) \(team.files.map(\.rawValue).sorted())"
    }
    let roles = staffing.roles
    lines += ["\(staffing.places.districts)", "\(roles.names) \(roles.counted) \(roles.isManager)"]
    lines += ["\(staffing.firstSpell)", "\(extract.coverage)"]
    return lines + staffing.spells.map { "\($0)" } + staffing.posts.map { "\($0)" }
  }

  /// Chance's extract, with rows among its staff that break the rules, leave names out, write them in other ways, and have
  /// identifiers of every length.
  private static func odd(seed: UInt64, hasTeamList: Bool) -> Tiny {
    let dense = Dense(seed: seed)
    let odd = [
      "W1,,Wyre,Duty,sw,permanent,1,2016-01-01,,", ",P1,Wyre,Duty,sw,permanent,1,2016-01-01,,,,,",
      "W2,P1,Wyre,Duty,sw,,1,2016-01-01,,,,,", "W2,P1,Wyre,Duty,sw,barter,1,2016-01-01,,,,,",
      "W3,P1,,Duty,sw,agency,1,2016-13-01,,,,,", "W3,P1,,Duty,sw,agency,one,2016-01-01,,,,,",
      "W4,P1,,Duty,,agency,1,2016-01-01,,,,,", "W4,P1,,Nowhere,,agency,1,2016-01-01,,,,,",
      "W5,P1,,,4,bank,1,2016-01-01,2016-02-01,,,,", "\"W5\",P1,\"WYRE\",\"Late \"\"Duty\"\"\",4,bank,1,2016-03-01,,,,,",
      "W6,P1,New,New,new,bank,1,2016-03-01,,,2016-13-01,,", "W6,P1,Newer,New,newer,bank,1,2016-03-01,,,,perhaps,",
      "a-worker-whose-number-is-long,P1,Wyre,Duty,sw,bank,1,2016-03-01,2016-04-01,,,,",
      "a-worker-whose-number-is-long,a-post-whose-number-is-long,wyre,duty,sw,bank,0,2016-05-01,,,,,",
      "\"a-worker-whose-\"\"number\"\"-is-long\",P1,Wyre,Du  ty,SW,bank,1,2016-05-01,,,,,", "",
    ]
    var rows = dense.staff
    for (number, row) in (odd + odd).enumerated() { rows.insert(row, at: (number * 31) % rows.count) }
    return Tiny(
      posts: dense.posts, staff: rows, teams: hasTeamList ? ["Duty,Wyre", "Court,Wyre", "Court,Pendle"] : [],
      columns: Tiny.wideStaffHeader)
  }

  @Test(arguments: [(1, true), (2, true), (3, false), (4, false)] as [(UInt64, Bool)])
  func anyNumberOfReadersGivesTheSame(seed: UInt64, hasTeamList: Bool) throws {
    let tiny = StaffRowsTests.odd(seed: seed, hasTeamList: hasTeamList)
    for accepts in [true, false] {
      let one = try StaffRowsTests.outcome(tiny, accepts: accepts, chunk: nil, readers: 1)
      #expect((one.count > 150) == accepts)
      for readers in [1, 2, 3, 7] {
        for chunk in [1, 90, 400, 3_000] {
          let several = try StaffRowsTests.outcome(tiny, accepts: accepts, chunk: chunk, readers: readers)
          #expect(several == one, "\(zip(several, one).first { $0 != $1 } ?? ("", ""))")
        }
      }
    }
  }

  /// Whoever reads them, workers and places have their numbers in the order of the file.
  @Test func numbersFollowTheFile() throws {
    let rows = (0..<40).map {
      "W\($0 % 17),,D\($0 % 5),T\($0 % 7),sw,permanent,1,20\(10 + $0 / 17)-01-01,20\(10 + $0 / 17)-02-01,"
    }
    let tiny = Tiny(staff: rows)
    for readers in [1, 2, 5] {
      var reader = ExtractReader(files: tiny.files, settings: tiny.settings)
      reader.readers = readers
      reader.limits.chunk = 100
      let staffing = try reader.outcome.get().staffing
      #expect(staffing.places.districts == (0..<5).map { "D\($0)" })
      #expect(staffing.places.teams.map(\.name) == (0..<35).map { "T\($0 % 7)" })
      #expect(staffing.spells.filter { $0.start == Day(iso: "2010-01-01") }.map(\.line) == (2..<19).map { Int32($0) })
    }
  }
}
