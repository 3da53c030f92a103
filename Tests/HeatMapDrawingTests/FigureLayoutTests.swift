import TestSupport
import Testing

@testable import HeatMapDrawing

/// Where things stand, by the table of the design, and what gives way where they do not fit.
@Suite struct FigureLayoutTests {
  private func scene(_ figure: Figure, _ options: DrawingOptions = DrawingOptions()) throws -> Scene {
    try #require(try draw(figure, options: options).pages.first).scene
  }

  private func texts(_ scene: Scene) -> [Scene.Text] {
    scene.items.compactMap { item in
      guard case .text(let text) = item else { return nil }
      return text
    }
  }

  private func millimetres(_ pixels: Int) -> Double { Double(pixels) * 25.4 / 200 }

  /// Baselines and edges of a county of twelve, in millimetres from the top and the left, to a pixel.
  @Test func placesOfACounty() throws {
    var figure = SampleFigures.districts
    figure.symbols = Array(figure.symbols.prefix(3))
    let scene = try scene(figure)
    #expect(abs(millimetres(scene.height) - 133.5) < 0.13)
    let baselines = [
      (figure.headline, 3.6), (figure.deck[0], 8.9), (figure.deck[1], 13.05), (figure.statistic, 17.65),
      ("target: 10 or less", 24.35), ("sudden rise", 35.35), ("2025/26", 41.95), ("Mar 26", 46.65),
      (figure.notes[0], 123.25), (figure.notes[2], 130.35),
    ]
    let texts = texts(scene)
    for (string, place) in baselines {
      let text = try #require(texts.first { $0.string == string }, "\(string)")
      #expect(abs(millimetres(text.baseline) - place) < 0.15, "\(string)")
    }
    let latest = try #require(texts.last { $0.string == "28.9" && $0.style.face == .regular })
    #expect(abs((latest.left + latest.right) / 2 * 25.4 / 200 - 102.4) < 0.2)
    #expect(latest.style.points == 10)
    let axis = scene.items.compactMap { item -> Double? in
      guard case .rule(let box, Tone.axis) = item else { return nil }
      return millimetres(box.x)
    }
    #expect(axis.count == 2 && abs(axis.min()! - 139.9) < 0.13 && abs(axis.max()! - 157.5) < 0.13)
  }

  /// Bold is the total row and the headings, and nothing else.
  @Test func boldIsTheTotalAndHeadings() throws {
    let figure = SampleFigures.districts
    let bold = texts(try scene(figure)).filter { $0.style.face == .bold || $0.style.face == .condensedBold }
    let headings = Set([
      figure.headline, "target: 10 or less", "% vacant", "2024/25", "2025/26", "Mar 26", "In a year", "Gap to target",
      "All districts", "+1.1", "+0.3",
    ])
    let digits = Set(figure.rows[0].cells.map { $0.text })
    for text in bold { #expect(headings.contains(text.string) || digits.contains(text.string), "\(text)") }
  }

  /// A bar that leaves the scale ends in a head past the end of the axis; one that does not stays inside it.
  @Test func barsOffTheScale() throws {
    var figure = SampleFigures.small
    for (row, value) in [(0, 20.0), (1, 20.1), (2, -0.1)] { figure.rows[row].side?.gap?.value = value }
    figure.rows[2].side?.gap?.worse = false
    let heads = try scene(figure).items.compactMap { item -> (Scene.Direction, Colour)? in
      guard case .head(let box, let direction, let colour) = item, box.width > box.height / 4,
        direction == .left || direction == .right
      else { return nil }
      return (direction, colour)
    }
    #expect(heads.map { $0.0 } == [.right, .left, .left])
    #expect(heads.map { $0.1 } == [Colour(0xDA6E2D), Colour(0x6FA6CC), Colour(0xBEE4FF)])
    let axis = Side.Axis(
      low: .init(value: 0, text: ""), middle: .init(value: 10, text: ""), high: .init(value: 20, text: ""))
    for (value, x, off) in [
      (0.0, 100.0, nil), (5, 105, nil), (20, 120, nil), (20.1, 120, Scene.Direction.right), (-3, 100, .left),
    ] {
      let place = SideColumns.place(value, on: axis, from: 100, to: 120)
      #expect(place.x == x && place.off == off)
    }
    #expect(SideColumns.place(.nan, on: axis, from: 100, to: 120).x == 110)
    // An end that nothing can pass lies nearer, and the middle stays in the middle.
    let near = Side.Axis(
      low: .init(value: 70, text: ""), middle: .init(value: 90, text: ""), high: .init(value: 100, text: ""))
    for (value, x, off) in [
      (70.0, 100.0, nil), (90, 110, nil), (95, 112.5, nil), (100, 115, nil), (101, 115, Scene.Direction.right),
      (69, 100, .left),
    ] {
      let place = SideColumns.place(value, on: near, from: 100, to: 120)
      #expect(place.x == x && place.off == off)
    }
  }

  /// The numbers of an axis stand at its ends, and one that would meet the middle one is left out with its line.
  @Test func anAxisOfShares() throws {
    func ticks(_ low: Double, _ middle: Double, _ high: Double) throws -> [String] {
      var figure = SampleFigures.small
      func tick(_ value: Double) -> Side.Axis.Tick { .init(value: value, text: "T\(Int(value))") }
      figure.side?.axis = Side.Axis(low: tick(low), middle: tick(middle), high: tick(high))
      return try scene(figure).items.compactMap { item in
        guard case .text(let text) = item, text.string.first == "T", Int(text.string.dropFirst()) != nil else {
          return nil
        }
        return text.string
      }
    }
    let whole = try ticks(60, 80, 100)
    #expect(whole == ["T60", "T80", "T100"])
    let bounded = try ticks(40, 80, 100)
    #expect(bounded == ["T40", "T80", "T100"])
    let near = try ticks(60, 95, 100)
    #expect(near == ["T60", "T95"])
  }

  /// The head of an arrow stands above the digits of its cell, in rows of every height.
  @Test(arguments: [96, 200, 300]) func headsStandClearOfDigits(dpi: Int) throws {
    var figure = SampleFigures.teams(districts: 2, teams: 2)
    for row in figure.rows.indices { figure.rows[row].cells[6].sudden = .down }
    figure.symbols = []
    let scene = try scene(figure, DrawingOptions(dpi: dpi))
    let all = texts(scene)
    var heads = 0
    for case .head(let box, .down, _) in scene.items {
      heads += 1
      let under = all.filter { $0.left < Double(box.right) && Double(box.x) < $0.right && $0.bottom > Double(box.y) }
      let digits = try #require(under.min { $0.top < $1.top })
      // A pixel for the place on whole ones.
      #expect(digits.top >= Double(box.bottom) - 1, "\(box) on \(digits)")
    }
    #expect(heads == 7)
  }

  /// Sums of money have five digits, and no colour that would show where one ends: a word's space parts them (about 0.9 mm).
  @Test func digitsWithoutColourStandApart() throws {
    var figure = SampleFigures.districts
    for number in figure.rows[0].cells.indices {
      figure.rows[0].cells[number] = Cell(text: "1\(1000 + number)", fill: .blank)
    }
    for row in figure.rows.indices { figure.rows[row].side?.madeOf = "" }
    figure.side?.madeOf = nil
    let sums = texts(try scene(figure)).filter { $0.string.hasPrefix("110") && $0.string.count == 5 }
    #expect(sums.count == 13)
    let sorted = sums.sorted { $0.left < $1.left }
    for (one, next) in zip(sorted, sorted.dropFirst()) {
      #expect((next.left - one.right) * 25.4 / 200 >= 0.85, "\(one.string) and \(next.string)")
    }
  }

  /// Rows hidden from end to end stand on one ground, with no name parted.
  @Test func hiddenRowsShareALine() throws {
    let items = try scene(SampleFigures.held).items
    let blocks = items.compactMap { item -> Scene.Box? in
      guard case .rectangle(let box, Tone.symbol) = item, box.width > 800 else { return nil }
      return box
    }
    #expect(blocks.count == 1 && blocks.first?.right == 1252)
    let strings = texts(try scene(SampleFigures.held)).map(\.string)
    #expect(strings.contains("2 districts") && strings.contains("[c] Burnley and South\u{A0}Ribble"))
    var figure = SampleFigures.held
    figure.hiddenRows?.text = (0..<40).map { "St\u{A0}Helens\u{A0}\($0)" }.joined(separator: ", ")
    for text in texts(try scene(figure)) where text.string.contains("Helens") {
      #expect(text.string.hasPrefix("St\u{A0}"))
    }
  }

  /// Labels of a level go to the narrow face together, then the column is widened to 32 mm, then they take two lines.
  @Test func labelsGiveWayInTurn() throws {
    let typesetter = try Typesetter(font: .builtIn, dpi: 200)
    func fit(_ label: String) -> LabelType {
      var labels = LabelType(typesetter: typesetter)
      let rows = [Row(kind: .total, label: "All districts", cells: []), Row(kind: .item, label: "Wyre", cells: [])]
      labels.fit(rows + [Row(kind: .item, label: label, cells: [])], usual: 185, most: 244)
      return labels
    }
    let short = fit("West Lancashire")
    #expect(short.condensed == [] && short.width == 185)
    let narrow = fit("West Lancashire E")
    #expect(narrow.condensed == [.item] && narrow.width == 185)
    let wide = fit("Redcar and Cleveland")
    #expect(wide.condensed == [.item] && wide.width > 185 && wide.width < 244)
    let row = Row(kind: .item, label: "Bournemouth, Christchurch and Poole", cells: [])
    let long = fit(row.label)
    let label = long.label(row, continued: false)
    #expect(long.width == 244 && label.lines.count == 2 && !label.shortened && label.style.points >= 7)
  }

  /// Names stand on two storeys; where one is wider than two columns, all read upwards.
  @Test func namesOfAnOverview() throws {
    let usual = texts(try scene(SampleFigures.overview(SampleFigures.names)))
    #expect(!usual.contains { $0.isUpright })
    let places = ["Burnley", "Hyndburn", "Preston"].compactMap { name in usual.first { $0.string == name } }
    #expect(places.count == 3 && places[0].baseline == places[2].baseline && places[0].baseline != places[1].baseline)
    let long = SampleFigures.names.dropLast() + ["Brightonhovelewesandeastbourne"]
    let upright = texts(try scene(SampleFigures.overview(Array(long)))).filter { $0.isUpright }
    #expect(upright.map(\.string) == Array(long))
    #expect(Set(upright.map(\.baseline)).count == 1)
    #expect(upright.allSatisfy { $0.right - $0.left < $0.bottom - $0.top })
  }

  /// No name, the last at the edge of the page among them, is crossed by the line that leads down from another.
  @Test(arguments: [11, 12]) func namesAreNotCrossed(count: Int) throws {
    let names = Array(SampleFigures.names.suffix(count))
    let scene = try scene(SampleFigures.overview(names))
    let lines = scene.items.compactMap { item -> Scene.Box? in
      guard case .rule(let box, Tone.frame) = item, box.height > box.width else { return nil }
      return box
    }
    let labels = texts(scene).filter { names.contains($0.string) }
    let crossed = labels.filter { label in
      lines.contains { (line: Scene.Box) -> Bool in
        let (x, top, bottom) = (Double(line.x), Double(line.y), Double(line.bottom))
        return label.left <= x && x < label.right && top < label.bottom && label.top < bottom
      }
    }
    #expect(labels.count >= count - 2 && lines.count == (count + 1) / 2)
    #expect(crossed.isEmpty)
  }

  /// Both strips of an overview end at one place, whatever rule stands in one of them.
  @Test func stripsAreAlike() throws {
    let scene = try scene(SampleFigures.overview(SampleFigures.names))
    func end(_ ramp: Ramp) -> Int? {
      scene.items.compactMap { item -> Int? in
        guard case .rectangle(let box, ramp.fills[6]) = item, box.y < 320 else { return nil }
        return box.right
      }.max()
    }
    let (first, second) = (end(.diverging), end(.sequential))
    #expect(first != nil && first == second)
  }

  /// Column heads with a word that is wider than its column read upwards, all of them, and whole.
  @Test func headsThatDoNotFitReadUpwards() throws {
    var figure = SampleFigures.districts
    figure.side = nil
    figure.columnGroups = [
      ColumnGroup(label: "Moved to", columns: SampleFigures.names + ["Blackburn with Darwen"])
    ]
    let drawn = try draw(figure, options: DrawingOptions())
    #expect(drawn.warnings == [])
    let upright = texts(drawn.pages[0].scene).filter { $0.isUpright }
    #expect(upright.map(\.string) == figure.columnGroups[0].columns)
    for (first, second) in DrawTests.meetings(texts(drawn.pages[0].scene)) { Issue.record("\(first) meets \(second)") }
    figure.columnGroups = [ColumnGroup(label: "", columns: (1...13).map { "\($0) months or more" })]
    let flat = texts(try scene(figure))
    #expect(!flat.contains { $0.isUpright } && flat.contains { $0.string == "or more" })
  }

  /// Few columns are wide, and the latest is the widest of them.
  @Test func theLatestStaysTheWidest() throws {
    let typesetter = try Typesetter(font: .builtIn, dpi: 200)
    for (figure, size) in [
      (SampleFigures.small, PictureSize.portrait), (SampleFigures.districts, .portrait),
      (SampleFigures.districts, .landscape), (SampleFigures.districts24, .landscape),
    ] {
      let widths = try Grid(figure, sizes: Sizes(size), typesetter: typesetter).columns.map(\.count)
      #expect((widths.last ?? 0) > (widths.dropLast().max() ?? 0))
    }
    // Digits of thousands with a decimal widen it.
    var figure = SampleFigures.districts
    figure.rows[0].cells[12].text = "12,345.6"
    let drawn = try #require(texts(try scene(figure)).first { $0.string == "12,345.6" })
    let column = try #require(Grid(figure, sizes: Sizes(.portrait), typesetter: typesetter).columns.last)
    #expect(drawn.style.points >= 8.5)
    #expect(drawn.left - Double(column.lowerBound) >= 1 && Double(column.upperBound) - drawn.right >= 1)
  }

  /// No text of an overview meets another, at any number of districts that fits.
  @Test(arguments: [1, 2, 5, 12, 13, 17], PictureSize.allCases) func overviewsKeepApart(count: Int, size: PictureSize)
    throws
  {
    let names = (0..<count).map { SampleFigures.names[$0 % 12] + ($0 < 12 ? "" : " \($0)") }
    var figure = SampleFigures.overview(names)
    if count > 12 && size == .portrait {
      // An arrow takes more room than so many columns have.
      for row in figure.rows.indices {
        for cell in figure.rows[row].cells.indices { figure.rows[row].cells[cell].trend = nil }
      }
    }
    let scene = try scene(figure, DrawingOptions(size: size))
    let texts = texts(scene)
    for text in texts { #expect(text.left >= -1 && text.right <= Double(scene.width) + 1 && text.style.points >= 7) }
    for (first, second) in DrawTests.meetings(texts) { Issue.record("\(first) meets \(second)") }
  }

  /// At every width, all words of a label are whole, unless an ellipsis says that something is missing.
  @Test func labelsAreNotBrokenInsideWords() throws {
    let typesetter = try Typesetter(font: .builtIn, dpi: 200)
    var labels = LabelType(typesetter: typesetter)
    for kind in [Row.Kind.total, .reference, .header, .item, .indented, .measure, .count] {
      for text in ["Safeguarding and Review", "Child in Need and Child Protection East", "Burnley"] {
        for suffix in [nil, "[u]"] {
          let row = Row(kind: kind, label: text, suffix: suffix, cells: [])
          for width in stride(from: 60.0, to: 500, by: 3) {
            labels.width = width
            let label = labels.label(row, continued: false)
            let joined = label.lines.filter { !$0.isEmpty }.joined(separator: " ")
            #expect(label.shortened ? joined.contains("…") : joined == text, "\(joined) at \(width)")
            #expect(label.lines.count <= 2 && label.style.points >= 7)
            let end = suffix.map { typesetter.width(" " + $0, label.suffixStyle) } ?? 0
            for (index, line) in label.lines.enumerated() {
              let last = index == label.lines.count - 1 ? end : 0
              #expect(typesetter.width(line, label.style) + last + label.indent <= max(width, end + label.indent + 20))
            }
          }
        }
      }
    }
  }

  /// The stamp stands on its band, and all below moves down by 6.6 mm.
  @Test func theStampIsABand() throws {
    var figure = SampleFigures.small
    let plain = try scene(figure)
    figure.stamp = "internal: not for publication"
    let stamped = try scene(figure)
    #expect(abs(millimetres(stamped.height - plain.height) - 6.6) < 0.13)
    let bands = stamped.items.compactMap { item -> Scene.Box? in
      guard case .rectangle(let box, Tone.stamp) = item else { return nil }
      return box
    }
    #expect(bands == [Scene.Box(x: 0, y: 3, width: 1252, height: 36)])
    #expect(texts(stamped).first?.string == figure.stamp)
  }
}
