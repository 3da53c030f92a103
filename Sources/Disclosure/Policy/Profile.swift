/// For whom a picture is made: what has to be hidden hangs on it.
package enum Profile: String, CaseIterable, Sendable {
  /// Papers for members and officers.
  case board
  case `public`
  /// For the service's own eyes: nothing is hidden.
  case `internal`
}
