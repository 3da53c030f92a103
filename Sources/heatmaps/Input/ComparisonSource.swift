import Disclosure
import Extracts
import Measures
import Publishing
import Staffing
import Tabular

/// The published figures that a run sets beside its own: from `--compare`, or from `[compare]` in the settings.
struct ComparisonSource {
  private let census: PublishedCensus
  private let authority: PublishedCensus.Authority
  /// The codes of the authority's neighbours; nil where no file of them is given.
  private let neighbours: [String]?
  /// Whether it was asked for on the command line, so that it may not be left out without an error.
  private let isAsked: Bool

  /// Reads the files; nil where neither the options nor the settings name a census.
  init?(_ options: CompareOptions, _ settings: Settings) throws(Failure) {
    guard let path = options.compare ?? settings.compare.census else {
      if let given = options.given { throw .comparison(.optionAlone(given)) }
      return nil
    }
    isAsked = options.compare != nil
    let name = ComparisonSource.name(path)
    let read = try ComparisonSource.read(path) { source throws(ReadFailure) in
      try PublishedCensus(source, name: name)
    }
    guard let census = read, census.hasMeasures else { throw .comparison(.notCensus(path: path)) }
    if census.findings.errorCount > 0 {
      var log = ReadingLog()
      log.findings = census.findings
      throw .refused(log, showIDs: false, canAccept: false)
    }
    self.census = census
    guard let place = options.compareWith ?? settings.compare.authority ?? settings.place else {
      throw .comparison(.placeUnknown)
    }
    do throws(PublishedRefusal) {
      authority = try census.authority(named: place)
    } catch {
      guard case .unknownAuthority(_, let near) = error else { throw .published(error) }
      throw .comparison(.noSuchPlace(place, file: name, near: near))
    }
    guard let path = options.neighbours ?? settings.compare.neighbours else {
      neighbours = nil
      return
    }
    let list = try ComparisonSource.read(path) { source throws(ReadFailure) in
      try StatisticalNeighbours(source, name: ComparisonSource.name(path))
    }
    guard let list else { throw .comparison(.notNeighbours(path: path)) }
    guard let codes = list.codes(of: authority) else {
      throw .comparison(.noNeighbours(place: authority.name, file: ComparisonSource.name(path)))
    }
    neighbours = codes
  }

  private static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  private static func read<File>(_ path: String, _ open: (FileBytes) throws(ReadFailure) -> File?) throws(Failure)
    -> File?
  {
    switch entry(at: path) {
    case .nothing(let errno): throw .cannotRead(path: path, errno: errno)
    // A folder is no such file, and the caller's message says what would be.
    case .folder: return nil
    case .file: break
    }
    do throws(ReadFailure) {
      return try open(.path(path))
    } catch {
      throw Failure(error, file: name(path))
    }
  }

  /// Sets the published figures beside each sheet that they have anything for, and notes the others. Settings do not ask for more
  /// than the census has.
  func add(to result: inout JobResult) throws(Failure) {
    var gaps: [(measure: Measure, gap: ComparisonGap)] = []
    for index in result.sheets.indices {
      if let gap = try add(to: &result.sheets[index].matrix) { gaps.append((result.sheets[index].matrix.measure, gap)) }
    }
    if isAsked, gaps.count == result.sheets.count {
      if let (measure, gap) = gaps.first { throw .comparison(.nothing(gap, measure: measure.id)) }
      if let grid = result.grids.first { throw .comparison(.nothing(.notPublished, measure: grid.grid.measure.id)) }
    }
    result.withoutComparison = gaps.filter { isAsked || $0.gap != .notPublished }
  }

  /// What keeps figures from being added; nil where they are.
  private func add(to matrix: inout PublishedMatrix) throws(Failure) -> ComparisonGap? {
    guard let columns = matrix.measure.published(matrix.options) else { return .notPublished }
    let comparison: Comparison
    do throws(PublishedRefusal) {
      comparison = try census.comparison(columns, measure: matrix.measure, for: authority, neighbours: neighbours)
    } catch {
      guard case .missingColumn(_, let column) = error else { throw .published(error) }
      return .noColumn(column, file: census.name)
    }
    matrix.comparison = comparison
    if matrix.hasReferences { return nil }
    matrix.comparison = nil
    return .later(firstYear: comparison.firstYear, file: census.name)
  }
}
