import Foundation
import Tabular
@testable import Extracts
@testable import Staffing
@testable import Statistics

/// Where the checkout's samples lie.
enum Samples {
  /// The package's own folder.
  static let root: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()

  static let lancashire = root + "/samples/lancashire"

  /// The published workforce census, which lies beside the checkout where it is there at all.
  static let census = root + "/../shared/data/dfe/csww_indicators_2017_to_2025.csv"
  static let hasCensus = FileManager.default.fileExists(atPath: census)

  /// Settings of the invented county.
  static var lancashireSettings: Settings {
    var settings = Settings()
    settings.extractDate = Day(iso: "2017-09-30")
    settings.coversFrom = Month("2013-10")
    settings.caseloadPoints = Dense.points
    return settings
  }

  /// The files of a data folder.
  static func files(_ folder: String) -> [InputFile: FileBytes] {
    var files: [InputFile: FileBytes] = [:]
    for file in InputFile.allCases {
      let path = folder + "/" + file.fileName
      if FileManager.default.fileExists(atPath: path) { files[file] = .path(path) }
    }
    return files
  }

  /// A new folder for one test's files.
  static func temporaryFolder() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("heatmaps-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.path
  }
}
