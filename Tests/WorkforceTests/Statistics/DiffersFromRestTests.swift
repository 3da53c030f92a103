import TestSupport
import Testing
@testable import Disclosure
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

struct DiffersFromRestTests {
  typealias Basis = DiffersFromRest.Basis

  @Test func aRowFarFromTheOthers() throws {
    let rows: [Basis?] = [
      .proportion(x: 10, n: 100), .proportion(x: 11, n: 100), .proportion(x: 9, n: 100), .proportion(x: 20, n: 100),
      nil,
      .proportion(x: 0, n: 0),
    ]
    let verdicts = try DiffersFromRest.judge(rows, polarity: .lowerIsBetter)
    // z = 0.1 / √(0.125 · 0.875 · (1/100 + 1/300)) = 2.62: light, and not bold, since the others waver too.
    #expect(verdicts.map(\.level) == [.none, .none, .none, .light, .none, .none])
    #expect(verdicts.map(\.direction) == [.better, .better, .better, .worse, nil, nil])
    #expect(verdicts.allSatisfy { !$0.mayBeNamed })
    // Left out of its own benchmark: 30 of 300 and not 50 of 400.
    #expect(verdicts[3].rest == 0.1)
    #expect(verdicts[4].rest == nil)
    #expect(verdicts[5].rest == 0.125)
    #expect(verdicts[5].pValue == nil)
    #expect(verdicts[5].lowReliability)
    let higher = try DiffersFromRest.judge(rows, polarity: .higherIsBetter)
    #expect(higher.map(\.direction) == [.worse, .worse, .worse, .better, nil, nil])
    #expect(higher.map(\.level) == verdicts.map(\.level))
  }

  /// Ten rows of 10 % and two of 40 %, 600 each. Against all others a good row's rest is (9 · 60 + 2 · 240) ÷ 6,600 = 15.5 %, and
  /// z = 0.0545 ÷ √(0.15 · 0.85 · (1/600 + 1/6600)) = 3.6: bold. Against those that do not stand out it is what they are.
  @Test func twoBadRowsDoNotMakeTheOthersBetter() throws {
    let good = Basis.proportion(x: 60, n: 600)
    let bad = Basis.proportion(x: 240, n: 600)
    let rows: [Basis?] = [bad, bad] + Array(repeating: good, count: 10)
    for whole in [nil, Basis.proportion(x: 1080, n: 7200)] {
      let verdicts = try DiffersFromRest.judge(rows, of: whole, polarity: .lowerIsBetter)
      #expect(verdicts.map(\.level) == [.bold, .bold] + Array(repeating: .none, count: 10))
      #expect(verdicts.allSatisfy { $0.rest == 0.1 })
      #expect(verdicts[1].direction == .worse && verdicts[2].direction == nil)
    }
    let p = try #require(try TwoSampleTest.pValue(good, .proportion(x: 1020, n: 6600)))
    #expect(p < 0.002)
  }

  /// Two good rows among six bad ones are left out too; of two rows neither is usual, and each is held against the other.
  @Test func whoIsLeftOut() throws {
    let (good, bad) = (Basis.proportion(x: 60, n: 600), Basis.proportion(x: 240, n: 600))
    let few = try DiffersFromRest.judge([good, good] + Array(repeating: bad, count: 6), polarity: .lowerIsBetter)
    #expect(few.map(\.level) == [.bold, .bold] + Array(repeating: .none, count: 6))
    #expect(few[0].rest == 0.4 && few[0].direction == .better)
    let two = try DiffersFromRest.judge([good, bad], polarity: .lowerIsBetter)
    #expect(two.map(\.level) == [.bold, .bold])
    #expect(two.map(\.rest) == [0.4, 0.1])
    // Two and two: half would be left out, and so none is.
    let halves = try DiffersFromRest.judge([good, bad, good, bad], polarity: .lowerIsBetter)
    #expect(halves[0].rest == 0.3)
  }

  /// The design's two figures: 23.2 FTE against a vacancy of 14.2 %, 31.3 FTE-years against a turnover of 11.8 %.
  @Test func lowReliability() throws {
    func isLow(_ row: Basis, _ benchmark: Double, _ polarity: Polarity = .lowerIsBetter) -> Bool {
      DiffersFromRest.lowReliability(row, benchmark: benchmark, polarity: polarity)
    }
    #expect(isLow(.proportion(x: 3, n: 23.2), 0.142))
    #expect(!isLow(.proportion(x: 3, n: 23.3), 0.142))
    #expect(isLow(.rate(x: 3, exposure: 31.2), 0.118))
    #expect(!isLow(.rate(x: 3, exposure: 31.3), 0.118))
    #expect(!isLow(.ratioOfMeans(WorkerSums(workers: 2, fte: 2_000_000, cases: 3)), 17))
    // More is better: a row of all, against 0.9.
    #expect(isLow(.proportion(x: 34, n: 34), 0.9, .higherIsBetter))
    #expect(!isLow(.proportion(x: 35, n: 35), 0.9, .higherIsBetter))
    #expect(!isLow(.rate(x: 1, exposure: 0.1), 0.118, .higherIsBetter))
    // Nobody can do better than the best there is.
    #expect(isLow(.proportion(x: 0, n: 1e9), 0))
    #expect(isLow(.rate(x: 0, exposure: 1e9), 0))
    #expect(isLow(.proportion(x: 1, n: 1e9), 1, .higherIsBetter))
  }

  /// It is what it says: with a zero numerator the interval reaches the benchmark just where the row is `u`.
  @Test func lowReliabilityIsTheIntervalAtZero() throws {
    for benchmark in [0.02, 0.118, 0.142, 0.5, 0.9] {
      for size in stride(from: 0.4, to: 220, by: 0.73) {
        let none = try #require(try WilsonInterval.of(0, outOf: size, level: .ordinary))
        #expect(
          DiffersFromRest.lowReliability(.proportion(x: 0, n: size), benchmark: benchmark, polarity: .lowerIsBetter)
            == (none.upper > benchmark))
        let all = try #require(try WilsonInterval.of(size, outOf: size, level: .ordinary))
        #expect(
          DiffersFromRest.lowReliability(.proportion(x: 0, n: size), benchmark: benchmark, polarity: .higherIsBetter)
            == (all.lower < benchmark))
        let rate = try #require(try PoissonInterval.of(0, exposure: size, level: .ordinary))
        #expect(
          DiffersFromRest.lowReliability(.rate(x: 0, exposure: size), benchmark: benchmark, polarity: .lowerIsBetter)
            == (rate.upper > benchmark))
      }
    }
  }

  /// Too small to show better, and clearly worse: 9 of 10 against 124 of 1,000.
  @Test func aSmallRowMayBeClearlyWorse() throws {
    let rows: [Basis?] = [.proportion(x: 9, n: 10), .proportion(x: 60, n: 500), .proportion(x: 64, n: 500)]
    let verdict = try DiffersFromRest.judge(rows, polarity: .lowerIsBetter)[0]
    #expect(verdict.lowReliability)
    #expect(verdict.level == .bold && verdict.direction == .worse && verdict.mayBeNamed)
  }

  /// One vacancy here and none among a few others is no difference; many, against none of many, are, though nobody can do
  /// better than none.
  @Test func othersWithoutAnyEvent() throws {
    func first(_ rows: [Basis?]) throws -> DiffersFromRest.Verdict {
      try DiffersFromRest.judge(rows, polarity: .lowerIsBetter)[0]
    }
    let one = try first([.proportion(x: 1, n: 30), .proportion(x: 0, n: 40)])
    #expect(one.level == .none && one.direction == .worse && one.rest == 0 && !one.mayBeNamed)
    let many = try first([.proportion(x: 12, n: 30), .proportion(x: 0, n: 400)])
    #expect(many.level == .bold && many.lowReliability && many.mayBeNamed)
    let oneCase = try first([.rate(x: 1, exposure: 30), .rate(x: 0, exposure: 40)])
    #expect(oneCase.level == .none)
    let manyCases = try first([.rate(x: 12, exposure: 30), .rate(x: 0, exposure: 400)])
    #expect(manyCases.level == .bold)
    let allOfThem = try first([.proportion(x: 29, n: 30), .proportion(x: 40, n: 40)])
    #expect(allOfThem.level == .none)
    let noEvent = try first([.proportion(x: 0, n: 30), .proportion(x: 0, n: 40)])
    #expect(noEvent.level == .none)
    #expect(noEvent.direction == nil)
  }

  /// Two workers with the same load each tell nothing of chance.
  @Test func aCaseloadWithoutSpread() throws {
    var (same, others) = (WorkerSums(), WorkerSums())
    for _ in 0..<2 { same.add(fte: 1_000_000, cases: 25) }
    for cases in [14, 17, 15, 18, 16] as [Int64] { others.add(fte: 1_000_000, cases: cases) }
    let verdicts = try DiffersFromRest.judge([.ratioOfMeans(same), .ratioOfMeans(others)], polarity: .lowerIsBetter)
    #expect(verdicts[0].level == .none && verdicts[0].pValue == nil && verdicts[0].direction == .worse)
    #expect(verdicts[1].level == .bold && verdicts[1].direction == .better)
    // One worker alone is not judged, but is part of the others.
    let alone = WorkerSums(
      workers: 1, fte: 1_000_000, cases: 40, fteSquared: 1_000_000_000_000, fteTimesCases: 40_000_000,
      casesSquared: 1600)
    let three = try DiffersFromRest.judge(
      [.ratioOfMeans(alone), .ratioOfMeans(same), .ratioOfMeans(others)], polarity: .lowerIsBetter)
    #expect(three[0].pValue == nil)
    #expect(three[1].rest == 20)
  }

  @Test func edges() throws {
    let verdicts = try DiffersFromRest.judge([], polarity: .lowerIsBetter)
    #expect(verdicts.isEmpty)
    let alone = try DiffersFromRest.judge([.proportion(x: 1, n: 3)], polarity: .lowerIsBetter)
    #expect(alone.map(\.level) == [.none] && alone[0].rest == nil && alone[0].pValue == nil && !alone[0].lowReliability)
    #expect(throws: StatisticsRefusal.partOverWhole) {
      try DiffersFromRest.judge([.proportion(x: 4, n: 3), .proportion(x: 1, n: 3)], polarity: .lowerIsBetter)
    }
    #expect(throws: StatisticsRefusal.notFinite) {
      try DiffersFromRest.judge([.rate(x: .nan, exposure: 3), .rate(x: 1, exposure: 3)], polarity: .lowerIsBetter)
    }
  }

  /// Worked values of funnel plots, as far as they are about the same tests: categories (whose rules are ours but for Byar's
  /// approximation) and the exact bounds. Limits drawn about a benchmark are another chart, and are not used here.
  @Test func workedValues() throws {
    guard let lines = try WorkedValues.rows("funnel.csv") else { return }
    var (worst, score, printed) = (Worst(), Worst(), Worst())
    var (categories, others) = (0, 0)
    for line in lines {
      let kind = try #require(line["kind"])
      switch kind {
      case "poisson_expected_bounds":
        let level = try #require(ConfidenceLevel(confidence: line["level"]))
        let interval = try PoissonInterval.ofEvents(try number(line["x"]), level: level)
        worst.note(interval.lower, try number(line["lower"]), "lower of \(line["x"] ?? "")")
        worst.note(interval.upper, try number(line["upper"]), "upper of \(line["x"] ?? "")")
      case "prop_category", "ratio_category":
        categories += 1
        let (x, n, benchmark) = (try number(line["x"]), try number(line["n"]), try number(line["benchmark"]))
        let row: Basis = kind == "prop_category" ? .proportion(x: x, n: n) : .rate(x: x, exposure: n)
        let isLight = try #require(try DiffersFromRest.interval(of: row, level: .ordinary)).excludes(benchmark)
        let isBold = try #require(try DiffersFromRest.interval(of: row, level: .strict)).excludes(benchmark)
        let category =
          isLight ? "\(x / n > benchmark ? "High" : "Low") (\(isBold ? "0.001" : "0.025"))" : "Not different"
        #expect(category == line["category"])
      case "prop_limits":
        // The interval of a value on the limit drawn about the benchmark ends in the benchmark, where the limit is not cut off.
        let level = try #require(ConfidenceLevel(confidence: line["level"]))
        let (n, benchmark) = (try number(line["n"]), try number(line["benchmark"]))
        for limit in [try number(line["lower"]), try number(line["upper"])] where limit > 0 && limit < 1 {
          let interval = try #require(try WilsonInterval.of(limit * n, outOf: n, level: level))
          let end = limit < benchmark ? interval.upper : interval.lower
          // The published ones are printed to seven digits or so.
          if line["rel_tolerance"] == "1e-12" {
            score.note(end, benchmark, "limit of \(n)")
          } else {
            printed.note(end, benchmark, "printed limit of \(n)")
          }
        }
      default: others += 1
      }
    }
    print("funnel.csv: \(categories) categories, \(others) lines not about these rules")
    worst.expect(under: 5e-5)
    score.expect(under: 1e-9)
    printed.expect(under: 1e-4)
    #expect(categories == 9)
  }

  @Test func expectedMarks() {
    #expect(abs(DiffersFromRest.expectedMarks(.light, rows: 12) - 0.6) < 1e-12)
    #expect(abs(DiffersFromRest.expectedMarks(.bold, rows: 12) - 0.024) < 1e-12)
    #expect(DiffersFromRest.expectedMarks(.light, rows: 1) == 0)
    #expect(DiffersFromRest.expectedMarks(.bold, rows: 0) == 0)
  }

  /// Rows of one true rate, seeded: the light marks that they do get.
  @Test func expectedLightMarksBySimulation() throws {
    var generator = Seeded(state: 2025)
    let sizes = [40.0, 50, 60, 60, 70, 80, 90, 100, 110, 120, 150, 200]
    var (proportions, rates) = (0, 0)
    let runs = 1200
    for _ in 0..<runs {
      let counts = sizes.map { size in
        (0..<Int(size)).reduce(0.0) { sum, _ in sum + (generator.uniform() < 0.3 ? 1 : 0) }
      }
      let rows: [Basis?] = zip(counts, sizes).map { .proportion(x: $0, n: $1) }
      proportions += try DiffersFromRest.judge(rows, polarity: .lowerIsBetter).filter { $0.level >= .light }.count
      let events: [Basis?] = sizes.map { size in
        // Gaps between events at 0.3 a unit.
        var (x, time) = (-1.0, 0.0)
        while time < size {
          x += 1
          time -= WorkedValues.logarithm(generator.uniform()) / 0.3
        }
        return .rate(x: x, exposure: size)
      }
      rates += try DiffersFromRest.judge(events, polarity: .lowerIsBetter).filter { $0.level >= .light }.count
    }
    let expected = DiffersFromRest.expectedMarks(.light, rows: sizes.count)
    let (ofProportions, ofRates) = (Double(proportions) / Double(runs), Double(rates) / Double(runs))
    print("light marks by chance: expected \(expected), proportions \(ofProportions), rates \(ofRates)")
    #expect(ofProportions < expected + 0.06 && ofProportions > expected / 2)
    #expect(ofRates < expected && ofRates > expected / 3)
  }

  /// Of rows that do not differ, a name falls in no more than one table of twenty, however unequal they are.
  @Test(arguments: [
    Array(repeating: 60.0, count: 12), [300] + Array(repeating: 40, count: 11), [60, 60], [60, 10], [200, 30],
  ])
  func falseNames(sizes: [Double]) throws {
    var generator = Seeded(state: 7)
    var named = 0
    let runs = 1500
    for _ in 0..<runs {
      let rows: [Basis?] = sizes.map { size in
        .proportion(
          x: (0..<Int(size)).reduce(0.0) { sum, _ in sum + (generator.uniform() < 0.15 ? 1 : 0) }, n: size)
      }
      if try DiffersFromRest.judge(rows, polarity: .lowerIsBetter).contains(where: \.mayBeNamed) { named += 1 }
    }
    let share = Double(named) / Double(runs)
    print("false names over \(sizes.count) rows: \(share)")
    #expect(share < 0.05)
  }

  /// A row's own range has to leave the others out as well. Three workers with 100, 110 and 120 cases against three with 124, 134 and
  /// 144: Welch's t is 24 ÷ √(2 · 100/3) = 2.94 on four degrees of freedom, p = 0.042; but the row's range, of two degrees of freedom, is
  /// 110 ± 4.303 · 5.774, up to 134.8.
  @Test func theRangeDecidesToo() throws {
    func sums(_ cases: [Int64]) -> WorkerSums {
      var sums = WorkerSums()
      for one in cases { sums.add(fte: 1_000_000, cases: one) }
      return sums
    }
    let verdicts = try DiffersFromRest.judge(
      [.ratioOfMeans(sums([100, 110, 120])), .ratioOfMeans(sums([124, 134, 144]))], polarity: .lowerIsBetter)
    let p = try #require(verdicts[0].pValue)
    #expect(abs(p - 0.0424) < 0.0002)
    #expect(verdicts.map { $0.level } == [.none, .none])
  }
}
