import Testing
@testable import Measures
@testable import Staffing
@testable import Statistics

struct ProcessLimitsTests {
  /// Steps of one, and a spike in the last of eighteen months.
  static let spiked = [2.0, 1, 2, 1, 2, 3, 2, 1, 2, 3, 2, 1, 2, 3, 2, 1, 2, 12]

  @Test func limitsAreTwoPointSixSixMovingRanges() throws {
    let values = [10.0, 14, 9, 12, 13, 8, 11, 15, 10, 12, 9, 13]
    let limits = try #require(ProcessLimits(of: values))
    // Ranges 4 5 3 1 5 3 4 5 2 3 4: 39 over 11; mean 136 / 12.
    #expect(abs(limits.mean - 136.0 / 12) < 1e-13)
    #expect(abs(limits.meanMovingRange - 39.0 / 11) < 1e-13)
    #expect(abs(limits.upper - (136.0 / 12 + 2.66 * 39 / 11)) < 1e-13)
    #expect(abs(limits.lower - (136.0 / 12 - 2.66 * 39 / 11)) < 1e-13)
    #expect(limits.signals.allSatisfy { $0.isEmpty })
  }

  /// One month at 12 among ones to threes: with screening it is outside the limits, without it widens them.
  @Test func screening() throws {
    let (screened, unscreened) = (
      try #require(ProcessLimits(of: Self.spiked)), try #require(ProcessLimits(of: Self.spiked, screening: false))
    )
    #expect(screened.meanMovingRange == 1)
    #expect(abs(unscreened.meanMovingRange - 26.0 / 17) < 1e-13)
    #expect(screened.signals[17] == [.outside])
    // Where nothing but zeros would be left, the ranges stay as they were.
    let stepped = Array(repeating: 6.0, count: 11) + [7, 6, 6, 6]
    let limits = try #require(ProcessLimits(of: stepped))
    #expect(abs(limits.meanMovingRange - 2.0 / 14) < 1e-13)
    #expect(limits.signals[11] == [.outside])
  }

  @Test func runsOfSeven() throws {
    let low = [10.0, 14, 10, 14, 10, 14]
    let six = try #require(ProcessLimits(of: low + [13, 9, 13, 14, 13, 14, 13, 14, 9]))
    #expect(six.signals.allSatisfy { !$0.contains(.shift) })
    // Seven over the mean, after as many that go to and fro.
    let shifted = [10.0, 12, 10, 12, 10, 10, 14, 13, 14, 13, 14, 13, 14]
    let signals = try #require(ProcessLimits(of: shifted)).signals
    #expect(signals.indices.filter { signals[$0].contains(.shift) } == Array(6...12))
    // A month on the mean ends the run.
    let onTheMean = [8.0, 8, 8, 12, 12, 12, 10, 12, 12, 12, 8, 8, 8]
    let ended = try #require(ProcessLimits(of: onTheMean))
    #expect(ended.signals.allSatisfy { !$0.contains(.shift) })
  }

  @Test func trendsOfSeven() throws {
    func trend(_ values: [Double]) throws -> [Int] {
      let signals = try #require(ProcessLimits(of: values)).signals
      return signals.indices.filter { signals[$0].contains(.trend) }
    }
    let rising = try trend([10, 12, 9.5, 11, 9, 9.6, 10.1, 10.7, 11.2, 11.9, 12.4, 10.8])
    #expect(rising == Array(4...10))
    let six = try trend([10, 12, 9.5, 11, 9, 9.6, 10.1, 10.7, 11.2, 11.9, 10.8, 12])
    #expect(six == [])
    // A tie ends it.
    let tied = try trend([1, 2, 3, 4, 4, 5, 6, 7, 8, 1])
    #expect(tied == [])
    let falling = try trend([8, 7, 6, 5, 4, 3, 2])
    #expect(falling == Array(0...6))
  }

  @Test func twoOfThree() throws {
    func found(_ values: [Double]) throws -> [Int] {
      let signals = try #require(ProcessLimits(of: values)).signals
      return signals.indices.filter { signals[$0].contains(.twoOfThree) }
    }
    // Plus and minus one: with 5.5 on each side limits of ±6.175, and the outer third from 4.117.
    let quiet = (0..<14).map { $0 % 2 == 0 ? 1.0 : -1.0 }
    let bothSides = try found(quiet + [5.5, -5.5])
    #expect(bothSides == [])
    let everyOther = try found(quiet + [7, 0, 7, 0])
    #expect(everyOther == [14, 16])
    let apart = try found(quiet + [7, 0, 0, 7, 0])
    #expect(apart == [])
  }

  /// Ten times 0.1 adds up to a little under 1, and twelve to a mean that is not 0.1: no month may lie on a side of it.
  @Test func roundingFakesNothing() {
    #expect(ProcessLimits(of: Array(repeating: 0.1, count: 12)) == nil)
    let nearly = (0..<12).map { 0.1 + ($0 % 2 == 0 ? 1e-17 : -1e-17) }
    #expect(ProcessLimits(of: nearly) == nil)
    let onTheMean = [0.2, 0.4, 0.2, 0.4] + Array(repeating: 0.1 + 0.2, count: 8)
    let signals = ProcessLimits(of: onTheMean)?.signals ?? []
    #expect(signals.count == 12 && signals.allSatisfy { !$0.contains(.shift) && !$0.contains(.trend) })
    #expect(ProcessLimits.judge(Array(repeating: 5.1, count: 12), isFlow: true) == .none(.constant))
  }

  @Test func whoQualifies() {
    let series: [Double?] = [5, 6, 4, 5, 7, 3, 5, 6, 4, 5, 6, 4]
    func reason(_ series: [Double?], isFlow: Bool = true) -> ProcessLimits.Reason? {
      switch ProcessLimits.judge(series, isFlow: isFlow) {
      case .limits: nil
      case .none(let reason): reason
      }
    }
    #expect(reason(series) == nil)
    #expect(reason(series, isFlow: false) == .notAFlow)
    #expect(reason(Array(series.dropLast())) == .tooFewMonths(11))
    #expect(reason([]) == .tooFewMonths(0))
    #expect(reason(series + [nil]) == .missingMonths(1))
    #expect(reason(series + [.nan]) == .notACount)
    #expect(reason(series + [-1]) == .notACount)
    #expect(reason(series + [0]) == .meanTooSmall(60.0 / 13))
    #expect(reason(Array(repeating: 0, count: 12)) == .meanTooSmall(0))
    #expect(reason(Array(repeating: 9, count: 12)) == .constant)
  }

  /// Every series of the worked values, with limits, sides and signals; the columns of other makers' rules (trends and shifts of
  /// six, other readings of two of three) are not compared.
  @Test func workedValues() throws {
    guard let lines = try WorkedValues.rows("spc.csv") else { return }
    var worst = Worst()
    var (compared, constant, refused) = (0, 0, 0)
    for (name, series) in Dictionary(grouping: lines, by: { "\($0["series_id"] ?? "") \($0["segment"] ?? "")" }) {
      let values = try series.map { try number($0["y"]) }
      if name.hasPrefix("constant_zero") {
        #expect(ProcessLimits(of: values) == nil)
        constant += 1
        continue
      }
      if name.hasPrefix("sparse_single_leaver") {
        // Known to be wrong there, and said to be: it has to be refused.
        #expect(ProcessLimits.judge(values, isFlow: true) == .none(.meanTooSmall(1.0 / 12)))
        refused += 1
        continue
      }
      let limits = try #require(ProcessLimits(of: values, screening: series[0]["screen_outliers"] == "1"))
      for (month, line) in series.enumerated() {
        compared += 1
        worst.note(limits.mean, try number(line["mean"]), "mean of \(name)", scale: 1)
        worst.note(limits.upper, try number(line["ucl"]), "upper of \(name)", scale: 1)
        worst.note(limits.lower, try number(line["lcl"]), "lower of \(name)", scale: 1)
        worst.note(limits.meanMovingRange, try number(line["mr_bar"]), "moving range of \(name)", scale: 1)
        let expected: [(ProcessLimits.Signal, String)] = [
          (.outside, "astronomical"), (.shift, "shift7"), (.trend, "trend7"), (.twoOfThree, "two_of_three_nhsr"),
        ]
        for (signal, column) in expected {
          let isExpected = try number(line[column]) != 0
          #expect(limits.signals[month].contains(signal) == isExpected, "\(name), month \(month + 1), \(column)")
        }
      }
    }
    print("spc.csv: \(compared) months, \(constant) constant series, \(refused) refused")
    #expect(compared + 12 * (constant + refused) == lines.count)
    worst.expect(under: 1e-9)
  }
}
