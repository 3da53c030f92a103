import Tabular
import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// Whether every measure declares all of whom its figures are about: rows fold, and counts are hidden, by whom it declares.
///
/// What a figure rests on is found out without asking the measure: each person is taken out of the files, one at a time, and whoever's
/// absence changes a figure is behind it.
struct DeclaredPeopleTests {
  /// A council of two districts, whose first has a manager of half a post, leavers, starters, agency workers, holders of cases, people who were ill,
  /// and children who stand in a file more than once.
  private struct Council {
    var files: [InputFile: [String]] = [:]
    static let workers = (1...26).map { "W\($0)" } + (2...14).map { "G\($0)" }
    static let children = (1...14).map { "K\($0)" }

    init() {
      var (posts, staff, cases): ([String], [String], [String]) = ([], [], [])
      for number in 1...22 {
        let place = number <= 9 ? "Ash,Duty" : number <= 15 ? "Ash,Court" : "Birch,Duty"
        let isManager = number == 1 || number == 16
        let role = isManager ? "team manager" : "social worker"
        let fte = isManager ? "0.5" : number % 4 == 0 ? "0.6" : "1.0"
        posts.append("P\(number),\(place),\(role),\(fte),2012-01-01,,live")
        // Every fifth began within the year; every sixth went in it.
        let start = number % 5 == 0 ? "2016-11-0\(1 + number % 7)" : "2013-0\(1 + number % 8)-12"
        let end = number % 6 == 0 ? "2017-06-0\(1 + number % 5),resignation" : ","
        let asye = number % 5 == 0 ? "yes" : "no"
        staff.append("W\(number),P\(number),\(place),\(role),permanent,\(fte),\(start),\(end),\(start),,\(asye)")
        if !isManager, number % 3 != 0 {
          for own in 0...(number % 4 * 8) {
            cases.append("K\(1 + own % 14),W\(number),\(place),2017-0\(1 + own % 8)-0\(1 + number % 7),")
          }
        }
      }
      for number in 23...24 {
        let place = number == 23 ? "Ash,Duty" : "Birch,Duty"
        let post = number == 23 ? 6 : 18
        staff.append("W\(number),P\(post),\(place),social worker,agency,1.0,2017-07-03,,,,yes,")
        cases.append("K9,W\(number),\(place),2017-07-04,")
      }
      staff.append("W25,,Ash,Duty,social worker,permanent,1.0,2013-02-01,2017-03-04,resignation,2013-02-01,,no")
      staff.append("W26,,Ash,Court,social worker,permanent,1.0,2017-08-07,,,2017-08-07,,yes")
      files[.posts] = [Tiny.postsHeader] + posts
      files[.staff] = [Tiny.wideStaffHeader] + staff
      files[.allocations] = [Tiny.allocationsHeader] + cases
      files[.absence] =
        ["worker_id,start_date,end_date,days_lost"]
        + [2, 3, 7, 11, 17, 19].map { "W\($0),2017-05-08,2017-05-\(9 + $0),\($0 / 2 + 1)" }
      files[.teams] = ["team,district", "Duty,Ash", "Court,Ash", "Duty,Birch"]
      files[.agency] =
        ["worker_id,district,team,role,start_date,end_date,hours,rate,qualified,left_permanent"]
        + (1...14).map {
          "\($0 == 1 ? "W23" : "G\($0)"),\($0 <= 8 ? "Ash,Duty" : "Birch,Duty"),social worker,2016-0\(1 + $0 % 8)-12,"
            + "\($0 % 3 == 0 ? "2017-08-12" : ""),37,3\($0 % 9).50,\($0 % 4 == 0 ? "2015-07-01" : "2009-07-01"),no"
        }
        + ["G2,Ash,Duty,social worker,2015-11-02,2016-01-08,37,31,2009-07-01,no"]
      addPractice()
    }

    private mutating func addPractice() {
      func rows(_ file: InputFile, twice: ClosedRange<Int>, _ row: (String, String, Int) -> String) {
        // The first few stand in it twice.
        files[file] =
          [TinyPractice.headers[file] ?? ""]
          + (1...14).map { row("K\($0)", $0 <= 8 ? "Ash,Duty" : "Birch,Duty", $0) }
          + twice.map { row("K\($0)", "Ash,Duty", $0 + 20) }
      }
      rows(.referrals, twice: 1...3) { "\($0),\($1),2017-0\(1 + $2 % 8)-1\($2 % 9),,,no" }
      rows(.assessments, twice: 1...2) {
        "\($0),\($1),2017-0\(1 + $2 % 5)-03,2017-0\(1 + $2 % 5)-04,2017-0\(2 + $2 % 5 + $2 % 2)-2\($2 % 8)"
      }
      rows(.audits, twice: 1...4) {
        "\($0),\($1),2017-0\(1 + $2 % 8)-1\($2 % 9),\($2 % 3 == 0 ? "inadequate" : "good")"
      }
      rows(.legal, twice: 1...2) {
        "\($0),\($1),2010-02-03,\($2 > 20 ? "E1" : "C2"),\($2 > 20 ? "2013" : "2015")-0\(1 + $2 % 8)-01,"
          + ($2 > 20 ? "2014-01-01" : $2 % 3 == 0 ? "2017-05-06" : "")
      }
      files[.careLeavers] =
        [TinyPractice.headers[.careLeavers] ?? ""]
        + (1...14).map {
          "K\($0),\($0 <= 8 ? "Ash,Duty" : "Birch,Duty"),1998-0\(1 + $0 % 8)-12,2016-03-04,,\($0 % 3 == 0 ? "F2" : "G4"),yes"
        }
      files[.lookedAfter] =
        [TinyPractice.headers[.lookedAfter] ?? ""]
        + (1...14).map { "K\($0),\($0 <= 8 ? "Ash,Duty" : "Birch,Duty"),2006-0\(1 + $0 % 8)-12,2015-03-04," }
      files[.peps] =
        [TinyPractice.headers[.peps] ?? ""]
        + (1...14).filter { $0 % 3 > 0 }.flatMap { ["K\($0),2017-02-14", "K\($0),2017-06-14", "K\($0),2016-11-14"] }
    }

    /// The files without any row that names a person.
    func without(_ person: String) -> Council {
      var other = self
      other.files = files.mapValues { rows in
        rows.filter { !$0.split(separator: ",", omittingEmptySubsequences: false).contains(Substring(person)) }
      }
      return other
    }

    func extract() throws -> Extract {
      var settings = TinyPractice().settings
      settings.covers = Dense.covers
      settings.coversFrom = Month("2013-01")
      var reader = ExtractReader(
        files: files.mapValues { .bytes(Array($0.joined(separator: "\n").utf8)) }, settings: settings)
      reader.wantsEveryCase = true
      reader.countsAllMonths = true
      return try reader.outcome.get()
    }
  }

  /// A row: a district, or a team of it.
  private struct Row: Hashable {
    let district: String
    let team: String?
  }

  /// What a measure says of a row in a month, and how many it declares to be behind that.
  private struct Figure {
    var numerator: Int64 = 0
    var denominator: Int64 = 0
    /// The people in post first, then the measure's own.
    var bases: [[Int]] = []
    var counted: [Int] = []
  }

  /// Who is behind a part of a figure.
  private struct Behind {
    private let amount: Int64
    private(set) var people = 0
    private var theirs: Int64 = 0

    init(_ amount: Int64) { self.amount = amount }

    /// Counts a person without whom the part is something else.
    mutating func add(_ without: Int64) {
      if without == amount { return }
      people += 1
      theirs += amount - without
    }

    /// Whether it is what each of them has, added up: of posts, which stand without anybody, it is not.
    var isMadeOfThem: Bool { people > 0 && theirs == amount }
  }

  private static let months = Period(6, monthsTo: Month(index: 2017 * 12 + 8))

  private static func figures(
    _ measure: Measure, _ options: MeasureOptions, _ whole: Extract
  ) -> [Row: [Figure]] {
    let measure = measure.on(options)
    let extract = whole.seen(through: measure.histories)
    let places = extract.staffing.places
    let selection = Selection(teams: places.teams.map { _ in true }, roles: extract.staffing.roles.counted)
    let all = extract.peoplePeriod(of: measure)
    let input = MeasureInput(
      extract, selection: selection, period: months, peoplePeriod: all, options: options)
    let counts = measure.count(input)
    let inPost = InPost.bySpell(input).people
    let lookback = counts.people.baseLookback
    func figures(_ teams: [Int], _ own: (PeopleCounts) -> [Int]) -> [Figure] {
      months.months.enumerated().map { place, month in
        var figure = Figure()
        for team in teams {
          figure.numerator += counts.measurement.numerators[team * months.count + place]
          figure.denominator += counts.measurement.denominators[team * months.count + place]
        }
        let at = month.index - all.first.index
        // Before anybody is counted, as of what looks five years back.
        if at < 0 { return Figure() }
        figure.bases = ([inPost] + counts.people.bases).map { Array(own($0)[max(0, at - lookback)...at]) }
        figure.counted = counts.people.counted.map { own($0)[at] }
        return figure
      }
    }
    var rows: [Row: [Figure]] = [:]
    for (number, name) in places.districts.enumerated() {
      let teams = places.teams.indices.filter { places.teams[$0].district == number }
      rows[Row(district: name, team: nil)] = figures(teams) { $0.districts[number] }
      guard measure.privacy.about.isShownByTeam else { continue }
      for team in teams {
        rows[Row(district: name, team: places.teams[team].name)] = figures([team]) { $0.teams[team] }
      }
    }
    return rows
  }

  @Test func whoeverIsBehindAFigureIsDeclared() throws {
    let council = Council()
    let whole = try council.extract()
    var without: [String: Extract] = [:]
    for person in Council.workers + Council.children { without[person] = try council.without(person).extract() }
    var found = Set<String>()
    var (tried, small) = (0, 0)
    // Of cases that nobody holds each is taken for a child: whose child a row is, its counts do not ask. And days to hire are of posts filled,
    // which are counted beside the people, and hidden under five.
    for measure in Measure.monthly where measure.caseDetail != .unheld && measure.id != "time-to-hire" {
      let people = measure.privacy.about == .children ? Council.children : Council.workers
      for options in measure.everyBasis {
        let all = Self.figures(measure, options, whole)
        let others = people.compactMap { person in
          without[person].map { (person: person, rows: Self.figures(measure, options, $0)) }
        }
        for (row, figures) in all {
          for (month, figure) in figures.enumerated() {
            var (above, below) = (Behind(figure.numerator), Behind(figure.denominator))
            for other in others {
              // Without its only row a place may be gone.
              let left = other.rows[row]?[month] ?? Figure()
              above.add(left.numerator)
              below.add(left.denominator)
              let isChanged = left.numerator != figure.numerator || left.denominator != figure.denominator
              if isChanged, left.bases == figure.bases, left.counted == figure.counted {
                found.insert("\(measure.id): \(other.person) is behind a figure and in no count of its people")
              }
            }
            tried += 1
            let base = figure.bases.compactMap { $0.min() }.filter { $0 > 0 }.min() ?? 0
            if below.isMadeOfThem, base > below.people {
              found.insert("\(measure.id) declares \(base) people, and a denominator is \(below.people) people's")
            }
            let counted = min(base, figure.counted.filter { $0 > 0 }.min() ?? base)
            if above.isMadeOfThem, !figure.counted.isEmpty, counted > above.people {
              found.insert("\(measure.id) declares \(counted) people, and a numerator is \(above.people) people's")
            }
            if below.isMadeOfThem, below.people < 5 { small += 1 }
          }
        }
      }
    }
    #expect(found.sorted() == [])
    // Enough figures were looked at, and some that rest on one or two people.
    #expect(tried > 500)
    #expect(small > 20)
  }
}
