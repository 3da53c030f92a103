import HeatMapDrawing

/// How a table with its keys looks, wherever it stands.
package var webTableStyle: String { tableStyle + rampStyle }

let tableStyle = """
  .keys { margin: 1rem 0 .8rem; font-size: .82rem; line-height: 1.3; }
  .key { display: flex; align-items: flex-end; gap: 1rem; margin-bottom: .6rem; }
  .key > p { margin: 0; flex: 0 0 9rem; padding: .2rem 0; font-weight: 700; }
  .key ol, .signs { margin: 0; padding: 0; list-style: none; }
  .key ol { display: grid; }
  .key li { grid-row: 3; }
  .key .left { grid-row: 2; grid-column: 1 / span 3; white-space: nowrap; padding-bottom: .15rem; }
  .key .right { grid-row: 2; grid-column: -4 / -1; justify-self: end; white-space: nowrap; padding-bottom: .15rem; }
  .key .rule { grid-row: 2; justify-self: center; white-space: nowrap; font-weight: 700; padding-bottom: .15rem; }
  .key.long .rule { grid-row: 1; }
  .sw { padding: .2rem .3rem; text-align: center; white-space: nowrap; border-right: 1px solid #fff; min-height: 1.5em;
    forced-color-adjust: none; }
  .edge { position: relative; margin-right: 5px; }
  .edge::after { content: ""; position: absolute; right: -5px; top: -3px; bottom: -3px; width: 3px; background: #1a1a1a; }
  .signs { display: flex; flex-wrap: wrap; gap: .3rem 1.3rem; }
  .signs li > :first-child { margin-right: .3em; }
  .sample.x { padding: .1rem .35rem; }
  .box { position: relative; display: inline-block; width: 2em; height: 1.3em; border: 1px solid #767676; vertical-align: -.3em; }
  .u1 { text-decoration: underline; text-decoration-skip-ink: none; text-underline-offset: .2em; text-decoration-thickness: 1px; }
  .u2 { text-decoration: underline double; text-decoration-skip-ink: none; text-underline-offset: .14em;
    text-decoration-thickness: 1px; }
  .arrow { font-weight: 700; }
  .head { position: absolute; top: 0; right: 1px; font-size: .5rem; line-height: 1; }
  .scroll { position: relative; overflow-x: auto; margin: 0 -6px; padding: 0 6px 6px; }
  table { border-collapse: separate; border-spacing: 0; font-size: .875rem; line-height: 1.3; }
  caption { text-align: left; color: #595959; padding-bottom: .6rem; }
  caption > span:last-child { position: sticky; left: 0; display: inline-block; width: max-content;
    max-width: calc(min(100vw, 78rem) - 3rem); }
  th { font-weight: 400; }
  td, th { position: relative; padding: .25em .3em; }
  thead th { vertical-align: bottom; text-align: center; }
  thead th:first-child[rowspan], thead tr:first-child:last-child th:first-child, tbody th { position: sticky; left: 0; z-index: 1;
    background: #fff; text-align: left; padding-left: 0; padding-right: .8em; }
  .band { font-weight: 700; }
  .band span { display: block; border-bottom: 1px solid #1a1a1a; padding-bottom: .1em; }
  thead .l, thead .all { font-weight: 700; white-space: nowrap; }
  thead .all { white-space: normal; }
  thead .of, thead .ref { color: #595959; }
  thead .of b { font-weight: 400; }
  thead .sh { color: #595959; text-align: right; }
  thead .sh span { display: inline-block; max-width: 8.6em; }
  thead .side { font-weight: 700; }
  tbody td { text-align: center; white-space: nowrap; border: solid #fff; border-width: 0 1px 1px 0; forced-color-adjust: none; }
  tbody .g, thead .g { border-left: 5px solid #fff; }
  tbody .l { font-size: 1.15em; padding: 0 .5em; }
  tbody th { white-space: nowrap; border-bottom: 1px solid #fff; }
  tbody td, tbody th { vertical-align: baseline; }
  td.all, .total > *, .of > th { font-weight: 700; }
  .total > td.of { font-weight: 400; }
  thead .place { width: 5em; font-size: .93em; }
  .reference > *, .remark > *, .count > th { color: #595959; }
  .words { white-space: normal; font-size: .8em; }
  .top > tr:last-child > *::after { content: ""; position: absolute; left: 0; right: -1px; bottom: 0; height: 2px; background: #1a1a1a; }
  .top > tr:last-child > .g::after { left: -5px; }
  .top + .rest > tr:first-child > td { border-top: 4px solid #fff; }
  .in > th { padding-left: 1em; }
  .group > th { font-weight: 700; padding-top: .8em; }
  .suffix, .pre { color: #595959; font-size: .85em; font-weight: 400; }
  .x { background: #f0f0f0; color: #595959; }
  td.of, td.ch, td.sh { text-align: right; border-bottom: 1px solid #dedede; }
  td.of { color: #595959; padding-left: 1em; }
  .total > td.of { color: inherit; }
  td.ch { padding-left: 1em; }
  td.sh { padding-left: 1em; }
  th.bar { font-weight: 700; min-width: 8.6em; }
  td.bar { padding: 0; vertical-align: middle; border-bottom: 1px solid #dedede;
    background: linear-gradient(#1a1a1a, #1a1a1a) center / 2px 100% no-repeat,
      linear-gradient(#bfbfbf, #bfbfbf) calc(50% - 3.52em) 0 / 1px 100% no-repeat,
      linear-gradient(#bfbfbf, #bfbfbf) calc(50% + 3.52em) 0 / 1px 100% no-repeat; }
  td.bar svg { display: block; width: 8em; height: .8em; margin: 0 auto; }
  .before { display: block; width: 50%; padding-right: .4em; text-align: right; }
  .after { display: block; margin-left: 50%; padding-left: .4em; text-align: left; }
  td.bar .before + svg, td.bar .after + svg { margin: -1.05em auto .25em; }
  .ticks { display: block; position: relative; height: 1.3em; font-weight: 400; color: #595959; font-size: .9em; }
  .ticks span { position: absolute; left: 50%; transform: translateX(-50%); }
  .ticks span:first-child { left: calc(50% - 3.91em); }
  .ticks span:last-child { left: calc(50% + 3.91em); }
  .ticks span:nth-child(2) { color: #1a1a1a; }
  tbody td:focus, tbody th:focus { outline: 2px solid #0b0c0c; outline-offset: 0; box-shadow: 0 0 0 5px #ffdd00; z-index: 2; }

  """

/// The colours of the classes, each with the ink that can be read on it, and those of the bars.
var rampStyle: String {
  var out = ""
  for ramp in Ramp.allCases {
    for (number, fill) in ramp.fills.enumerated() {
      out += ".\(webClass(ramp, number)) { background: \(fill); color: \(fill.ink); }\n"
    }
    let bars = ramp.bars
    out += ".\(webLetter(ramp))w { fill: \(bars.worse); }\n"
    out += ".\(webLetter(ramp))b { fill: \(bars.better); stroke: \(bars.betterEdge); stroke-width: 8; }\n"
  }
  return out
}
