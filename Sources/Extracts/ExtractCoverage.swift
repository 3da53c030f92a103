package import Staffing
import Tabular

extension Extract {
  /// The extract as a measure sees it that counts what some sources hold: covered where all of them are. One of staff is covered no
  /// earlier than the extract is; one of practice files or vacancies alone has nothing to do with the staff's months.
  package func seen(through sources: [HistorySource]) -> Extract {
    let isOfStaff = sources.contains { !InputFile.ofOwnHistory.contains($0.file) }
    var begin: (from: Month, beginning: Coverage.Beginning)? = isOfStaff ? (coverage.from, coverage.beginning) : nil
    var (end, endsWith) = isOfStaff ? (coverage.extractDate, coverage.endsWith) : (takenOn, nil)
    var list: (day: Day, file: InputFile)?
    for source in sources {
      guard let time = held[source] else { continue }
      if let from = time.from, begin.map({ from > $0.from }) ?? true { begin = (from, time.beginning) }
      if let day = time.end, day < end { (end, endsWith) = (day, source.file) }
      if let day = time.listedOn, list.map({ day < $0.day }) ?? true { list = (day, source.file) }
    }
    if let list, list.day < end { endsWith = list.file } else { list = nil }
    // What goes on to the latest of all lists ends before no other.
    if !isOfStaff, let last = listsTakenOn, list?.day ?? end >= last { endsWith = nil }
    var extract = self
    extract.coverage = Coverage(
      from: begin?.from ?? Month(end), beginning: begin?.beginning ?? .assumed, extractDate: end,
      extractDateIsAssumed: coverage.extractDateIsAssumed, endsWith: endsWith)
    extract.coverage.listedOn = list?.day
    if isOfStaff { extract.coverage.known = coverage.known }
    if sources.contains(.file(.allocations)), let counted = coverage.known.casesAt,
      let months = Period(extract.coverage.from, extract.coverage.lastComplete)
    {
      let others = months.months.filter { !counted.contains($0) && !coverage.known.unsure.contains($0) }
      extract.coverage.known.unsure = (coverage.known.unsure + others).sorted()
    }
    return extract
  }
}
