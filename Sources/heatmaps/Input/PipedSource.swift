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
      throw .cannotRead(path: StandardInput.name, errno: error)
    }
    do throws(ReadFailure) {
      let header = try DelimitedFile(bytes: bytes, name: StandardInput.name).header
      if let census = try PublishedCensus(.bytes(bytes), name: StandardInput.name) { return .published(census) }
      if CouncilTotals.isOne(header: header, settings) {
        return .folder(path: StandardInput.path, files: [.monthly: .bytes(bytes)], made: nil)
      }
    } catch {
      switch error {
      case .empty, .notText: break
      default: throw .refusal(Refusal(error, file: StandardInput.name), of: input)
      }
    }
    throw .notThroughPipe
  }
}
