import Staffing
import Tabular

/// Makes monthly totals of the figures of all tables: each numerator with its denominator and the people behind both.
struct TotalsMaker {
  private struct Place: Hashable {
    let district: String
    let team: String
  }

  private struct Key: Hashable {
    let place: Place
    let month: Month
  }

  private struct Amount {
    var millionths: Int64
    let place: TotalsPlace
  }

  private typealias Side = [Key: Amount]

  private let settings: Settings
  private let words: TotalsWords
  private let tables: [TotalsTable]
  /// What the pages of the tables are called, by number.
  private let pages: [String]
  /// How places are written, by their folded names.
  private var names: [Place: Place] = [:]
  private var sides: [String: [TotalsPart.Side: Side]] = [:]
  /// Of which sources the sides of a measure are.
  private var sources: [String: [TotalsPart.Side: [String]]] = [:]
  /// Measures that have a numerator and no denominator.
  private var lacking: [(measure: String, name: String)] = []
  private(set) var findings: [Finding] = []
  private(set) var totals = MadeTotals()
  private var months: Set<Month> = []
  private var measures: [String] = []
  /// Sources of which nothing says over which time they are.
  private(set) var withoutWindow: [(name: String, part: TotalsPart)] = []

  init(_ tables: [TotalsTable], pages: [String], _ settings: Settings, _ words: TotalsWords) {
    (self.tables, self.pages, self.settings, self.words) = (tables, pages, settings, words)
    if tables.isEmpty { return }
    collect()
    settleWindows()
    for measure in sides.keys.sorted() { make(measure) }
    let unknown = unique(tables.flatMap { $0.unknown })
    let rates = unique(tables.flatMap { $0.rates })
    if measures.isEmpty {
      for name in rates { find(.ratesAlone(name)) }
      if rates.isEmpty, unknown.isEmpty, lacking.isEmpty,
        !tables.contains(where: { table in table.findings.contains { $0.rule.severity == .error } })
      {
        find(.nothingMade)
      }
    } else if !rates.isEmpty {
      leaveOut(rates)
    }
    for (measure, name) in lacking { find(.noDenominator(measure: measure, of: name, isAll: measures.isEmpty)) }
    for name in unknown {
      let measure = tables.compactMap { $0.ratesOrNumbers[name] }.first
      find(
        measure.map { .ratesOrNumbers(name, measure: $0, isAll: measures.isEmpty) }
          ?? .unknown(name, isAll: measures.isEmpty))
    }
    let gaps = TotalsMaker.gaps(months)
    if !gaps.isEmpty { find(.monthsMissing(gaps)) }
  }

  private mutating func find(_ rule: WideTotalsRule, at place: TotalsPlace? = nil) {
    findings.append(
      Finding(.wideTotals(rule), file: place.map { pages[$0.page] }, line: place?.line, column: place?.column))
  }

  /// Rates whose measure is made are worked out; others are told of.
  private mutating func leaveOut(_ rates: [String]) {
    let known = rates.filter { name in
      guard let measure = words.read(name).measure else { return true }
      return measures.contains(measure)
    }
    if !known.isEmpty { find(.ratesLeftOut(known)) }
    for name in rates where !known.contains(name) { find(.unknown(name, isAll: false)) }
  }

  // MARK: Figures by measure and side

  private mutating func place(_ figure: TotalsFigure) -> Place {
    func folded(_ name: String, _ aliases: [String: String]) -> String {
      let key = foldedSpelling(name)
      return aliases[key].map { foldedSpelling($0) } ?? key
    }
    let key = Place(
      district: folded(figure.district, settings.districtAliases), team: folded(figure.team, settings.teamAliases))
    if names[key] == nil { names[key] = Place(district: figure.district, team: figure.team) }
    return key
  }

  private mutating func collect() {
    // Where staff in post are given, established posts do not stand for them.
    let all = tables.flatMap { $0.sources }
    let hasRest = all.contains { source in source.parts.contains { $0 == TotalsPart("vacancy", .rest, $0.window) } }
    let establishments = Set(
      all.filter { $0.isEstablishment && $0.parts.contains { $0.measure == "vacancy" } }.map { $0.name })
    if !hasRest { for name in establishments.sorted() { find(.establishment(name)) } }
    var (twice, same) = (Set<String>(), 0)
    for table in tables {
      let own = table.sources.filter { $0.isEstablishment }
      for source in table.sources {
        for part in source.parts where !(hasRest && source.isEstablishment) {
          let known = sources[part.measure]?[part.side] ?? []
          if !known.contains(source.name) { sources[part.measure, default: [:]][part.side] = known + [source.name] }
        }
      }
      for figure in table.figures {
        if hasRest, !own.isEmpty, own.contains(where: { $0.parts.contains(figure.part) }) { continue }
        let key = Key(place: place(figure), month: figure.month)
        months.insert(figure.month)
        if let known = sides[figure.part.measure]?[figure.part.side]?[key] {
          if known.millionths == figure.millionths {
            same += 1
          } else {
            let name = figure.team.isEmpty ? figure.district : "\(figure.district), \(figure.team)"
            let what = "the \(figure.part.side.rawValue) of \(figure.part.measure) of \(name), \(figure.month)"
            if twice.insert(what).inserted { find(.twice(what), at: figure.place) }
          }
          continue
        }
        sides[figure.part.measure, default: [:]][figure.part.side, default: [:]][key] = Amount(
          millionths: figure.millionths, place: figure.place)
      }
    }
    if same > 0 { find(.sameTwice(same)) }
  }

  // MARK: Single months and twelve

  /// Adds up single months where the measure's own numerator is of twelve, and says what was taken for which.
  private mutating func settleWindows() {
    for source in unique(tables.flatMap { $0.sources }) {
      for part in source.parts
      where words.isOfTwelveMonths(part.measure) && (part.side == .numerator || part.side == .numeratorPeople) {
        switch part.window {
        case .year: break
        case .month:
          addUp(part)
          find(.monthsAddedUp(name: source.name, measure: part.measure))
        case nil where source.isExact: break
        case nil:
          withoutWindow.append((source.name, part))
          let line = TotalsPart(part.measure, part.side, .month).text
          if part.side == .numerator, looksLikeMonths(part.measure) {
            find(.oneMonthOrTwelve(name: source.name, part: line))
          } else {
            find(.twelveMonthsAssumed(name: source.name, part: line))
          }
        }
      }
    }
  }

  private mutating func addUp(_ part: TotalsPart) {
    guard let side = sides[part.measure]?[part.side] else { return }
    var sums: Side = [:]
    for (key, value) in side {
      var total: Int64 = 0
      var count = 0
      for back in 0..<12 {
        guard let own = side[Key(place: key.place, month: key.month.advanced(by: -back))] else { break }
        total += own.millionths
        count += 1
      }
      if count == 12 { sums[key] = Amount(millionths: total, place: value.place) }
    }
    sides[part.measure]?[part.side] = sums
  }

  /// Whether numerators are so small a share, or jump so much from month to month, as those of twelve months next to never do.
  private func looksLikeMonths(_ measure: String) -> Bool {
    guard let numerators = sides[measure]?[.numerator] else { return false }
    var sums: [Month: (numerator: Int64, denominator: Int64)] = [:]
    for (key, value) in numerators {
      let denominator = denominator(measure, key)?.millionths ?? 0
      let known = sums[key.month] ?? (0, 0)
      sums[key.month] = (known.numerator + value.millionths, known.denominator + denominator)
    }
    let own = sums.sorted { $0.key < $1.key }.map { $0.value }
    let shares = own.filter { $0.denominator > 0 }.map { $0.numerator * 10_000 / $0.denominator }.sorted()
    // Under two and a half in a hundred.
    if !shares.isEmpty, shares[shares.count / 2] < 250 { return true }
    guard own.count > 5 else { return false }
    let steps = zip(own, own.dropFirst()).map { abs($1.numerator - $0.numerator) }.sorted()
    let levels = own.map { $0.numerator }.sorted()
    return steps[steps.count / 2] * 100 > levels[levels.count / 2] * 35
  }

  // MARK: Rows

  /// The denominator of a place and month: its own, else the numerator with what the denominator is of besides.
  private func denominator(_ measure: String, _ key: Key) -> Amount? {
    if let own = sides[measure]?[.denominator]?[key] { return own }
    guard let rest = sides[measure]?[.rest]?[key], let numerator = sides[measure]?[.numerator]?[key] else { return nil }
    return Amount(millionths: rest.millionths + numerator.millionths, place: rest.place)
  }

  private mutating func make(_ measure: String) {
    guard let own = sides[measure], let numerators = own[.numerator], !numerators.isEmpty else { return }
    let name = sources[measure]?[.numerator]?.first ?? measure
    let needsDenominator = words.hasDenominator(measure)
    let others = own[.denominator] ?? own[.rest] ?? [:]
    if needsDenominator && others.isEmpty {
      lacking.append((measure, name))
      return
    }
    var halves = 0
    if needsDenominator {
      let (above, below) = (Set(numerators.keys.map { $0.place }), Set(others.keys.map { $0.place }))
      for place in above.subtracting(below).sorted(by: { text($0) < text($1) }) {
        find(
          .oneSided(place: text(place), measure: measure, has: "numerator", lacks: "denominator"),
          at: first(place, numerators))
      }
      for place in below.subtracting(above).sorted(by: { text($0) < text($1) }) {
        find(
          .oneSided(place: text(place), measure: measure, has: "denominator", lacks: "numerator"),
          at: first(place, others))
      }
      let isAddedUp = Set(numerators.keys.map { $0.month }).count < Set(others.keys.map { $0.month }).count
      halves = numerators.keys.count { others[$0] == nil }
      if !isAddedUp { halves += others.keys.count { numerators[$0] == nil } }
    }
    var made: (months: Set<Month>, districts: Set<String>) = ([], [])
    let inOrder = numerators.map { (text: text($0.key.place), key: $0.key, amount: $0.value) }
      .sorted { ($0.text, $0.key.month) < ($1.text, $1.key.month) }
    for (_, key, numerator) in inOrder {
      let denominator = denominator(measure, key)
      if needsDenominator && denominator == nil { continue }
      let (people, counted) = (own[.people]?[key], own[.numeratorPeople]?[key])
      var places = ["numerator": numerator.place]
      places["denominator"] = denominator?.place
      places["people"] = people?.place
      places["numerator_people"] = counted?.place
      let written = names[key.place] ?? key.place
      totals.add(
        [
          written.district, written.team, key.month.description, measure, TotalsMaker.text(numerator),
          denominator.map { TotalsMaker.text($0) } ?? "", people.map { TotalsMaker.text($0) } ?? "",
          counted.map { TotalsMaker.text($0) } ?? "",
        ], places)
      made.months.insert(key.month)
      made.districts.insert(key.place.district)
    }
    if halves > 0 { find(.monthsOfOneSide(measure: measure, halves)) }
    guard let first = made.months.min(), let last = made.months.max(), let months = Period(first, last) else { return }
    measures.append(measure)
    let order: [TotalsPart.Side] = [.numerator, .denominator, .rest, .people, .numeratorPeople]
    let used = order.filter { $0 != .rest || own[.denominator] == nil }
    let names = used.flatMap { side in (sources[measure]?[side] ?? []).map { "\"\($0)\"" } }
    find(.made(measure: measure, months: months, districts: made.districts.count, of: unique(names)))
  }

  /// Where the first figure of a place stands.
  private func first(_ place: Place, _ side: Side) -> TotalsPlace? {
    side.filter { $0.key.place == place }.map { $0.value.place }.min { ($0.page, $0.line) < ($1.page, $1.line) }
  }

  private func text(_ place: Place) -> String {
    let written = names[place] ?? place
    return written.team.isEmpty ? written.district : "\(written.district), \(written.team)"
  }

  private static func text(_ value: Amount) -> String {
    value.millionths < 0 ? "-" + fteText(-value.millionths) : fteText(value.millionths)
  }

  /// The months between the first and the last of which there is none.
  private static func gaps(_ months: Set<Month>) -> [Month] {
    guard let first = months.min(), let last = months.max(), let all = Period(first, last) else { return [] }
    return all.months.filter { !months.contains($0) }
  }
}
