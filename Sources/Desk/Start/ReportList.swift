import Publishing
import Reports
package import Staffing
import Tabular

/// What a report, or several of one name but for its day, was taken for.
package struct ListedReport: Sendable {
  /// As a person reads it: a name, or a pattern and how many files it stands for.
  package let name: String
  /// How the settings call it, a name or a pattern; nil of what is no report.
  package let key: String?
  /// Nil for what is not read.
  package let kind: ReportKind?
  /// In sentences.
  package let said: [String]
  /// Its headings, and what each was taken for.
  package let columns: [(heading: String, field: ReportField)]

  package init(
    name: String, key: String?, kind: ReportKind?, said: [String], columns: [(heading: String, field: ReportField)]
  ) {
    (self.name, self.key, self.kind, self.said, self.columns) = (name, key, kind, said, columns)
  }
}

extension StartReports {
  /// Every report, those that are read first.
  package var list: [ListedReport] {
    var list = groups.map { group in
      ListedReport(
        name: nameAndCount(group), key: name(group), kind: group.kind,
        said: ["\(capitalised(group.kind.phrase)), \(counted(group.rows, "row"))."],
        columns: group.columns.map { ($0.heading, $0.field) })
    }
    for (place, own) in totals {
      let first = "\(capitalised(ReportKind.totals.phrase))\(StartReports.span(own)), \(counted(own.rowCount, "row"))."
      list.append(
        ListedReport(
          name: place.key, key: place.key, kind: .totals, said: [first] + StartReports.said(own), columns: []))
    }
    for (place, own) in unused {
      let said = "A list of \(own.name), not read. \(own.why)"
      list.append(ListedReport(name: place.key, key: place.key, kind: nil, said: [said], columns: []))
    }
    for other in others {
      let said = "Not read. \(StartReports.why(other.headings, other.lack))"
      list.append(ListedReport(name: other.text, key: other.key, kind: nil, said: [said], columns: []))
    }
    return list
  }
}
