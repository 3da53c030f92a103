import TestSupport
import Testing

@testable import HeatMapDrawing

/// What is kept clear: the edges of the page, and the space between bold digits.
@Suite struct FigureLayoutTests {
  static let figures = [
    ("districts", SampleFigures.districts), ("teams", SampleFigures.teams()), ("nation", SampleFigures.nation()),
    ("small", SampleFigures.small), ("three bands", threeBands),
  ]

  /// Twenty-four months from October, in three years.
  static var threeBands: Figure {
    var figure = SampleFigures.teams(districts: 3)
    figure.columnGroups = [
      ColumnGroup(label: "2015/16", columns: Array(SampleFigures.months.suffix(6))),
      ColumnGroup(label: "2016/17", columns: SampleFigures.months),
      ColumnGroup(label: "2017/18", columns: Array(SampleFigures.months.prefix(6))),
    ]
    for index in figure.rows.indices where figure.rows[index].kind == .indented {
      if index % 2 == 0 { figure.rows[index].label = "Safeguarding and Review" }
    }
    figure.stamp = "internal: not for publication"
    return figure
  }

  /// The ink of a text as drawn: from the first to after the last column that is half covered somewhere.
  private func ink(_ text: Scene.Text, _ typesetter: Typesetter) -> Range<Int>? {
    let quarters = Int((text.x * 4).rounded())
    guard let covered = typesetter.coverage(text.string, text.style, shift: quarters & 3)?.covered else { return nil }
    return (covered.lowerBound + (quarters >> 2))..<(covered.upperBound + (quarters >> 2))
  }

  @Test(arguments: Preset.allCases, [200, 300]) func boldDigitsKeepApart(preset: Preset, dpi: Int) throws {
    // A third of a millimetre: any nearer and two numbers are read as one.
    let least = 0.35 * Double(dpi) / 25.4
    // More columns than the preset is made for take what room there is.
    for (name, figure) in FigureLayoutTests.figures where preset != .portrait13 || figure.columnCount <= 13 {
      let typesetter = try Typesetter(font: .builtIn, dpi: dpi)
      let grid = try Grid(figure, sizes: Sizes(preset), typesetter: typesetter)
      #expect(grid.cells.bold.points >= 6.8)
      var pairs = 0
      for page in try layOut(figure, preset: preset, typesetter: typesetter).scenes {
        let texts = page.items.compactMap { item -> Scene.Text? in
          guard case .text(let text) = item, text.style == grid.cells.bold else { return nil }
          let middle = (text.left + text.right) / 2
          return middle > Double(grid.labelEnd) && middle < Double(grid.cellsEnd) ? text : nil
        }
        for (one, next) in zip(texts, texts.dropFirst()) where one.baseline == next.baseline {
          pairs += 1
          let left = try #require(ink(one, typesetter))
          let right = try #require(ink(next, typesetter))
          #expect(Double(right.lowerBound - left.upperBound) >= least, "\(name): \(one) \(next)")
        }
      }
      #expect(pairs > 0)
    }
  }

  /// Figures of all kinds: nothing but the bar of the stamp comes near the edges.
  @Test(arguments: 0..<30) func edgesAreClear(seed: Int) throws {
    var random = Seeded(state: UInt64(seed + 500))
    let figure = SampleFigures.any(using: &random)
    let dpi = [200, 300, 150][seed / 3 % 3]
    let typesetter = try Typesetter(font: .builtIn, dpi: dpi)
    let scenes: [Scene]
    do {
      scenes = try layOut(figure, preset: Preset.allCases[seed % 3], typesetter: typesetter).scenes
    } catch {
      guard case .tooManyColumns = error else { throw error }
      return
    }
    let millimetre = Double(dpi) / 25.4
    for page in scenes {
      for item in page.items {
        switch item {
        case .rectangle(_, Tone.stamp): continue
        case .rectangle(let box, _), .rule(let box, _), .hatch(let box, _, _), .triangle(let box, _),
          .arrow(let box, _, _):
          #expect(Double(box.x) >= 0.5 * millimetre - 1 && Double(box.right) <= Double(page.width) - millimetre + 1)
        case .text(let text):
          // A pixel for the place on whole ones, a little for letters that reach beyond their own width.
          let slack = 1 + 0.1 * millimetre
          #expect(text.left >= 0.5 * millimetre - slack, "\(text)")
          #expect(text.right <= Double(page.width) - millimetre + slack, "\(text)")
        }
      }
    }
  }

  /// At every width, all words of a label are whole, unless an ellipsis says that something is missing.
  @Test(arguments: Preset.allCases) func labelsAreNotBrokenInsideWords(preset: Preset) throws {
    let typesetter = try Typesetter(font: .builtIn, dpi: 200)
    var labels = LabelType(sizes: Sizes(preset), typesetter: typesetter)
    for kind in [Row.Kind.total, .reference, .header, .item, .indented] {
      for text in ["Safeguarding and Review", "Child in Need and Child Protection East", "Burnley"] {
        for suffix in [nil, "[u]"] {
          let row = Row(kind: kind, label: text, suffix: suffix, cells: [])
          for width in stride(from: 60.0, to: 500, by: 3) {
            labels.setWidth(width, for: [row])
            let label = labels.label(row, continued: false)
            let joined = label.lines.filter { !$0.isEmpty }.joined(separator: " ")
            #expect(label.shortened ? joined.contains("…") : joined == text, "\(joined) at \(width)")
            #expect(label.lines.count <= 2 && label.style.points >= 6)
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

  @Test func aLongWordWidensTheLabels() throws {
    let bands = try draw(FigureLayoutTests.threeBands, options: DrawingOptions())
    #expect(bands.warnings == [])
    // Too wide for the usual column even at 6 pt, not for the widest.
    var figure = FigureLayoutTests.threeBands
    figure.rows[2].label = "Unaccompanied-Asylum-Seekers"
    figure.side?.madeOfHeading = nil
    let typesetter = try Typesetter(font: .builtIn, dpi: 200)
    let grid = try Grid(figure, sizes: Sizes(.portrait24), typesetter: typesetter)
    #expect(grid.labels.width > Resolution(dpi: 200).exactly(25.5))
    #expect(grid.labels.cut(figure.rows) == 0)
    #expect(grid.cells.smallest >= 6.8)
    #expect(grid.pitch >= Resolution(dpi: 200).pixels(4.3))
  }

  /// The stamp stands on its bar at the top and again, as quiet text, beside the heads.
  @Test func theSecondStampIsQuiet() throws {
    var figure = SampleFigures.districts
    figure.stamp = "internal: not for publication"
    let items = try draw(figure, options: DrawingOptions()).pages[0].scene.items
    let boxes = items.filter { item in
      guard case .rectangle(_, Tone.stamp) = item else { return false }
      return true
    }
    #expect(boxes.count == 1)
    let quiet = items.compactMap { item -> Scene.Text? in
      guard case .text(let text) = item, figure.stamp?.contains(text.string) ?? false else { return nil }
      return text.ink == Tone.quiet ? text : nil
    }
    #expect((2...3).contains(quiet.count))
    #expect(quiet.map(\.string).joined(separator: " ") == figure.stamp)
    #expect(quiet.allSatisfy { $0.style.face == .condensed })
  }
}
