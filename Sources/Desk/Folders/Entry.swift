/// What stands at a path.
package enum Entry: Hashable, Sendable {
  case folder, file
  /// Nothing that can be seen, and why.
  case nothing(ReadTrouble)

  package var isThere: Bool {
    switch self {
    case .folder, .file: true
    case .nothing: false
    }
  }
}
