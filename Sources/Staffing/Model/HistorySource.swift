/// Something that an extract may hold the past of, from some month on: a measure can be told from when all that it counts is held.
package enum HistorySource: Hashable, Sendable {
  /// The council's own staff, told by those whose rows end.
  case leavers
  /// Agency workers, told by those whose rows end: their going says nothing of the staff's, nor the other way round.
  case agency
  case file(InputFile)

  /// The file that holds it.
  package var file: InputFile {
    switch self {
    case .leavers, .agency: .staff
    case .file(let file): file
    }
  }
}
