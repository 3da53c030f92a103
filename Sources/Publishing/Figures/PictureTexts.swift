import Disclosure
import Measures
import Statistics
import Workforce

/// The words of a picture of months or years, each where it stands; a picture takes them from here and from nowhere else.
struct PictureTexts {
  /// One line.
  var headline: String
  /// Sentences under it, each a line; two at most.
  var deck: [String]
  /// One quiet line: what is divided by what, of whom and when.
  var statistic: String
  /// Beside the swatches: `% vacant`.
  var keyLabel: String
  /// Over the light end of the key: `meets target`, `no target set`.
  var meets: String
  /// Over the rule between the classes: `target: 10% or less`. Empty where there is no rule.
  var reference: String
  /// Over the dark end: `darker = worse`.
  var dark: String
  /// Under the table, a line each; three at most.
  var notes: [String]

  init(_ table: PublishedTable, _ scale: Scale, _ paper: Paper, order: RowOrder) {
    headline = Publishing.headline(table, scale, paper)
    deck = Publishing.deck(table, scale, paper)
    statistic = statisticLine(table, paper, under: headline)
    keyLabel = table.wording.keyLabel
    (meets, reference) = table.keyWords(scale)
    dark = table.measure.grid?.shape == .cohorts ? "darker = fewer stayed" : scale.darkText
    notes = Publishing.notes(table, scale, paper, order: order)
  }
}
