import HeatMapDrawing
package import Publishing

/// A measure of the page, or the overview: its words, its key and its table.
struct WebSection {
  let id: String
  let title: String
  let headline: String
  /// How the paper lies that its table needs: `wide` or `upright`.
  let sheet: String
  let html: String

  init(_ section: PaperSection, stamp: String?) {
    let figure = section.figure
    let table = WebTable(section)
    id = WebSection.id(section.stem)
    title = section.title
    headline = figure.headline
    sheet = table.isWide ? "wide" : "upright"
    var out = "<section id=\"\(id)\" class=\"\(sheet)\">\n"
    if let stamp { out += webStamp(stamp) }
    out += "<hgroup>\n<p>\(escaped(title))</p>\n<h2>\(escaped(headline))</h2>\n</hgroup>\n"
    for sentence in figure.deck { out += "<p class=\"deck\">\(escaped(sentence))</p>\n" }
    out += webKeys(figure)
    out += table.html
    for note in figure.notes { out += "<p class=\"note\">\(escaped(note))</p>\n" }
    html = out + "<p class=\"up\"><a href=\"#contents\">Contents</a></p>\n</section>\n"
  }

  /// The name that its files share, as far as an address within the page may hold it.
  private static func id(_ stem: String) -> String {
    var id = "figure-"
    for character in stem.unicodeScalars {
      switch character {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": id.unicodeScalars.append(character)
      default: id += "."
      }
    }
    return id
  }
}

/// The keys of a measure's colours and signs.
private func webKeys(_ figure: Figure) -> String {
  var out = "<div class=\"keys\">\n"
  for key in [figure.key] + (figure.secondKey.map { [$0] } ?? []) where !key.swatches.isEmpty { out += webKey(key) }
  return out + webSigns(figure.symbols) + "</div>\n"
}

/// A measure's table with its keys, for a page of whatever kind whose style has ``webTableStyle``.
package func webTable(_ section: PaperSection) -> String { webKeys(section.figure) + WebTable(section).html }
