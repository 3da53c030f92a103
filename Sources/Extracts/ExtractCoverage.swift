package import Staffing

extension Extract {
  /// The extract as a measure of some files sees it: where nothing says from when the extract covers all there is, each practice file says it
  /// for itself.
  package func seen(through needs: [InputFile]) -> Extract {
    let files = needs.filter(InputFile.practice.contains)
    if files.isEmpty { return self }
    let from = files.map { records.practice.begins[$0] ?? Month(coverage.extractDate) }.max()
    var extract = self
    extract.coverage = Coverage(
      from: coverage.fromIsAssumed ? from ?? coverage.from : coverage.from, fromIsAssumed: coverage.fromIsAssumed,
      extractDate: coverage.extractDate, extractDateIsAssumed: coverage.extractDateIsAssumed)
    return extract
  }
}
