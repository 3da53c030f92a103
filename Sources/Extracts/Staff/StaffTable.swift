import Parallel
import Staffing
import Tabular

/// The rows of staff that several readers have read, numbered in the order of the file, until they are put in the order of the
/// model.
struct StaffTable: Sendable {
  /// What one reader read of one chunk.
  private struct Stretch {
    let part: Int
    var chunk: StaffRows.Chunk
    let before: StaffNames.Extent
    /// The number of its first row.
    var firstRow = 0
  }

  /// Where a row stands: its stretch, and its number in that.
  private struct Place {
    let stretch: Int32
    let row: Int32
  }

  private var stretches: [Stretch] = []
  /// The names of each reader, and how many it knew beforehand, until they are numbered.
  private var theirs: [StaffNames]
  private var known: [StaffNames.Extent]
  /// What each reader's names are numbered here.
  private var numbers: [StaffNames.Numbers] = []
  /// By row: the worker; and the post id, −1 where none is named.
  private var workerOfRow: [Int32] = []
  private var postIDOfRow: [Int32] = []
  private let threads: Int
  let rowCount: Int
  let earliestEnd: Day?
  let latest: LatestDays

  init(_ parts: consuming [StaffRows], threads: Int) {
    self.threads = threads
    earliestEnd = parts.compactMap { $0.earliestEnd }.min()
    latest = parts.reduce(into: LatestDays()) { $0.see($1.latest) }
    theirs = parts.map { $0.names }
    known = parts.map { $0.chunks[0].names }
    stretches = parts.indices.flatMap { part in
      zip(parts[part].chunks, parts[part].chunks.dropFirst()).map {
        Stretch(part: part, chunk: $1, before: $0.names)
      }
    }.sorted { $0.chunk.number < $1.chunk.number }
    var rows = 0
    for index in stretches.indices {
      stretches[index].firstRow = rows
      rows += stretches[index].chunk.spells.count
    }
    rowCount = rows
  }

  /// Numbers the workers in the order of the file: their numbers, and that of each row.
  func numberedWorkers() -> (workers: ByteDictionary, ofRow: [Int32]) { numbered(ByteDictionary()) { $0.workers } }

  /// The number of each row's post id, behind those that posts have; −1 where none is named.
  func numberedPostIDs(behind ids: ByteDictionary) -> (ids: ByteDictionary, ofRow: [Int32]) {
    numbered(ids) { $0.posts }
  }

  private func numbered(
    _ known: ByteDictionary, _ keysOf: (StaffRows.Chunk) -> FieldKeys
  ) -> (ByteDictionary, ofRow: [Int32]) {
    var (dictionary, codes) = (known, [Int32]())
    codes.reserveCapacity(rowCount)
    for stretch in stretches {
      var keys = keysOf(stretch.chunk)
      let known = dictionary.count
      keys.number(in: &dictionary, onto: &codes)
      // As many as the first rows let expect: a table with far more room would be slow to look into.
      if stretch.firstRow == 0 && keys.count > 0 {
        dictionary.reserve(known + Int(Int64(dictionary.count - known) * Int64(rowCount) / Int64(keys.count)))
      }
    }
    return (dictionary, codes)
  }

  /// Numbers names behind those that are known, in the order of the file, and takes in each row's worker and post id.
  mutating func number(_ names: inout StaffNames, workerOfRow: [Int32], postIDOfRow: [Int32]) {
    (self.workerOfRow, self.postIDOfRow) = (workerOfRow, postIDOfRow)
    for index in stretches.indices { stretches[index].chunk.forgetKeys() }
    numbers = theirs.map { _ in StaffNames.Numbers() }
    for part in theirs.indices {
      // What was known beforehand keeps its numbers, and gets its rows.
      names.takeSpellings(theirs[part], from: StaffNames.Extent(), to: known[part], &numbers[part])
    }
    for stretch in stretches {
      let part = stretch.part
      names.takeSpellings(theirs[part], from: stretch.before, to: stretch.chunk.names, &numbers[part])
    }
    for stretch in stretches {
      let part = stretch.part
      names.takePairs(theirs[part], from: stretch.before, to: stretch.chunk.names, &numbers[part])
    }
    for part in theirs.indices { names.takeRest(theirs[part], &numbers[part]) }
    (theirs, known) = ([], [])
  }

  /// The spells of all rows by worker, those of each worker in their order; and where each worker's begin, and the last one's end.
  ///
  /// - Parameter postOfID: for each post id that has a row of posts its post, or −1.
  func spells(workers: Int, postOfID: [Int32], _ order: SpellOrder) -> (spells: [Spell], firstSpell: [Int32]) {
    var first = [Int32](repeating: 0, count: workers + 1)
    for worker in workerOfRow { first[Int(worker) + 1] += 1 }
    for worker in 0..<workers { first[worker + 1] += first[worker] }
    var next = first
    var places = [Place](repeating: Place(stretch: 0, row: 0), count: rowCount)
    for (number, stretch) in stretches.enumerated() {
      for row in stretch.chunk.spells.indices {
        let worker = Int(workerOfRow[stretch.firstRow + row])
        places[Int(next[worker])] = Place(stretch: Int32(number), row: Int32(row))
        next[worker] += 1
      }
    }
    let parts = max(1, min(threads, workers))
    var done = atOnce(parts, threads: threads) { [places, first] part in
      let some = (workers * part / parts)..<(workers * (part + 1) / parts)
      var spells: [Spell] = []
      // The first takes in the others.
      spells.reserveCapacity(part == 0 ? places.count : Int(first[some.upperBound] - first[some.lowerBound]))
      for worker in some {
        let start = spells.count
        for position in Int(first[worker])..<Int(first[worker + 1]) {
          spells.append(spell(places[position], worker: Int32(worker), postOfID))
        }
        order.sort(&spells, from: start)
      }
      return spells
    }
    var spells: [Spell] = []
    swap(&spells, &done[0])
    for some in done.dropFirst() { spells += some }
    return (spells, first)
  }

  private func spell(_ place: Place, worker: Int32, _ postOfID: [Int32]) -> Spell {
    let stretch = stretches[Int(place.stretch)]
    var spell = stretch.chunk.spells[Int(place.row)]
    spell.worker = worker
    let id = Int(postIDOfRow[stretch.firstRow + Int(place.row)])
    if id >= 0 {
      let post = id < postOfID.count ? postOfID[id] : -1
      spell.post = post >= 0 ? .post(post) : .unknown
    }
    numbers[stretch.part].number(&spell)
    return spell
  }
}
