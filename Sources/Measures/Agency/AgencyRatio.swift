import Staffing
import Statistics

extension Measure {
  /// Agency FTE at a month's last day for each hundred in-post FTE. A stock.
  ///
  /// Both are those of the workforce census (Department for Education): agency workers whether they cover a vacancy or not, and everybody
  /// whom the council employs, permanent or for a time, since the census counts both in post and does not tell them apart. It says the
  /// same as `agency` in another way (20.0 for each hundred is an agency rate of 16.7%), as a board says it: one for every five of our own. No
  /// published rate is of this kind; it is worked out from the published parts. England's 2025: 14.9 for each hundred, from the rate of
  /// 13.0%. A zero denominator is not applicable.
  package static let agencyRatio = Measure(
    id: "agency-ratio",
    name: "Agency ratio",
    group: .agency,
    use: "How many agency workers there are for each hundred of the council’s own.",
    unit: .perHundred,
    polarity: .lowerIsBetter,
    timing: .stock,
    benchmark: Benchmark(
      value: Tenths(149), label: "England 2025",
      source: "workforce census: agency FTE for each 100 in post, at 30 September"),
    precision: .odds,
    changesSuddenly: false,
    needs: [.staff], countsAgency: true,
    wording: { _, moment in
      Wording(
        statistic: "agency FTE for each 100 FTE in post",
        definition:
          "Agency FTE ÷ FTE in post × 100, on \(moment.phrase). In post is everybody whom the council employs itself, "
          + "permanent or for a time.",
        caveat: "In post are all whom the council employs, fixed-term staff too.",
        keyLabel: "per 100 FTE", madeOf: "agency ÷ in post", numerator: .fte, denominator: .fte,
        leastStep: "one agency worker")
    },
    count: AgencyRatio.count,
    privacy: Privacy(about: .posts, base: "people in post or agency workers"),
    checks: [.longAgency],
    published: { _ in
      PublishedColumns(numerator: "agency_fte", denominators: ["inpost_fte"], rate: nil)
    })
}

enum AgencyRatio {
  static func count(_ input: MeasureInput) -> Counts {
    var (agency, inPost) = (Tally(input), Tally(input))
    input.eachSpell { if $0.isAgency { agency.add($0) } else { inPost.add($0) } }
    let (above, below) = (agency.finished(), inPost.finished())
    return Counts(
      Measurement(input, lookback: 0) { (above.amounts[$0, $1], below.amounts[$0, $1]) },
      PeopleBehind(counted: [above.people], base: below.people))
  }
}
