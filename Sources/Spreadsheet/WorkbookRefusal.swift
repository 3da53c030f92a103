/// Why a workbook, or one of its sheets, cannot be read.
package enum WorkbookRefusal: Error, Hashable, Sendable {
  case foreign(ForeignFile)
  /// It is protected with a password.
  case encrypted
  /// The archive itself is cut off or damaged.
  case archive(ArchiveFault)
  /// `part` is the name inside the archive.
  case part(String, PartFault)
}

/// What a file is that is no workbook of Excel's present form.
package enum ForeignFile: Hashable, Sendable {
  /// The binary `.xls` of before 2007.
  case oldWorkbook
  /// `.xlsb`.
  case binaryWorkbook
  /// `.ods`.
  case openDocument
  /// A zip archive without a workbook in it.
  case archive
  /// Nothing of this kind: text, a web page under a workbook's name, a picture.
  case other
}

package enum ArchiveFault: Error, Hashable, Sendable {
  /// The list of what is in it is missing, or not where it should be: the file was cut off, or not sent in full.
  case cutOff
  case damaged
}

package enum PartFault: Error, Hashable, Sendable {
  case missing
  /// Two parts have this name.
  case twice
  /// Cut off, or other than it was when it was packed.
  case damaged
  /// Packed by another method than deflate.
  case packing
  /// Larger than `WorkbookLimits.part` once unpacked, or than anything packed so small can truly be.
  case tooLarge
  /// It is not written in UTF-8.
  case encoding
  /// It declares entities, which no spreadsheet does: they serve to swell a file, or to fetch others.
  case entities
  /// It is not the markup that it should be.
  case markup
  /// A merged area that is none, or areas that cover more cells than `WorkbookLimits.covered`.
  case merges
  /// A cell of the sheet that is read.
  case cell(CellPlace, CellFault)
}

package enum CellFault: Hashable, Sendable {
  /// It does not stand behind the one before it, or is beyond the largest sheet.
  case place
  /// Its number, truth value or date is none.
  case value
  /// It names a shared text, or a style, that is not there.
  case reference
}

/// How much is read at most.
package struct WorkbookLimits: Hashable, Sendable {
  /// Bytes of a part, once unpacked; and of a sheet as delimited text.
  package var part = 1 << 30
  /// How many bytes one packed byte can become: what deflate can do at most.
  package var ratio = 1032
  /// Cells that take their value from a merged area.
  package var covered = 1 << 24

  package init() {}
}
