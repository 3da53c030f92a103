import HeatMapDrawing
import Testing

@Suite struct SceneTests {
  @Test func smallFigure() throws {
    let drawn = try draw(SampleFigures.small, options: DrawingOptions())
    try Goldens.expect(drawn.pages.map(\.scene.description).joined(), matches: "small")
  }

  @Test func figureWithReferences() throws {
    let drawn = try draw(SampleFigures.held, options: DrawingOptions())
    try Goldens.expect(drawn.pages.map(\.scene.description).joined(), matches: "references")
  }

  @Test func figureByTeam() throws {
    let figure = SampleFigures.teams(districts: 2, teams: 2, months: 13)
    let drawn = try draw(figure, options: DrawingOptions())
    try Goldens.expect(drawn.pages.map(\.scene.description).joined(), matches: "teams")
  }

  @Test func overview() throws {
    let figure = SampleFigures.overview(["Burnley", "South Ribble", "Wyre", "West Lancashire"], measures: 1)
    let drawn = try draw(figure, options: DrawingOptions())
    try Goldens.expect(drawn.pages.map(\.scene.description).joined(), matches: "overview")
  }

  @Test func sameFigureSameBytes() throws {
    let first = try draw(SampleFigures.districts, options: DrawingOptions())
    let second = try draw(SampleFigures.districts, options: DrawingOptions())
    #expect(first.pages.map(\.png) == second.pages.map(\.png))
    #expect(first.pages.map(\.scene) == second.pages.map(\.scene))
  }

  @Test func figuresDrawnAtOnceAreTheSame() async throws {
    let alone = try draw(SampleFigures.small, options: DrawingOptions()).pages.map(\.png)
    try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
      for _ in 0..<8 {
        group.addTask { try draw(SampleFigures.small, options: DrawingOptions()).pages.map(\.png) }
      }
      for try await pages in group { #expect(pages == alone) }
    }
  }

  @Test func sizeOnPaper() throws {
    for (size, dpi, width) in [
      (PictureSize.portrait, 200, 1252), (.portrait, 300, 1878), (.portrait, 72, 451), (.landscape, 200, 1937),
    ] {
      let drawn = try draw(SampleFigures.small, options: DrawingOptions(size: size, dpi: dpi))
      #expect(drawn.pages.map(\.width) == [width])
    }
  }
}
