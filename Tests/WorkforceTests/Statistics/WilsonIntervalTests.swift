import Testing
@testable import Measures
@testable import Statistics

struct WilsonIntervalTests {
  /// x, n, level, lower, upper. R. G. Newcombe's examples (1998, method 3) and others, to 60 digits by mpmath; the fourth to sixth
  /// are published by Public Health England.
  static let values: [(Double, Double, ConfidenceLevel, Double, Double)] = [
    (81, 263, .ordinary, 0.2552885198782742, 0.36620957698280004),
    (15, 148, .ordinary, 0.062386399530736276, 0.16048724172330803),
    (1, 29, .ordinary, 0.00611321429276266, 0.17175521879320288),
    (65, 100, .ordinary, 0.5525444329688797, 0.7363575175690247),
    (65, 100, .strict, 0.4954946574070431, 0.7783540614089697),
    (0.445, 1, .strict, 0.019347006132900975, 0.9702259947019541),
    (0, 20, .ordinary, 0, 0.16112515805281938),
    (0, 0.6, .ordinary, 0, 0.8649092507163604),
    (12, 12, .ordinary, 0.7575059933447591, 1),
    (0.5, 0.5, .ordinary, 0.11516866119210557, 1),
    (4.1, 12, .ordinary, 0.14337931939502405, 0.6167437827124689),
    (142.7, 1004.3, .ordinary, 0.12185765056765895, 0.16504797789349335),
  ]

  @Test func committedValues() throws {
    var worst = Worst()
    for (x, n, level, lower, upper) in Self.values {
      let interval = try #require(try WilsonInterval.of(x, outOf: n, level: level))
      worst.note(interval.lower, lower, "lower of \(x) of \(n)")
      worst.note(interval.upper, upper, "upper of \(x) of \(n)")
    }
    // Public Health England's z of the strict level differs in its last digit.
    worst.expect(under: 1e-13)
  }

  @Test func workedValues() throws {
    guard let lines = try WorkedValues.rows("wilson.csv") else { return }
    var worst = Worst()
    for line in lines {
      let (x, n) = (try number(line["x"]), try number(line["n"]))
      let level = try #require(ConfidenceLevel(confidence: line["confidence"]))
      guard line["expect"] == "value" else {
        if x > n {
          #expect(throws: StatisticsRefusal.partOverWhole) { try WilsonInterval.of(x, outOf: n, level: level) }
        } else {
          let refused = try WilsonInterval.of(x, outOf: n, level: level)
          #expect(refused == nil)
        }
        continue
      }
      let interval = try #require(try WilsonInterval.of(x, outOf: n, level: level))
      worst.note(interval.lower, try number(line["lower"]), "lower of \(x) of \(n)")
      worst.note(interval.upper, try number(line["upper"]), "upper of \(x) of \(n)")
    }
    worst.expect(under: 1e-9)
  }

  @Test(arguments: [1e-6, 0.2, 1, 3, 20, 1e6, 1e12])
  func nothingAndAll(n: Double) throws {
    for level in ConfidenceLevel.allCases {
      let nothing = try #require(try WilsonInterval.of(0, outOf: n, level: level))
      let all = try #require(try WilsonInterval.of(n, outOf: n, level: level))
      #expect(nothing.lower == 0)
      #expect(abs(nothing.upper / (level.z * level.z / (n + level.z * level.z)) - 1) < 1e-14)
      #expect(all.upper == 1)
      #expect(abs(all.lower - n / (n + level.z * level.z)) < 1e-14)
    }
  }

  /// It holds x/n, the strict one holds the ordinary one, and x of n mirrors n − x of n.
  @Test func propertiesOverTheSmall() throws {
    for n in 1...60 {
      for x in 0...n {
        let (x, n) = (Double(x), Double(n))
        let ordinary = try #require(try WilsonInterval.of(x, outOf: n, level: .ordinary))
        let strict = try #require(try WilsonInterval.of(x, outOf: n, level: .strict))
        let mirrored = try #require(try WilsonInterval.of(n - x, outOf: n, level: .ordinary))
        #expect(strict.lower <= ordinary.lower && ordinary.lower <= x / n)
        #expect(x / n <= ordinary.upper && ordinary.upper <= strict.upper)
        #expect(0 <= strict.lower && strict.upper <= 1)
        #expect(abs(ordinary.lower - (1 - mirrored.upper)) < 1e-15)
      }
    }
  }

  /// A small numerator over a huge base: the textbook form would lose every digit of the lower end.
  @Test func smallOverHuge() throws {
    let interval = try #require(try WilsonInterval.of(0.001, outOf: 1e9, level: .ordinary))
    // By mpmath at 60 digits.
    #expect(abs(interval.lower / 2.601823290809306886e-16 - 1) < 1e-12)
    #expect(interval.upper > 3.8e-9)
  }

  @Test func refused() throws {
    let ofNothing = try WilsonInterval.of(0, outOf: 0, level: .ordinary)
    #expect(ofNothing == nil)
    #expect(throws: StatisticsRefusal.partOverWhole) { try WilsonInterval.of(13, outOf: 12, level: .ordinary) }
    #expect(throws: StatisticsRefusal.partOverWhole) { try WilsonInterval.of(1, outOf: 0, level: .ordinary) }
    #expect(throws: StatisticsRefusal.negative) { try WilsonInterval.of(-1, outOf: 12, level: .ordinary) }
    #expect(throws: StatisticsRefusal.negative) { try WilsonInterval.of(-2, outOf: -1, level: .ordinary) }
    for (x, n) in [(.nan, 1), (1, .nan), (.infinity, .infinity), (1, .infinity)] as [(Double, Double)] {
      #expect(throws: StatisticsRefusal.notFinite) { try WilsonInterval.of(x, outOf: n, level: .ordinary) }
    }
  }
}
