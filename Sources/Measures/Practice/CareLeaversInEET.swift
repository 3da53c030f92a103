import Staffing
import Statistics
import Tabular

/// The ages of the care leavers that are counted.
package enum CareLeaverAges: String, MeasureChoice {
  case all = "17-21"
  case younger = "17-18"
  case older = "19-21"

  package static let option = "care-leaver-ages"

  package var words: String { "aged \(range.lowerBound) to \(range.upperBound)" }

  package var slug: String { "aged-\(rawValue)" }

  /// In whole years, both included.
  var range: ClosedRange<Int> {
    switch self {
    case .all: 17...21
    case .younger: 17...18
    case .older: 19...21
    }
  }
}

extension Measure {
  /// Care leavers aged 17 to 21 who are in education, employment or training on a month's last day ÷ all of that age, in per
  /// cent. A stock.
  ///
  /// Source: Department for Education, children looked after return (SSDA903), care leavers' activity: F1, F2, F4, F5, P1, P2,
  /// P4 and P5 are in education, employment or training (F3 and P3 as those that took their place). "Not known" stays in the
  /// denominator; those who died or returned home for good are left out. The Department asks for the activity on or around the
  /// birthday; here it is the last that was recorded by the day, of rows of one day the one that was read last. A zero denominator
  /// is not applicable.
  package static let eet = declared(.all)

  /// England in the year to 31 March 2025: for both ages together (30,190 of 53,240) from the parts published for each.
  private static func benchmark(_ ages: CareLeaverAges) -> Tenths {
    switch ages {
    case .all: Tenths(numerator: 30_190 * 100, denominator: 53_240)
    case .younger: Tenths(numerator: 9_430 * 100, denominator: 14_800)
    case .older: Tenths(numerator: 20_760 * 100, denominator: 38_440)
    }
  }

  private static func source(_ ages: CareLeaverAges) -> String {
    let asked = "children looked after return, which asks around the birthday"
    return ages == .all ? asked + "; two published age groups put together, 30,190 of 53,240" : asked
  }

  private static func declared(_ ages: CareLeaverAges) -> Measure {
    Measure(
      id: "eet",
      name: "Care leaver EET rate",
      group: .practice,
      use: "How care leavers are doing after care.",
      unit: .percent,
      polarity: .higherIsBetter,
      timing: .stock,
      benchmark: Benchmark(
        value: benchmark(ages), label: "England 2025", source: source(ages)),
      breaks: Breaks(.factors([50, 70, 85, 100, 115, 130])),
      precision: .proportion,
      changesSuddenly: false,
      needs: [.careLeavers],
      options: [MeasureOption(CareLeaverAges.self)],
      wording: { options, moment in
        let ages = options[CareLeaverAges.self].words
        return Wording(
          statistic: "care leavers \(ages) in education, employment or training (EET), as %",
          definition:
            "Care leavers \(ages) in education, employment or training on \(moment.phrase), by the last activity recorded, ÷ all "
            + "care leavers \(ages). Those whose activity is not known are among all.",
          caveat: "Those whose activity is not known are among all.",
          keyLabel: "% in EET", madeOf: "in EET of all", numerator: .whole, denominator: .whole,
          leastStep: "one care leaver")
      },
      count: CareLeaversInEET.count,
      privacy: Privacy(
        about: .children, base: "care leavers",
        counted: Privacy.Counted(
          "were in education, employment or training, or not", tellsOfOthers: true)),
      variant: { options in
        let chosen = options[CareLeaverAges.self]
        return chosen == ages ? nil : declared(chosen)
      })
  }
}

enum CareLeaversInEET {
  static func count(_ input: MeasureInput) -> Counts {
    var tally = PracticeTally(input)
    let ages = input.options[CareLeaverAges.self].range
    eachChild(input.records.practice.careLeavers ?? [], { $0.child }) { own in
      var entries: [PracticeTally.Entry] = []
      for (position, status) in zip(own.indices, own) where status.isCounted {
        let next = position + 1 < own.endIndex ? own[position + 1].start - 1 : .never
        let from = max(status.start, status.birth.birthday(ages.lowerBound))
        let to = min(status.end, next, status.birth.birthday(ages.upperBound + 1) - 1)
        entries.append(
          .init(
            team: status.team, from: from, to: to, isCounted: status.activity == .educationEmploymentOrTraining))
      }
      tally.add(entries)
    }
    return tally.counts(input, lookback: 0)
  }
}
