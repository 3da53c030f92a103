import Reports
import Spreadsheet
import Staffing
import SystemPackage
import Tabular
import Workforce

/// The reports in a folder and in the folders in it.
enum ReportFolder {
  /// How deep folders are looked into.
  private static let depth = 3
  private static let endings = ["csv", "txt", "tsv", "xlsx", "xlsm"]

  /// The paths of files that may be reports, from the folder on, by name.
  static func files(in folder: String) -> [String] {
    var found: [String] = []
    func look(_ inner: String, _ depth: Int) {
      for name in (SystemCalls.names(inFolder: folder + inner) ?? []).sorted()
      where name.first != "." && name.first != "~" {
        let path = inner + name
        switch entry(at: folder + path) {
        case .folder: if depth > 1 { look(path + "/", depth - 1) }
        case .file:
          let ending = path.split(separator: ".").last?.lowercased() ?? ""
          if endings.contains(ending) { found.append(path) }
        case .nothing: break
        }
      }
    }
    look("", depth)
    return found
  }

  /// What the reports of a folder make.
  static func made(in folder: String, _ settings: Settings) throws(Failure) -> MadeFiles {
    var pages: [ReportPage] = []
    for path in files(in: folder) {
      let bytes: [UInt8]
      do throws(Errno) {
        bytes = try readFile(folder + path)
      } catch {
        throw .cannotRead(path: folder + path, errno: error)
      }
      if path.lowercased().hasSuffix(".xlsx") || path.lowercased().hasSuffix(".xlsm") {
        do throws(WorkbookRefusal) {
          pages += try ReportPage.pages(of: bytes, file: path)
        } catch {
          continue
        }
      } else {
        pages.append(ReportPage(ReportPage.Place(file: path, sheet: nil), bytes: bytes))
      }
    }
    var reader = ReportReader(settings: settings)
    do throws(ReadFailure) {
      return try reader.read(pages)
    } catch {
      throw .refusal(Refusal(error, file: folder), of: RefusedInput(path: folder, showsIDs: false))
    }
  }
}
