import TestSupport
import Testing
@testable import Statistics

struct ShareOfChangeTests {
  private typealias Parts = ShareOfChange.Parts

  private func share(_ before: Parts, _ now: Parts, of wholeBefore: Parts, _ whole: Parts) -> Double? {
    ShareOfChange.ratio(from: before, to: now, ofWhole: wholeBefore, to: whole).map {
      Double($0.numerator) / Double($0.denominator)
    }
  }

  /// The whole goes from 10 of 100 to 15 of 100, by one of two rows alone.
  @Test func oneRowAlone() {
    let (before, now) = (Parts(10, 100), Parts(15, 100))
    let moved = share(Parts(5, 50), Parts(10, 50), of: before, now)
    let still = share(Parts(5, 50), Parts(5, 50), of: before, now)
    #expect(moved == 1 && still == 0)
  }

  /// Each row's rate stays, 20% and 0%, and the row with more grows from 50 to 100 of the denominator: the whole goes from 10 of 100 to 20 of
  /// 150. The one adds (20 − 10) ÷ 150 − (10 − 5) ÷ 100 = 1/60 to 1/30, and the other, a smaller part than before, −5 ÷ 150 + 5 ÷ 100 = 1/60.
  @Test func otherSizes() {
    let (before, now) = (Parts(10, 100), Parts(20, 150))
    let larger = share(Parts(10, 50), Parts(20, 100), of: before, now)
    let smaller = share(Parts(0, 50), Parts(0, 50), of: before, now)
    #expect(larger == 0.5 && smaller == 0.5)
  }

  /// A fall from 15 to 10 of 100: one row falls by 10 of them, and the other rises by 5.
  @Test func againstTheWhole() {
    let (before, now) = (Parts(15, 100), Parts(10, 100))
    let down = share(Parts(12, 50), Parts(2, 50), of: before, now)
    let up = share(Parts(3, 50), Parts(8, 50), of: before, now)
    #expect(down == 2 && up == -1)
  }

  @Test func whatHasNone() {
    let row = Parts(1, 10)
    #expect(share(row, row, of: Parts(10, 100), Parts(20, 200)) == nil)
    #expect(share(row, row, of: Parts(0, 0), Parts(10, 100)) == nil)
    #expect(share(row, row, of: Parts(10, 100), Parts(1, 0)) == nil)
    #expect(share(Parts(-1, 10), row, of: Parts(10, 100), Parts(20, 100)) == nil)
    #expect(share(row, row, of: Parts(10, 100), Parts(1 << 41, 100)) == nil)
  }

  /// Whatever the rows are, up to the largest numbers in reach, their shares add up to the whole without a remainder.
  @Test func addUp() {
    var random = Seeded(state: 7)
    var tried = 0
    for round in 0..<500 {
      let count = Int.random(in: 1...12, using: &random)
      let most = round.isMultiple(of: 2) ? 40 : ((Int64(1) << 41) - 1) / Int64(count)
      func parts() -> [Parts] {
        (0..<count).map { _ in
          Parts(.random(in: 0...most, using: &random), .random(in: 0...most, using: &random))
        }
      }
      func sum(_ parts: [Parts]) -> Parts {
        Parts(parts.reduce(0) { $0 + $1.numerator }, parts.reduce(0) { $0 + $1.denominator })
      }
      let (before, now) = (parts(), parts())
      let shares = zip(before, now).compactMap {
        ShareOfChange.ratio(from: $0, to: $1, ofWhole: sum(before), to: sum(now))
      }
      guard let whole = shares.first?.denominator else { continue }
      tried += 1
      #expect(shares.count == count && whole > 0)
      #expect(shares.allSatisfy { $0.denominator == whole })
      #expect(shares.reduce(0) { $0 + $1.numerator } == whole)
    }
    #expect(tried > 450)
  }
}
