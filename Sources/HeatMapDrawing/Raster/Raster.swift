/// The pixels of a page as numbers into a palette that grows with what is drawn.
struct Raster {
  let width: Int
  let height: Int
  /// How many steps of coverage there are between no ink and full ink.
  let levels: Int
  /// The step of each coverage.
  private let steps: [UInt8]
  private(set) var pixels: [UInt16]
  private(set) var palette: [Colour] = [.white]
  private var numbers: [Colour: UInt16] = [.white: 0]
  /// For each ink, the colour that a colour of the palette turns into at each level: `number × (levels + 1) + level`.
  private var blends: [Colour: [UInt16]] = [:]

  /// A white page. `levels` is 3 for four shades, ground and ink included.
  init(width: Int, height: Int, levels: Int) {
    self.width = width
    self.height = height
    self.levels = levels
    steps = (0...255).map { Raster.level($0, of: levels) }
    pixels = [UInt16](repeating: 0, count: max(width, 0) * max(height, 0))
  }

  /// Fills a box; what lies outside the page is left out.
  mutating func fill(_ box: Scene.Box, _ colour: Colour) {
    let number = number(of: colour)
    let (left, right) = (max(box.x, 0), min(box.right, width))
    guard left < right else { return }
    for y in max(box.y, 0)..<max(min(box.bottom, height), max(box.y, 0)) {
      for index in (y * width + left)..<(y * width + right) { pixels[index] = number }
    }
  }

  /// Lays ink over what is there, as far as `coverage` says; its origin is at (x, y).
  mutating func draw(_ coverage: Coverage, x: Int, y: Int, ink: Colour) {
    // Out of the raster while they change, so that nothing is copied.
    var blend = blends.removeValue(forKey: ink) ?? []
    var pixels: [UInt16] = []
    swap(&pixels, &self.pixels)
    defer {
      swap(&pixels, &self.pixels)
      blends[ink] = blend
    }
    let (left, top) = (x + coverage.left, y + coverage.top)
    let columns = max(0, -left)..<max(min(coverage.width, width - left), max(0, -left))
    let steps = steps
    for row in max(0, -top)..<max(min(coverage.height, height - top), max(0, -top)) {
      let from = row * coverage.width
      let to = (top + row) * width + left
      for column in columns {
        let level = Int(steps[Int(coverage.values[from + column])])
        if level == 0 { continue }
        let ground = Int(pixels[to + column])
        let place = ground * (levels + 1) + level
        if place >= blend.count {
          blend += [UInt16](repeating: .max, count: place + 1 - blend.count + 64 * (levels + 1))
        }
        if blend[place] == .max {
          blend[place] = number(of: palette[ground].covered(by: ink, part: level, of: levels))
        }
        pixels[to + column] = blend[place]
      }
    }
  }

  /// The step nearest to a coverage of 0 … 255. The faintest 3/16 count as none and the last as all, which makes edges a
  /// little crisper.
  private static func level(_ coverage: Int, of levels: Int) -> UInt8 {
    let (none, all) = (48, 207)
    let part = min(max(coverage - none, 0), all - none)
    return UInt8(clamping: (part * levels + (all - none) / 2) / (all - none))
  }

  /// The number of a colour, new or known. Past 65,534 colours, the last one: no picture comes near.
  private mutating func number(of colour: Colour) -> UInt16 {
    if let known = numbers[colour] { return known }
    guard palette.count < Int(UInt16.max) else { return UInt16.max - 1 }
    let number = UInt16(palette.count)
    palette.append(colour)
    numbers[colour] = number
    return number
  }
}
