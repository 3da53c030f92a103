import Extracts
import Parallel
import Staffing

/// The last extract that a session read, for who asks it again and again of the same files: another target, row or reader needs no
/// other reading.
package final class ExtractMemory: Sendable {
  /// All that a reading hangs on beside the files and settings.
  struct Key: Equatable, Sendable {
    let from: Month?
    let to: Month?
    let count: Int
    let wanted: Set<InputFile>
    let wantsEveryCase: Bool
    let placesUnheld: Bool
    let weighsCases: Bool
    let countsAllMonths: Bool
    let acceptsRejects: Bool
    let keepsRefused: Bool

    init(_ reader: ExtractReader) {
      (from, to, count) = (reader.request.from, reader.request.to, reader.request.count)
      wanted = reader.wanted
      wantsEveryCase = reader.wantsEveryCase
      (placesUnheld, weighsCases) = (reader.placesUnheld, reader.weighsCases)
      countsAllMonths = reader.countsAllMonths
      acceptsRejects = reader.acceptsRejects
      keepsRefused = reader.keepsRefused
    }
  }

  private let held = Locked<(key: Key, extract: Extract)?>(nil)

  package init() {}

  func extract(of key: Key) -> Extract? {
    held.withLock { held in held.flatMap { $0.key == key ? $0.extract : nil } }
  }

  func keep(_ extract: Extract, of key: Key) {
    held.withLock { $0 = (key, extract) }
  }
}
