/// What the styles of a workbook make of the numbers of cells.
struct Styles {
  /// By the number that cells have for their style.
  private(set) var formats: [NumberFormat] = []

  /// Those of a workbook without any.
  init() {}

  init(_ part: Part) throws(PartFault) {
    var codes: [Int: NumberFormat] = [:]
    var numbers: [Int] = []
    var markup = try Markup(part.bytes)
    // A list of styles is told from another by where it stands; changes of styles (`dxf`) have formats of their own.
    var isInCells = false
    while try markup.nextTag() {
      if markup.isNamed("cellXfs") {
        isInCells = !markup.isEnd
        continue
      }
      if markup.isEnd { continue }
      if markup.isNamed("dxfs") || markup.isNamed("extLst") {
        try markup.skipElement()
      } else if markup.isNamed("numFmt") {
        var (number, code) = (-1, "")
        while try markup.nextAttribute() {
          if markup.isAttribute("numFmtId") {
            number = try markup.number()
          } else if markup.isAttribute("formatCode") {
            code = try markup.value()
          }
        }
        codes[number] = NumberFormat(code: code)
      } else if isInCells && markup.isNamed("xf") {
        var number = 0
        while try markup.nextAttribute() {
          if markup.isAttribute("numFmtId") { number = try markup.number() }
        }
        numbers.append(number)
      }
    }
    formats = numbers.map { codes[$0] ?? NumberFormat(number: $0) }
  }
}
