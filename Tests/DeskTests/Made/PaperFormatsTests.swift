import Testing

@testable import Desk

struct PaperFormatsTests {
  @Test(arguments: [
    ("png", [PaperFormats.Format.png]), ("docx, PNG", [.png, .docx]), ("svg,svg", [.svg]),
    ("all", [.png, .svg, .docx, .xlsx, .html]),
  ])
  func names(text: String, formats: [PaperFormats.Format]) {
    #expect(PaperFormats(names: text)?.formats == formats)
  }

  @Test(arguments: ["", "pdf", "png,pdf", ","]) func unknown(text: String) {
    #expect(PaperFormats(names: text) == nil)
  }

  @Test func whatIsOneFileOfAll() {
    #expect(PaperFormats([.png, .xlsx, .svg]).documents == [.xlsx])
    #expect(PaperFormats.pictures.documents.isEmpty)
  }
}
