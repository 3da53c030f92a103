import HeatMapDrawing
import Publishing
import Tabular

/// What a document says of itself.
enum WordProperties {
  /// Its title, language and day: that of the data, so that the same figures give the same bytes.
  static func core(_ content: PaperContent) -> String {
    var text = #"\#(xmlDeclaration)<cp:coreProperties"#
    text += #" xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties""#
    text += #" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/""#
    text += #" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#
    text += "<dc:title>\(escaped(content.title))</dc:title><dc:creator>\(escaped(content.software))</dc:creator>"
    text += "<dc:language>en-GB</dc:language>"
    if let day = content.day {
      for name in ["created", "modified"] {
        text += #"<dcterms:\#(name) xsi:type="dcterms:W3CDTF">\#(day)T00:00:00Z</dcterms:\#(name)>"#
      }
    }
    return text + "</cp:coreProperties>"
  }

  static func application(_ content: PaperContent) -> String {
    #"\#(xmlDeclaration)<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">"#
      + "<Application>\(escaped(content.software))</Application></Properties>"
  }
}
