import Measures
import Staffing
import Testing
import Workforce
@testable import Publishing

struct ScaleTests {
  /// The last tenth of each of the first six classes, by hand: target 10 has breaks at 5, 7.5, 10, 12.5, 15 and 20.
  @Test(
    arguments: [
      (Measure.vacancy, "10", [50, 75, 100, 125, 150, 200]),
      (.vacancy, nil, [71, 107, 142, 178, 213, 284]),
      (.turnover, nil, [59, 89, 118, 148, 177, 236]),
      (.caseload, nil, [106, 129, 152, 175, 198, 243]),
      (.caseload, "16", [112, 136, 160, 184, 208, 256]),
    ] as [(Measure, String?, [Int64])])
  func defaultBreaks(measure: Measure, target: String?, lastOfClass: [Int64]) throws {
    let scale = try Sample.scale(measure, target: target)
    #expect(scale.breaks == lastOfClass.map { Tenths($0) })
    for value in 0...(2 * lastOfClass[5]) {
      let expected = lastOfClass.firstIndex { value <= $0 } ?? 6
      #expect(scale.fill(of: Tenths(value)) == expected, "\(Tenths(value))")
    }
  }

  @Test func exactlyOnTargetMeets() throws {
    let scale = try Sample.scale()
    #expect(scale.fill(of: Tenths(100)) == 2 && scale.fill(of: Tenths(101)) == 3)
    #expect(!scale.isWorse(Tenths(100)) && scale.isWorse(Tenths(101)) && !scale.isWorse(Tenths(99)))
    #expect(scale.reference == .target(Tenths(100)))
    #expect(scale.ruleAfter == 2)
  }

  /// No share is over 100: classes that lie over it are left out of the key, and the one under it is open.
  @Test func classesOfShares() throws {
    func texts(_ scale: Scale) -> [String] { scale.classes(isOfShares: true).map(\.text) }
    // Breaks at 47.5, 66.5, 80.8, 95, 109.3 and 123.5.
    let high = try Sample.scale(Sample.stability, target: "95")
    #expect(high.classes().count == 7)
    #expect(high.classes(isOfShares: true).map(\.fill) == [6, 5, 4, 3, 2])
    #expect(texts(high).last == "95 or more")
    // At 30, 45, 60, 75, 90 and 120; and with a break on all of it.
    let low = try Sample.scale(target: "60")
    #expect(texts(low) == ["30 or less", "30.1–45.0", "45.1–60.0", "60.1–75.0", "75.1–90.0", "over 90"])
    let whole = try Sample.scale(target: "50")
    #expect(texts(whole) == ["25 or less", "25.1–37.5", "37.6–50.0", "50.1–62.5", "62.6–75.0", "over 75"])
    let usual = try Sample.scale()
    #expect(texts(usual) == usual.classes().map(\.text))
  }

  @Test func classTexts() throws {
    let texts = try Sample.scale().classes()
    #expect(
      texts.map(\.text)
        == ["5 or less", "5.1–7.5", "7.6–10.0", "10.1–12.5", "12.6–15.0", "15.1–20.0", "over 20"])
    #expect(texts.map(\.fill) == [0, 1, 2, 3, 4, 5, 6])
    // Breaks a tenth apart leave a class of one value.
    let narrow = try Sample.scale(target: "1.2", breaks: ["1", "1.1", "1.2", "1.3", "1.4", "1.5"])
    #expect(narrow.classes()[1].text == "1.1")
  }

  @Test func higherIsBetterIsReversed() throws {
    let scale = try Sample.scale(Sample.stability, target: nil)
    // 80 × .5 .75 .9 1 1.1 1.2
    #expect(scale.breaks == [400, 600, 720, 800, 880, 960].map { Tenths($0) })
    for (value, fill) in [
      (0, 6), (399, 6), (400, 5), (599, 5), (600, 4), (719, 4), (720, 3), (799, 3), (800, 2), (879, 2), (880, 1),
      (959, 1), (960, 0), (1000, 0),
    ] {
      #expect(scale.fill(of: Tenths(Int64(value))) == fill, "\(value)")
    }
    #expect(!scale.isWorse(Tenths(800)) && scale.isWorse(Tenths(799)))
    #expect(
      scale.classes().map(\.text)
        == ["under 40", "40.0–59.9", "60.0–71.9", "72.0–79.9", "80.0–87.9", "88.0–95.9", "96 or more"])
    #expect(scale.classes().map(\.fill) == [6, 5, 4, 3, 2, 1, 0])
    // Counted from the lowest class: under the target, then at it and over.
    #expect(scale.ruleAfter == 3)
  }

  @Test func whatItIsHeldAgainst() throws {
    let untargeted = try Sample.scale(target: nil)
    #expect(untargeted.reference == .benchmark(Tenths(142), label: "England 2025"))
    // The settings' breaks leave the benchmark out: nothing is held against it.
    let own = try Sample.scale(target: nil, breaks: ["1", "2", "3", "4", "5", "6"])
    #expect(own.reference == .none && own.ruleAfter == nil && !own.isWorse(Tenths(999)))
    let asked = try Scale(.vacancy, asked: Tenths(80), target: Tenths(100), breaks: nil)
    #expect(asked.reference == .target(Tenths(80)))
    #expect(asked.breaks == [40, 60, 80, 100, 120, 160].map { Tenths($0) })
    // A target of this run that is not among the settings' breaks has breaks of its own.
    let breaks = [50, 75, 100, 125, 150, 200].map { Tenths($0) }
    let withoutAsked = try Scale(.vacancy, asked: Tenths(80), target: Tenths(100), breaks: breaks)
    #expect(withoutAsked.breaks == asked.breaks)
    let withAsked = try Scale(.vacancy, asked: Tenths(100), target: Tenths(80), breaks: breaks)
    #expect(withAsked.breaks == breaks)
    // Nor one that is, but not where the colour changes.
    let elsewhere = try Scale(.vacancy, asked: Tenths(75), target: Tenths(100), breaks: breaks)
    #expect(elsewhere.breaks == [38, 56, 75, 94, 113, 150].map { Tenths($0) })
    // Nor is a benchmark held against that lies elsewhere.
    let other = try Sample.scale(target: nil, breaks: ["5", "14.2", "15", "16", "17", "18"])
    #expect(other.reference == .none)
  }

  @Test(arguments: [
    (["5", "7.5", "10", "12.5", "15"], Scale.Fault.notSixRising),
    (["5", "7.5", "10", "12.5", "15", "20", "30"], .notSixRising),
    (["5", "10", "10", "12.5", "15", "20"], .notSixRising),
    (["20", "15", "12.5", "10", "7.5", "5"], .notSixRising),
    ([], .notSixRising),
    (["1", "2", "3", "4", "5", "6"], .targetNotAmong(Tenths(100))),
    (["5", "10", "15", "20", "25", "30"], .targetMisplaced(Tenths(100), third: true)),
  ])
  func badBreaks(breaks: [String], fault: Scale.Fault) {
    #expect(throws: fault) { try Sample.scale(breaks: breaks) }
  }

  /// Targets of money are written in pounds and printed in thousands; a fault says what was written.
  @Test func money() throws {
    let target = Tenths(53_000 * 10)
    let ofThisRun = try Scale(.agencyCost, asked: target, target: nil, breaks: nil)
    #expect(ofThisRun.reference == .target(Tenths(53 * 10)))
    let ofSettings = try Scale(.agencyCost, asked: nil, target: target, breaks: nil)
    #expect(ofSettings.reference == .target(Tenths(53 * 10)))
    #expect(throws: Scale.Fault.targetTooSmall(Tenths(-50_000 * 10))) {
      try Scale(.agencyCost, asked: Tenths(-50_000 * 10), target: nil, breaks: nil)
    }
  }

  /// Without a target the classes of what is spent follow the figures: a small place spends thousands where a county spends millions.
  @Test(arguments: [(41, 5), (700, 50), (3800, 200)])
  func moneyDoubles(largest: Int, step: Int) throws {
    let table = try Sample.matrix(
      .agencyCost, columns: Sample.months(1),
      [
        Sample.row("Wyre", [Sample.parts(Double(largest * 1000), 1)]),
        Sample.row("Fylde", [Sample.parts(2000, 1)]),
      ])
    let scale = try Scale(.agencyCost, shown: table, asked: nil, target: nil, breaks: nil)
    #expect(scale.breaks == [0, 1, 2, 4, 8, 16].map { Tenths(Int64($0 * step * 10)) })
    #expect(scale.classes().first?.text == "0")
  }

  @Test func faultsOfTargets() {
    #expect(throws: Scale.Fault.targetTooSmall(Tenths(0))) { try Sample.scale(target: "0") }
    #expect(throws: Scale.Fault.targetTooSmall(Tenths(-50))) { try Sample.scale(target: "-5") }
    // 0.2 × .5 and × .75 are 0.1 and 0.15, which is 0.2: two breaks on one value.
    #expect(throws: Scale.Fault.targetTooSmall(Tenths(2))) { try Sample.scale(target: "0.2") }
    #expect(throws: Scale.Fault.missing) { try Sample.scale(Sample.bare, target: nil) }
    #expect(throws: Scale.Fault.noGoodSide) { try Sample.scale(Sample.change, target: "5") }
  }

  /// An amount that is neither good nor bad: seven steps of one hue, in whole numbers, the sign of each end plain.
  @Test func amountsHaveBreaksOfTheirOwn() throws {
    let scale = try Sample.scale(Sample.change, target: nil)
    #expect(scale.reference == .none && scale.ruleAfter == nil && scale.darkText == "darker = more")
    #expect(
      scale.classes().map(\.text)
        == ["−4 or less", "−3.9 to −2.0", "−1.9 to 0.0", "0.1–1.0", "1.1–2.0", "2.1–4.0", "over 4"])
    for (value, fill) in [(-41, 0), (-40, 0), (-39, 1), (0, 2), (1, 3), (40, 5), (41, 6)] {
      #expect(scale.fill(of: Tenths(Int64(value))) == fill, "\(value)")
    }
  }

  /// Steps around a target, which may be 0.
  @Test func stepsAroundATarget() throws {
    let breaks = Measure.Breaks(.steps([-40, -20, 0, 10, 20, 30]))
    #expect(breaks.around(Tenths(0)) == [-40, -20, 0, 10, 20, 30].map { Tenths($0) })
    #expect(breaks.around(Tenths(155)) == [115, 135, 155, 165, 175, 185].map { Tenths($0) })
  }

  /// Where values are whole, so are the classes; one that no whole number falls into has a dash.
  @Test func wholeClasses() throws {
    let scale = try Sample.scale()
    #expect(
      scale.classes(isWhole: true).map(\.text) == ["5 or less", "6–7", "8–10", "11–12", "13–15", "16–20", "over 20"])
    let higher = try Scale(Sample.stability, asked: nil, target: Tenths(850), breaks: nil)
    let texts = higher.classes(isWhole: true).map(\.text)
    #expect(texts.first?.hasPrefix("under ") ?? false)
    #expect(texts.allSatisfy { !$0.contains(".") })
    let narrow = try Sample.scale(target: "1", breaks: ["0.2", "0.5", "1", "1.5", "2", "3"])
    #expect(narrow.classes(isWhole: true).map(\.text) == ["0 or less", "–", "1", "–", "2", "3", "over 3"])
  }
}
