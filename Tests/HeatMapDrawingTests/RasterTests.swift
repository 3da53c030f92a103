import Testing

@testable import HeatMapDrawing

@Suite struct RasterTests {
  /// Every cell's fill is found in the decoded file, at the corner of the cell where no text stands.
  @Test func cellsHaveTheirFills() throws {
    let figure = SampleFigures.districts
    let page = try #require(try draw(figure, options: DrawingOptions()).pages.first)
    let read = try #require(PNGReader.pixels(page.png))
    #expect((read.width, read.height) == (page.width, page.height))
    var checked = 0
    for item in page.scene.items {
      guard case .rectangle(let box, let colour) = item, Ramp.diverging.fills.contains(colour), box.height > 25 else {
        continue
      }
      let place = ((box.bottom - 1) * read.width + box.x) * 3
      #expect(Array(read.rgb[place..<place + 3]) == [colour.red, colour.green, colour.blue])
      checked += 1
    }
    #expect(checked > 290)
  }

  @Test func drawingOutsideThePageIsLeftOut() {
    var raster = Raster(width: 4, height: 4, levels: 7)
    raster.fill(Scene.Box(x: -2, y: -2, width: 3, height: 3), Colour(0xFF0000))
    raster.fill(Scene.Box(x: 3, y: 3, width: 9, height: 9), Colour(0xFF0000))
    raster.fill(Scene.Box(x: 9, y: -9, width: 2, height: 2), Colour(0xFF0000))
    let full = Coverage(left: -1, top: 2, width: 9, height: 9, values: [UInt8](repeating: 255, count: 81))
    raster.draw(full, x: -20, y: -20, ink: .black)
    #expect(raster.pixels.count { $0 != 0 } == 2)
    raster.draw(full, x: 0, y: 0, ink: .black)
    #expect(raster.pixels.suffix(8).allSatisfy { raster.palette[Int($0)] == .black })
  }

  @Test func shadesLieBetweenGroundAndInk() {
    var raster = Raster(width: 256, height: 1, levels: 7)
    let ramp = Coverage(left: 0, top: 0, width: 256, height: 1, values: (0...255).map { UInt8($0) })
    raster.draw(ramp, x: 0, y: 0, ink: .black)
    #expect(raster.palette.count == 8)
    let greys = raster.pixels.map { raster.palette[Int($0)].red }
    #expect(greys.first == 255 && greys.last == 0)
    #expect(zip(greys, greys.dropFirst()).allSatisfy { $0 >= $1 })
  }
}
