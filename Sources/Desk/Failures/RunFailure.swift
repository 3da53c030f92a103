package import HeatMapDrawing
package import Papers
package import Publishing
package import Staffing
package import Workforce

/// Why nothing is made of a folder. The wording is in `Messages`.
package enum RunFailure: Error {
  /// What the engine says of the data, or of what was asked.
  case refusal(Refusal, of: RefusedInput)
  case cannotRead(path: String, ReadTrouble)
  /// A file in the place of a folder.
  case notAnExtract(path: String)
  /// An XML file in the place of a folder.
  case returnFile(path: String)
  /// A folder of such files.
  case returnsFolder(path: String)
  /// A folder with files, and none that could be a report.
  case noReadableFiles(path: String, [String])
  /// A folder with files, and no report among them that anything is made of.
  /// - Parameters:
  ///   - names: of the files.
  ///   - areLeftOut: whether the settings say that none of them is to be read.
  case noReports(path: String, names: [String], Findings, areLeftOut: Bool)
  case checkFoundErrors
  case nothingCanBeDrawn
  case drawing(DrawingRefusal, Columns)
  case template(path: String, WordTemplateFault)
  /// The look that the settings of a path give documents.
  case letterhead(settings: String, LetterheadFault, logo: String)
  /// Nothing is there by the path that the settings have for the logo.
  case noLogo(settings: String, path: String)
  /// What stands where the register of the last paper should.
  case notARegister(path: String)

  /// What the columns of a picture are: who has too many is told how to have fewer.
  package enum Columns: Sendable {
    case months, districts
    /// A measure's own.
    case fixed
  }
}

extension RefusedInput {
  /// What some work gives; a refusal is one of this input.
  package func refusing<Value>(_ work: () throws(Refusal) -> Value) throws(RunFailure) -> Value {
    do throws(Refusal) {
      return try work()
    } catch {
      throw .refusal(error, of: self)
    }
  }
}
