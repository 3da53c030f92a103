package import Extracts
package import Reports
package import Staffing
package import Workforce

/// A council's own files: those under names of ours, and what was made of reports.
package struct CouncilFiles: Sendable {
  package let files: [InputFile: FileBytes]
  /// Nil where nothing was made of reports.
  package let made: MadeFiles?

  package init(_ files: [InputFile: FileBytes], made: MadeFiles?) { (self.files, self.made) = (files, made) }

  /// What the files are called in findings.
  package var names: SourceNames {
    var names = made?.names ?? SourceNames()
    names.add(SourceNames(files))
    return names
  }

  /// A session over them.
  ///
  /// - Parameter settings: as they were read; what the reports say of themselves is added.
  package func session(_ settings: Settings, comparison: ComparisonInput? = nil) -> Session {
    var session = Session(files: files, settings: made?.settings(settings) ?? settings, comparison: comparison)
    session.made = made
    return session
  }
}
