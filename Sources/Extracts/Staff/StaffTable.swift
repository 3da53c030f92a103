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

  init(_ parts: consuming [StaffRows], threads: Int) {
    self.threads = threads
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

  /// What the rows come to.
  struct Ordered {
    /// By worker, those of each worker in their order.
    var spells: [Spell] = []
    /// Where each worker's begin, and the last one's end.
    var firstSpell: [Int32]
    /// The lines of rows that are left out, since others before them are the same in all that is read.
    var repeats: [Int32] = []
  }

  /// What one thread puts in order: the spells of some workers.
  private struct Share {
    var spells: [Spell] = []
    var repeats: [(worker: Int, line: Int32)] = []

    /// How many rows before it a row is held against: those in other posts may lie between two that are the same.
    private static let reach = 16

    /// Takes out those of a worker's spells, which begin at a place, that are the same as one before.
    mutating func takeOutRepeats(ofWorker worker: Int, from start: Int) {
      // In order of their first days, and hardly ever two of one.
      guard (start + 1..<spells.count).contains(where: { spells[$0].start == spells[$0 - 1].start }) else { return }
      var kept = start + 1
      for number in (start + 1)..<spells.count {
        let spell = spells[number]
        var before = kept - 1
        while before >= max(start, kept - Share.reach), spells[before].start == spell.start,
          !spell.repeats(spells[before])
        {
          before -= 1
        }
        if before >= max(start, kept - Share.reach), spells[before].start == spell.start {
          repeats.append((worker, spell.line))
        } else {
          if kept < number { spells[kept] = spell }
          kept += 1
        }
      }
      if kept < spells.count { spells.removeLast(spells.count - kept) }
    }
  }

  /// The spells of all rows.
  ///
  /// - Parameter postOfID: for each post id that has a row of posts its post, or −1.
  func spells(workers: Int, postOfID: [Int32], _ order: SpellOrder) -> Ordered {
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
      var share = Share()
      // The first takes in the others.
      share.spells.reserveCapacity(part == 0 ? places.count : Int(first[some.upperBound] - first[some.lowerBound]))
      for worker in some {
        let start = share.spells.count
        for position in Int(first[worker])..<Int(first[worker + 1]) {
          share.spells.append(spell(places[position], worker: Int32(worker), postOfID))
        }
        order.sort(&share.spells, from: start)
        if share.spells.count - start > 1 { share.takeOutRepeats(ofWorker: worker, from: start) }
      }
      return share
    }
    var ordered = Ordered(firstSpell: first)
    swap(&ordered.spells, &done[0].spells)
    for share in done.dropFirst() { ordered.spells += share.spells }
    let repeats = done.flatMap { $0.repeats }
    if !repeats.isEmpty {
      var ofWorker = [Int32](repeating: 0, count: workers + 1)
      for (worker, _) in repeats { ofWorker[worker + 1] += 1 }
      for worker in 0..<workers { ofWorker[worker + 1] += ofWorker[worker] }
      for worker in 0...workers { ordered.firstSpell[worker] -= ofWorker[worker] }
      ordered.repeats = repeats.map { $0.line }.sorted()
    }
    return ordered
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

extension Spell {
  /// Whether it is the same as another in all but its line.
  fileprivate func repeats(_ other: Spell) -> Bool {
    if start != other.start || end != other.end || fte != other.fte || team != other.team { return false }
    // Of posts that are not known it is not known whether they are one.
    if post == .unknown { return false }
    return post == other.post && role == other.role && isAgency == other.isAgency && staysOn == other.staysOn
      && reason == other.reason && destination == other.destination && origin == other.origin
      && councilStart == other.councilStart
      && coversVacancy == other.coversVacancy && isNewlyQualified == other.isNewlyQualified
      && birthYear == other.birthYear
  }
}
