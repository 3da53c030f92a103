import Desk
import Extracts
import Staffing
import SystemPackage
import Tabular
import Workforce

/// One file that comes through standard input. It is held in memory, and known by its headings.
extension DataSource {
  /// The published census, or monthly totals; anything else is refused.
  static func piped(_ settings: Settings, of input: RefusedInput) throws(Failure) -> DataSource {
    let bytes: [UInt8]
    do throws(Errno) {
      bytes = try StandardInput.read()
    } catch {
      throw .run(.cannotRead(path: StandardInput.name, ReadTrouble(error)))
    }
    do throws(ReadFailure) {
      let header = try DelimitedFile(bytes: bytes, name: StandardInput.name).header
      if let census = try PublishedCensus(.bytes(bytes), name: StandardInput.name) { return .published(census) }
      if CouncilTotals.isOne(header: header, settings) {
        return .folder(CouncilFiles([.monthly: .bytes(bytes)], made: nil))
      }
    } catch {
      switch error {
      case .empty, .notText: break
      default: throw .run(.refusal(Refusal(error, file: StandardInput.name), of: input))
      }
    }
    throw .notThroughPipe
  }

  /// The published census, where nothing else will do.
  static func census(_ input: RefusedInput, _ settings: Settings) throws(Failure) -> PublishedCensus {
    if input.path == StandardInput.path {
      guard case .published(let census) = try DataSource.piped(settings, of: input) else {
        throw .totalsThroughPipe
      }
      return census
    }
    switch entry(at: input.path) {
    case .nothing(let trouble): throw .run(.cannotRead(path: input.path, trouble))
    case .folder: throw .notCensus(path: input.path)
    case .file:
      guard let census = try asRun({ () throws(RunFailure) in try Folder.disk.published(input) }) else {
        throw .notCensus(path: input.path)
      }
      return census
    }
  }
}
