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
    #expect(checked > 160)
  }

  @Test func drawingOutsideThePageIsLeftOut() {
    var raster = Raster<UInt8>(width: 4, height: 4, levels: 7)
    /// The colours from the top left, without the spare number before each line.
    func pixels() -> [Colour] {
      raster.lines.enumerated().filter { $0.offset % 5 != 0 }.map { raster.palette[Int($0.element)] }
    }
    raster.fill(Scene.Box(x: -2, y: -2, width: 3, height: 3), Colour(0xFF0000))
    raster.fill(Scene.Box(x: 3, y: 3, width: 9, height: 9), Colour(0xFF0000))
    raster.fill(Scene.Box(x: 9, y: -9, width: 2, height: 2), Colour(0xFF0000))
    let full = Coverage(left: -1, top: 2, width: 9, height: 9, values: [UInt8](repeating: 255, count: 81))
    raster.paint(full, x: -20, y: -20, ink: .black)
    #expect(pixels().count { $0 != .white } == 2)
    raster.paint(full, x: 0, y: 0, ink: .black)
    #expect(pixels().suffix(8).allSatisfy { $0 == .black })
    #expect(pixels().first == Colour(0xFF0000))
    #expect(pixels()[1..<8].allSatisfy { $0 == .white })
    #expect(stride(from: 0, to: 20, by: 5).allSatisfy { raster.lines[$0] == 0 })
  }

  @Test func shadesLieBetweenGroundAndInk() {
    var raster = Raster<UInt8>(width: 256, height: 1, levels: 7)
    let ramp = Coverage(left: 0, top: 0, width: 256, height: 1, values: (0...255).map { UInt8($0) })
    raster.paint(ramp, x: 0, y: 0, ink: .black)
    #expect(raster.palette.count == 8)
    let greys = raster.lines.dropFirst().map { raster.palette[Int($0)].red }
    #expect(greys.first == 255 && greys.last == 0)
    #expect(zip(greys, greys.dropFirst()).allSatisfy { $0 >= $1 })
  }

  /// An edge of ink is the same steps on every ground; and inks one over the other come out as they would one by one.
  @Test func everyGroundHasItsGroup() {
    let ramp = Coverage(left: 0, top: 0, width: 4, height: 1, values: [0, 90, 160, 255])
    let grounds = [Colour.white, Colour(0x2166AC), Colour(0xF4A582)]
    let inks = [Colour.black, Colour(0x808080), .white]
    var raster = Raster<UInt8>(width: 4 * grounds.count * inks.count, height: 1, levels: 3)
    for (number, ink) in inks.enumerated() {
      for (place, ground) in grounds.enumerated() {
        let x = 4 * (number * grounds.count + place)
        raster.fill(Scene.Box(x: x, y: 0, width: 4, height: 1), ground)
        raster.paint(ramp, x: x, y: 0, ink: ink)
        let numbers = (0..<4).map { Int(raster.lines[1 + x + $0]) }
        // The first ink of a ground follows it; for the others the ground is in the palette again.
        if number == 0 { #expect(numbers == [numbers[0], numbers[0] + 1, numbers[0] + 2, numbers[0] + 3]) }
        #expect(numbers[2] == numbers[1] + 1 && numbers[3] == numbers[1] + 2)
        #expect(raster.palette[numbers[0]] == ground && raster.palette[numbers[3]] == ink)
        for level in 1...2 {
          #expect(raster.palette[numbers[level]] == ground.covered(by: ink, part: level, of: 3))
        }
      }
    }
    #expect(!raster.isFull)
  }

  @Test func moreColoursThanNumbersAreTold() {
    var raster = Raster<UInt8>(width: 300, height: 1, levels: 3)
    // White has a group, and there is room for sixty-three more.
    for x in 0..<63 { raster.fill(Scene.Box(x: x, y: 0, width: 1, height: 1), Colour(UInt32(x) + 1)) }
    #expect(!raster.isFull)
    #expect(raster.palette.count == 256)
    raster.fill(Scene.Box(x: 70, y: 0, width: 1, height: 1), Colour(0xABCDEF))
    #expect(raster.isFull)
    #expect(raster.palette.count == 256)
  }
}
