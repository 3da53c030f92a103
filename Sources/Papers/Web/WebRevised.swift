import HeatMapDrawing
import Publishing

/// Figures that the last paper had otherwise, as a section of their own.
func webRevised(_ table: PrintedTable) -> String {
  let heads = table.columns.map { "<th scope=\"col\">\(escaped($0.heading))</th>" }.joined()
  var out = "<section id=\"revised\" class=\"upright\">\n<h2>\(revisedTitle)</h2>\n"
  out += "<div class=\"scroll\" role=\"region\" aria-labelledby=\"caption-revised\" tabindex=\"0\">\n"
  out += "<table class=\"plain\" style=\"--w:60\">\n<caption id=\"caption-revised\">"
  out += "<span>Figures of these papers that the last one had otherwise</span></caption>\n"
  out += "<thead>\n<tr>\(heads)</tr>\n</thead>\n<tbody>\n"
  for row in table.rows {
    let cells = row.cells.dropFirst().map { "<td>\(escaped($0.text))</td>" }.joined()
    out += "<tr><th scope=\"row\">\(escaped(row.cells.first?.text ?? ""))</th>\(cells)</tr>\n"
  }
  return out + "</tbody>\n</table>\n</div>\n</section>\n"
}
