import Disclosure
package import Extracts
import Measures
import Staffing
import Tabular

/// What a session is given to set published figures beside its own.
package struct ComparisonInput: Sendable {
  package enum File: Sendable { case census, neighbours }

  /// The published workforce census, and what it is called.
  package var census: (source: FileBytes, name: String)
  /// The published list of statistical neighbours.
  package var neighbours: (source: FileBytes, name: String)?
  /// What the census calls the council; nil for the settings' own word.
  package var authority: String?
  /// Whether it was asked for, so that it may not be left out without an error.
  package var isAsked: Bool

  package init(
    census: (source: FileBytes, name: String), neighbours: (source: FileBytes, name: String)?, authority: String?,
    isAsked: Bool
  ) {
    self.census = census
    self.neighbours = neighbours
    self.authority = authority
    self.isAsked = isAsked
  }
}

/// The published figures that a run sets beside its own.
struct Comparing: Sendable {
  private let census: PublishedCensus
  private let authority: PublishedCensus.Authority
  /// The codes of the authority's neighbours; nil where no file of them is given.
  private let neighbours: [String]?
  let isAsked: Bool

  /// What the census calls the council, without the years that tell it from a namesake.
  var place: String { authority.name.split(separator: "(").first.map { foldedSpaces($0) } ?? authority.name }

  private func foldedSpaces(_ text: Substring) -> String {
    text.last == " " ? String(text.dropLast()) : String(text)
  }

  /// Reads the files.
  ///
  /// - Parameter code: the Department's number of the council, where its data say it; a name that was given with the request goes before.
  init(_ input: ComparisonInput, _ settings: Settings, code: String? = nil) throws(Refusal) {
    isAsked = input.isAsked
    let name = input.census.name
    let read = try Comparing.read(name) { () throws(ReadFailure) in
      try PublishedCensus(input.census.source, name: name)
    }
    guard let census = read, census.has(anyOf: Measure.monthly) else {
      throw .comparison(.notCensus(path: input.census.source.path ?? name))
    }
    if census.findings.errorCount > 0 {
      var log = ReadingLog()
      log.findings = census.findings
      throw .refused(log, canAccept: false)
    }
    self.census = census
    authority = try Comparing.authority(input, settings, code: code, in: census)
    guard let file = input.neighbours else {
      neighbours = nil
      return
    }
    let list = try Comparing.read(file.name) { () throws(ReadFailure) in
      try StatisticalNeighbours(file.source, name: file.name)
    }
    guard let list else { throw .comparison(.notNeighbours(path: file.source.path ?? file.name)) }
    guard let codes = list.codes(of: authority) else {
      throw .comparison(.noNeighbours(place: authority.name, file: file.name))
    }
    neighbours = codes
  }

  private static func authority(
    _ input: ComparisonInput, _ settings: Settings, code: String?, in census: PublishedCensus
  ) throws(Refusal) -> PublishedCensus.Authority {
    if input.authority == nil, let code, let own = census.authorities.first(where: { $0.codes.contains(code) }) {
      return own
    }
    guard let place = input.authority ?? settings.compare.authority ?? settings.place else {
      throw .comparison(.placeUnknown)
    }
    do throws(PublishedRefusal) {
      return try census.authority(named: place)
    } catch {
      guard case .unknownAuthority(_, let near) = error else { throw .published(error) }
      throw .comparison(.noSuchPlace(place, file: input.census.name, near: near))
    }
  }

  private static func read<File>(_ name: String, _ open: () throws(ReadFailure) -> File?) throws(Refusal) -> File? {
    do throws(ReadFailure) {
      return try open()
    } catch {
      // A folder is no such file, and the refusal says what would be.
      if case .isDirectory = error { return nil }
      throw Refusal(error, file: name)
    }
  }

  /// Sets the published figures beside each sheet that they have anything for, and notes the others. Settings do not ask for more
  /// than the census has.
  func add(to outcomes: inout [Outcome]) throws(Refusal) -> [(measure: Measure, gap: ComparisonGap)] {
    var gaps: [(measure: Measure, gap: ComparisonGap)] = []
    var sheets = 0
    for index in outcomes.indices {
      guard case .sheet(var sheet) = outcomes[index], sheet.table.span == nil else { continue }
      sheets += 1
      if let gap = try add(to: &sheet) { gaps.append((sheet.table.measure, gap)) }
      outcomes[index] = .sheet(sheet)
    }
    if isAsked, gaps.count == sheets {
      if let (measure, gap) = gaps.first { throw .comparison(.nothing(gap, measure: measure.id)) }
      for case .sheet(let grid) in outcomes {
        throw .comparison(.nothing(.notPublished, measure: grid.table.measure.id))
      }
    }
    return gaps.filter { isAsked || $0.gap != .notPublished }
  }

  /// What keeps figures from being added; nil where they are.
  private func add(to sheet: inout Sheet) throws(Refusal) -> ComparisonGap? {
    let table = sheet.table
    guard let columns = table.measure.published(table.options) else { return .notPublished }
    let comparison: Comparison
    do throws(PublishedRefusal) {
      comparison = try census.comparison(columns, measure: table.measure, for: authority, neighbours: neighbours)
    } catch {
      guard case .missingColumn(_, let column) = error else { throw .published(error) }
      return .noColumn(column, file: census.name)
    }
    // Where every census is later than the last column there is nothing to show.
    guard let last = table.columns.last, comparison.latestYear(by: last) != nil else {
      return .later(firstYear: comparison.firstYear, file: census.name)
    }
    sheet.table.comparison = comparison
    return nil
  }
}
