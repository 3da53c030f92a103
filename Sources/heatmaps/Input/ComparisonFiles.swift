import Desk
import Extracts
import Staffing
import Workforce

extension CompareOptions {
  /// The published figures that a session is to set beside its own: of the options, or of the settings; nil where neither names a
  /// census.
  func input(_ settings: Settings) throws(Failure) -> ComparisonInput? {
    guard let path = compare ?? settings.compare.census else {
      if let given { throw .comparisonOptionAlone(given) }
      return nil
    }
    return try asRun { () throws(RunFailure) in
      try Folder.disk.comparison(
        census: path, neighbours: neighbours ?? settings.compare.neighbours, authority: compareWith,
        isAsked: compare != nil)
    }
  }
}
