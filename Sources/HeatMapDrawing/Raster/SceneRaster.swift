extension Raster {
  /// Draws a scene with four shades for each pair of ground and ink. Five, eight and sixteen were tried: they cannot be told
  /// apart at twice the size, and the files are larger. So sixty-four pairs fit a palette of 256.
  init(_ scene: Scene, with typesetter: Typesetter) {
    self.init(width: scene.width, height: scene.height, levels: 3)
    for item in scene.items {
      switch item {
      case .rectangle(let box, let colour), .rule(let box, let colour): fill(box, colour)
      case .head(let box, let direction, let colour):
        paint(headCoverage(box, direction), x: 0, y: 0, ink: colour)
      case .arrow(let box, let isUp, let colour): paint(arrowCoverage(box, isUp: isUp), x: 0, y: 0, ink: colour)
      case .text(let text):
        if text.isUpright {
          guard let coverage = typesetter.coverage(text.string, text.style, shift: 0) else { continue }
          paint(coverage.turned, x: Int(text.x), y: text.baseline, ink: text.ink)
          continue
        }
        let quarters = Int((text.x * 4).rounded())
        guard let coverage = typesetter.coverage(text.string, text.style, shift: quarters & 3) else { continue }
        paint(coverage, x: quarters >> 2, y: text.baseline, ink: text.ink)
      }
    }
  }
}

/// A triangle that fills a box; the pixels that its sides cut are covered in part.
private func headCoverage(_ box: Scene.Box, _ direction: Scene.Direction) -> Coverage {
  // Along the way to the tip, and across it.
  let isAcross = direction == .left || direction == .right
  let (length, breadth) = isAcross ? (box.width, box.height) : (box.height, box.width)
  let isReversed = direction == .down || direction == .right
  return Coverage(box) { x, y in
    let (along, across) = isAcross ? (x, y) : (y, x)
    let place = isReversed ? length - 1 - along : along
    let half = Double(breadth) / 2 * (Double(place) + 0.5) / Double(length)
    return covered(across, from: Double(breadth) / 2 - half, to: Double(breadth) / 2 + half)
  }
}

/// An arrow that fills a box.
private func arrowCoverage(_ box: Scene.Box, isUp: Bool) -> Coverage {
  let arrow = Arrow(box)
  let middle = Double(box.width) / 2
  return Coverage(box) { x, y in
    let line = isUp ? y : box.height - 1 - y
    let half = line < arrow.head ? middle * (Double(line) + 0.5) / Double(arrow.head) : Double(arrow.shaft) / 2
    return covered(x, from: middle - half, to: middle + half)
  }
}

/// How much of a pixel lies between two places, of 255.
private func covered(_ pixel: Int, from low: Double, to high: Double) -> UInt8 {
  let (left, right) = (max(Double(pixel), low), min(Double(pixel + 1), high))
  return UInt8(max(0, min(255, (right - left) * 255)))
}

extension Coverage {
  fileprivate init(_ box: Scene.Box, _ value: (Int, Int) -> UInt8) {
    self.init(left: box.x, top: box.y, width: box.width, height: box.height)
    for y in 0..<box.height {
      for x in 0..<box.width { values[y * box.width + x] = value(x, y) }
    }
  }

  /// The same, turned a quarter to the left around its origin.
  fileprivate var turned: Coverage {
    Coverage(Scene.Box(x: top, y: -(left + width), width: height, height: width)) { x, y in
      values[x * width + (width - 1 - y)]
    }
  }
}
