package import Extracts
import Measures
import Workforce

extension Folder {
  /// What a settings file says.
  package func settings(at path: String, of input: RefusedInput) throws(RunFailure) -> SettingsFile {
    let bytes = try named(path)
    do throws(SettingsFault) {
      return try SettingsFile(
        bytes, path: path, measures: Measure.monthly.map { $0.id }, reserved: Measure.reserved)
    } catch {
      throw .refusal(.settings(error), of: input)
    }
  }

  /// The settings file that lies with the data; nil where none does.
  package func settingsPath(beside path: String) -> String? {
    let folder: String
    switch entry(at: path) {
    case .folder: folder = withSlash(path)
    case .file, .nothing: folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }
    let settings = folder + settingsName
    return entry(at: settings) == .file ? settings : nil
  }
}

/// What a settings file is called.
package let settingsName = "heatmaps.toml"
