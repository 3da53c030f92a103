package import Tabular

/// Every child's workers over some months, for the one measure that needs them: unlike `CaseCounts` it grows with the rows that touch
/// those months. Of children whose case had no worker in them it has the last worker before as well.
@usableFromInline
package struct CaseHistory: Sendable {
  /// One row of allocations.
  @usableFromInline
  package struct Holding: Sendable {
    @usableFromInline package let child: Int32
    /// The worker's number among those that allocations name; −1 where the row names none.
    package let name: Int32
    /// The worker's number in the model; −1 where staff does not have the worker.
    package let worker: Int32
    package let place: CaseCounts.AllocationPlace
    /// The team that the row itself says; −1 where its worker was there when it began, so that nobody asks.
    package let team: Int32
    package let start: Day
    /// Inclusive; `Day.never` where it goes on.
    package let end: Day

    package init(
      child: Int32, name: Int32, worker: Int32, place: CaseCounts.AllocationPlace, team: Int32, start: Day, end: Day
    ) {
      self.child = child
      self.name = name
      self.worker = worker
      self.place = place
      self.team = team
      self.start = start
      self.end = end
    }
  }

  @usableFromInline let holdings: [Holding]
  /// The role of children whom no worker has held; nil where no row asks for it.
  package let noWorker: Int32?

  /// Takes rows in any order.
  package init(_ rows: [Holding], noWorker: Int32?) {
    self.noWorker = noWorker
    holdings = rows.sorted { ($0.child, $0.start.number) < ($1.child, $1.start.number) }
  }

  /// From how many rows on that are open in the months shown one child would have had two by now, if the numbers were children’s.
  private static let manyRows = 500

  /// Whether no child has a second row, of very many: then the numbers are of allocations or episodes, and not of children.
  package var isOfSingles: Bool {
    holdings.count >= CaseHistory.manyRows && zip(holdings, holdings.dropFirst()).allSatisfy { $0.child != $1.child }
  }

  /// Calls back with each child's rows.
  @inlinable
  package func eachChild(_ body: (ArraySlice<Holding>) -> Void) {
    var first = 0
    while first < holdings.count {
      let next = holdings[first...].firstIndex { $0.child != holdings[first].child } ?? holdings.count
      body(holdings[first..<next])
      first = next
    }
  }
}
