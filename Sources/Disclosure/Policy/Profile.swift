/// For whom a picture is made: what has to be hidden hangs on it.
public enum Profile: String, CaseIterable, Sendable {
  /// Papers for members and officers.
  case board
  /// Figures that anyone may read: more is hidden.
  case `public`
  /// For the service's own eyes: nothing is hidden.
  case `internal`
}
