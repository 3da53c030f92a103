import Desk
import Extracts
import SystemPackage

extension Folder {
  /// This computer's files; paths are as they were typed, from where the program was started.
  static let disk = Folder(
    names: { SystemCalls.names(inFolder: $0) },
    entry: { heatmaps.entry(at: $0) },
    bytes: { (path: String, limit: Int) throws(ReadTrouble) -> [UInt8] in
      do throws(Errno) {
        return try readFile(path, limit: limit)
      } catch {
        throw ReadTrouble(error)
      }
    },
    source: { .path($0) },
    isReadOnce: { heatmaps.isReadOnce($0) })
}
