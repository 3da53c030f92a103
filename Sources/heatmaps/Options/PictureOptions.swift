import ArgumentParser
import HeatMapDrawing
import Staffing
import SystemPackage
import Workforce

/// Where pictures go, how sharp they are, and in what type.
struct PictureOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder for the pictures; made if it is not there.", valueName: "folder"),
    completion: .directory)
  var out = "."

  @Option(help: ArgumentHelp("Dots per inch, 72 to 600: 200 for Word, 300 for print.", valueName: "number"))
  var dpi = 200

  @Option(help: ArgumentHelp("A TrueType or OpenType font in place of Roboto.", valueName: "file"))
  var font: String?

  func validate() throws {
    guard (72...600).contains(dpi) else {
      throw ValidationError("--dpi must lie between 72 and 600, such as 200 or 300.")
    }
    if out.isEmpty { throw ValidationError("--out needs the name of a folder, such as maps.") }
  }

  /// The folder with a slash after it.
  var folder: String { out.hasSuffix("/") ? out : out + "/" }

  func fontChoice() throws(Failure) -> FontChoice {
    guard let font else { return .builtIn }
    do throws(Errno) {
      return .file(bytes: try readFile(font))
    } catch {
      throw .cannotRead(path: font, errno: error)
    }
  }

  /// Writes the files of a run, and the rows that it refused, or nothing at all.
  func write(_ files: FileBatch, refused rows: [RefusedRow], of data: DataOptions) throws(Failure) {
    let made: [String]
    do throws(WriteFailure) {
      made = try makeFolder(out)
    } catch {
      throw .write(error, option: "--out")
    }
    do throws(Failure) {
      var batch = files
      try data.addRejects(rows, to: &batch, picturesIn: out)
      do throws(WriteFailure) {
        try batch.write()
      } catch {
        throw .write(error, option: error.path == data.rejectsPath ? "--rejects" : "--out")
      }
    } catch {
      removeFolders(made)
      throw error
    }
  }
}

extension DrawnPage {
  /// The file of a page: the stem itself where there is one page, else with its number.
  func path(stem: String) -> String { of == 1 ? "\(stem).png" : "\(stem)-\(page)of\(of).png" }
}
