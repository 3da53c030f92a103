import HeatMapDrawing
import Publishing

/// How the page looks: light always, as the colours are made for white; on paper a measure to a page.
let pageStyle = pageTypeStyle + tableStyle + pagePartsStyle

/// Type, and what stands over the measures.
private let pageTypeStyle = """
  :root { color-scheme: only light; }
  * { box-sizing: border-box; }
  body { margin: 0 auto; padding: 0 1rem 3rem; max-width: 78rem; background: #fff; color: #1a1a1a;
    font: 1rem/1.45 Roboto, "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
    font-variant-numeric: tabular-nums; -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
    print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: #0b4f8a; }
  :focus-visible { outline: 3px solid #0b0c0c; outline-offset: 1px; }
  main:focus { outline: none; }
  h1 { margin: 1.5rem 0 0; font-size: 1.9rem; line-height: 1.2; }
  h2 { margin: 0; font-size: 1.45rem; line-height: 1.25; }
  h3 { margin: 1.4rem 0 .3rem; font-size: 1.05rem; }
  p { margin: .25rem 0; }
  .vh { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
    -webkit-user-select: none; user-select: none; }
  .skip { position: absolute; left: -999rem; }
  .skip:focus { left: 1rem; top: .5rem; padding: .4rem .8rem; background: #fff; z-index: 9; }
  .stamp { margin: 1rem 0; padding: .35rem .8rem; background: #e6e6e6; font-weight: 700; text-align: center; }
  .own { display: flex; justify-content: space-between; align-items: center; gap: .3rem 1.5rem; margin-top: 1.2rem; }
  .own + h1 { margin-top: .6rem; }
  .own p { font-weight: 700; }
  .own img { width: auto; height: auto; max-width: min(14rem, 50%); max-height: 4.5rem; margin-left: auto; }
  header > p:not(.stamp), .note, .up, footer { color: #595959; }
  nav { margin: 1.5rem 0 0; }
  nav h2 { font-size: 1.1rem; }
  nav ol { margin: .4rem 0 0; padding: 0; list-style: none; }
  nav li { padding: .2rem 0; border-top: 1px solid #dedede; display: flex; flex-wrap: wrap; gap: 0 1rem; }
  nav li a { flex: 0 0 14rem; }
  nav li span { flex: 1 1 20rem; color: #595959; }
  section { margin-top: 3rem; border-top: 3px solid #1a1a1a; padding-top: .8rem; }
  hgroup p { margin: 0 0 .1rem; color: #595959; font-weight: 700; }
  .deck { margin: 0; font-size: 1.1rem; }

  """

/// What stands beside and under the tables, what is narrow, and paper.
private let pagePartsStyle = """
  .plain td, .plain th { text-align: left; padding-right: 1.2em; border-bottom: 1px solid #dedede; }
  .note:first-of-type, .scroll + .note { margin-top: .7rem; }
  .note { font-size: .875rem; margin: .1rem 0; }
  .up { font-size: .875rem; }
  details { margin-top: 3rem; border-top: 3px solid #1a1a1a; padding-top: .8rem; }
  summary { cursor: pointer; }
  summary h2 { display: inline; }
  details p { max-width: 46rem; margin: .4rem 0; }
  footer { margin-top: 2rem; font-size: .875rem; }
  #tip { position: fixed; z-index: 8; max-width: min(24rem, calc(100vw - 8px)); padding: .4rem .6rem; background: #1a1a1a; color: #fff;
    font-size: .85rem; line-height: 1.35; border-radius: 3px; }
  #tip div:first-child { font-weight: 700; }
  @media (max-width: 45rem) {
    h1 { font-size: 1.5rem; }
    h2 { font-size: 1.2rem; }
    .deck { font-size: 1rem; }
    .key { display: block; }
    .key ol { display: block; max-width: 16rem; }
    .key li { text-align: left; }
    .key .edge { margin-right: 0; }
    .key .edge::after { display: none; }
    .key .rule { border-top: 3px solid #1a1a1a; padding: .1rem 0; white-space: normal; justify-self: stretch; }
    .key .right { justify-self: start; padding: .15rem 0; }
    tbody th { white-space: normal; min-width: 6.5rem; max-width: 7.5rem; overflow-wrap: break-word; }
  }
  @media print {
    body { max-width: none; padding: 0; font-size: 9.5pt; }
    nav, .skip, .up, #tip { display: none; }
    header { break-after: avoid; }
    h1 { font-size: 17pt; margin-top: 0; }
    h2 { font-size: 14pt; }
    h3 { font-size: 10.5pt; break-after: avoid; }
    .deck { font-size: 10.5pt; }
    .stamp { margin: 0 0 2mm; }
    header .stamp { display: none; }
    header { position: relative; }
    header:has(.own img) { min-height: 14mm; }
    .own { margin: 0; font-size: 8.5pt; line-height: 1.2; }
    .own p, .own ~ p:not(.stamp) { margin: 0; line-height: 1.2; }
    .own + h1 { margin: 0; font-size: 15pt; line-height: 1.1; }
    .own img { position: absolute; right: 0; top: 0; max-width: 45mm; max-height: 12mm; }
    .own:has(img) > p, .own:has(img) ~ * { margin-right: 50mm; }
    main > section + section { break-before: page; }
    section { border-top: 0; padding-top: 0; margin-top: 0; }
    .upright { page: upright; }
    main > .upright + .upright { break-before: auto; break-inside: avoid; margin-top: 10mm; }
    .upright table { --room: 182mm; }
    .wide { page: wide; }
    .wide table { --room: 269mm; }
    hgroup, .deck, .keys, caption { break-inside: avoid; break-after: avoid; }
    .keys { margin: 2mm 0; font-size: 8pt; }
    .key > p { flex-basis: 28mm; }
    .scroll { overflow: visible; }
    table { font-size: min(8.5pt, calc(var(--room) / var(--w))); }
    thead { display: table-header-group; }
    tbody th, thead th:first-child, caption > span:last-child { position: relative; }
    caption > span:last-child { max-width: var(--room); }
    thead .all, thead .ref { width: 4.5em; }
    thead .place { width: 3.4em; padding: 0 0 .4em; }
    thead .place span { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; }
    tr { break-inside: avoid; }
    .note { font-size: 8.5pt; }
    details { break-before: page; page: upright; border-top: 0; padding-top: 0; margin-top: 0; }
    details p { max-width: none; font-size: 9pt; margin: 1mm 0; orphans: 3; widows: 3; }
    summary { list-style: none; }
    summary::-webkit-details-marker { display: none; }
    footer { margin-top: 4mm; }
  }

  """

/// The colour of headings, where it is a council's own.
func accentStyle(_ letterhead: Letterhead) -> String {
  letterhead.accent.map { "h1, h2, h3 { color: \($0); }\n" } ?? ""
}

/// The sheets of paper: upright and lying, each with the stamp over it, and under it the title and the number of the page. Whose it is and
/// which stands over all but the first, which has it on it.
func sheetStyle(_ content: PaperContent) -> String {
  let stamp =
    content.stamp.map { " @top-center { content: \(styleString($0)); font: 700 9pt Arial, sans-serif; }" } ?? ""
  let line = "font: 8pt Arial, sans-serif; color: #595959;"
  let own = content.letterhead.line.map { " @top-left { content: \(styleString($0)); \(line) }" } ?? ""
  let first = own.isEmpty ? "" : "@page :first { @top-left { content: \"\"; } }\n"
  let margins =
    "margin: 14mm;\(own)\(stamp) @bottom-left { content: \(styleString(content.title)); \(line) } "
    + "@bottom-right { content: counter(page) \" of \" counter(pages); \(line) }"
  return """
    @page { size: A4; \(margins) }
    @page upright { size: A4; }
    @page wide { size: A4 landscape; }
    \(first)
    """
}

/// A text as a string of a style sheet, which nothing in it may end.
private func styleString(_ text: String) -> String {
  var out = "\""
  for character in text.unicodeScalars {
    switch character {
    case "\"", "\\", "<", ">", "&", "\u{0}"..."\u{1F}": out += "\\\(String(character.value, radix: 16)) "
    default: out.unicodeScalars.append(character)
    }
  }
  return out + "\""
}
