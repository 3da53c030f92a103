import Disclosure
import Staffing
import Statistics
import Testing
import Workforce
@testable import Measures
@testable import Publishing

/// How the council stands beside what is published of others. Its own rate of two districts is 12.25 of 70 FTE, 17.5%.
struct ComparisonSentenceTests {
  /// Rates for September 2017, in tenths.
  private func comparison(_ england: Int64?, _ region: Int64?, _ neighbours: Int64?, _ authority: String = "Lancashire")
    -> Comparison
  {
    func figure(_ tenths: Int64?, _ make: (Tenths) -> Comparison.Figure) -> [Int: Comparison.Figure] {
      [2017: tenths.map { make(Tenths($0)) } ?? .missing(.notAvailable)]
    }
    return Comparison(
      authority: authority,
      rows: [
        .init(.england, figure(england) { .rate($0, of: nil) }),
        .init(.region("North West"), figure(region) { .rate($0, of: nil) }),
        .init(.neighbours(10), figure(neighbours) { .median($0, of: 10) }),
      ])
  }

  private func sentences(_ comparison: Comparison, _ paper: Paper = Sample.extractPaper()) throws -> [String] {
    var table = try Sample.year()
    table.comparison = comparison
    return comparisonSentences(table, paper)
  }

  @Test func whichSide() throws {
    let all = try sentences(comparison(142, 180, 120))
    #expect(
      all == [
        "Lancashire is above England’s 14.2%, below its region’s 18.0%, above its neighbours’ 12.0% (social workers).",
        "Lancashire is above England’s 14.2% and its neighbours’ 12.0% (social workers).",
        "Lancashire is above England’s 14.2% (social workers).",
      ])
    let over = try sentences(comparison(142, 150, 160))[0]
    #expect(
      over
        == "Lancashire is above England’s 14.2%, its region’s 15.0% and its neighbours’ 16.0% (social workers).")
    // What is missing is passed over.
    let some = try sentences(comparison(nil, nil, 200))
    #expect(some == ["Lancashire is below its neighbours’ 20.0% (social workers)."])
    let none = try sentences(comparison(nil, nil, nil))
    #expect(none == [])
  }

  /// A tenth is within rounding, two are not.
  @Test func withinRounding() throws {
    for (value, side) in [(173, "above"), (174, "like"), (175, "like"), (176, "like"), (177, "below")]
      as [(Int64, String)]
    {
      let text = try sentences(comparison(value, nil, nil))
      #expect(text == ["Lancashire is \(side) England’s \(Tenths(value).text)% (social workers)."])
    }
  }

  @Test func whoseTheyAre() throws {
    // Totals do not say whom they count, nor of what council they are.
    let totals = try sentences(comparison(142, 150, 160), Paper(origin: .totals(extractDate: nil)))
    #expect(totals[0] == "The council is above England’s 14.2%, its region’s 15.0% and its neighbours’ 16.0%.")
    // Beside another council's region and neighbours England alone is England still.
    let other = try sentences(comparison(142, 150, 160, "Kent"))
    #expect(other == ["Lancashire is above England’s 14.2% (social workers)."])
  }

  /// Nothing is said of another month, of what was chosen, of some of the districts, of what is hidden, or of amounts.
  @Test func whatIsNotAlike() throws {
    let earlier = try sentences(Sample.comparison([2016]))
    #expect(earlier == [])
    let chosen = try sentences(
      Sample.comparison(), Sample.extractPaper(filter: Sample.filter(roles: ["social worker"])))
    #expect(chosen == [])
    func said(_ measure: Measure, _ fylde: [Part]) throws -> [String] {
      var table = try Sample.matrix(
        measure, columns: Sample.months(13),
        [Sample.row("Fylde", fylde), Sample.row("Wyre", Array(repeating: Sample.parts(3, 10), count: 13))])
      table.comparison = Sample.comparison()
      return comparisonSentences(table, Sample.extractPaper())
    }
    let whole = try said(.vacancy, Array(repeating: Sample.parts(3, 10), count: 13))
    #expect(whole.count == 2)
    let some = try said(.vacancy, Array(repeating: Sample.parts(3, 10), count: 12) + [.missing(.notAvailable)])
    #expect(some == [])
    let amount = try said(Sample.change, Array(repeating: Sample.parts(3, 10), count: 13))
    #expect(amount == [])
    var hidden = try Sample.matrix(
      columns: Sample.months(13), [Sample.row("Wyre", Array(repeating: .missing(.confidential), count: 13))])
    hidden.comparison = Sample.comparison()
    #expect(comparisonSentences(hidden, Sample.extractPaper()) == [])
  }

  /// The deck says it where it fits, after what it says anyway.
  @Test func displacesNothing() throws {
    var table = try Sample.yearOfMany()
    let (scale, paper) = (try Sample.scale(), Sample.extractPaper())
    let (alone, text) = (deck(table, scale, paper), altText(table, scale, paper))
    table.comparison = Sample.comparison()
    let sentence = "Lancashire is above England’s 17.0% and its neighbours’ 10.8% (social workers)."
    let beside = deck(table, scale, paper)
    #expect(beside.count == alone.count)
    for (line, own) in zip(beside, alone) { #expect(line.hasPrefix(own) && TextRoom.deck.fits(line)) }
    let shorter = "Lancashire is above England’s 17.0% (social workers)."
    #expect(beside.joined(separator: " ").contains(shorter) || beside == alone)
    // The alternative text says it after the deck, and all else as before.
    let published =
      " Published for September 2017: England 17.0%, North West not available and the median of similar authorities 10.8%."
    let alt = altText(table, scale, paper)
    #expect(alt.contains((alone + [sentence]).joined(separator: " ")))
    #expect(alt.replacing(" " + sentence, with: "").replacing(published, with: "") == text)
    // Whatever the deck has room for, the notes have all of it once.
    let notes = notesFile(table, scale, paper, order: .latest)
    #expect(notes.split(separator: sentence, omittingEmptySubsequences: false).count == 2)
  }
}
