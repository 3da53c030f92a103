package import Workforce

extension Folder {
  /// Published figures that are set beside a council's own.
  ///
  /// - Parameters:
  ///   - census: the path of the published workforce census.
  ///   - neighbours: that of the published list of statistical neighbours.
  ///   - authority: what the census calls the council; nil for the settings' own word.
  ///   - isAsked: whether it was asked for, so that it may not be left out without an error.
  package func comparison(census: String, neighbours: String?, authority: String?, isAsked: Bool) throws(RunFailure)
    -> ComparisonInput
  {
    let list = try neighbours.map { path throws(RunFailure) in
      (source: try PublishedFile.neighbours(path, in: self), name: PublishedFile.name(path))
    }
    return ComparisonInput(
      census: (source: try PublishedFile.census(census, in: self), name: PublishedFile.name(census)), neighbours: list,
      authority: authority, isAsked: isAsked)
  }
}
