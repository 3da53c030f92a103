import Extracts
import Measures
import Publishing
package import Staffing
package import Workforce

/// What a check says of a council's files besides its findings.
package struct CheckText: Sendable {
  /// How many rows were read, and of which files.
  package let read: String
  /// What the extract covers, as the measures see it.
  package let coverages: [String]
  /// How the staff of a year add up, and the cases that are in no caseload.
  package let notes: [String]
  /// What is missing, and the measures that cannot be drawn without it.
  package let lacking: [String]
  /// What a paper for a board leaves out for another reason.
  package let leftOut: [String]
  /// Each measure that lacks something or is left out, by its short name, and why.
  package let reasons: [(measure: String, why: String)]

  /// All that is said.
  package var lines: [String] { [read] + coverages + notes + lacking + leftOut }
}

extension Messages {
  /// - Parameters:
  ///   - files: what was read.
  ///   - names: what the files are called.
  package func text(_ found: CheckReport, of files: [String], _ names: SourceNames) -> CheckText {
    // Where reports have errors nothing is made of their rows, and none are counted.
    let rows = found.log.rowCount > 0 ? "\(counted(found.log.rowCount, "row")) of " : ""
    return CheckText(
      read: "Read \(rows)\(listed(files)).",
      coverages: found.coverages.map {
        coverage($0.coverage, names, of: found.coverages.count > 1 ? $0.measures : [])
      },
      notes: [found.account.map { staffAccount($0) }, found.outside.flatMap { text($0) }].compactMap { $0 },
      lacking: found.lacking.map { what, measures in
        names.said(
          "\(listed(measures)) cannot be drawn: \(measures.count == 1 ? "it needs" : "they need") \(needed(what)).")
      },
      leftOut: found.leftOut.map { measure, omission in
        names.said(
          "A paper for a board leaves \(measure.id) out. \(textWhereNothingIsWritten(omission, of: measure.id))")
      },
      reasons: found.lacking.flatMap { what, measures in
        measures.map { (measure: $0, why: names.said("It needs \(needed(what)).")) }
      }
        + found.leftOut.map {
          (measure: $0.measure.id, why: names.said(textWhereNothingIsWritten($0.omission, of: $0.measure.id)))
        })
  }

  /// The same where nothing was to be written.
  private func textWhereNothingIsWritten(_ omission: Omission, of measure: String) -> String {
    if case .totalAlone(let alone) = omission { text(alone) } else { text(omission, of: measure) }
  }

  /// Why a measure cannot be drawn that needs files which are not there.
  package func lack(of files: [InputFile], _ names: SourceNames) -> String {
    names.said("It needs \(needed(.files(files))).")
  }

  private func needed(_ what: CheckReport.Lacking) -> String {
    switch what {
    case .files(let files): listed(files.map { $0.fileName })
    case .missing(let missing): text(missing)
    case .rows: "rows in the monthly totals"
    }
  }

  private func text(_ outside: (month: Month, unallocated: Int, notInPost: Int)) -> String? {
    var parts: [String] = []
    if outside.notInPost > 0 { parts.append("\(counted(outside.notInPost, "open case")) held by someone not in post") }
    if outside.unallocated > 0 { parts.append("\(counted(outside.unallocated, "open case")) without a worker") }
    if parts.isEmpty { return nil }
    let isOne = outside.notInPost + outside.unallocated == 1
    return "At the end of \(outside.month.longText), \(listed(parts)) \(isOne ? "is" : "are") in no caseload."
  }

  /// The findings of a check as lists, the worst first, as they come.
  ///
  /// - Parameters:
  ///   - limit: how many of a kind are listed.
  ///   - rows: refused rows, which are shown as they stood.
  package func findings(_ groups: [Findings.Group], limit: Int, rows: [RefusedRow] = []) -> [String] {
    FindingsText.list(groups, limit: limit, rows: rows, howToSeeMore: isOfPage ? nil : "--all lists them").map {
      own($0)
    }
  }
}
