package import Tabular

/// Why a file that could be read is no table.
package enum FileFault: Hashable, Sendable {
  case empty
  case unclosedQuote
  case strayQuote
  case recordTooLong
  case foreign(ForeignKind)
}
