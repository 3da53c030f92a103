/// Who speaks: what one says of options and commands the other says of lists and fields.
package enum Speaker: Sendable {
  /// On a command line.
  case program
  /// In a browser, with the files, the findings and the choices before the reader's eyes.
  case page
}
