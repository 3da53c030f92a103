/// The shape of an arrow that fills a box: a head over 55 hundredths of its length, and a shaft a quarter as wide.
struct Arrow {
  /// How long the head is, in pixels.
  let head: Int
  /// How wide the shaft is, so that the same is left on both sides.
  let shaft: Int

  init(_ box: Scene.Box) {
    head = (box.height * 55 + 50) / 100
    shaft = max(1, box.width / 4 + (box.width - box.width / 4) % 2)
  }
}
