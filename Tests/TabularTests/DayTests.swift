import Testing

@testable import Tabular

struct DayTests {
  /// Days that systems write where they have none.
  private static let meaningNothing = [
    "1900-01-01", "1900-01-02", "1901-01-01", "1904-01-01", "1970-01-01", "2099-12-31",
  ]

  /// Counts on from one day to the next, as one would on paper.
  @Test func everyDayOf400Years() {
    var expected = Day(number: -25_567)
    var wrong = 0
    for year in 1900...2299 {
      let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
      for (index, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
        for day in 1...length {
          let made = Day(year: year, month: index + 1, day: day)
          if made != expected || expected.civil != (year, index + 1, day) { wrong += 1 }
          let two = (day < 10 ? "0" : "") + String(day)
          let month = (index < 9 ? "0" : "") + String(index + 1)
          let text = "\(year)-\(month)-\(two)"
          if !DayTests.meaningNothing.contains(text) {
            if case .day(expected) = DateField(text) {} else { wrong += 1 }
            if case .day(expected) = DateField("\(day)/\(month)/\(year)") {} else { wrong += 1 }
            if case .day(expected) = DateField("\(year)\(month)\(two)") {} else { wrong += 1 }
          }
          expected.number += 1
        }
        if Day(year: year, month: index + 1, day: length + 1) != nil { wrong += 1 }
      }
    }
    #expect(wrong == 0)
    #expect(expected.number == 120_530)
  }

  @Test func knownDays() {
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(Day(year: 2000, month: 3, day: 1)?.number == 11_017)
    #expect(Day(year: 0, month: 3, day: 1)?.number == -719_468)
    #expect(Day(year: -4_713, month: 11, day: 24)?.number == -2_440_588)
    #expect(Day(number: -2_440_588).civil == (-4_713, 11, 24))
    #expect(Day(number: 17_439).description == "2017-09-30")
    // The last and the first that 32 bits can number.
    #expect(Day(number: .max).civil == (5_881_580, 7, 11))
    #expect(Day(number: .min).civil == (-5_877_641, 6, 23))
  }

  @Test func noSuchDays() {
    for (year, month, day) in [(2017, 2, 29), (1900, 2, 29), (2017, 0, 1), (2017, 13, 1), (2017, 4, 31), (2017, 1, 0)] {
      #expect(Day(year: year, month: month, day: day) == nil)
    }
    #expect(Day(year: .max, month: 1, day: 1) == nil)
    #expect(Day(year: .min, month: 1, day: 1) == nil)
  }
}
