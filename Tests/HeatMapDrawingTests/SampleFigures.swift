import HeatMapDrawing
import TestSupport

/// Figures to draw in tests. All data are invented.
enum SampleFigures {
  static let breaks = [5.0, 7.5, 10, 12.5, 15, 20]
  static let months = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"]

  static let document = Document(
    title: "Vacancy rate", description: "Vacancy rate by district.", software: "workforce-heatmaps",
    creationTime: "Tue, 14 Apr 2026 00:00:00 GMT")

  static let key = Key(
    label: "% vacant",
    swatches: zip(
      ["5.0 or less", "5.1–7.5", "7.6–10.0", "10.1–12.5", "12.6–15.0", "15.1–20.0", "over 20"], 0..<7
    ).map { Swatch(text: $0, fill: $1) },
    ruleAfter: 2, meets: "meets target", ruleLabel: "target: 10 or less", worse: "darker = worse", ramp: .diverging)

  static let side = Side(
    madeOf: Side.Heading(upper: "vacant", lower: "of posts"), change: Side.Heading(upper: "In a year", lower: "points"),
    bars: "Gap to target",
    axis: Side.Axis(
      low: .init(value: 0, text: "0"), middle: .init(value: 10, text: "10"), high: .init(value: 20, text: "20")))

  /// A number with one decimal and a true minus.
  static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return (tenths < 0 ? "−" : "") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  /// "[x]" and "[c]" in place of a value; a star after it for a sudden rise.
  static func cell(_ text: String) -> Cell {
    if text.hasPrefix("[") { return Cell(text: text, fill: .symbol) }
    let plain = text.filter { $0 != "*" }
    let value = Double(plain.filter { $0 != "," }) ?? 0
    return Cell(
      text: plain, fill: .class(breaks.count { value > $0 }), sudden: text.contains("*") ? .up : nil)
  }

  static func signed(_ value: Double) -> String { (value > 0.04 ? "+" : "") + decimal(value) }

  static func sideCell(_ value: Double, posts: Double, change: Double = 1.4) -> SideCell {
    SideCell(
      madeOf: "\(decimal(value * posts / 100)) of \(decimal(posts))",
      change: SideCell.Change(text: signed(change), arrow: abs(change) > 5 ? (change > 0 ? .up : .down) : nil),
      gap: SideCell.Gap(text: signed(value - 10), value: value, worse: value > 10))
  }

  static func row(
    _ kind: Row.Kind, _ label: String, _ values: String, posts: Double, suffix: String? = nil,
    emphasis: Emphasis = .none
  ) -> Row {
    let texts = values.split(separator: " ").map(String.init)
    func value(_ text: String?) -> Double { Double((text ?? "").filter { $0 != "*" }) ?? 0 }
    let latest = value(texts.last)
    var cells = texts.map(cell)
    if !cells.isEmpty { cells[cells.count - 1].emphasis = emphasis }
    let change = texts.count > 12 ? latest - value(texts[texts.count - 13]) : 1.4
    return Row(
      kind: kind, label: label, suffix: suffix, cells: cells, side: sideCell(latest, posts: posts, change: change))
  }

  /// The latest columns of a figure.
  static func latest(_ count: Int, of figure: Figure) -> Figure {
    var figure = figure
    for row in figure.rows.indices { figure.rows[row].cells = Array(figure.rows[row].cells.suffix(count)) }
    var left = count
    for group in figure.columnGroups.indices.reversed() {
      figure.columnGroups[group].columns = Array(figure.columnGroups[group].columns.suffix(left))
      left -= figure.columnGroups[group].columns.count
    }
    figure.columnGroups = figure.columnGroups.filter { !$0.columns.isEmpty }
    return figure
  }

  /// Twelve districts by thirteen months, with every kind of cell.
  static let districts = latest(13, of: districts24)

  /// Twelve districts by twenty-four months, with every kind of cell.
  static let districts24 = Figure(
    headline: "Lancashire’s vacancy rate is 11.1%, up from 10.8% a year ago",
    deck: [
      "5 of 12 districts miss the 10% target, Hyndburn (28.9%) and Burnley (18.1%) most.",
      "Hyndburn is worse than the others by more than chance.",
    ],
    statistic: "Vacant FTE (full-time equivalent) as % of vacant and in-post FTE; all roles; last day of each month",
    key: key,
    symbols: [
      SymbolEntry(sample: .underlined(.oneLine), text: "differs from the others, perhaps by chance (95%)"),
      SymbolEntry(sample: .underlined(.twoLines), text: "by more than chance (99.8%)"),
      SymbolEntry(sample: .sudden(.up), text: "sudden rise"),
      SymbolEntry(sample: .trend(.up), text: "rose in a year by more than chance"),
      SymbolEntry(sample: .plain("[c]"), text: "hidden to protect people"),
      SymbolEntry(sample: .plain("[x]"), text: "not available"),
      SymbolEntry(sample: .bare("[u]"), text: "too small to be clearly better"),
    ],
    columnGroups: [
      ColumnGroup(label: "2024/25", columns: months),
      ColumnGroup(label: "2025/26", columns: months.dropLast() + ["Mar 26"], kind: .valuesToLatest),
    ],
    rows: [
      row(
        .total, "All districts",
        "11.1 11.3 11.3 12.2 12.4 13.0 13.1 13.0 12.6 11.7 10.8 10.8 "
          + "10.6 10.6 11.2 11.7 12.6 14.2 14.3 14.0 13.5 12.8 12.0 11.1", posts: 618.5),
      row(
        .item, "Hyndburn",
        "13.2 11.8 13.2 14.5 14.5 15.8 14.5 15.8 17.1 14.5 14.5 14.5 "
          + "15.8 17.1 18.4 17.1 17.1 28.9* 27.6 28.9 28.9 27.6 28.9 28.9", posts: 55.5, emphasis: .twoLines),
      row(
        .item, "Burnley",
        "15.5 16.4 16.4 15.5 18.1 19.0 19.0 19.0 18.1 18.1 18.1 17.2 "
          + "17.2 15.5 17.2 17.2 17.2 19.0 19.8 22.4 20.7 20.7 19.0 18.1", posts: 116, emphasis: .oneLine),
      row(
        .item, "Pendle",
        "14.4 13.3 12.2 13.3 12.2 13.3 16.7 15.6 15.6 14.4 12.2 13.3 "
          + "13.3 13.3 14.4 15.6 17.8 21.1 20.0 18.9 22.2 20.0 18.9 17.8", posts: 45),
      row(
        .item, "Preston",
        "18.6 19.2 19.9 17.9 16.7 17.3 17.9 18.6 16.7 16.0 13.5 13.5 "
          + "13.5 14.1 14.7 16.7 16.0 16.7 15.4 15.4 15.4 14.7 14.1 10.9*", posts: 156),
      row(
        .item, "South Ribble",
        "7.1 8.3 8.3 10.7 11.9 11.9 10.7 9.5 9.5 8.3 6.0 7.1 "
          + "7.1 7.1 7.1 7.1 8.3 9.5 10.7 10.7 9.5 7.1 8.3 9.5", posts: 42),
      row(
        .item, "West Lancashire",
        "6.5 7.6 6.5 10.9* 10.9 12.0 13.0 12.0 9.8 8.7 8.7 9.8 "
          + "9.8 10.9 10.9 10.9 13.0 13.0 14.1 10.9 10.9 9.8 8.7 8.7", posts: 46),
      row(
        .item, "Rossendale",
        "8.3 8.3 8.3 8.3 8.3 10.0 10.0 10.0 10.0 11.7 11.7 10.0 "
          + "11.7 10.0 8.3 10.0 10.0 11.7 11.7 11.7 11.7 10.0 11.7 8.3*", posts: 30),
      row(
        .item, "Wyre",
        "7.5 6.2 7.5 7.5 8.8 11.2 10.0 8.8 [x] [x] 7.5 7.5 "
          + "6.2 6.2 6.2 7.5 8.8 10.0 10.0 8.8 7.5 8.8 6.2 7.5", posts: 40),
      row(
        .item, "Chorley",
        "6.8 5.7 5.7 6.8 9.1* 9.1 9.1 9.1 9.1 8.0 6.8 6.8 "
          + "5.7 6.8 6.8 6.8 8.0 9.1 9.1 10.2 9.1 8.0 6.8 6.8", posts: 44),
      row(
        .item, "Fylde",
        "4.2 6.2 6.2 8.3 8.3 6.2 6.2 8.3 8.3 6.2 6.2 6.2 "
          + "4.2 4.2 6.2 6.2 8.3 8.3 8.3 6.2 [c] 6.2 6.2 6.2", posts: 24, suffix: "[u]"),
      row(
        .item, "Lancaster",
        "11.3 12.1 11.3 12.9 12.1 12.1 11.3 11.3 11.3 9.7 9.7 8.9 "
          + "8.9 8.1 8.9 8.9 10.5 8.9 9.7 8.9 7.3 6.5 4.8 3.2", posts: 62),
      row(
        .item, "Ribble Valley",
        "5.6 5.6 [c] 8.3 5.6 5.6 5.6 5.6 5.6 8.3 5.6 5.6 "
          + "2.8 2.8 [c] 5.6 5.6 5.6 8.3 5.6 2.8 5.6 2.8 2.8", posts: 18, suffix: "[u]"),
    ],
    side: side,
    notes: [
      "Districts: highest latest value first. Agency cover does not fill a vacancy; frozen posts count as vacant.",
      "Chance alone would underline about 0.6 of 12 districts, and make about 0.4 sudden changes in this table.",
      "Source: invented HR and case-management extracts, taken on 14 April 2026.",
    ],
    document: document)

  /// Two districts by four months, with every kind of cell: short enough to be read as text.
  static var small: Figure {
    var figure = districts
    figure.headline = "Hyndburn is far above the target"
    figure.deck = ["Of the 2 districts shown, Hyndburn (28.9%) is highest."]
    figure.statistic = "Vacant FTE as % of all FTE; social workers; last day of each month"
    figure.columnGroups = [
      ColumnGroup(label: "2025/26", columns: ["Feb", "Mar"]),
      ColumnGroup(label: "2026/27", columns: ["Apr", "May 26"], kind: .valuesToLatest),
    ]
    figure.rows = [
      row(.total, "All districts", "11.1 9.3 11.3 12.2", posts: 100),
      row(.item, "Hyndburn", "13.2 [c] 21.5* 28.9", posts: 60, suffix: "[u]", emphasis: .twoLines),
      row(.item, "Kingston upon Hull, City of", "4.2 [x] 6.2* 0.0", posts: 40),
    ]
    figure.notes = ["Invented data."]
    return figure
  }

  /// The small figure with what its total is held against: a value in one column each, and a latest value with its date. Two more
  /// districts are hidden from end to end.
  static var held: Figure {
    var figure = small
    let blank = Cell(text: "", fill: .blank)
    for (label, value) in [("Neighbours (median)", "10.8"), ("England", "17.0")] {
      figure.rows.insert(
        Row(
          kind: .reference, label: label, cells: [blank, cell(value), blank, cell(value)],
          side: SideCell(madeOf: "Mar 2026")), at: 1)
    }
    figure.hiddenRows = HiddenRows(label: "2 districts", text: "[c] Burnley and South\u{A0}Ribble")
    return figure
  }

  static func wandering(_ count: Int, around middle: Double, using random: inout Seeded) -> String {
    var value = middle
    return (0..<count).map { _ in
      value = max(0, value + Double.random(in: -1.5...1.5, using: &random) + (middle - value) * 0.2)
      return decimal(value)
    }.joined(separator: " ")
  }

  /// Districts as headers with teams under them.
  static func teams(districts: Int = 12, teams: Int = 5, months count: Int = 13) -> Figure {
    var random = Seeded(state: 7)
    let names = [
      "Duty and Assessment", "Child in Need and Child Protection East", "Looked After Children", "Leaving Care",
      "Fostering and Adoption Support", "Tŷ Gwyn",
    ]
    var figure = SampleFigures.districts
    let labels = figure.rows.dropFirst().map(\.label)
    figure.headline = "The county’s vacancy rate is 1.1 points above its target and 0.3 up on last year"
    figure.rows = [row(.total, "All districts", wandering(count, around: 11, using: &random), posts: 618.5)]
    for district in 0..<districts {
      let middle = Double.random(in: 3...22, using: &random)
      let label = labels[district % labels.count]
      figure.rows.append(row(.header, label, wandering(count, around: middle, using: &random), posts: 58.5))
      for team in 0..<teams {
        let own = max(0, middle + Double.random(in: -4...4, using: &random))
        figure.rows.append(
          row(
            .indented, names[team % names.count], wandering(count, around: own, using: &random), posts: 11.5,
            suffix: team == 2 ? "[u]" : nil))
      }
    }
    figure.columnGroups = [
      ColumnGroup(label: "2024/25", columns: Array(months.prefix(max(0, count - 12)))),
      ColumnGroup(label: "2025/26", columns: Array(months.prefix(min(count, 12))), kind: .valuesToLatest),
    ]
    return figure
  }

  /// Every authority of a country by year, in the sequential ramp, with large numbers at the side.
  static func nation(rows count: Int = 151, years: Int = 9) -> Figure {
    var random = Seeded(state: 11)
    var figure = SampleFigures.districts
    let names = [
      "Bournemouth, Christchurch and Poole", "Blackburn with Darwen", "Kingston upon Hull, City of",
      "Bath and North East Somerset", "Camden", "York", "Redcar and Cleveland", "Telford and Wrekin", "Southend-on-Sea",
    ]
    figure.headline = "England’s vacancy rate fell to 14.2 in 2025"
    figure.key.ramp = .sequential
    figure.key.ruleAfter = nil
    figure.key.meets = ""
    figure.key.ruleLabel = ""
    figure.columnGroups = [
      ColumnGroup(label: "", columns: (0..<years).map { "\(2017 + $0)" }, kind: .valuesToLatest)
    ]
    figure.side?.change?.upper = ""
    figure.side?.bars = "Change in a year"
    figure.rows = [row(.total, "England", wandering(years, around: 14, using: &random), posts: 43_512.5)]
    figure.rows[0].side?.madeOf = "6,178.4 of 43,512.5"
    for index in 0..<count {
      let middle = Double.random(in: 2...30, using: &random)
      figure.rows.append(
        row(
          .item, index < 9 ? names[index] : "Authority \(index + 1)",
          wandering(years, around: middle, using: &random), posts: 312.5))
    }
    return figure
  }

  /// An overview of some measures in two groups, with every sign.
  static func overview(_ districts: [String], measures: Int = 3) -> Figure {
    var random = Seeded(state: 5)
    let blank = Cell(text: "", fill: .blank)
    func row(_ number: Int) -> Row {
      let isJudged = number % 2 == 0
      let cells = districts.indices.map { place -> Cell in
        if place % 5 == 4 { return cell("[c]") }
        var cell = cell(decimal(Double.random(in: 0...40, using: &random)))
        cell.emphasis = [.none, .oneLine, .twoLines][place % 3]
        cell.trend = place % 4 == 0 ? .up : nil
        return cell
      }
      return Row(
        kind: .measure, label: ["Vacancy rate", "Net staff change", "Over-limit caseload rate"][number % 3],
        suffix: ["%", "FTE", "%"][number % 3],
        cells: [cell("14.9"), Cell(text: isJudged ? "10.0" : "–", fill: .blank, prefix: isJudged ? "E" : nil)] + cells,
        ramp: isJudged ? .diverging : .sequential)
    }
    func group(_ name: String) -> [Row] {
      [Row(kind: .heading, label: name, cells: [])] + (0..<measures).map { row($0) }
    }
    let counts = districts.indices.map { Cell(text: "\($0)", fill: .blank) }
    var figure = SampleFigures.districts
    figure.key = Key(
      label: "with a target",
      swatches: zip(["far better", "better", "meets it", "misses it", "worse", "much worse", "far worse"], 0..<7).map {
        Swatch(text: $0, fill: $1)
      }, ruleAfter: 2, meets: "", ruleLabel: "target, or England’s figure", worse: "darker = worse", ramp: .diverging)
    figure.secondKey = Key(
      label: "no target", swatches: (0..<7).map { Swatch(text: "", fill: $0) }, meets: "lighter = better, or less",
      ruleLabel: "", worse: "darker = worse, or more", ramp: .sequential)
    figure.columnGroups = [
      ColumnGroup(label: "", columns: ["All districts"], kind: .total),
      ColumnGroup(label: "", columns: ["target, or England"], kind: .reference),
      ColumnGroup(label: "", columns: districts, kind: .names),
    ]
    figure.side = nil
    figure.rows =
      [
        Row(kind: .count, label: "worse by more than chance", cells: [blank, blank] + counts),
        Row(kind: .count, label: "targets, benchmarks missed", cells: [cell("4 of 8"), blank] + counts),
      ] + group("Recruitment") + group("Retention")
    figure.rows[1].cells[0] = Cell(text: "4 of 8", fill: .blank)
    return figure
  }

  static let names = [
    "Burnley", "Hyndburn", "Preston", "Rossendale", "Wyre", "Pendle", "South Ribble", "West Lancashire", "Lancaster",
    "Chorley", "Fylde", "Ribble Valley",
  ]
}
