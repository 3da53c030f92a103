import Testing
@testable import Statistics

/// To 1e-12. Expected values: the series of positive terms, mpmath 1.3.0 at 60 digits, agreeing with scipy 1.17.1 as far as that goes.
struct IncompleteBetaTests {
  @Test func values() {
    var worst = Worst()
    for (a, b, x, lower, upper) in Self.values {
      worst.note(IncompleteBeta.lower(a, b, x: x, complement: 1 - x), lower, "I(\(a), \(b)) at \(x)")
      // The other side is asked for too, where it has not been lost in 1 − x.
      worst.note(
        IncompleteBeta.lower(b, a, x: 1 - x, complement: x), upper, "I(\(b), \(a)) at 1 − \(x)", scale: max(upper, 0.01)
      )
    }
    worst.expect(under: 1e-12)
  }

  @Test func edges() {
    #expect(IncompleteBeta.lower(2, 3, x: 0, complement: 1) == 0)
    #expect(IncompleteBeta.lower(2, 3, x: 1, complement: 0) == 1)
    for (a, b, x) in [(0, 1, 0.5), (1, 0, 0.5), (1, 1, -0.5), (1, 1, .nan), (.nan, 1, 0.5), (1, .infinity, 0.5)]
      as [(Double, Double, Double)]
    {
      #expect(IncompleteBeta.lower(a, b, x: x, complement: 1 - x).isNaN)
    }
  }

  /// a, b, x (whose complement is exact), lower tail, upper tail.
  static let values: [(Double, Double, Double, Double, Double)] = [
    (0.5, 0.5, 0.3, 0.3690101195655453750437202, 0.6309898804344546249562798),
    (0.5, 5, 0.01, 0.2428418908984375024604972, 0.7571581091015624975395028),
    (1, 1, 0.25, 0.25, 0.75),
    (2, 3, 0.5, 0.6875, 0.3125),
    (2, 3, 0.9375, 0.9990692138671875, 0.0009307861328125),
    (5, 0.5, 0.5, 0.01011955973543371462049766, 0.9898804402645662853795023),
    (12, 0.5, 0.9375, 0.2180480214884381370951585, 0.7819519785115618629048415),
    (30.5, 0.5, 0.984375, 0.329002918240030111696179, 0.670997081759969888303821),
    (100, 100, 0.5, 0.5, 0.5),
    (100, 120, 0.4375, 0.3070328728318735577496703, 0.6929671271681264422503297),
    (1000, 0.5, 0.998046875, 0.04802552579278844240491147, 0.9519744742072115575950885),
    (50000, 0.5, 0.99993896484375, 0.01349013305079723516894597, 0.986509866949202764831054),
    (500000, 0.5, 0.9999923706054688, 0.005742377181469523850661807, 0.9942576228185304761493382),
    (3, 400, 0.001953125, 0.0451450964769412940717587, 0.9548549035230587059282413),
    (100000.0, 200000.0, 0.333251953125, 0.4625034647077136095200233, 0.5374965352922863904799767),
    (0.7, 1.3, 0.0009765625, 0.009579130774683006629073602, 0.9904208692253169933709264),
    (8, 10, 9.5367431640625e-07, 1.663345008251376290372857e-44, 1.0),
  ]
}
