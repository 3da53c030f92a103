import Desk
import Extracts
import Publishing
import Staffing

extension DataOptions {
  /// How documents look, by the settings of a run; as they do without a council's own look where none are made.
  func letterhead(_ settings: Settings, for formats: PaperFormats) throws(Failure) -> Letterhead {
    if formats.documents.isEmpty { return Letterhead() }
    return try asRun { () throws(RunFailure) in try Letterhead(settings.paper, settings: settingsPath, in: .disk) }
  }
}
