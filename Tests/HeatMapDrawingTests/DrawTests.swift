import TestSupport
import Testing

@testable import HeatMapDrawing

@Suite struct DrawTests {
  private func refusal(_ figure: Figure, _ options: DrawingOptions = DrawingOptions()) -> DrawingRefusal? {
    do {
      _ = try draw(figure, options: options)
      return nil
    } catch { return error }
  }

  @Test func figuresThatCannotBeDrawn() {
    var figure = SampleFigures.small
    figure.rows = []
    #expect(refusal(figure) == .noRows)
    figure = SampleFigures.small
    figure.columnGroups = []
    #expect(refusal(figure) == .noColumns)
    figure = SampleFigures.small
    figure.rows[2].cells.removeLast()
    #expect(refusal(figure) == .unevenRow(row: 2, cells: 3, columns: 4))
    figure = SampleFigures.small
    figure.rows.swapAt(0, 1)
    #expect(refusal(figure) == .misplacedTotal(row: 0))
    figure = SampleFigures.small
    figure.rows[2].kind = .reference
    #expect(refusal(figure) == .misplacedReference(row: 2))
    figure.rows.swapAt(1, 2)
    #expect(refusal(figure) == nil)
  }

  /// As many columns as the refusal says can indeed be drawn, and one more cannot.
  @Test(arguments: PictureSize.allCases, [200, 300]) func tooManyColumns(size: PictureSize, dpi: Int) throws {
    func figure(_ count: Int) -> Figure {
      var figure = SampleFigures.small
      figure.columnGroups = [
        ColumnGroup(label: "2025", columns: [String](repeating: "Jan", count: count), kind: .valuesToLatest)
      ]
      for row in figure.rows.indices {
        figure.rows[row].cells = [Cell](repeating: SampleFigures.cell("28.9"), count: count)
      }
      return figure
    }
    let options = DrawingOptions(size: size, dpi: dpi)
    guard case .tooManyColumns(let asked, let fit, let wider) = refusal(figure(90), options) else {
      Issue.record("90 columns were drawn")
      return
    }
    #expect(asked == 90 && wider == nil)
    #expect(fit >= size.usualMonths)
    #expect(size != .portrait || fit < 24, "24 months need the wide size")
    #expect(refusal(figure(fit), options) == nil)
    // One more fits on a wider page, where there is one.
    guard case .tooManyColumns(fit + 1, fit, let larger) = refusal(figure(fit + 1), options) else {
      Issue.record("\(fit + 1) columns were drawn")
      return
    }
    #expect(larger == (size == .portrait ? .landscape : nil))
  }

  /// What is written on a page.
  private func texts(_ page: DrawnPage) -> [String] {
    page.scene.items.compactMap { item in
      guard case .text(let text) = item else { return nil }
      return text.string
    }
  }

  /// Places that are too many for one page go on the next ones, as many on each, in order; every page has the totals, what they are held
  /// against, and says which places are on it.
  @Test func manyPlacesTakePages() throws {
    let names = (1...30).map { "P\($0)" }
    let pages = try draw(SampleFigures.overview(names), options: DrawingOptions()).pages
    #expect(pages.map { [$0.page, $0.of] } == [[1, 3], [2, 3], [3, 3]])
    let written = pages.map(texts)
    #expect(written.map { $0.filter(names.contains) } == [0, 10, 20].map { Array(names[$0..<$0 + 10]) })
    #expect(
      written.map { $0.filter { $0.hasPrefix("Page ") } } == [
        ["Page 1 of 3: P1 to P10."], ["Page 2 of 3: P11 to P20."], ["Page 3 of 3: P21 to P30."],
      ])
    for page in written {
      #expect(page.count { $0 == "Vacancy rate" } == 2 && page.count { $0 == "Net staff change" } == 2)
      #expect(page.count { $0 == "10.0" } >= 4)
      #expect(page.contains("4 of 8") && page.contains("Recruitment") && page.contains("Retention"))
    }
    // The counts go with their places: the tenth is number 9, the eleventh number 10.
    #expect(written[0].contains("9") && !written[0].contains("10"))
    #expect(written[1].contains("10") && !written[1].contains("9"))
    // What fits on a page has one.
    let few = try draw(SampleFigures.overview(Array(names.prefix(12))), options: DrawingOptions()).pages
    #expect(few.map { [$0.page, $0.of] } == [[1, 1]])
  }

  /// Measures that are too many for one page are parted between their groups, with no head alone and none twice.
  @Test func manyMeasuresTakePagesByGroup() throws {
    let names = (1...20).map { "P\($0)" }
    let pages = try draw(SampleFigures.overview(names, measures: 18), options: DrawingOptions()).pages
    let written = pages.map(texts)
    #expect(
      written.map { page in page.filter { ["Recruitment", "Retention"].contains($0) } } == [
        ["Recruitment"], ["Retention"], ["Recruitment"], ["Retention"],
      ])
    #expect(written.map { page in page.count { $0 == "Net staff change" } } == [6, 6, 6, 6])
    #expect(written.last?.last == "Page 4 of 4: P11 to P20.")
    for page in pages { #expect(page.height <= Resolution(dpi: 200).pixels(Sizes(.portrait).height)) }
  }

  /// A group that is too tall for a page alone goes on, with its head said again.
  @Test func aTallGroupGoesOn() throws {
    let pages = try draw(SampleFigures.overview(["Ash", "Elm"], measures: 50), options: DrawingOptions()).pages
    let heads = pages.map { page in texts(page).filter { $0.hasPrefix("Re") } }
    #expect(
      heads == [["Recruitment"], ["Recruitment (continued)"], ["Retention"], ["Retention (continued)"]], "\(heads)")
  }

  /// Digits that need more room than thirteen columns have take it from the bars; then the picture is refused, never set smaller.
  @Test func wideDigitsAreNotSetSmaller() throws {
    var figure = SampleFigures.districts
    for row in figure.rows.indices { figure.rows[row].cells[3].text = "107.5" }
    #expect(refusal(figure) == nil)
    for row in figure.rows.indices { figure.rows[row].cells[3].text = "12,345.6" }
    guard case .tooManyColumns(13, let fit, .landscape) = refusal(figure) else {
      Issue.record("digits of more than the cell were drawn")
      return
    }
    #expect((4...12).contains(fit))
    #expect(refusal(figure, DrawingOptions(size: .landscape)) == nil)
  }

  @Test func longTextsAreCutWithAWarning() throws {
    var figure = SampleFigures.small
    let long = [String](repeating: "Northumberland", count: 40).joined(separator: " ")
    figure.headline = long
    figure.rows[1].label = long
    figure.columnGroups[0].columns[0] = "SeptemberOctoberNovemberDecemberJanuaryFebruary"
    let warnings = try draw(figure, options: DrawingOptions()).warnings
    let cut = warnings.filter {
      guard case .shortened = $0 else { return false }
      return true
    }
    #expect(cut.count == 3)
  }

  /// Figures of all kinds, the same each time: no text meets another, none leaves the page, none is too small to read, and digits keep
  /// clear of the edges of their cells.
  @Test(arguments: 0..<90) func textsKeepApart(seed: Int) throws {
    var random = Seeded(state: UInt64(seed))
    let figure = SampleFigures.any(using: &random)
    let typesetter = try Typesetter(font: .builtIn, dpi: [200, 300, 150, 72, 600][seed / 3 % 5])
    let size = PictureSize.allCases[seed % 3]
    let scenes: [Scene]
    let grid: Grid
    do {
      scenes = try layOut(figure, size: size, typesetter: typesetter).scenes
      grid = try Grid(figure, sizes: Sizes(size), typesetter: typesetter)
    } catch {
      guard case .tooManyColumns(let asked, let fit, _) = error else { throw error }
      #expect(fit < asked)
      return
    }
    // A quarter of a millimetre; a pixel is lost where texts, and another where edges, stand on whole ones.
    let clear = 0.25 * Double(typesetter.dpi) / 25.4 - 2
    for page in scenes {
      let texts = page.items.compactMap { item -> Scene.Text? in
        guard case .text(let text) = item else { return nil }
        return text
      }
      for text in texts {
        #expect(text.left >= -1 && text.right <= Double(page.width) + 1, "\(text) leaves the page")
        #expect(text.top >= 0 && text.bottom <= Double(page.height), "\(text) leaves the page")
        #expect(text.style.points >= 7)
        let middle = (text.left + text.right) / 2
        // Digits of cells are black or white, which heads are not quite, and larger than those of the key.
        guard text.ink == .black || text.ink == .white, text.style.points >= 8,
          let column = grid.columns.first(where: { Double($0.lowerBound) < middle && middle < Double($0.upperBound) }),
          text.string.first?.isNumber ?? false, text.string.last?.isNumber ?? false
        else { continue }
        #expect(text.left - Double(column.lowerBound) >= clear, "\(text)")
        #expect(Double(column.upperBound) - text.right >= clear, "\(text)")
      }
      for (first, second) in DrawTests.meetings(texts) { Issue.record("\(first) meets \(second)") }
    }
  }

  /// Pairs of texts whose ink has bounds in common. From line to line a tenth of the size is let pass: bounds meet
  /// where a "y" stands over a "ŷ" at the far end of the line.
  static func meetings(_ texts: [Scene.Text]) -> [(Scene.Text, Scene.Text)] {
    let sorted = texts.sorted { $0.top < $1.top }
    let bounds = sorted.map { text in
      let slack = (text.bottom - text.top) / 10
      return (text.left, text.right, text.top + slack, text.bottom - slack)
    }
    var found: [(Scene.Text, Scene.Text)] = []
    for (index, one) in bounds.enumerated() {
      for other in bounds.indices.dropFirst(index + 1) {
        if sorted[other].top > one.3 { break }
        let two = bounds[other]
        if one.0 < two.1 && two.0 < one.1 && one.2 < two.3 && two.2 < one.3 {
          found.append((sorted[index], sorted[other]))
        }
      }
    }
    return found
  }

  /// One line, or two that a printer keeps apart: at 300 dots per inch each is 3 dots, and 4 lie between them.
  @Test func underlines() throws {
    func rules(_ emphasis: Emphasis) throws -> [Scene.Box] {
      var figure = SampleFigures.small
      figure.symbols = []
      figure.rows[1].cells[3].emphasis = emphasis
      return try draw(figure, options: DrawingOptions(dpi: 300)).pages[0].scene.items.compactMap { item in
        guard case .rule(let box, let colour) = item, colour == .white else { return nil }
        return box
      }
    }
    let (none, one, two) = (try rules(.none), try rules(.oneLine), try rules(.twoLines))
    #expect(none == [])
    #expect(one.map(\.height) == [3])
    #expect(two.map(\.height) == [3, 3])
    #expect(two.first == one.first)
    #expect(two.last?.y == two[0].y + 7)
  }
}
