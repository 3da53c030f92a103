package import Papers
package import Publishing

/// The documents of a run, each of which holds all that it drew.
///
/// - Parameters:
///   - template: whose styles the Word document has in place of ours.
///   - stem: the name that they share.
package func documents(_ content: PaperContent, _ formats: PaperFormats, _ template: WordTemplate?, stem: String)
  -> [OutputFile]
{
  formats.documents.compactMap { format in
    switch format {
    case .docx: OutputFile("\(stem).docx", wordDocument(content, template: template))
    case .xlsx: OutputFile("\(stem).xlsx", excelWorkbook(content))
    case .html: OutputFile("\(stem).html", webPage(content))
    case .png, .svg: nil
    }
  }
}
