import Staffing
import Tabular

/// The files of SSDA903, by year.
struct SSDA903 {
  /// Numbers of reports, by their year.
  var episodes: [ReturnYear: [Int]] = [:]
  var careLeavers: [ReturnYear: [Int]] = [:]
  /// Birth dates by child, as they are written.
  var born: [Int32: Int32] = [:]
  /// Whether one file of episodes is of several years.
  var isLong = false
}

extension ReportReader {
  /// Legal statuses of a series of short breaks, in which a child is not counted as looked after.
  private static let shortBreaks: Set<String> = ["V3", "V4"]

  /// Sorts the files of SSDA903 by year: that of their names, else that in which episodes of the same folder ceased.
  mutating func ssda903() -> SSDA903 {
    var files = SSDA903()
    learnBirths(&files)
    var inFolder: [String: Set<ReturnYear>] = [:]
    for report in of(.episodes) {
      let page = reports[report].table.place
      let named = ReturnYear(path: page.file)
      guard let year = year(ofEpisodes: report, named: named, &files) else { continue }
      files.episodes[year, default: []].append(report)
      inFolder[folder(page.file), default: []].insert(year)
    }
    let unnamed = of(.careLeaverReturn).map { reports[$0].table.place.file }.filter { ReturnYear(path: $0) == nil }
    for report in of(.careLeaverReturn) {
      let file = reports[report].table.place.file
      // Of several years in a folder, or several files of care leavers, it is not known which belong together.
      let years = inFolder[folder(file)] ?? []
      let isAlone = years.count == 1 && unnamed.count { folder($0) == folder(file) } == 1
      guard let year = ReturnYear(path: file) ?? (isAlone ? years.first : nil) else {
        find(.noReturnYear, report: report)
        continue
      }
      files.careLeavers[year, default: []].append(report)
    }
    return files
  }

  private func folder(_ file: String) -> String {
    file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ""
  }

  private mutating func learnBirths(_ files: inout SSDA903) {
    var twice: Set<Int32> = []
    for report in reports where report.kind == .children || report.kind == .careLeaverReturn {
      for row in 0..<report.table.rowCount {
        let (child, born) = (report.code(row, .child), report.code(row, .born))
        guard child >= 0, born >= 0 else { continue }
        if let known = files.born[child], known != born, texts.day(known) != texts.day(born) { twice.insert(child) }
        files.born[child] = born
      }
    }
    if !twice.isEmpty { find(.bornTwice(twice.count)) }
  }

  /// The year in which nine in ten of the episodes ceased that did, as all should; else that in which the latest began.
  private static func year(_ starts: EventCalendar, _ ends: EventCalendar) -> ReturnYear? {
    var ofYear: [ReturnYear: Int] = [:]
    for (month, count) in ends.months { ofYear[ReturnYear(of: month.firstDay), default: 0] += count }
    if let most = ofYear.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.value * 10 >= ends.total * 9 {
      return most.key
    }
    return starts.latestThatHappened.map { ReturnYear(of: $0) }
  }

  /// The year of a file of episodes; nil where it has no day.
  private mutating func year(ofEpisodes number: Int, named: ReturnYear?, _ files: inout SSDA903) -> ReturnYear? {
    let report = reports[number]
    var (starts, ends) = (EventCalendar(), EventCalendar())
    for row in 0..<report.table.rowCount {
      if let day = texts.day(report.code(row, .episodeStart)) { starts.add(day) }
      if let day = texts.day(report.code(row, .episodeEnd)) { ends.add(day) }
    }
    guard let year = named ?? ReportReader.year(starts, ends) else { return nil }
    if [starts, ends].allSatisfy({ $0.count(from: year.firstMonth, to: year.lastMonth) == 0 }) {
      find(.nameOfOtherYear(year.lastDay), report: number)
      return nil
    }
    let before = ends.count(from: Month(index: 0), to: year.firstMonth.advanced(by: -1))
    if before > max(3, ends.total / 20) {
      files.isLong = true
      find(.longFile, report: number)
    } else if before > 0 {
      find(.endedBefore(before, first: year.firstDay), report: number)
    }
    return year
  }

  // MARK: Legal statuses, and times in care

  private struct Episode: Hashable {
    let child: Int32
    let start: Day
    let status: Int32
  }

  /// Makes legal.csv and looked_after.csv of episodes. An episode that several returns have is as the latest has it.
  mutating func makeEpisodes(_ files: SSDA903, _ places: inout ChildPlaces) {
    if files.episodes.isEmpty { return }
    let hasHeader = !of(.children).isEmpty
    var legal = MadeFile(["child_id", "birth_date", "legal_status", "start_date", "end_date"] + places.columns)
    var care = MadeFile(["child_id", "birth_date", "start_date", "end_date"] + places.columns)
    var known: Set<Episode> = []
    var gone = 0
    let years = files.episodes.keys.sorted().reversed()
    for (place, year) in years.enumerated() {
      var own: Set<Episode> = []
      for report in files.episodes[year] ?? [] {
        if !hasHeader {
          find(.noHeader, report: report)
          continue
        }
        if findStrangers(report, files) { continue }
        let episodes = reports[report]
        for row in 0..<episodes.table.rowCount {
          let child = episodes.code(row, .child)
          let (start, end) = (texts.day(episodes.code(row, .episodeStart)), texts.day(episodes.code(row, .episodeEnd)))
          if let start {
            let episode = Episode(child: child, start: start, status: episodes.code(row, .legalStatus))
            if known.contains(episode) { continue }
            own.insert(episode)
            if place > 0 && episodes.code(row, .episodeEnd) < 0 {
              gone += 1
              continue
            }
          }
          // A row without a child is refused for that alone.
          let born = child < 0 ? episodes.code(row, .episodeStart) : files.born[child] ?? ByteDictionary.blank
          add(episodes, row, born: born, start, end, last: year.lastDay, &places, &legal, &care, report)
        }
      }
      known.formUnion(own)
    }
    if gone > 0 { find(.goneFromNext(gone)) }
    if legal.rowCount == 0 { return }
    made.files[.legal] = legal
    for file in [InputFile.legal, .lookedAfter] { made.handedInAs[file] = .ssda903 }
    let (first, last) = run(of: files.episodes.keys.sorted())
    if !files.isLong { made.covers[.legal] = first.firstMonth }
    made.knownTo[.legal] = last.lastDay
    if care.rowCount == 0 { return }
    made.files[.lookedAfter] = care
    // Who was looked after on the last day before the year had an episode that went on into it.
    if !files.isLong { made.covers[.lookedAfter] = first.firstMonth.advanced(by: -1) }
    made.knownTo[.lookedAfter] = last.lastDay
  }

  private mutating func add(
    _ episodes: Report, _ row: Int, born: Int32, _ start: Day?, _ end: Day?, last: Day, _ places: inout ChildPlaces,
    _ legal: inout MadeFile, _ care: inout MadeFile, _ report: Int
  ) {
    let place = places.place(episodes, row)
    let (child, written) = (episodes.code(row, .child), episodes.code(row, .episodeEnd))
    let status = texts.text(episodes.code(row, .legalStatus))
    let origin = self.place(report, row)
    let cells = places.cells(place, texts)
    // The next episode begins on the day on which one ceases: an order that goes on in it has not ended.
    legal.add(
      [
        texts.text(child), texts.text(born), status, texts.text(episodes.code(row, .episodeStart)), texts.text(written),
      ] + cells, from: origin)
    // What is wrong with a row is told of once.
    guard child >= 0, let start, let birth = texts.day(born), birth <= start, end != nil || written < 0,
      !ReportReader.shortBreaks.contains(status.uppercased())
    else { return }
    // On the day on which it ceases a child is looked after no more. What lies after the return it does not say.
    if start > last { return }
    if let end, end <= start { return }
    care.add(
      [
        texts.text(child), texts.text(born), start.description,
        end.map { $0 > last ? "" : Day(number: $0.number - 1).description } ?? "",
      ] + cells, from: origin)
  }

  /// Whether so many children of episodes are in no header that it is not theirs; each that is not is found.
  private mutating func findStrangers(_ report: Int, _ files: SSDA903) -> Bool {
    let table = reports[report].table
    var (all, missing): (Set<Int32>, [Int32: Int]) = ([], [:])
    for row in 0..<table.rowCount {
      let child = reports[report].code(row, .child)
      guard child >= 0 else { continue }
      all.insert(child)
      if files.born[child] == nil, missing[child] == nil { missing[child] = row }
    }
    if missing.count * 2 > all.count {
      find(.headerOfOtherYear(missing: missing.count, of: all.count), report: report)
      return true
    }
    for row in missing.values.sorted() { find(.notInHeader, report: report, row: row, .child) }
    return false
  }

  /// The years that follow each other up to the last; those before a gap are told of.
  mutating func run(of years: [ReturnYear]) -> (first: ReturnYear, last: ReturnYear) {
    let last = years[years.count - 1]
    var first = last
    for year in years.dropLast().reversed() where year.number == first.number - 1 { first = year }
    if let before = years.last(where: { $0 < first }) { find(.returnsApart(before.lastDay)) }
    return (first, last)
  }
}
