/// The pixels of a page as numbers into a palette that grows with what is drawn.
///
/// The palette is made of groups: a ground, and that ground under one ink, from the least covered to full ink. So an edge of ink is the
/// same steps up and down whatever the ground, and a digit on one fill packs as one that was seen on another. An ink is in the palette as
/// often as there are grounds under it.
struct Raster<Number: FixedWidthInteger & UnsignedInteger & Sendable> {
  let width: Int
  let height: Int
  /// How many steps of coverage there are between no ink and full ink.
  let levels: Int
  /// The step of each coverage.
  private let steps: [UInt8]
  /// The lines from the top, each behind one spare number, where the file's filter will stand.
  private(set) var lines: [Number]
  private(set) var palette: [Colour] = []
  /// More colours were wanted than there are numbers: what is drawn from then on is wrong.
  private(set) var isFull = false
  /// The first number of a ground's group.
  private var grounds: [Colour: Int] = [:]
  /// Whether there is ink in a group.
  private var isInked: [Bool] = []
  /// For each ink, the first number of each number's group under it; −1 where it has none yet.
  private var groups: [Colour: [Int]] = [:]

  /// A white page. `levels` is 3 for four shades, ground and ink included.
  init(width: Int, height: Int, levels: Int) {
    self.width = width
    self.height = height
    self.levels = levels
    steps = (0...255).map { coverageStep($0, of: levels) }
    lines = [Number](repeating: 0, count: (max(width, 0) + 1) * max(height, 0))
    _ = number(ofGround: .white)
  }

  /// Hands the lines over, so that they may be changed where they stand; the raster has none after.
  mutating func takeLines() -> [Number] {
    var taken: [Number] = []
    swap(&taken, &lines)
    return taken
  }

  /// From one line to the next.
  private var stride: Int { width + 1 }

  /// Fills a box; what lies outside the page is left out.
  mutating func fill(_ box: Scene.Box, _ colour: Colour) {
    let number = number(ofGround: colour)
    let (left, right) = (max(box.x, 0), min(box.right, width))
    guard left < right else { return }
    for y in max(box.y, 0)..<max(min(box.bottom, height), max(box.y, 0)) {
      for index in (y * stride + 1 + left)..<(y * stride + 1 + right) { lines[index] = number }
    }
  }

  /// Lays ink over what is there, as far as `coverage` says; its origin is at (x, y).
  mutating func paint(_ coverage: Coverage, x: Int, y: Int, ink: Colour) {
    // Out of the raster while they change, so that nothing is copied.
    var groups = self.groups.removeValue(forKey: ink) ?? []
    var lines: [Number] = []
    swap(&lines, &self.lines)
    defer {
      swap(&lines, &self.lines)
      self.groups[ink] = groups
    }
    let (left, top) = (x + coverage.left, y + coverage.top)
    let columns = max(0, -left)..<max(min(coverage.width, width - left), max(0, -left))
    let steps = steps
    // Most pixels lie on the ground that the one before lay on.
    var (ground, first) = (-1, 0)
    for row in max(0, -top)..<max(min(coverage.height, height - top), max(0, -top)) {
      let from = row * coverage.width
      let to = (top + row) * stride + 1 + left
      for column in columns {
        let level = Int(steps[Int(coverage.values[from + column])])
        if level == 0 { continue }
        if Int(lines[to + column]) != ground {
          ground = Int(lines[to + column])
          first = firstNumber(on: ground, under: ink, &groups)
        }
        lines[to + column] = Number(truncatingIfNeeded: first + level)
      }
    }
  }

  /// The first number of a number's group under an ink. It is made where it is new: the number's own, where that is a ground that has
  /// no ink yet.
  private mutating func firstNumber(on ground: Int, under ink: Colour, _ groups: inout [Int]) -> Int {
    if ground < groups.count, groups[ground] >= 0 { return groups[ground] }
    let size = levels + 1
    let isFree = ground % size == 0 && !isInked[ground / size]
    let first = isFree ? ground : newGroup(palette[ground])
    isInked[first / size] = true
    for level in 1...levels {
      palette[first + level] = palette[ground].covered(by: ink, part: level, of: levels)
    }
    if groups.count <= ground { groups += [Int](repeating: -1, count: ground + 1 - groups.count) }
    groups[ground] = first
    return first
  }

  private mutating func number(ofGround colour: Colour) -> Number {
    let number = grounds[colour] ?? newGroup(colour)
    grounds[colour] = number
    return Number(clamping: number)
  }

  /// The first number of a new group; the last group's, where there are no numbers left.
  private mutating func newGroup(_ ground: Colour) -> Int {
    let first = palette.count
    guard first + levels <= Int(Number.max) else {
      isFull = true
      return first - levels - 1
    }
    palette += [Colour](repeating: ground, count: levels + 1)
    isInked.append(false)
    return first
  }
}

/// The step nearest to a coverage of 0 … 255. The faintest 3/16 count as none and the last as all, which makes edges a
/// little crisper.
private func coverageStep(_ coverage: Int, of levels: Int) -> UInt8 {
  let (none, all) = (48, 207)
  let part = min(max(coverage - none, 0), all - none)
  return UInt8(clamping: (part * levels + (all - none) / 2) / (all - none))
}
