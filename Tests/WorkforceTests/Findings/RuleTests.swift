import TestSupport
import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Workforce

/// What a rule's entry says that it stops is what reading does: every rule that stops a row or a file is broken, and the run
/// goes on without the row or does not go on.
struct RuleTests {
  private let post = "P1,A,T,sw,1,2015-01-01,,live"
  private let spell = "W1,P1,A,T,sw,permanent,1,2015-01-01,,"

  /// The ids of the errors of a log, each held against the rows that were refused.
  private func errors(_ log: ReadingLog) -> Set<String> {
    for finding in log.findings.groups.flatMap(\.shown) {
      let entry = finding.rule.entry
      let isRefused = log.refused.contains {
        $0.file == finding.file && $0.line == finding.line && $0.rules.contains(entry.id)
      }
      switch entry.stops {
      case .nothing: #expect(!isRefused, "\(entry.id)")
      case .row: #expect(isRefused, "\(entry.id)")
      case .file: #expect(log.findings.refusedFiles.contains(finding.file ?? ""), "\(entry.id)")
      }
    }
    #expect(log.refused.count == log.refusedCount)
    return Set(log.findings.groups.filter { $0.severity == .error }.compactMap { $0.shown.first?.rule.id })
  }

  private func errors(_ files: [InputFile: FileBytes], _ settings: Settings) throws -> Set<String> {
    var reader = ExtractReader(files: files, settings: settings)
    reader.acceptsRejects = true
    switch reader.outcome {
    case .success(let extract):
      #expect(!extract.log.findings.refusesFile)
      return errors(extract.log)
    case .failure(.refused(let log)):
      #expect(log.findings.refusesFile, "nothing but a file stops a run that goes on without rows")
      return errors(log)
    case .failure(let failure): throw failure
    }
  }

  /// Faulty rows of staff and posts, one each.
  private func rowsOfStaffAndPosts() throws -> Set<String> {
    var found: Set<String> = []
    for row in [
      ",,A,T,sw,permanent,1,2015-01-01,,", "W2,,A,T,sw,,1,2015-01-01,,", "W2,,A,T,sw,Reed,1,2015-01-01,,",
      "W2,,A,T,sw,permanent,,2015-01-01,,", "W2,,A,T,sw,permanent,x,2015-01-01,,",
      "W2,,A,T,sw,permanent,\"0,8\",2015-01-01,,", "W2,,A,T,sw,permanent,9,2015-01-01,,", "W2,,A,T,sw,permanent,1,,,",
      "W2,,A,T,sw,permanent,1,31/12/2999,,", "W2,,A,T,sw,permanent,1,1900-01-01,,",
      "W2,,#N/A,T,sw,permanent,1,2015-01-01,,",
      "W2,,A,T,sw,permanent,1,Spring,,", "W2,,A,T,sw,permanent,1,09/30/2016,,",
      "W2,,A,T,sw,permanent,1,2015-01-02,2015-01-01,", "W2,,A,T,sw,permanent,1", "W2,,,,sw,permanent,0,2015-01-01,,",
      "W2,,#N/A,T,sw,permanent,1,2015-01-01,,", "W2,,A,A total,sw,permanent,1,2015-01-01,,",
      "W2,,A,T,sw,permanent,1,2015-01-01,31/12/99,", "########,,A,T,sw,permanent,1,2015-01-01,,",
      "FALSE,,A,T,sw,permanent,1,2015-01-01,,",
    ] {
      let tiny = Tiny(posts: [post], staff: [spell, row, spell.replacing("W1,P1", with: "W3,")])
      found.formUnion(try errors(tiny.files, tiny.settings))
    }
    for cells in ["37,0", "37,5", "37,300", "37,3500", "160,35"] {
      let tiny = TinyAgency(["G1,A,T,sw,2017-06-01,,\(cells),,"]).tiny
      found.formUnion(try errors(tiny.files, tiny.settings))
    }
    for tiny in try PlaceAgreementTests.refused + MovesTests.refused {
      found.formUnion(try errors(tiny.files, tiny.settings))
    }
    var posts = Tiny(staff: [spell])
    posts.settings.rowsAreSeveralPosts = false
    posts.posts = """
      \(Tiny.postsHeader),posts
      \(post),
      ,A,T,sw,1,2015-01-01,,live,
      \(post.replacing("2015-01-01", with: "2015-01-02")),
      P2,A,T,sw,2,2015-01-01,,live,
      P3,A,T,sw,1,2015-01-01,,live,1.5
      P4,A,T,sw,2,2015-01-01,,live,2
      P5,A,T,sw,1,2015-01-01,,closed,
      """
    return found.union(try errors(posts.files, posts.settings))
  }

  private func practiceRows() throws -> Set<String> {
    let header = TinyPractice.headers
    var found: Set<String> = []
    for (file, row) in [
      (.referrals, ",Burnley,Duty,2017-01-05,,,"), (.legal, "K1,Burnley,Duty,2018-01-01,C2,2017-01-01,"),
      (.careLeavers, "K1,Burnley,Duty,1999-01-01,2017-01-01,,F7,"), (.audits, "K1,Burnley,Duty,2017-01-01,godo"),
      (.audits, "K1,,,2017-01-01,good"), (.legal, "K1,Burnley,Duty,2010-01-01,Full care ordr,2017-01-01,"),
    ] as [(InputFile, String)] {
      let text = "\(header[file] ?? "")\n\(row)\n"
      found.formUnion(try errors([file: .bytes(Array(text.utf8))], TinyPractice().settings))
    }
    return found
  }

  private func vacancies() throws -> Set<String> {
    var found: Set<String> = []
    for row in [
      "V1,A,T,sw,1,,,,,", "V1,A,T,sw,1,2017-02-01,,,2017-01-01,", "V1,A,T,sw,1,2017-02-01,,,2017-03-01,2017-03-02",
    ] {
      var tiny = Tiny(staff: [spell])
      tiny.vacancies = "\(Tiny.vacanciesHeader)\n\(row)\nV2,A,T,sw,1,2017-02-01,,,,"
      found.formUnion(try errors(tiny.files, tiny.settings))
    }
    return found
  }

  private func totals() throws -> Set<String> {
    let text = """
      district,team,month,measure,numerator,denominator,people,numerator_people
      A,,soon,vacancy,1,4,,
      A,,2017-09,happiness,1,4,,
      A,,2017-09,vacancy,-1,4,,
      A,,2017-09,turnover,1,4,,0
      A,,2017-09,vacancy,1,4,,
      A,,2017-09,vacancy,1,5,,
      Total,,2017-09,vacancy,1,4,,
      B,,2017-09,vacancy,5,4,,
      A,T,2017-09,vacancy,1,3,,
      C,Total,2017-09,vacancy,1,3,,
      D,,2017-09,vacancy-age,1,3,,
      E,,2017-09,vacancy-age,2,4,,
      F,,2017-09,vacancy-age,3,5,,
      G,,2017-09,vacancy-age,6,12,,

      """
    let totals = try CouncilTotals(
      .bytes(Array(text.utf8)), settings: Settings(), measures: Measure.all.map { TotalledMeasure($0) },
      acceptsRejects: true)
    return errors(totals.log)
  }

  private func wholeFiles() throws -> Set<String> {
    var found: Set<String> = []
    let texts = [
      "", Tiny.staffHeader + "\n", Tiny.staffHeader.replacing("fte", with: "hours") + "\n\(spell)\n",
      Tiny.staffHeader.replacing("end_date", with: "last") + "\n\(spell)\n",
      Tiny.staffHeader.replacing("leaving_reason", with: "FTE") + "\n\(spell)\n",
      Tiny.staffHeader + "\n\(spell)\n\(spell.prefix(20))",
      Tiny.staffHeader + "\n#N/A,P1,A,T,sw,permanent,1,2015-01-01,,\nVACANT,,A,T,sw,permanent,1,2015-01-01,,\n",
      Tiny.staffHeader + "\n\(spell)\n1.2E+09,,A,T,sw,permanent,1,2015-01-01,,\n",
      Tiny.staffHeader + "\n" + (1...40).map { "W\($0),,A,T,sw,permanent,1,2015-01-01,,\n" }.joined(),
    ]
    for text in texts {
      found.formUnion(try errors([.staff: .bytes(Array(text.utf8))], Tiny(staff: []).settings))
    }
    for sheet in SheetInputTests.refused {
      found.formUnion(try errors([.staff: .sheet(sheet)], Tiny(staff: []).settings))
    }
    var plans = TinyPractice()
    plans.add(.lookedAfter, (1...10).map { "K\($0),A,T,2008-01-01,2016-01-01," })
    plans.add(.peps, (1...10).map { "P\($0),2017-01-02" })
    found.formUnion(try errors(plans.bytes, Tiny(staff: []).settings))
    let headings = (TinyPractice.headers[.legal] ?? "") + "\n"
    found.formUnion(try errors([.legal: .bytes(Array(headings.utf8))], Settings()))
    for tiny in HistoryGuardsTests.refused { found.formUnion(try errors(tiny.files, tiny.settings)) }
    let zeros = Tiny(staff: ["0017,,A,T,sw,permanent,1,2015-01-01,,"], allocations: ["C1,17,A,T,2015-01-01,"])
    found.formUnion(try errors(zeros.files, zeros.settings))
    let capitals = Tiny(
      staff: ["W1", "AGENCY", "AGENCY"].enumerated().map { "\($1),,A,T,sw,permanent,1,2015-01-0\(1 + $0),," },
      allocations: ["C1,w1,A,T,2015-01-01,"])
    found.formUnion(try errors(capitals.files, capitals.settings))
    let twoWays = Tiny(
      staff: (1...9).flatMap { number in
        ["\(number)", "0\(number)"].map { "\($0),,A,T,sw,permanent,1,2015-01-01,," }
      })
    found.formUnion(try errors(twoWays.files, twoWays.settings))
    let shifted = Tiny(
      posts: (0..<120).map { "P\($0),A,T\($0 % 3),sw,1,2015-01-01,," },
      staff: (0..<120).map { "W\($0),P\($0),A,T\(($0 + 1 + $0 / 60) % 3),sw,permanent,1,2015-01-01,," })
    found.formUnion(try errors(shifted.files, shifted.settings))
    return found
  }

  private func returns() -> Set<String> {
    var people = ReturnedPeople()
    func read(_ text: String) -> CensusReturn { CensusReturn(Array(text.utf8), name: "r.xml", people: &people) }
    let text = ReturnXML.two[0].text
    let broken = [
      String(text.prefix(100)), text.replacing("CSWW<", with: "CIN<"), text.replacing("<Year>2016</Year>", with: ""),
      text.replacing("2016-09-30", with: "2016-09-29"), ReturnXML(2016, []).text,
      text.replacing("<FTE>1</FTE>", with: "<FTE>1</FTE><FTE>1</FTE>"),
      text.replacing("<AgencyWorker>0", with: "<AgencyWorker>no"),
      text.replacing("<Cases30>9", with: "<Cases30>-9"),
    ]
    var logs = broken.map { CensusReturns([read($0)]).findings }
    let other = text.replacing("888", with: "889").replacing("2016", with: "2017")
    logs += [CensusReturns([read(text), read(text)]).findings, CensusReturns([read(text), read(other)]).findings]
    return logs.reduce(into: []) { found, findings in
      var log = ReadingLog()
      log.findings = findings
      found.formUnion(errors(log))
    }
  }

  @Test func everyRuleStopsWhatItSays() throws {
    let found = try rowsOfStaffAndPosts().union(practiceRows()).union(vacancies()).union(totals()).union(wholeFiles())
      .union(returns())
    // Those of reports are broken in the tests of reports.
    let every = Set(RuleSamples.all.filter { $0.severity == .error && !$0.id.hasPrefix("report-") }.map { $0.id })
    #expect(every.subtracting(found) == [], "rules that were not broken")
    #expect(found.subtracting(every) == ["date-month-first", "decimal-comma"])
  }
}
