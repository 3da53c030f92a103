import Staffing
import Testing

/// Names that may be one, and names that are two.
struct NameLikenessTests {
  @Test(arguments: [
    ("West Lancs", "West Lancashire"), ("N. Area", "North Area"), ("CIN", "Child in Need"),
    ("C&F", "Children and Families"),
    ("LAC 2", "Looked After Children 2"), ("Asst Team", "Assessment Team"), ("Lancs", "Lancashire"),
    ("Child in Need", "Children in Need"), ("DAT", "Duty and Assessment Team"), ("W Ash", "Western Ash"),
  ])
  func areShort(short: String, long: String) {
    let (one, other) = (NameLikeness(short, long), NameLikeness(long, short))
    #expect(one == .abbreviation && other == .abbreviation)
  }

  @Test(arguments: [
    ("Safeguarding Team", "Safeguarding Teams"), ("Court", "Courts"), ("Rhos", "Rh\u{F4}s"),
    ("Safegaurding", "Safeguarding"),
  ])
  func areSlips(one: String, other: String) {
    let likeness = NameLikeness(one, other)
    #expect(likeness == .slip)
  }

  @Test(arguments: [
    ("Team 1", "Team 2"), ("Team 1", "Team 11"), ("North", "South"), ("East 1", "East 2"), ("East 1", "West 1"),
    ("Team A", "Team B"),
    ("Team", "Team 1"), ("Ash", "Ashford"), ("Team VIII", "Team XIII"), ("Duty", "Duty and Assessment"),
    ("North", "North East"),
    ("N Area", "S Area"), ("A Team", "Assessment Team"), ("CIN 1", "Child in Need 2"), ("Bury", "Banbury"),
    ("16", "16+"),
    ("CP", "Child in Need"), ("Ash", "Ash"),
  ])
  func areTwo(one: String, other: String) {
    let likeness = NameLikeness(one, other)
    #expect(likeness == nil)
  }
}
