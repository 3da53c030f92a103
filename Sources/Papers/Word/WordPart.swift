import HeatMapDrawing

/// A part of a document, what it is, and how the document's main part calls it.
struct WordPart: Sendable {
  /// Its place under `word/`.
  let name: String
  let id: String
  /// The last word of its kind, as relationships name it.
  let kind: String
  /// Without what every kind of Word's begins with.
  let contentType: String

  static let styles = WordPart(name: "styles.xml", id: "rIdStyles", kind: "styles", contentType: "styles")
  static let settings = WordPart(name: "settings.xml", id: "rIdSettings", kind: "settings", contentType: "settings")
  static let header = WordPart(name: "header1.xml", id: "rIdHeader", kind: "header", contentType: "header")
  static let firstHeader = WordPart(name: "header2.xml", id: "rIdFirst", kind: "header", contentType: "header")
  static let footer = WordPart(name: "footer1.xml", id: "rIdFooter", kind: "footer", contentType: "footer")

  /// The whole type.
  var fullType: String {
    contentType == "theme"
      ? "application/vnd.openxmlformats-officedocument.theme+xml" : WordPart.documents + contentType + "+xml"
  }

  private static let documents = "application/vnd.openxmlformats-officedocument.wordprocessingml."
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  /// What each part is.
  ///
  /// - Parameter pictures: the endings of pictures that a template brings, beside png.
  static func contentTypes(_ parts: [WordPart], pictures: [String] = []) -> String {
    var text = #"\#(xmlDeclaration)<Types xmlns="\#(package)/content-types">"#
    text += #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
    text +=
      #"<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>"#
    for ending in pictures where ending != "png" {
      let type =
        switch ending {
        case "jpg": "jpeg"
        case "emf", "wmf": "x-\(ending)"
        default: ending
        }
      text += #"<Default Extension="\#(ending)" ContentType="image/\#(type)"/>"#
    }
    text += #"<Override PartName="/word/document.xml" ContentType="\#(documents)document.main+xml"/>"#
    for part in parts {
      text += #"<Override PartName="/word/\#(escaped(part.name))" ContentType="\#(part.fullType)"/>"#
    }
    text +=
      #"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>"#
      + #"<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>"#
    return text + "</Types>"
  }

  /// Where a reader begins.
  static var topRelations: String {
    #"\#(xmlDeclaration)<Relationships xmlns="\#(package)/relationships">"#
      + #"<Relationship Id="rId1" Type="\#(relations)/officeDocument" Target="word/document.xml"/>"#
      + #"<Relationship Id="rId2" Type="\#(package)/relationships/metadata/core-properties" Target="docProps/core.xml"/>"#
      + #"<Relationship Id="rId3" Type="\#(relations)/extended-properties" Target="docProps/app.xml"/></Relationships>"#
  }

  /// What the main part stands on.
  static func relations(_ parts: [WordPart], _ pictures: [WordPicture]) -> String {
    var text = #"\#(xmlDeclaration)<Relationships xmlns="\#(package)/relationships">"#
    for part in parts {
      text += #"<Relationship Id="\#(part.id)" Type="\#(relations)/\#(part.kind)" Target="\#(escaped(part.name))"/>"#
    }
    for picture in pictures {
      text += #"<Relationship Id="\#(picture.relation)" Type="\#(relations)/image" Target="\#(picture.part)"/>"#
    }
    return text + "</Relationships>"
  }

  /// The main part.
  static func document(_ body: String) -> String {
    #"\#(xmlDeclaration)<w:document xmlns:w="\#(WordStyles.namespace)" xmlns:r="\#(relations)""#
      + #" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">"#
      + "<w:body>\(body)</w:body></w:document>"
  }

  /// - Parameter element: `hdr` or `ftr`.
  static func furniture(_ element: String, _ paragraphs: String) -> String {
    #"\#(xmlDeclaration)<w:\#(element) xmlns:w="\#(WordStyles.namespace)">\#(paragraphs)</w:\#(element)>"#
  }

  /// Word's own layout of 2013 and later, so that it does not open in a mode for older documents.
  static var settingsMarkup: String {
    #"\#(xmlDeclaration)<w:settings xmlns:w="\#(WordStyles.namespace)"><w:zoom w:percent="100"/>"#
      + #"<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>"#
      + #"<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>"#
      + #"</w:compat><w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>"#
  }
}
