import ArgumentParser
import HeatMapDrawing
import Staffing
import SystemPackage
import Tabular

/// Where pictures go, how sharp they are, and in what type.
struct PictureOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder for the pictures; made if it is not there.", valueName: "folder"),
    completion: .directory)
  var out = "."

  @Option(
    help: ArgumentHelp(
      "The size: portrait (159 mm wide, 13 months), landscape (246 mm, 24 months) or slide (as wide as one of 16:9, larger type).",
      valueName: "size"))
  var size = PictureSize.portrait

  /// What was the size before; refused with the new name.
  @Option(help: .hidden) var preset: String?

  @Option(help: ArgumentHelp("Dots per inch, 72 to 600: 200 for Word, 300 for print.", valueName: "number"))
  var dpi = 200

  @Option(help: ArgumentHelp("A TrueType or OpenType font in place of Roboto.", valueName: "file"))
  var font: String?

  @Flag(help: "Write over files of another run that have the same names.")
  var replace = false

  func validate() throws {
    if let preset {
      let sizes = ["portrait-13": "portrait", "portrait-24": "landscape", "landscape-24": "landscape"]
      throw ValidationError(
        "--preset is now --size, and pictures fit a page of A4: give --size \(sizes[preset] ?? "portrait, landscape or slide")."
      )
    }
    guard (72...600).contains(dpi) else {
      throw ValidationError("--dpi must lie between 72 and 600, such as 200 or 300.")
    }
    if out.isEmpty { throw ValidationError("--out needs the name of a folder, such as maps.") }
    if out == "-" {
      throw ValidationError(
        "Pictures go into a folder, not to standard output: give --out the name of one, such as maps.")
    }
  }

  /// The folder with a slash after it.
  var folder: String { out.hasSuffix("/") ? out : out + "/" }

  /// How pictures are drawn.
  func drawing() throws(Failure) -> DrawingOptions { DrawingOptions(size: size, dpi: dpi, font: try fontChoice()) }

  private func fontChoice() throws(Failure) -> FontChoice {
    guard let font else { return .builtIn }
    return .file(bytes: try readNamedFile(font))
  }

  /// Writes the files of a run, and the rows that it refused, or nothing at all.
  func write(
    _ files: FileBatch, refused rows: [RefusedRow], of data: DataOptions, _ rejects: RejectsOption
  ) throws(Failure) {
    try write { batch throws(Failure) in
      batch = files
      try rejects.add(rows, of: data, to: &batch, picturesIn: out)
    } option: {
      $0.path == rejects.path(beside: data) ? "--rejects" : "--out"
    }
  }

  /// Writes the files of a run, or nothing at all.
  func write(_ files: FileBatch) throws(Failure) {
    try write { batch in
      batch = files
    } option: { _ in
      "--out"
    }
  }

  /// - Parameters:
  ///   - fill: fills the batch, once the folder is there.
  ///   - option: what would name another place for what could not be written.
  private func write(
    _ fill: (inout FileBatch) throws(Failure) -> Void, option: (WriteFailure) -> String
  ) throws(Failure) {
    let made: [String]
    do throws(WriteFailure) {
      made = try makeFolder(out)
    } catch {
      throw .write(error, option: "--out")
    }
    do throws(Failure) {
      var batch = FileBatch()
      try fill(&batch)
      let inTheWay = replace ? [] : batch.inTheWay
      if !inTheWay.isEmpty { throw .wouldReplace(inTheWay) }
      do throws(WriteFailure) {
        try batch.write()
      } catch {
        throw .write(error, option: option(error))
      }
    } catch {
      removeFolders(made)
      throw error
    }
  }
}

extension PictureSize: ExpressibleByArgument {}
