package import Extracts
package import Measures
import Reports
package import Staffing
import Tabular

/// What a thorough look at a council's files found, for whoever keeps them.
package struct CheckReport: Sendable {
  package internal(set) var log = ReadingLog()
  /// What the extract covers, as the measures see it, and those that see it so.
  package internal(set) var coverages: [(coverage: Coverage, measures: [String])] = []
  /// How the staff of twelve months add up; nil where the leavers of them are not all known.
  package internal(set) var account: StockAndFlow?
  /// Cases that sit in no caseload, at the end of a month.
  package internal(set) var outside: (month: Month, unallocated: Int, notInPost: Int)?
  /// What is missing from the data, and the measures that cannot be made without it.
  package internal(set) var lacking: [(what: Lacking, measures: [String])] = []
  /// Measures that would be left out of pictures for a board for another reason, and that reason.
  package internal(set) var leftOut: [(measure: Measure, omission: Omission)] = []
  /// Whether no measure can be made.
  package internal(set) var canMakeNothing = false
  /// What requests may choose from, as far as the data could be read.
  package internal(set) var choices = DataChoices(nil, nil)

  package enum Lacking: Hashable, Sendable {
    case files([InputFile])
    case missing(Missing)
    /// Rows of monthly totals, of a measure of the council's own.
    case rows
  }
}

extension Session {
  /// Reads the council's files as thoroughly as can be, and says what is wrong or odd with them.
  package func check() throws(Refusal) -> CheckReport {
    step(.reading)
    var report = CheckReport()
    var extract: Extract?
    let readsExtract = files.keys.contains { [.posts, .staff].contains($0) || InputFile.ofOwnHistory.contains($0) }
    if readsExtract {
      var reader = ExtractReader(files: files, settings: settings)
      reader.isThorough = true
      reader.wantsEveryCase = false
      reader.placesUnheld = false
      reader.keepsRefused = keepsRefused
      reader.readers = threads
      do throws(Refusal) {
        let found = try self.extract(reader)
        report.log = found.log
        extract = found
      } catch {
        guard case .refused(let log, _) = error else { throw error }
        report.log = log
      }
    }
    var measuresOfTotals: Set<String> = []
    var read: CouncilTotals?
    if let source = files[.monthly] {
      let totals = try readTotals(source, acceptsRejects: keepsRefused)
      var log = totals.log
      made?.locate(&log, withOwn: !readsExtract)
      report.log.add(log)
      measuresOfTotals = totals.measures
      read = totals
    }
    report.choices = DataChoices(extract, read)
    let options = MeasureOptions(settings)
    if let extract { report.take(extract, Measure.monthly.filter { missingFiles(of: $0).isEmpty }, options) }
    // A council that keeps no practice files is not told of every measure of them.
    let isPractice = files.keys.contains(where: InputFile.practice.contains)
    let measures = Measure.monthly.filter { !$0.isOfPractice || isPractice } + Measure.own(settings)
    for measure in measures where !measuresOfTotals.contains(measure.id) {
      let missing = missingFiles(of: measure)
      let what: CheckReport.Lacking? =
        measure.isOwn
        ? .rows
        : missing.isEmpty
          ? extract?.missing(of: measure, options).map { .missing($0) } : .files(missing)
      guard let what else { continue }
      if let known = report.lacking.firstIndex(where: { $0.what == what }) {
        report.lacking[known].measures.append(measure.id)
      } else {
        report.lacking.append((what, [measure.id]))
      }
    }
    let unused = measures.filter { measure in
      measuresOfTotals.contains(measure.id) && !measure.isOwn && missingFiles(of: measure).isEmpty
        && extract?.missing(of: measure, options) == nil
    }
    report.log.findings = telling(report.log.findings, unused: unused)
    report.canMakeNothing = report.lacking.reduce(0) { $0 + $1.measures.count } == measures.count
    if report.log.findings.errorCount == 0 { report.leftOut = try leftOutOfPictures(but: report.lacking) }
    return report
  }

  /// What pictures of all measures for a board would leave out, but for what has been said of them.
  private func leftOutOfPictures(
    but said: [(what: CheckReport.Lacking, measures: [String])]
  ) throws(Refusal) -> [(measure: Measure, omission: Omission)] {
    var request = Request()
    request.measures = ["all"]
    request.drawsMaps = true
    request.mostGridColumns = Request.mostDrawnColumns
    var session = self
    session.goesOnWithNothing = true
    var all: [(measure: Measure, omission: Omission)]
    do throws(Refusal) {
      all = try session.run(request).omissions
    } catch {
      guard case .omitted(let omission, let measure, _) = error else { throw error }
      all = [(measure, omission)]
    }
    return all.filter { measure, omission in
      if case .withoutFile = omission { return false }
      return !said.contains { $0.measures.contains(measure.id) }
    }
  }
}

extension CheckReport {
  /// - Parameter measures: those whose files are there.
  fileprivate mutating func take(_ extract: Extract, _ measures: [Measure], _ options: MeasureOptions) {
    let made = measures.filter { Set($0.needs).isSubset(of: extract.files) }
    coverages = ExtractSource.coveragesOfMeasures(
      extract, made.filter { extract.missing(of: $0, options) == nil })
    if extract.files.contains(.staff) {
      account = StockAndFlow(extract.staffing, extract.coverage, to: extract.coverage.lastComplete)
    }
    outside = extract.casesOutside()
  }
}

/// What a look at a file of published figures found.
package struct CensusReport: Sendable {
  package internal(set) var log = ReadingLog()
  /// How many published rates of a measure were held against ours: how many come out equal, and how many do not.
  package internal(set) var rates:
    [(measure: Measure, isHeadcount: Bool, compared: Int, equal: Int, unexplained: Int)] = []
  /// Measures that the file lacks a column of.
  package internal(set) var lacking: [PublishedRefusal] = []
  /// Whether no measure can be made.
  package internal(set) var canMakeNothing = false

  /// Looks at a file.
  package init(_ census: PublishedCensus) {
    log.findings = census.findings
    var published = 0
    for measure in Measure.monthly {
      if let columns = measure.published(MeasureOptions()) {
        published += 1
        do throws(PublishedRefusal) {
          _ = try census.table(columns, measure: measure, PublishedRequest())
        } catch {
          lacking.append(error)
        }
      }
      for count in TurnoverCount.allCases where measure.id == Measure.turnover.id || count == .fte {
        var options = MeasureOptions()
        options[TurnoverCount.self] = count
        let check = census.checkRates(measure, options)
        log.findings.add(contentsOf: check.findings)
        rates.append((measure, count == .headcount, check.compared, check.equal, check.findings.count))
      }
    }
    canMakeNothing = lacking.count == published
  }
}
