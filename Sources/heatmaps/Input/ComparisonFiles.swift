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
    var list: (source: FileBytes, name: String)?
    if let path = neighbours ?? settings.compare.neighbours {
      list = (source: try PublishedFile.neighbours(path), name: PublishedFile.name(path))
    }
    return ComparisonInput(
      census: (source: try PublishedFile.census(path), name: PublishedFile.name(path)), neighbours: list,
      authority: compareWith, isAsked: compare != nil)
  }
}
