import Papers
import Publishing

/// The documents of a run, each of which holds all that it drew: made, not written yet.
struct PaperFiles {
  private let stem: String
  private let files: [(ending: String, bytes: [UInt8])]

  /// - Parameters:
  ///   - template: whose styles the Word document has in place of ours.
  ///   - stem: the name that they share.
  init(_ content: PaperContent, _ formats: PaperFormats, _ template: WordTemplate?, stem: String) {
    self.stem = stem
    files = formats.documents.compactMap { format in
      switch format {
      case .docx: ("docx", wordDocument(content, template: template))
      case .xlsx: ("xlsx", excelWorkbook(content))
      case .html: ("html", webPage(content))
      case .png, .svg: nil
      }
    }
  }

  /// Adds each to what is written; their paths.
  func add(to batch: inout FileBatch, folder: String) -> [String] {
    files.map { file in
      let path = "\(folder)\(stem).\(file.ending)"
      batch.add(file.bytes, at: path)
      return path
    }
  }
}
