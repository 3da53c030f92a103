package import Staffing

/// What a run was given, for the sentences of what is wrong with it.
package struct RefusedInput: Sendable {
  /// The path as typed; empty for files that have none.
  package let path: String
  /// Whether refused rows are shown as they stand.
  package let showsIDs: Bool
  /// What the files are called, once that is known.
  package var names = SourceNames()

  package init(path: String, showsIDs: Bool) { (self.path, self.showsIDs) = (path, showsIDs) }

  /// The same, with what the files are called.
  package func calling(_ names: SourceNames) -> RefusedInput {
    var input = self
    input.names = names
    return input
  }
}
