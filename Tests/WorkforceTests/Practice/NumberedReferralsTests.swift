import Staffing
import Tabular
import TestSupport
import Testing

@testable import Extracts

struct NumberedReferralsTests {
  private func referral(_ child: Int32, _ day: Int32) -> Referral {
    Referral(
      child: child, team: 0, day: Day(number: day), closed: .never, endsInEarlyHelp: false, followsEarlyHelp: false)
  }

  /// Held against a plain list of all rows, of few children, numbers and days, so that they come again and again.
  @Test func asAList() {
    var random = Seeded(state: 1)
    var (numbered, all) = (NumberedReferrals(), [Referral]())
    var (seen, own) = ([(child: Int32, number: Int32, day: Day)](), [(child: Int32, number: Int32)]())
    for _ in 0..<600 {
      let (child, number) = (Int32.random(in: 0..<5, using: &random), Int32.random(in: 0..<3, using: &random))
      let row = referral(child, .random(in: 0..<8, using: &random))
      let slot = numbered.see(child: child, number: number, on: row.day)
      seen.append((child, number, row.day))
      // One row in five is refused for its place.
      if Int.random(in: 0..<5, using: &random) == 0 { continue }
      let before = all.indices.first { all[$0].day == row.day && own[$0] == (child, number) }
      #expect(numbered.referral(of: slot, in: all) == before)
      if before == nil {
        numbered.add(referral: all.count, to: slot)
        all.append(row)
        own.append((child, number))
      }
    }
    for child in Int32(0)..<6 {
      for number in Int32(0)..<3 {
        let latest = seen.last { $0.child == child && $0.number == number }
        #expect(numbered.day(child: child, number: number) == latest?.day)
      }
    }
    #expect(all.count > 60)
  }
}
