import Testing
@testable import Measures
@testable import Statistics

/// Kaplan and Meier's estimate against published and worked curves.
struct KaplanMeierTests {
  private func stays(_ times: [(Int32, Bool)]) -> [KaplanMeier.Stay] {
    times.map { KaplanMeier.Stay(entry: 0, time: $0.0, left: $0.1) }
  }

  /// The 6-MP arm of E. J. Freireich and others (1963), as every textbook has it: 0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448.
  @Test func freireich() {
    let times: [(Int32, Bool)] = [
      (6, true), (6, true), (6, true), (6, false), (7, true), (9, false), (10, true), (10, false), (11, false),
      (13, true), (16, true), (17, false), (19, false), (20, false), (22, true), (23, true), (25, false), (32, false),
      (32, false), (34, false), (35, false),
    ]
    let curve = KaplanMeier(stays(times))
    #expect(curve.steps.map(\.time) == [6, 7, 10, 13, 16, 22, 23])
    #expect(curve.steps.map(\.atRisk) == [21, 17, 15, 12, 11, 7, 6])
    let survival = curve.steps.map { ($0.survival * 1000).rounded() / 1000 }
    #expect(survival == [0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448])
    #expect(curve.at(5)?.survival == 1)
    #expect(curve.at(5)?.interval == nil)
    #expect(curve.at(36) == nil)
  }

  /// Every worked curve: people at risk, survival, and the log–log interval.
  @Test func workedCurves() throws {
    guard let lines = try WorkedValues.rows("kaplan_meier.csv") else { return }
    let subjects = Dictionary(grouping: lines.filter { $0["row_type"] == "subject" }) { $0["dataset"] ?? "" }
    var worst = Worst()
    for line in lines where line["row_type"] == "curve" {
      let name = line["dataset"] ?? ""
      let curve = KaplanMeier(
        try (subjects[name] ?? []).map {
          KaplanMeier.Stay(
            entry: Int32(try number($0["entry"])), time: Int32(try number($0["time"])), left: $0["event"] == "1")
        })
      let time = Int32(try number(line["time"]))
      let estimate = try #require(curve.at(time))
      let atRisk = try number(line["n_risk"])
      #expect(Double(estimate.atRisk) == atRisk, "\(name) at \(time)")
      worst.note(estimate.survival, try number(line["survival"]), "\(name) at \(time)")
      if let lower = line["lower_loglog95"], !lower.isEmpty {
        worst.note(try #require(estimate.interval).lower, try number(lower), "\(name) at \(time), lower")
        worst.note(
          try #require(estimate.interval).upper, try number(line["upper_loglog95"]), "\(name) at \(time), upper")
      }
    }
    worst.expect(under: 1e-12)
  }

  /// Late entry, by hand: two seen from the start, one from 5 on. At 4 one of two leaves; at 6 one of the two who are there.
  @Test func lateEntry() {
    let curve = KaplanMeier([
      .init(entry: 0, time: 4, left: true), .init(entry: 0, time: 9, left: false), .init(entry: 5, time: 6, left: true),
    ])
    #expect(curve.steps.map(\.atRisk) == [2, 2])
    #expect(curve.steps.map(\.survival) == [0.5, 0.25])
    // Who enters at a time is not at risk at it.
    #expect(curve.atRisk(5) == 1)
  }

  @Test func everybodyLeaves() {
    let curve = KaplanMeier(stays([(3, true), (3, true)]))
    #expect(curve.at(3)?.survival == 0)
    #expect(curve.at(3)?.interval == nil)
    #expect(KaplanMeier([]).at(1) == nil)
    #expect(KaplanMeier([.init(entry: 4, time: 4, left: true)]).steps.isEmpty)
  }
}
