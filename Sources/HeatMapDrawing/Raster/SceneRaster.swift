extension Raster {
  /// Draws a scene with four shades for each pair of ground and ink. Five, eight and sixteen were tried: they cannot be told
  /// apart at twice the size, and the files are larger. So sixty-four pairs fit a palette of 256.
  init(_ scene: Scene, with typesetter: Typesetter) {
    self.init(width: scene.width, height: scene.height, levels: 3)
    for item in scene.items {
      switch item {
      case .rectangle(let box, let colour), .rule(let box, let colour): fill(box, colour)
      case .hatch(let box, let ground, let ink):
        fill(box, ground)
        paint(hatchCoverage(box, dpi: scene.dpi), x: 0, y: 0, ink: ink)
      case .triangle(let box, let colour): paint(triangleCoverage(box), x: 0, y: 0, ink: colour)
      case .arrow(let box, let isUp, let colour): paint(arrowCoverage(box, isUp: isUp), x: 0, y: 0, ink: colour)
      case .text(let text):
        let quarters = Int((text.x * 4).rounded())
        guard let coverage = typesetter.coverage(text.string, text.style, shift: quarters & 3) else { continue }
        paint(coverage, x: quarters >> 2, y: text.baseline, ink: text.ink)
      }
    }
  }
}

/// Lines rising to the right, some 0.6 mm apart, that go on from one box to the next.
private func hatchCoverage(_ box: Scene.Box, dpi: Int) -> Coverage {
  let period = max(4, (dpi * 6 + 127) / 254)
  // Across a line: half covered beside it, so that it looks smooth; thicker where pixels are finer.
  let thick = max(1, dpi / 200)
  let profile = (0..<period).map { place -> UInt8 in
    if place == 0 || place == thick + 1 { return 85 }
    return place <= thick ? 255 : 0
  }
  var coverage = Coverage(left: box.x, top: box.y, width: box.width, height: box.height)
  for y in 0..<box.height {
    for x in 0..<box.width { coverage.values[y * box.width + x] = profile[(box.x + x + box.y + y) % period] }
  }
  return coverage
}

/// The top right half of a box; the pixels that the slope cuts are half covered.
private func triangleCoverage(_ box: Scene.Box) -> Coverage {
  var coverage = Coverage(left: box.x, top: box.y, width: box.width, height: box.height)
  for y in 0..<box.height {
    for x in y..<max(box.width, y) { coverage.values[y * box.width + x] = x == y ? 128 : 255 }
  }
  return coverage
}

/// A triangle that fills a box, its tip at the top or at the bottom; the pixels that its sides cut are covered in part.
private func arrowCoverage(_ box: Scene.Box, isUp: Bool) -> Coverage {
  var coverage = Coverage(left: box.x, top: box.y, width: box.width, height: box.height)
  let middle = Double(box.width) / 2
  for y in 0..<box.height {
    let line = isUp ? y : box.height - 1 - y
    let half = middle * (Double(line) + 0.5) / Double(box.height)
    for x in 0..<box.width {
      let (left, right) = (max(Double(x), middle - half), min(Double(x + 1), middle + half))
      coverage.values[y * box.width + x] = UInt8(max(0, min(255, (right - left) * 255)))
    }
  }
  return coverage
}
