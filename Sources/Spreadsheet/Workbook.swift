internal import Parallel

/// A workbook as Excel has saved it since 2007 (`.xlsx`, `.xlsm`), in either form of the standard.
package struct Workbook: Sendable {
  /// The sheets that have cells, in the order of their tabs.
  package let sheets: [Sheet]
  package let dates: DateSystem

  package struct Sheet: Hashable, Sendable {
    package let name: String
    package let visibility: Visibility
    /// The name of its part in the archive.
    let part: String
  }

  package enum Visibility: Hashable, Sendable {
    case visible
    /// Hidden by hand; or so that only a program shows it again.
    case hidden, veryHidden
  }

  private let archive: ZipArchive
  private let styles: Styles
  private let stringsPart: String?
  /// Read with the first sheet.
  private var strings: SharedStrings?

  /// Reads what the workbook says of itself. None of its sheets is unpacked.
  package init(_ file: [UInt8], _ limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookRefusal) {
    if let refusal = WorkbookRefusal.unlessArchive(file) { throw refusal }
    archive = try ZipArchive(file, limits)
    if archive.entries.contains(where: { $0.isEncrypted }) { throw .encrypted }
    let name = try Workbook.name(in: archive)
    let relationships = try Relationships(of: name, in: archive)
    let part = try archive.part(name)
    do throws(PartFault) {
      let content = try WorkbookPart(part)
      dates = content.dates
      var sheets: [Sheet] = []
      for sheet in content.sheets {
        guard let found = relationships.all.first(where: { $0.id == sheet.id }) else { throw .markup }
        // Charts and macros have tabs of their own.
        guard found.kind == "worksheet" else { continue }
        if sheets.contains(where: { $0.part == found.part }) { throw .twice }
        sheets.append(Sheet(name: sheet.name, visibility: sheet.visibility, part: found.part))
      }
      self.sheets = sheets
    } catch {
      throw .part(name, error)
    }
    stringsPart = relationships.first("sharedStrings")
    if let name = relationships.first("styles") {
      let part = try archive.part(name)
      do throws(PartFault) {
        styles = try Styles(part)
      } catch {
        throw .part(name, error)
      }
    } else {
      styles = Styles()
    }
  }

  /// The name of the part that tells of the sheets.
  private static func name(in archive: ZipArchive) throws(WorkbookRefusal) -> String {
    guard archive.has("_rels/.rels") else {
      throw .foreign(archive.has("mimetype") && archive.has("content.xml") ? .openDocument : .archive)
    }
    guard let name = try Relationships(of: "", in: archive).first("officeDocument") else { throw .foreign(.archive) }
    if name.utf8.suffix(4).elementsEqual(".bin".utf8) { throw .foreign(.binaryWorkbook) }
    guard archive.has(name) else { throw .part(name, .missing) }
    // Documents and presentations are packed in the same way.
    let folders = name.split(separator: "/").map(String.init)
    if folders.count > 1, ["word", "ppt", "visio"].contains(folders[0]) { throw .foreign(.archive) }
    return name
  }

  /// Unpacks a sheet, and the texts that sheets share where that has not been done; at once where there are several threads.
  package mutating func rows(of sheet: Int, threads: Int = 1) throws(WorkbookRefusal) -> SheetRows {
    let sheet = sheets[sheet]
    let part: Part
    let shared: SharedStrings
    if let strings {
      shared = strings
      part = try archive.part(sheet.part)
    } else {
      let (archive, name) = (archive, stringsPart)
      let (texts, unpacked) = sideBySide(
        threads: threads,
        { () -> Result<SharedStrings, WorkbookRefusal> in Workbook.strings(name, in: archive) },
        { () -> Result<Part, WorkbookRefusal> in
          do throws(WorkbookRefusal) { return .success(try archive.part(sheet.part)) } catch { return .failure(error) }
        })
      shared = try texts.get()
      part = try unpacked.get()
      strings = shared
    }
    do throws(PartFault) {
      let start = try SheetStart(part.bytes, archive.limits)
      return SheetRows(part, named: sheet.part, shared, styles.formats, dates, start)
    } catch {
      throw .part(sheet.part, error)
    }
  }

  private static func strings(_ name: String?, in archive: ZipArchive) -> Result<SharedStrings, WorkbookRefusal> {
    guard let name else { return .success(SharedStrings()) }
    do throws(WorkbookRefusal) {
      let part = try archive.part(name)
      do throws(PartFault) {
        return .success(try SharedStrings(part))
      } catch {
        throw .part(name, error)
      }
    } catch {
      return .failure(error)
    }
  }
}

/// What the part says that tells of the sheets.
struct WorkbookPart {
  struct Sheet {
    let name: String
    let visibility: Workbook.Visibility
    let id: String
  }

  private(set) var sheets: [Sheet] = []
  private(set) var dates = DateSystem.from1900

  init(_ part: Part) throws(PartFault) {
    var markup = try Markup(part.bytes)
    guard try markup.nextTag(), !markup.isEnd, markup.isNamed("workbook") else { throw .markup }
    try markup.skipAttributes()
    while try markup.nextTag() {
      if markup.isEnd { continue }
      if markup.isNamed("workbookPr") {
        var is1904 = false
        var isCompatible = true
        while try markup.nextAttribute() {
          if markup.isAttribute("date1904") {
            is1904 = markup.isTrue
          } else if markup.isAttribute("dateCompatibility") {
            isCompatible = markup.isTrue
          }
        }
        dates = is1904 ? .from1904 : isCompatible ? .from1900 : .from1899
      } else if markup.isNamed("sheet") {
        sheets.append(try WorkbookPart.sheet(&markup))
      } else if markup.isNamed("sheets") {
        try markup.skipAttributes()
      } else {
        try markup.skipElement()
      }
    }
  }

  private static func sheet(_ markup: inout Markup) throws(PartFault) -> Sheet {
    var (name, id) = ("", "")
    var visibility = Workbook.Visibility.visible
    while try markup.nextAttribute() {
      if markup.isAttribute("name") {
        name = try markup.value()
      } else if markup.isAttribute("state") {
        let state = try markup.value()
        visibility = state == "hidden" ? .hidden : state == "veryHidden" ? .veryHidden : .visible
      } else if markup.isAttribute("id", prefixed: true) {
        id = try markup.value()
      }
    }
    return Sheet(name: name, visibility: visibility, id: id)
  }
}
