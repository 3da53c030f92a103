import Testing

@testable import HeatMapDrawing

@Suite struct WrappingTests {
  let typesetter: Typesetter
  let style = TextStyle(.regular, 8)

  init() throws { typesetter = try Typesetter(font: .builtIn, dpi: 200) }

  @Test func nothingIsLost() {
    let text = "Child in Need and Child Protection East, Burnley and Pendle, with a donaudampfschifffahrtsgesellschaft"
    for width in stride(from: 20.0, to: 900, by: 7) {
      for balanced in [false, true] {
        let wrapped = typesetter.wrap(text, style, width: width, balanced: balanced)
        #expect(!wrapped.shortened)
        #expect(wrapped.lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        for line in wrapped.lines { #expect(typesetter.width(line, style) <= width) }
      }
    }
  }

  @Test func whatIsCutSaysSo() {
    let wrapped = typesetter.wrap("Child in Need and Child Protection East", style, width: 150, most: 2)
    #expect(wrapped.shortened && wrapped.lines.count == 2)
    #expect(wrapped.lines.last?.hasSuffix("…") ?? false)
    for line in wrapped.lines { #expect(typesetter.width(line, style) <= 150) }
  }

  @Test func roomIsKeptOnTheLastLine() {
    for width in stride(from: 60.0, to: 500, by: 5) {
      let wrapped = typesetter.wrap("Looked After Children", style, width: width, most: 2, reserve: 40)
      #expect(wrapped.lines.count <= 2)
      if let last = wrapped.lines.last { #expect(typesetter.width(last, style) + 40 <= width) }
    }
  }

  @Test func shorteningKeepsWhatFits() {
    #expect(typesetter.shorten("Leaving Care", style, width: 1000) == "Leaving Care")
    #expect(typesetter.shorten("Leaving Care", style, width: 0) == "…")
    #expect(typesetter.shorten("Leaving Care", style, width: typesetter.width("Leaving…", style)) == "Leaving…")
  }

  @Test func emptyTextsTakeNoLines() {
    #expect(typesetter.wrap("", style, width: 100).lines.isEmpty)
    #expect(typesetter.wrap(" \n ", style, width: 100).lines.isEmpty)
  }
}
