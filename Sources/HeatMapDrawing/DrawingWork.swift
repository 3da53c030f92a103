internal import Parallel

#if canImport(Glibc)
  internal import Dispatch
#endif

/// What there is to be done for several figures, and what has come of it, handed out to whichever thread is free.
final class DrawingWork: Sendable {
  /// A page to be drawn.
  struct Page: Sendable {
    let figure: Int
    /// From 0.
    let number: Int
    let count: Int
    let scene: Scene
  }

  enum Task: Sendable {
    case layout(Int)
    case page(Page)
  }

  private struct State: Sendable {
    var nextLayout = 0
    /// Pages that can be drawn, the first of them last.
    var pages: [Page] = []
    var layouts: [Result<[DrawingWarning], DrawingRefusal>?]
    /// By figure, then page.
    var drawn: [[Result<DrawnPage, DrawingRefusal>?]]
  }

  private let state: Locked<State>
  private let figures: Int
  /// The figures that are not laid out yet.
  private let underWay = DispatchGroup()

  init(figures: Int) {
    self.figures = figures
    for _ in 0..<figures { underWay.enter() }
    state = Locked(
      State(layouts: Array(repeating: nil, count: figures), drawn: Array(repeating: [], count: figures)))
  }

  /// A figure to be laid out; where all have been begun, a page of those that are laid out, which is waited for as long as there may be
  /// one; nothing when all is done or being done.
  func next() -> Task? {
    if let task = nextNow() { return task }
    underWay.wait()
    return nextNow()
  }

  private func nextNow() -> Task? {
    state.withLock { state in
      if state.nextLayout < figures {
        state.nextLayout += 1
        return .layout(state.nextLayout - 1)
      }
      return state.pages.popLast().map(Task.page)
    }
  }

  func laidOut(_ figure: Int, _ result: Result<FigureScenes, DrawingRefusal>) {
    defer { underWay.leave() }
    state.withLock { state in
      state.layouts[figure] = result.map { $0.warnings }
      guard case .success(let layout) = result else { return }
      state.drawn[figure] = layout.scenes.map { _ in nil }
      let pages = layout.scenes.enumerated().map { number, scene in
        Page(figure: figure, number: number, count: layout.scenes.count, scene: scene)
      }
      state.pages.insert(contentsOf: pages.reversed(), at: 0)
    }
  }

  func drawn(_ page: Page, _ result: Result<DrawnPage, DrawingRefusal>) {
    state.withLock { $0.drawn[page.figure][page.number] = result }
  }

  /// The figures in their order, once all is done; the first refusal of a figure, or else of a page, where there is one.
  func outcome() throws(DrawingRefusal) -> [DrawnFigure] {
    let (layouts, drawn) = state.withLock { ($0.layouts, $0.drawn) }
    var figures: [DrawnFigure] = []
    for case .some(let warnings) in layouts { figures.append(DrawnFigure(pages: [], warnings: try warnings.get())) }
    for (figure, pages) in drawn.enumerated() {
      for case .some(let page) in pages { figures[figure].pages.append(try page.get()) }
    }
    return figures
  }
}
