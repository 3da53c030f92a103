import Papers
import Publishing
import Staffing
import SystemPackage

extension Letterhead {
  /// What settings say of it, with the logo read.
  ///
  /// - Parameter path: that of the settings; nil where there are none.
  init(_ look: PaperLook, settings path: String?) throws(Failure) {
    let path = path ?? ""
    let file = try look.logo.map { name throws(Failure) in try Letterhead.logo(name, settings: path) }
    do throws(LetterheadFault) {
      let logo = try file.map { file throws(LetterheadFault) in try Logo(file: file) }
      try self.init(look, logo: logo)
    } catch {
      throw .letterhead(settings: path, error, logo: look.logo ?? "")
    }
  }

  private static func logo(_ name: String, settings path: String) throws(Failure) -> [UInt8] {
    do throws(Errno) {
      return try readFile(name, limit: Logo.mostBytes)
    } catch {
      if error == .noSuchFileOrDirectory || error == .notDirectory { throw .noLogo(settings: path, path: name) }
      throw .cannotRead(path: name, errno: error)
    }
  }
}

extension DataOptions {
  /// How documents look, by the settings of a run; as they do without a council's own look where none are made.
  func letterhead(_ settings: Settings, for formats: PaperFormats) throws(Failure) -> Letterhead {
    formats.documents.isEmpty ? Letterhead() : try Letterhead(settings.paper, settings: settingsPath)
  }
}
