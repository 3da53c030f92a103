internal import Parallel

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
    /// Figures that are being laid out.
    var underWay = 0
    /// Pages that can be drawn, the first of them last.
    var pages: [Page] = []
    var layouts: [Result<[DrawingWarning], DrawingRefusal>?]
    /// By figure, then page.
    var drawn: [[Result<DrawnPage, DrawingRefusal>?]]
  }

  private let state: Locked<State>
  private let figures: Int

  init(figures: Int) {
    self.figures = figures
    state = Locked(
      State(layouts: Array(repeating: nil, count: figures), drawn: Array(repeating: [], count: figures)))
  }

  /// A figure to be laid out; where all have been begun, a page, as long as some are still under way.
  func next() -> Task? {
    state.withLock { state in
      if state.nextLayout < figures {
        state.nextLayout += 1
        state.underWay += 1
        return .layout(state.nextLayout - 1)
      }
      return state.underWay > 0 ? state.pages.popLast().map(Task.page) : nil
    }
  }

  /// The pages that are left once all figures are laid out.
  func rest() -> [Page] { state.withLock { $0.pages.reversed() } }

  func laidOut(_ figure: Int, _ result: Result<FigureScenes, DrawingRefusal>) {
    state.withLock { state in
      state.underWay -= 1
      state.layouts[figure] = result.map(\.warnings)
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
