import Testing
@testable import Measures
@testable import Statistics

struct PoissonIntervalTests {
  /// Events, level, lower, upper, in events: chi-square quantiles by scipy 1.17.1 refined in mpmath, as R's poisson.test has
  /// them; 1.6 by the gamma extension.
  static let values: [(Double, ConfidenceLevel, Double, Double)] = [
    (0, .ordinary, 0, 3.6888794541139363),
    (0, .strict, 0, 6.907755278982137),
    (1, .ordinary, 0.025317807984289876, 5.571643390938899),
    (1, .strict, 0.0010005003335835335, 9.233413476451586),
    (2, .ordinary, 0.2422092785439649, 7.224687667723961),
    (5, .strict, 0.7393717319178326, 16.45474520368011),
    (10, .ordinary, 4.7953886961324335, 18.39035604201778),
    (10, .strict, 2.9605203727437597, 24.133971145417586),
    (1.6, .ordinary, 0.13105807869708613, 6.5804601396145),
    (1.6, .strict, 0.01678086137133373, 10.45546676380134),
  ]

  @Test func committedValues() throws {
    var worst = Worst()
    for (x, level, lower, upper) in Self.values {
      let interval = try PoissonInterval.ofEvents(x, level: level)
      worst.note(interval.lower, lower, "lower of \(x)")
      worst.note(interval.upper, upper, "upper of \(x)")
      let rate = try #require(try PoissonInterval.of(x, exposure: 12, level: level))
      worst.note(rate.lower, lower / 12, "lower rate of \(x)")
      worst.note(rate.upper, upper / 12, "upper rate of \(x)")
    }
    worst.expect(under: 1e-14)
  }

  @Test func workedValues() throws {
    guard let lines = try WorkedValues.rows("exact_poisson.csv") else { return }
    var worst = Worst()
    for line in lines {
      #expect(line["expect"] == "value")
      let (x, exposure) = (try number(line["x"]), try number(line["exposure"]))
      let level = try #require(ConfidenceLevel(confidence: line["confidence"]))
      let events = try PoissonInterval.ofEvents(x, level: level)
      let rate = try #require(try PoissonInterval.of(x, exposure: exposure, level: level))
      worst.note(events.lower, try number(line["lower"]), "lower of \(x)")
      worst.note(events.upper, try number(line["upper"]), "upper of \(x)")
      worst.note(rate.lower, try number(line["rate_lower"]), "lower of \(x) in \(exposure)")
      worst.note(rate.upper, try number(line["rate_upper"]), "upper of \(x) in \(exposure)")
    }
    worst.expect(under: 1e-9)
  }

  /// The ends are the rates at which so many events or more, or so few or fewer, have just the chance of one tail.
  @Test func theEndsHaveTheTails() throws {
    for x in [0.05, 0.4, 1, 2.5, 7, 60, 400.8, 31_000, 1e6] {
      for level in ConfidenceLevel.allCases {
        let interval = try PoissonInterval.ofEvents(x, level: level)
        #expect(abs(IncompleteGamma.lower(x, interval.lower) / level.tail - 1) < 1e-11, "\(x)")
        #expect(abs(IncompleteGamma.upper(x + 1, interval.upper) / level.tail - 1) < 1e-11, "\(x)")
        #expect(interval.lower < x && x < interval.upper)
      }
    }
  }

  @Test func tinyCountsAreNotNegative() throws {
    let interval = try PoissonInterval.ofEvents(0.001, level: .ordinary)
    #expect(interval.lower == 0)
    #expect(abs(interval.upper - 3.69) < 0.01)
  }

  @Test func refused() throws {
    let ofSome = try PoissonInterval.of(3, exposure: 0, level: .ordinary)
    #expect(ofSome == nil)
    let ofNone = try PoissonInterval.of(0, exposure: 0, level: .ordinary)
    #expect(ofNone == nil)
    #expect(throws: StatisticsRefusal.negative) { try PoissonInterval.of(-1, exposure: 1, level: .ordinary) }
    #expect(throws: StatisticsRefusal.negative) { try PoissonInterval.of(1, exposure: -1, level: .ordinary) }
    #expect(throws: StatisticsRefusal.notFinite) { try PoissonInterval.of(.nan, exposure: 1, level: .ordinary) }
    #expect(throws: StatisticsRefusal.notFinite) { try PoissonInterval.of(1, exposure: .nan, level: .ordinary) }
    #expect(throws: StatisticsRefusal.notFinite) { try PoissonInterval.of(.infinity, exposure: 1, level: .ordinary) }
  }
}
