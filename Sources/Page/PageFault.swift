import Desk

/// What is wrong with what the page asks.
enum PageFault: Error {
  /// What the files, the settings or the choices are at fault for.
  case failed(RunFailure)
  /// Nothing was dropped, or it could not be read.
  case nothingRead
  case month(String)
  case monthCount(String)
  /// A word that the page itself should not have sent.
  case unknownWord(String)

  var text: String {
    switch self {
    case .failed(let failure): Begun.messages.text(failure)
    case .nothingRead: "There is nothing to draw yet: choose your files first."
    case .month(let text): "\"\(text)\" is not a month. Write months as 2017-09."
    case .monthCount(let text):
      "\"\(text)\" is not a number of months: it must lie between 1 and 600, such as 13 or 24."
    case .unknownWord(let text): "\"\(text)\" cannot be chosen. Reload the page and try again."
    }
  }
}
