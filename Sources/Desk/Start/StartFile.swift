import Reports
package import Staffing

/// A report of a folder, or several that are alike: what it was taken for.
package struct StartFile: Sendable {
  /// Its name, of a workbook's sheet with that; of several what stands for them, and how many they are.
  package let name: String
  /// What it is called under [reports] in the settings; nil of what is no report.
  package let key: String?
  /// What it was taken for, or why it was not read, in sentences.
  package let said: [String]
  /// Nil where it is none of the reports that are read.
  package let kind: ReportKind?
  /// The headings that are read, and what they hold.
  package let columns: [(heading: String, field: ReportField)]
  /// All of its headings; none where it has no row of them that are known.
  package let headings: [String]
}

extension StartFile {
  /// A file that is no report.
  package init(name: String, said: String) {
    self.init(name: name, key: nil, said: [said], kind: nil, columns: [], headings: [])
  }
}

extension StartReports {
  /// The reports, in the order in which `lines` tells of them.
  package var files: [StartFile] {
    let groups = groups.map { group in
      StartFile(
        name: nameAndCount(group), key: name(group),
        said: ["This is \(group.kind.phrase), \(counted(group.rows, "row"))."], kind: group.kind,
        columns: group.columns.map { ($0.heading, $0.field) }, headings: group.headings)
    }
    let unused = unused.map { place, list in
      StartFile(
        name: place.key, key: place.key, said: ["This is a list of \(list.name), not read. \(list.why)"], kind: nil,
        columns: [], headings: [])
    }
    let totals = totals.map { place, own in
      StartFile(
        name: place.key, key: place.key,
        said: ["These are \(ReportKind.totals.phrase)\(StartReports.span(own)), \(counted(own.rowCount, "row"))."]
          + StartReports.said(of: own), kind: .totals, columns: [], headings: [])
    }
    let others = others.map { other in
      StartFile(
        name: other.text, key: other.key, said: ["Not read. \(StartReports.why(other.headings, other.lack))"],
        kind: nil,
        columns: [], headings: other.headings)
    }
    return groups + unused + totals + others
  }
}
