import Extracts
import Staffing
import Statistics
import Tabular

/// The ages at which a looked-after child is to have a personal education plan.
package enum PlanAges: String, MeasureChoice {
  /// Reception to year 11: aged 4 to 15 on the 31 August before.
  case school
  /// 3 to 17 on the day: with nursery, and sixth form or college.
  case all = "3-17"

  package static let option = "pep-ages"

  package var words: String {
    switch self {
    case .school: "of school age (reception to year 11)"
    case .all: "aged 3 to 17"
    }
  }

  /// The same without what the years of school are.
  var shortWords: String {
    switch self {
    case .school: "of school age"
    case .all: words
    }
  }

  package var slug: String { "aged-\(rawValue)" }
}

extension Measure {
  /// Children looked after on a month's last day, of eligible age, whose personal education plan was made or reviewed in this
  /// school term or the last ÷ all of them, in per cent. A stock.
  ///
  /// Source: Department for Education, Promoting the education of looked-after and previously looked-after children (2018): the
  /// plan is to be reviewed each school term. Terms begin on the days after those that the law prescribes for the start of
  /// compulsory schooling (31 August, 31 December and 31 March; Education (Start of Compulsory School Age) Order 1998), whatever
  /// a school's own dates. A plan of this term counts from its day on. A month is covered as soon as this term and the last are. There
  /// is no national figure. A zero denominator is not applicable.
  package static let pep = Measure(
    id: "pep",
    name: "Education plan rate",
    group: .practice,
    use: "Whether children in care have a plan for school.",
    unit: .percent,
    polarity: .higherIsBetter,
    timing: .stock,
    breaks: Breaks(.steps([-300, -200, -100, 0, 50, 80]), plain: [60, 70, 80, 85, 90, 95].map { Tenths($0 * 10) }),
    precision: .proportion,
    comparing: .clusters,
    changesSuddenly: false,
    needs: [.lookedAfter, .peps],
    options: [MeasureOption(PlanAges.self)],
    wording: { options, moment in
      let ages = options[PlanAges.self].words
      return Wording(
        statistic:
          "children looked after \(options[PlanAges.self].shortWords) with an education plan of this or the last term, as %",
        definition:
          "Children looked after on \(moment.phrase), \(ages), whose personal education plan (PEP) was made or reviewed in this "
          + "term or the last ÷ all of them. Terms begin on 1 September, 1 January and 1 April.",
        caveat: "A term begins in September, January and April.",
        keyLabel: "% with a plan", madeOf: "with a plan of children", numerator: .whole, denominator: .whole,
        leastStep: "one child")
    },
    count: EducationPlans.count,
    privacy: Privacy(
      about: .children, base: "children looked after",
      counted: Privacy.Counted(
        "had a plan, or had none", lookback: EducationPlans.leastLookback, tellsOfOthers: true
      )))
}

enum EducationPlans {
  /// Earlier months that this term and the last reach back to at least: at the end of April to the first of January.
  static let leastLookback = 3

  static func count(_ input: MeasureInput) -> Counts {
    var tally = PracticeTally(input, families: true)
    let months = input.months.map { (from: EducationPlans.firstDay(at: $0), last: $0.lastDay) }
    let ages = input.options[PlanAges.self]
    let plans = input.records.practice.plans ?? []
    eachChild(input.records.practice.lookedAfter ?? [], { $0.child }) { own in
      guard let child = own.first?.child else { return }
      let days = EducationPlans.days(of: child, in: plans)
      tally.add(
        months.compactMap { from, last in
          // Of several spells at once the last says where the child counts.
          guard let spell = own.last(where: { $0.start <= last && last <= $0.end }),
            ages.has(birth: spell.birth, on: last)
          else { return nil }
          return PracticeTally.Entry(
            team: spell.team, from: last, to: last, isCounted: days.contains { from <= $0 && $0 <= last },
            family: ClusterTally.family(of: spell.start, in: spell.team))
        })
    }
    let counts = tally.counts(input, lookback: 0)
    return Counts(
      Measurement(counts.measurement, lookbacks: input.period.months.map { lookback(at: $0, input) }), counts.people)
  }

  /// Earlier months that a month's value needs: none where the plans of this term and the last are all there, whenever the file of
  /// children begins; else as many as these terms reach back.
  private static func lookback(at month: Month, _ input: MeasureInput) -> Int {
    let begin = Month(firstDay(at: month))
    let plans = input.held[.file(.peps)]?.from ?? input.coverage.from
    return begin >= plans ? 0 : month.index - begin.index
  }

  /// The days of a child's plans, which stand together.
  private static func days(of child: Int32, in plans: [EducationPlan]) -> [Day] {
    var (low, high) = (0, plans.count)
    while low < high {
      let middle = (low + high) / 2
      if plans[middle].child < child { low = middle + 1 } else { high = middle }
    }
    return plans[low...].prefix { $0.child == child }.map { $0.day }
  }

  /// The first day of the term before the one that a month is in.
  static func firstDay(at month: Month) -> Day {
    switch month.month {
    case 1...3: Month(index: month.year * 12 - 4).firstDay  // 1 September of the year before.
    case 4...8: Month(index: month.year * 12).firstDay  // 1 January.
    default: Month(index: month.year * 12 + 3).firstDay  // 1 April.
    }
  }
}

extension PlanAges {
  /// Whether a child born on a day is to have a plan on another.
  fileprivate func has(birth: Day, on day: Day) -> Bool {
    switch self {
    case .school:
      // The last 31 August by the day: its school year is the one that the day lies in, 31 August itself in the old one.
      let month = Month(day)
      let year = month.month >= 9 ? month.year : month.year - 1
      let cutOff = Month(index: year * 12 + 7).lastDay
      return birth.birthday(4) <= cutOff && cutOff < birth.birthday(16)
    case .all:
      return birth.birthday(3) <= day && day < birth.birthday(18)
    }
  }
}
