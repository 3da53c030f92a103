import HeatMapDrawing
import Publishing
import Tabular

/// The parts of a workbook's archive.
struct ExcelParts {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private let content: PaperContent
  private let sheets: [ExcelSheet]

  init(_ content: PaperContent, _ sheets: [ExcelSheet]) {
    self.content = content
    self.sheets = sheets
  }

  /// The archive. What says which parts there are stands first, as Excel has it.
  var archive: [UInt8] {
    var texts = SharedTexts()
    var styles = StyleBook()
    let stamp = content.stamp.map(capitalised)
    let markups = sheets.enumerated().map { number, sheet in
      sheet.markup(
        isFirst: number == 0, header: stamp, footer: "\(content.title). \(sheet.name)", &texts, &styles)
    }
    var zip = ZipWriter()
    func add(_ markup: String, at name: String) { zip.add(ExcelParts.head + markup, at: name) }
    add(contentTypes, at: "[Content_Types].xml")
    add(
      relations([
        ("officeDocument", "xl/workbook.xml"), ("core", "docProps/core.xml"),
        ("extended-properties", "docProps/app.xml"),
      ]), at: "_rels/.rels")
    add(core, at: "docProps/core.xml")
    add(application, at: "docProps/app.xml")
    add(workbook, at: "xl/workbook.xml")
    add(
      relations(
        sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") } + [
          ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml"),
        ]), at: "xl/_rels/workbook.xml.rels")
    var tables = 0
    for (number, sheet) in sheets.enumerated() {
      add(markups[number], at: "xl/worksheets/sheet\(number + 1).xml")
      guard let table = sheet.table else { continue }
      tables += 1
      add(relations([("table", "../tables/table\(tables).xml")]), at: "xl/worksheets/_rels/sheet\(number + 1).xml.rels")
      add(table.markup(number: tables), at: "xl/tables/table\(tables).xml")
    }
    add(styles.markup, at: "xl/styles.xml")
    add(texts.markup, at: "xl/sharedStrings.xml")
    return zip.archive
  }

  /// Relations of a part to others, by the last word of their kind; numbered from 1.
  private func relations(_ items: [(kind: String, target: String)]) -> String {
    var out = "<Relationships xmlns=\"\(ExcelParts.packageRelations)\">"
    for (number, item) in items.enumerated() {
      let start = item.kind == "core" ? "\(ExcelParts.packageRelations)/metadata" : ExcelParts.relations
      let kind = item.kind == "core" ? "core-properties" : item.kind
      out += "<Relationship Id=\"rId\(number + 1)\" Type=\"\(start)/\(kind)\" Target=\"\(item.target)\"/>"
    }
    return out + "</Relationships>"
  }

  private var contentTypes: String {
    let office = "application/vnd.openxmlformats-officedocument"
    var out = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    out += "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    out += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    func part(_ name: String, _ type: String) {
      out += "<Override PartName=\"/\(name).xml\" ContentType=\"\(type)+xml\"/>"
    }
    part("docProps/core", "application/vnd.openxmlformats-package.core-properties")
    part("docProps/app", "\(office).extended-properties")
    part("xl/workbook", "\(office).spreadsheetml.sheet.main")
    part("xl/styles", "\(office).spreadsheetml.styles")
    part("xl/sharedStrings", "\(office).spreadsheetml.sharedStrings")
    for number in sheets.indices { part("xl/worksheets/sheet\(number + 1)", "\(office).spreadsheetml.worksheet") }
    let tables = sheets.count { $0.table != nil }
    for number in 0..<tables { part("xl/tables/table\(number + 1)", "\(office).spreadsheetml.table") }
    return out + "</Types>"
  }

  /// The sheets in the order of their tabs, and which rows are printed on each page.
  private var workbook: String {
    var out = "<workbook xmlns=\"\(ExcelParts.main)\" xmlns:r=\"\(ExcelParts.relations)\"><workbookPr/>"
    out += "<bookViews><workbookView xWindow=\"0\" yWindow=\"0\" windowWidth=\"28800\" windowHeight=\"15000\" "
    out += "tabRatio=\"850\"/></bookViews><sheets>"
    for (number, sheet) in sheets.enumerated() {
      out += "<sheet name=\"\(excelText(sheet.name))\" sheetId=\"\(number + 1)\" r:id=\"rId\(number + 1)\"/>"
    }
    out += "</sheets><definedNames>"
    for (number, sheet) in sheets.enumerated() {
      guard let row = sheet.table.map({ $0.headRow + 1 }) else { continue }
      out += "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(number)\">"
      out += "\(excelText(quoted(sheet.name)))!$\(row):$\(row)</definedName>"
    }
    return out + "</definedNames></workbook>"
  }

  /// What the file says of itself. It was made on the day of the data, so that the same figures make the same file.
  private var core: String {
    var out = "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
    out += "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
    out += "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
    out += "<dc:title>\(escaped(content.title))</dc:title><dc:creator>\(escaped(content.software))</dc:creator>"
    if let stamp = content.stamp { out += "<dc:description>\(escaped(capitalised(stamp)))</dc:description>" }
    out += "<dc:language>en-GB</dc:language>"
    if let day = content.day {
      out += "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(day.description)T00:00:00Z</dcterms:created>"
    }
    return out + "</cp:coreProperties>"
  }

  private var application: String {
    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
      + "<Application>\(escaped(content.software))</Application></Properties>"
  }
}
