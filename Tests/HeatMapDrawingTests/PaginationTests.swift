import Testing

@testable import HeatMapDrawing

@Suite struct PaginationTests {
  static func rows(_ kinds: [Row.Kind]) -> [Row] { kinds.map { Row(kind: $0, label: "", cells: []) } }

  /// Every way of ordering six rows of headers and members, at every capacity.
  @Test func everyRowOnceAndNoHeaderLast() {
    for pattern in 0..<64 {
      let kinds = (0..<6).map { pattern >> $0 & 1 == 1 ? Row.Kind.header : .indented }
      let rows = PaginationTests.rows([.total] + kinds)
      let pagination = Pagination(heights: [1] + kinds.map { $0 == .header ? 3 : 2 }, beforeHeader: 1, rows: rows)
      for capacity in 0...24 {
        let pages = pagination.pages(capacity: capacity)
        #expect(pages.joined().filter { !$0.continued }.map(\.row) == Array(1...6))
        for page in pages {
          #expect(!page.isEmpty)
          if let last = page.last, rows[last.row].kind == .header, last.row < 6 {
            #expect(rows[last.row + 1].kind == .header, "a header parted from its rows")
          }
          // What goes on here says of which group it is.
          if let first = page.first, rows[first.row].kind == .indented {
            #expect(!rows[1...first.row].contains { $0.kind == .header })
          }
          #expect(page.dropFirst().allSatisfy { !$0.continued })
        }
      }
    }
  }

  /// Groups of every size up to five, on pages of every height that takes the largest block: no team stands alone under a head that
  /// another page has too.
  @Test func twoOfAGroupStayTogether() {
    for sizes in [[4, 4, 4], [1, 5, 2], [3, 3, 3, 3], [5, 1, 1, 4], [2, 5, 5]] {
      let kinds = sizes.flatMap { [Row.Kind.header] + [Row.Kind](repeating: .indented, count: $0) }
      let rows = PaginationTests.rows([.total] + kinds)
      let pagination = Pagination(heights: [1] + kinds.map { $0 == .header ? 3 : 2 }, beforeHeader: 1, rows: rows)
      for capacity in 10...60 {
        let pages = pagination.pages(capacity: capacity)
        #expect(pages.joined().filter { !$0.continued }.map(\.row) == Array(1...kinds.count))
        for page in pages {
          let groups = page.split { rows[$0.row].kind == .header }
          let heads = page.filter { rows[$0.row].kind == .header }
          for (head, own) in zip(heads, groups) {
            let size = kinds[head.row...].prefix { $0 == .indented }.count
            #expect(own.count >= min(2, size), "\(sizes) at \(capacity)")
          }
          let height = page.enumerated().reduce(0) { sum, line in
            let kind = rows[line.element.row].kind
            return sum + (kind == .header ? 3 : 2) + (kind == .header ? 1 : 0)
          }
          #expect(height <= capacity)
        }
      }
    }
  }

  @Test func pagesAreAboutEquallyFull() {
    let rows = PaginationTests.rows([.total] + [Row.Kind](repeating: .item, count: 101))
    let pagination = Pagination(heights: [Int](repeating: 10, count: 102), beforeHeader: 4, rows: rows)
    #expect(pagination.pages(capacity: 500).map(\.count) == [34, 34, 33])
    #expect(pagination.pages(capacity: 1010).map(\.count) == [101])
  }

  @Test func noRowsAreOneEmptyPage() {
    let pagination = Pagination(heights: [10], beforeHeader: 4, rows: PaginationTests.rows([.total]))
    #expect(pagination.pages(capacity: 500) == [[]])
  }

  @Test func referencesAreOnNoPageOfTheirOwn() {
    let rows = PaginationTests.rows([.total, .reference, .reference, .item, .item])
    let pagination = Pagination(heights: [10, 10, 10, 10, 10], beforeHeader: 4, rows: rows)
    #expect(pagination.pages(capacity: 10).map { $0.map(\.row) } == [[3], [4]])
    #expect(pagination.pages(capacity: 20).map { $0.map(\.row) } == [[3, 4]])
  }

  @Test(arguments: PictureSize.allCases) func everythingStandsOnEveryPage(size: PictureSize) throws {
    var figure = SampleFigures.teams()
    var reference = figure.rows[0]
    (reference.kind, reference.label) = (.reference, "England")
    figure.rows.insert(reference, at: 1)
    let drawn = try draw(figure, options: DrawingOptions(size: size))
    #expect(drawn.pages.count > 1)
    #expect(Set(drawn.pages.map(\.width)).count == 1)
    // 238, 155 and 179.4 mm at 200 dpi
    let tallest =
      switch size {
      case .portrait: 1874
      case .landscape: 1220
      case .slide: 1413
      }
    for page in drawn.pages {
      #expect(page.height <= tallest)
      let texts = page.scene.items.compactMap { item -> String? in
        guard case .text(let text) = item else { return nil }
        return text.string
      }
      for text in ["All districts", "England", "% vacant", "2025/26", "Page \(page.page) of \(page.of)."] {
        #expect(texts.contains(text))
      }
      #expect(texts.joined(separator: " ").contains(figure.headline))
    }
  }

  @Test func aNationByYear() throws {
    let figure = SampleFigures.nation()
    let drawn = try draw(figure, options: DrawingOptions())
    #expect(drawn.pages.count == 6)
    let texts = drawn.pages.flatMap(\.scene.items).compactMap { item -> String? in
      guard case .text(let text) = item else { return nil }
      return text.string
    }
    for index in 10...151 { #expect(texts.count { $0 == "Authority \(index)" } == 1) }
  }
}
