import Testing
@testable import Statistics

/// Tails and quantiles to 1e-12. Expected values: mpmath 1.3.0 at 60 digits, agreeing with scipy 1.17.1 as far as that goes.
struct NormalDistributionTests {
  @Test func tails() {
    var worst = Worst()
    for (z, lower) in Self.tailValues {
      worst.note(NormalDistribution.lowerTail(z), lower, "under \(z)")
      #expect(NormalDistribution.upperTail(-z) == NormalDistribution.lowerTail(z))
    }
    worst.expect(under: 1e-12)
  }

  @Test func quantiles() {
    var worst = Worst()
    for (p, expected) in Self.quantileValues {
      worst.note(NormalDistribution.quantile(upperTail: p), expected, "upper \(p)")
      worst.note(NormalDistribution.quantile(lowerTail: p), -expected, "lower \(p)")
    }
    worst.expect(under: 1e-12)
  }

  /// The two constants of the intervals are the quantiles they say they are.
  @Test func theConstants() {
    for level in ConfidenceLevel.allCases {
      #expect(abs(NormalDistribution.quantile(upperTail: level.tail) - level.z) < 1e-15)
    }
  }

  @Test func edges() {
    #expect(NormalDistribution.quantile(upperTail: 0.5) == 0)
    #expect(NormalDistribution.quantile(upperTail: 0) == .infinity)
    #expect(NormalDistribution.quantile(upperTail: 1) == -.infinity)
    #expect(NormalDistribution.quantile(upperTail: -0.1).isNaN)
    #expect(NormalDistribution.quantile(upperTail: 1.1).isNaN)
    #expect(NormalDistribution.quantile(upperTail: .nan).isNaN)
    #expect(NormalDistribution.lowerTail(.nan).isNaN)
  }

  /// z, the chance below it.
  static let tailValues: [(Double, Double)] = [
    (-37, 5.725571222524576822683193e-300),
    (-12, 1.776482112077678997696171e-33),
    (-5, 0.0000002866515718791939116737523),
    (-3.090232306167813, 0.001000000000000001176487541),
    (-1.959963984540054, 0.02500000000000001087616802),
    (-1, 0.1586552539314570514147675),
    (-0.25, 0.4012936743170762757591462),
    (0, 0.5),
    (1e-09, 0.5000000003989422804014327),
    (0.5, 0.6914624612740131036377046),
    (1, 0.8413447460685429485852325),
    (2, 0.9772498680518207927997174),
    (4, 0.9999683287581668800787462),
    (8, 0.9999999999999993779039426),
  ]

  /// Chance above, quantile.
  static let quantileValues: [(Double, Double)] = [
    (1e-300, 37.04709629936119923654704),
    (1e-50, 14.93333753478848898065821),
    (1e-12, 7.034483825301131932614176),
    (0.001, 3.090232306167813535358005),
    (0.025, 1.959963984540054211779584),
    (0.1, 1.281551565544600435334517),
    (0.2499, 0.6748044701106099873175902),
    (0.25, 0.674489750196081743202227),
    (0.3, 0.5244005127080408159694544),
    (0.4999, 0.0002506628300880074923888501),
    (0.5, 0.0),
    (0.5000001, -0.0000002506628273311648301161888),
    (0.7, -0.5244005127080406563136292),
    (0.75, -0.674489750196081743202227),
    (0.8, -0.8416212335729143638035681),
    (0.975, -1.959963984540053855604431),
    (0.999, -3.090232306167813277758202),
  ]
}
