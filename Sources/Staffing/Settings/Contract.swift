/// Whether a spell is the council's own employment or bought in.
package enum Contract: Sendable {
  case employed, agency

  /// The words that extracts use, and the census codes (AgencyWorker 0 and 1); lower case, spaces folded.
  static let words: [String: Contract] = {
    let employed = [
      "permanent", "perm", "fixed-term", "fixed term", "fixedterm", "fixed-term contract", "fixed term contract",
      "temporary", "temp", "secondment", "seconded", "bank", "apprentice", "apprenticeship", "casual", "employed",
      "employee", "substantive", "0",
    ]
    let agency = [
      "agency", "agency worker", "agency staff", "self-employed", "self employed", "locum", "consultant", "contractor",
      "interim agency", "1",
    ]
    return Dictionary(uniqueKeysWithValues: employed.map { ($0, .employed) } + agency.map { ($0, .agency) })
  }()

  /// Reads a word, the settings' own lists first. Nil where no list has it.
  package init?(word: String, settings: Settings) {
    let folded = word.lowercased()
    if settings.agencyWords.contains(folded) {
      self = .agency
    } else if settings.employedWords.contains(folded) {
      self = .employed
    } else if let known = Contract.words[folded] {
      self = known
    } else {
      return nil
    }
  }
}
