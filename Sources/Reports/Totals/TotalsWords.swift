import Extracts
import Staffing
import Tabular

/// What a text says of the figures beside or under it: a heading, the label of a row, a title, or the name of a sheet.
struct TotalsReading: Hashable, Sendable {
  /// What they are, where it says all of it.
  var parts: [TotalsPart] = []
  var measure: String?
  var side: TotalsPart.Side?
  var window: TotalsPart.Window?
  var isRate = false
  var isLeftOut = false
  /// Whether a time of which it says nothing is to be taken for that of the measure: it names the measure and the side.
  var isExact = false
  /// Whether the settings say it.
  var isTold = false
  /// Established FTE, which stands for vacant and in-post FTE together.
  var isEstablishment = false

  var saysSomething: Bool { !parts.isEmpty || measure != nil || side != nil || isRate || isLeftOut }
}

/// Reads what texts say of figures, by the settings, the names of measures and their sides, and the words that are usual.
struct TotalsWords: Sendable {
  private let told: [String: [TotalsPart]]
  private let measures: [TotalledMeasure]
  /// Words of a measure's own sides, as the settings give them.
  private var own: [Set<String>: [TotalsPart]] = [:]

  init(_ settings: Settings, _ measures: [TotalledMeasure]) {
    told = settings.totals
    self.measures = measures
    for measure in measures {
      for (words, side) in [(measure.numerator, TotalsPart.Side.numerator), (measure.denominator, .denominator)] {
        guard let words else { continue }
        let key = Set(TotalsWords.plain(words))
        if !key.isEmpty { own[key, default: []].append(TotalsPart(measure.id, side)) }
      }
    }
  }

  func isOfTwelveMonths(_ measure: String) -> Bool { measures.first { $0.id == measure }?.isOfTwelveMonths ?? false }

  func hasDenominator(_ measure: String) -> Bool { measures.first { $0.id == measure }?.hasDenominator ?? true }

  func read(_ text: String) -> TotalsReading {
    var reading = TotalsReading()
    if let parts = told[foldedSpelling(text)] {
      reading.parts = parts
      (reading.isLeftOut, reading.isTold) = (parts.isEmpty, true)
      return reading
    }
    var words = TotalsWords.words(text)
    reading.window = TotalsWords.takeWindow(&words)
    // "12 months to September 2017" is how far a table goes back.
    if reading.window == .year, !ReportDates.days(in: text).isEmpty { reading.window = nil }
    reading.isRate = words.contains { ["rate", "rates", "percent", "percentage", "proportion", "%"].contains($0) }
    if words.isEmpty { return reading }
    if let side = TotalsWords.sides[words] {
      reading.side = side
      return reading
    }
    for count in [2, 1] where words.count > count {
      for (words, name) in [
        (Array(words.suffix(count)), Array(words.dropLast(count))),
        (Array(words.prefix(count)), Array(words.dropFirst(count))),
      ] {
        guard let side = TotalsWords.sides[words], let measure = measure(name) else { continue }
        reading.parts = [TotalsPart(measure, side)]
        (reading.isExact, reading.isRate) = (true, false)
        return reading
      }
    }
    let key = Set(words)
    if let parts = own[key] {
      (reading.parts, reading.isExact, reading.isRate) = (parts, true, false)
      return reading
    }
    if let parts = TotalsWords.usual[key] {
      reading.parts = parts.filter { part in measures.contains { $0.id == part.measure } }
      reading.isEstablishment = TotalsWords.establishments.contains(key)
      return reading
    }
    reading.measure = measure(words)
    return reading
  }

  /// The measure that words name, by its short name or its own.
  private func measure(_ words: [String]) -> String? {
    func key(_ words: [String]) -> [String] { words.filter { $0 != "rate" && $0 != "%" && $0 != "percentage" } }
    let wanted = key(words)
    if wanted.isEmpty { return nil }
    return measures.first { measure in
      key(TotalsWords.plain(measure.id)) == wanted || key(TotalsWords.plain(measure.name)) == wanted
    }?.id
  }

  /// The same without words of time.
  private static func plain(_ text: String) -> [String] {
    var words = words(text)
    _ = takeWindow(&words)
    return words
  }

  /// Small letters and digits, without words that tell nothing of what is counted.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    func close() {
      let plain = same[word] ?? word
      // A year, and a part of one.
      let isNumber = plain.utf8.allSatisfy { $0 &- 0x30 <= 9 } && plain != "12"
      if !plain.isEmpty, !isNumber, !idle.contains(plain), PeriodHeading(plain) == nil { words.append(plain) }
      word = ""
    }
    for character in text.lowercased() {
      if character == "%" {
        close()
        words.append("%")
      } else if character.isLetter || character.isNumber {
        word.append(character)
      } else {
        close()
      }
    }
    close()
    return joined(words)
  }

  /// "full time equivalent" and "head count" as one word.
  private static func joined(_ words: [String]) -> [String] {
    var result: [String] = []
    var at = 0
    while at < words.count {
      let rest = words[at...]
      if let form = forms.first(where: { rest.starts(with: $0.from) }) {
        result.append(form.to)
        at += form.from.count
      } else {
        result.append(words[at])
        at += 1
      }
    }
    return result
  }

  private static let forms: [(from: [String], to: String)] = [
    (["full", "time", "fte"], "fte"), (["whole", "time", "fte"], "fte"), (["head", "count"], "headcount"),
    (["full", "time", "equivalent"], "fte"), (["whole", "time", "equivalent"], "fte"), (["in", "post"], "inpost"),
  ]

  private static let same = [
    "wte": "fte", "ftes": "fte", "wtes": "fte", "equivalents": "equivalent", "heads": "headcount",
    "vacancies": "vacant", "vacancy": "vacant", "unfilled": "vacant", "employees": "staff", "persons": "people",
    "person": "people", "numerators": "numerator", "denominators": "denominator", "twelve": "12", "leaving": "leavers",
    "left": "leavers", "starting": "starters", "joiners": "starters", "established": "establishment",
    "funded": "establishment", "budgeted": "establishment", "caseholders": "holders", "months": "month",
    "posts": "post",
  ]

  private static let idle: Set<String> = [
    "the", "a", "an", "of", "at", "by", "for", "as", "and", "no", "number", "numbers", "total", "totals", "sum", "end",
    "date",
    "district", "districts", "team", "teams", "area", "areas", "table", "sheet", "data", "report", "figures", "to",
    "each",
    "csv", "xlsx", "children", "childrens", "s", "social", "care", "services", "service",
  ]

  /// Takes out words that say whether figures are of a month or of twelve.
  private static func takeWindow(_ words: inout [String]) -> TotalsPart.Window? {
    let isYear = words.contains("12") || words.contains("rolling") || words.contains("annual")
    // "Monthly" may be what they are, or how often they are given.
    let isInMonth =
      !isYear && words.contains("month") && words.contains { ["in", "during", "per", "within"].contains($0) }
    let all = ["12", "rolling", "annual", "month", "monthly", "in", "during", "per", "within", "over", "last"]
    words.removeAll { all.contains($0) }
    return isYear ? .year : isInMonth ? .month : nil
  }

  private static let sides: [[String]: TotalsPart.Side] = [
    ["numerator"]: .numerator, ["denominator"]: .denominator, ["people"]: .people, ["denominator", "people"]: .people,
    ["people", "denominator"]: .people, ["numerator", "people"]: .numeratorPeople,
    ["people", "numerator"]: .numeratorPeople,
  ]

  private static let establishments: Set<Set<String>> = [
    ["establishment", "fte"], ["establishment"], ["establishment", "post", "fte"],
  ]

  /// What is usual. What may be FTE or people is not among them, since it cannot be told which.
  private static let usual: [Set<String>: [TotalsPart]] = {
    var usual: [Set<String>: [TotalsPart]] = [:]
    func add(_ texts: [String], _ parts: [TotalsPart]) {
      for text in texts { usual[Set(words(text))] = parts }
    }
    let inPost =
      ["turnover", "starters"].map { TotalsPart($0, .denominator) }
      + ["vacancy", "agency"].map { TotalsPart($0, .rest) }
    add(
      ["staff in post fte", "in post fte", "staff fte in post", "workers in post fte", "social workers in post fte"],
      inPost)
    add(
      [
        "staff in post headcount", "headcount in post", "people in post", "staff in post people",
        "workers in post headcount",
      ],
      ["turnover", "starters", "vacancy"].map { TotalsPart($0, .people) })
    add(["leavers fte", "fte of staff leavers"], [TotalsPart("turnover", .numerator)])
    add(["leavers headcount", "leavers people", "people who leavers"], [TotalsPart("turnover", .numeratorPeople)])
    add(["starters fte", "new starters fte"], [TotalsPart("starters", .numerator)])
    add(
      ["starters headcount", "starters people", "new starters headcount"], [TotalsPart("starters", .numeratorPeople)])
    add(["vacant fte", "vacant posts fte", "vacant post fte"], [TotalsPart("vacancy", .numerator)])
    add(
      ["vacant and in post fte", "vacant and in-post fte together", "vacant and filled fte"],
      [TotalsPart("vacancy", .denominator)])
    add(["establishment fte", "establishment", "establishment posts fte"], [TotalsPart("vacancy", .denominator)])
    add(
      ["agency fte", "agency staff fte", "agency workers fte", "agency worker fte"], [TotalsPart("agency", .numerator)])
    add(["agency and in post fte"], [TotalsPart("agency", .denominator)])
    add(["cases", "open cases", "cases open", "cases held", "allocated cases"], [TotalsPart("caseload", .numerator)])
    add(
      [
        "case holders fte", "case holder fte", "case holding fte", "fte of case holders", "fte holding cases",
        "fte of holders",
      ],
      [TotalsPart("caseload", .denominator)])
    add(
      ["case holders headcount", "case holders people", "people holding cases", "case holders"],
      [TotalsPart("caseload", .people)])
    return usual
  }()
}
