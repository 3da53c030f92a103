import HeatMapDrawing
package import Publishing

/// A paper as one page for a browser: the tables themselves, in the colours of the pictures, with all that is said of them.
///
/// It is one file that asks for no other and says so to the browser. A small script shows what a cell is under the pointer and moves
/// from cell to cell with the arrow keys; it reads what stands in the page, and without it nothing is missing.
package func webPage(_ content: PaperContent) -> [UInt8] {
  let sections = content.sections.map { WebSection($0, stamp: content.stamp) }
  var page = head(content)
  page += header(content, sheet: sections.first?.sheet ?? "upright")
  page += contents(sections, isRevised: content.revised != nil)
  page += "<main id=\"main\" tabindex=\"-1\">\n"
  for section in sections { page += section.html }
  if let revised = content.revised { page += webRevised(revised) }
  page += method(content)
  page += "</main>\n"
  page += "<footer><p>Made with \(escaped(content.software)).</p></footer>\n"
  page += "<div id=\"tip\" role=\"tooltip\" hidden></div>\n"
  page += "<script>\(pageScript)</script>\n</body>\n</html>\n"
  return Array(page.utf8)
}

private func head(_ content: PaperContent) -> String {
  let title = escaped(content.title)
  let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(pageScriptHash)'; img-src data:; base-uri 'none'; "
    + "form-action 'none'"
  return """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="only light">
    <meta name="referrer" content="no-referrer">
    <meta name="generator" content="\(escaped(content.software))">
    <meta name="description" content="\(title)">
    <title>\(title)</title>
    <style>
    \(pageStyle)\(rampStyle)\(accentStyle(content.letterhead))\(sheetStyle(content))</style>
    </head>
    <body>
    <a class="skip" href="#main">Skip to the figures</a>

    """
}

private func header(_ content: PaperContent, sheet: String) -> String {
  var out = "<header class=\"\(sheet)\">\n"
  if let stamp = content.stamp { out += webStamp(stamp) }
  out += letterhead(content.letterhead)
  out += "<h1>\(escaped(content.title))</h1>\n"
  if let dataOf = content.dataOf { out += "<p>\(escaped(dataOf))</p>\n" }
  return out + "</header>\n"
}

/// Whose paper it is and which, with the logo at the right.
private func letterhead(_ letterhead: Letterhead) -> String {
  var out = ""
  if let line = letterhead.line { out += "<p>\(escaped(line))</p>\n" }
  if let logo = letterhead.logo {
    out +=
      "<img alt=\"\(escaped(letterhead.logoText))\" width=\"\(logo.width)\" height=\"\(logo.height)\""
      + " src=\"data:image/png;base64,\(base64(logo.png))\">\n"
  }
  return out.isEmpty ? "" : "<div class=\"own\">\n\(out)</div>\n"
}

/// What must not be missed, across the page.
func webStamp(_ stamp: String) -> String { "<p class=\"stamp\">\(escaped(stamp))</p>\n" }

/// Each section by its name, with its headline, so that the list is a summary.
private func contents(_ sections: [WebSection], isRevised: Bool) -> String {
  var out = "<nav id=\"contents\" aria-labelledby=\"contents-title\">\n<h2 id=\"contents-title\">Contents</h2>\n<ol>\n"
  for section in sections {
    out +=
      "<li><a href=\"#\(section.id)\">\(escaped(section.title))</a> <span>\(escaped(section.headline))</span></li>\n"
  }
  if isRevised { out += "<li><a href=\"#revised\">\(revisedTitle)</a></li>\n" }
  return out + "<li><a href=\"#method\">\(methodTitle)</a></li>\n</ol>\n</nav>\n"
}

private func method(_ content: PaperContent) -> String {
  var out = "<details id=\"method\" open>\n<summary><h2>\(methodTitle)</h2></summary>\n"
  for part in content.method {
    out += "<h3>\(escaped(part.title))</h3>\n"
    for paragraph in part.paragraphs { out += "<p>\(escaped(paragraph))</p>\n" }
  }
  return out + "</details>\n"
}
