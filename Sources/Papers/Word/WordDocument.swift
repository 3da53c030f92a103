package import Publishing

/// A paper as a Word document: the title, each measure with its picture, caption and table, and how the figures are worked out.
///
/// By ISO/IEC 29500, transitional: what Word has written since 2010, and reads without a repair.
///
/// - Parameter template: a document whose styles it has in place of ours, and of the accent that the content has for headings.
package func wordDocument(_ content: PaperContent, template: WordTemplate? = nil) -> [UInt8] {
  let styles = template?.styles ?? WordStyles(accent: content.letterhead.accent)
  let body = WordBody(content, styles)
  let headers = WordHeaders.parts(content)
  var parts = [WordPart.styles, .settings, .footer] + headers.map { $0.part }
  let brought = template?.parts ?? []
  parts += brought.map { $0.part }
  let pictures = (body.logo.map { [$0] } ?? []) + body.pictures

  var zip = ZipWriter()
  zip.add(WordPart.contentTypes(parts, pictures: template?.pictureEndings ?? []), at: "[Content_Types].xml")
  zip.add(WordPart.topRelations, at: "_rels/.rels")
  zip.add(WordPart.document(body.flow.markup(WordHeaders(content))), at: "word/document.xml")
  zip.add(WordPart.relations(parts, pictures.map { $0.picture }), at: "word/_rels/document.xml.rels")
  zip.add(styles.part, at: "word/\(WordPart.styles.name)")
  zip.add(WordPart.settingsMarkup, at: "word/\(WordPart.settings.name)")
  zip.add(WordPart.furniture("ftr", footer(content, styles)), at: "word/\(WordPart.footer.name)")
  for (part, lines) in headers {
    let markup = lines.map { WordParagraph(.header, $0).markup(styles) }.joined()
    zip.add(WordPart.furniture("hdr", markup), at: "word/\(part.name)")
  }
  for part in brought { zip.add(part.bytes, at: "word/\(part.part.name)") }
  for other in template?.others ?? [] { zip.add(other.bytes, at: other.name) }
  zip.add(WordProperties.core(content), at: "docProps/core.xml")
  zip.add(WordProperties.application(content), at: "docProps/app.xml")
  for (picture, png) in pictures { zip.add(png, at: "word/\(picture.part)", isPacked: true) }
  return zip.archive
}

/// `Heat maps: Lancashire, September 2017, page 3 of 20`.
private func footer(_ content: PaperContent, _ styles: WordStyles) -> String {
  var paragraph = WordParagraph(.footer)
  paragraph.content =
    run("\(content.title), page ") + field("PAGE", showing: "1") + run(" of ") + field("NUMPAGES", showing: "1")
  return paragraph.markup(styles)
}
