/// How much of each pixel some ink covers, 0 … 255, in rows from the top.
struct Coverage {
  /// From the origin on the baseline to the left edge, in pixels; to the right is positive.
  var left: Int
  /// From the baseline to the top edge, in pixels; down is positive.
  var top: Int
  var width: Int
  var height: Int
  var values: [UInt8]

  /// An empty one of this size.
  init(left: Int, top: Int, width: Int, height: Int) {
    self.init(
      left: left, top: top, width: width, height: height, values: [UInt8](repeating: 0, count: width * height))
  }

  init(left: Int, top: Int, width: Int, height: Int, values: [UInt8]) {
    self.left = left
    self.top = top
    self.width = width
    self.height = height
    self.values = values
  }

  /// Adds the ink of another; full stays full. The other must lie inside.
  mutating func add(_ other: Coverage) {
    for y in 0..<other.height {
      let start = (y + other.top - top) * width + other.left - left
      for x in 0..<other.width {
        let sum = Int(values[start + x]) + Int(other.values[y * other.width + x])
        values[start + x] = UInt8(min(sum, 255))
      }
    }
  }
}
