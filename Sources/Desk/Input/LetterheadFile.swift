import Papers
package import Publishing
package import Staffing

extension Letterhead {
  /// What settings say of it, with the logo read.
  ///
  /// - Parameter path: that of the settings; nil where there are none.
  package init(_ look: PaperLook, settings path: String?, in folder: Folder) throws(RunFailure) {
    let path = path ?? ""
    let file = try look.logo.map { name throws(RunFailure) in try Letterhead.logo(name, settings: path, in: folder) }
    do throws(LetterheadFault) {
      let logo = try file.map { file throws(LetterheadFault) in try Logo(file: file) }
      try self.init(look, logo: logo)
    } catch {
      throw .letterhead(settings: path, error, logo: look.logo ?? "")
    }
  }

  private static func logo(_ name: String, settings path: String, in folder: Folder) throws(RunFailure) -> [UInt8] {
    do throws(ReadTrouble) {
      return try folder.bytes(name, limit: Logo.mostBytes)
    } catch {
      if error == .notThere || error == .throughFile { throw .noLogo(settings: path, path: name) }
      throw .cannotRead(path: name, error)
    }
  }
}
