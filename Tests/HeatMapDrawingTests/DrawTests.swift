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
  @Test(arguments: Preset.allCases, [200, 300]) func tooManyColumns(preset: Preset, dpi: Int) throws {
    func figure(_ count: Int) -> Figure {
      var figure = SampleFigures.small
      figure.columnGroups = [ColumnGroup(label: "2025", columns: [String](repeating: "Jan", count: count))]
      for row in figure.rows.indices {
        figure.rows[row].cells = [Cell](repeating: SampleFigures.cell("28.9"), count: count)
      }
      return figure
    }
    let options = DrawingOptions(preset: preset, dpi: dpi)
    guard case .tooManyColumns(let asked, let fit) = refusal(figure(90), options) else {
      Issue.record("90 columns were drawn")
      return
    }
    #expect(asked == 90)
    #expect(fit >= (preset == .landscape24 ? 36 : 24))
    #expect(refusal(figure(fit), options) == nil)
    guard case .tooManyColumns = refusal(figure(fit + 1), options) else {
      Issue.record("\(fit + 1) columns were drawn")
      return
    }
  }

  @Test func smallDigitsAreWarnedOf() throws {
    var figure = SampleFigures.districts
    let legible = try draw(figure, options: DrawingOptions())
    #expect(legible.warnings == [])
    for row in figure.rows.indices { figure.rows[row].cells[3].text = "1,234" }
    let warnings = try draw(figure, options: DrawingOptions()).warnings
    #expect(
      warnings.contains {
        guard case .smallCellText(let points, 7) = $0 else { return false }
        return points >= 5.5 && points < 7
      })
  }

  @Test func longTextsAreCutWithAWarning() throws {
    var figure = SampleFigures.small
    let long = [String](repeating: "Northumberland", count: 40).joined(separator: " ")
    figure.headline = long
    figure.statistic = long
    figure.rows[1].label = long
    figure.columnGroups[0].columns[0] = "SeptemberOctoberNovemberDecember"
    let warnings = try draw(figure, options: DrawingOptions()).warnings
    let cut = warnings.filter {
      guard case .shortened = $0 else { return false }
      return true
    }
    #expect(cut.count == 4)
  }

  /// Figures of all kinds, the same each time: no text meets another, none leaves the page, none is too small to read.
  @Test(arguments: 0..<60) func textsKeepApart(seed: Int) throws {
    var random = Seeded(state: UInt64(seed))
    let figure = SampleFigures.any(using: &random)
    let typesetter = try Typesetter(font: .builtIn, dpi: [200, 300, 150, 72, 600][seed / 3 % 5])
    let scenes: [Scene]
    do {
      scenes = try layOut(figure, preset: Preset.allCases[seed % 3], typesetter: typesetter).scenes
    } catch {
      guard case .tooManyColumns(let asked, let fit) = error else { throw error }
      #expect(fit < asked)
      return
    }
    for page in scenes {
      let texts = page.items.compactMap { item -> Scene.Text? in
        guard case .text(let text) = item else { return nil }
        return text
      }
      for text in texts {
        #expect(text.left >= -1 && text.right <= Double(page.width) + 1, "\(text) leaves the page")
        #expect(text.top >= 0 && text.bottom <= Double(page.height), "\(text) leaves the page")
        #expect(text.style.points >= 5.5)
      }
      for (first, second) in DrawTests.meetings(texts) { Issue.record("\(first) meets \(second)") }
    }
  }

  /// Pairs of texts whose ink has bounds in common. From line to line a tenth of the size is let pass: bounds meet
  /// where a "y" stands over a "ŷ" at the far end of the line.
  private static func meetings(_ texts: [Scene.Text]) -> [(Scene.Text, Scene.Text)] {
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
    func rules(_ emphasis: Emphasis) throws -> [Scene.Item] {
      var figure = SampleFigures.small
      figure.rows[1].side?.emphasis = emphasis
      return try draw(figure, options: DrawingOptions(dpi: 300)).pages[0].scene.items.filter { item in
        if case .rule = item { true } else { false }
      }
    }
    let plain = try rules(.none)
    func boxes(_ emphasis: Emphasis) throws -> [Scene.Box] {
      try rules(emphasis).filter { !plain.contains($0) }.compactMap { item in
        guard case .rule(let box, _) = item else { return nil }
        return box
      }
    }
    let (one, two) = (try boxes(.oneLine), try boxes(.twoLines))
    #expect(one.map(\.height) == [3])
    #expect(two.map(\.height) == [3, 3])
    #expect(two.first == one.first)
    #expect(two.last?.y == two[0].y + 7)
  }
}
