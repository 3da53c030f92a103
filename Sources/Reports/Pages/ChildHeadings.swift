import Staffing

/// Headings of children's lists: those of the Department for Education's return on children looked after (SSDA903), whose names are
/// `CHILD` and `DECOM`, and those of Ofsted's Annex A, which are sentences.
enum ChildHeadings {
  /// As in `ReportHeadings`: a heading may stand for several things, the first of them first.
  static let words: [(ReportField, [String])] = [
    (.child, ["child", "child unique id", "child id number"]),
    (.born, ["dob", "date of birth", "birth date", "child dob"]),
    (.age, ["age"]),
    (.episodeStart, ["decom", "episode start", "episode start date"]),
    (.episodeEnd, ["dec", "episode end", "episode end date", "episode ceased"]),
    (.legalStatus, ["ls", "legal status"]),
    (.activity, ["activity status", "activity"]),
    (.activityAtBirthday, ["activ"]),
    (.inTouch, ["in touch", "la in touch"]),
    (.referred, ["date of referral", "referral date"]),
    (.assessed, ["continuous assessment start date", "single assessment start date"]),
    (
      .authorised,
      [
        "continuous assessment date of authorisation", "assessment date of authorisation",
        "date of authorisation of assessment", "single assessment date of authorisation",
      ]
    ),
    // Known so that a list is told by them, and never read.
    (.personName, ["child", "age", "ethnicity", "ethnic", "sex", "upn"]),
  ]

  /// What a list has that no measure is made of: headings that no other list has, by their letters and digits, of which one will do; a
  /// star stands for what follows.
  static let unused: [(list: UnusedList, headings: [String])] = [
    (.contacts, ["dateofcontact"]),
    (.earlyHelp, ["organisationcompletingassessment"]),
    (.section47, ["strategydiscussion*"]),
    (.childrenInNeed, ["cinstartdate"]),
    (.protectionPlans, ["childprotectionplanstartdate"]),
    (.lookedAfter, ["datestartedtobelookedafter"]),
    (.adoption, ["dateofdecisionthatchildshouldbeplacedforadoption", "datethechildenteredcare"]),
    (.adopters, ["individualadopteridentifier"]),
    (.asylum, ["duc"]),
    (.reviews, ["reviewcode"]),
    (.placedForAdoption, ["dateplaced"]),
    (.adopted, ["datematch"]),
    (.health, ["sdqscore", "sdqreason", "convicted"]),
    (.missing, ["misstart"]),
    (.earlierCare, ["prevperm"]),
    (.workerEpisodes, ["swdecom"]),
  ]

  /// The list that some headings are of; nil where they are of none of those.
  static func unused(_ headings: [String]) -> UnusedList? {
    let keys = headings.map { ReportHeadings.key($0) }
    for (list, own) in unused {
      let isOne = own.contains { heading in
        heading.hasSuffix("*")
          ? keys.contains { $0.hasPrefix(heading.dropLast()) } : keys.contains { $0 == heading }
      }
      if isOne { return list }
    }
    return nil
  }
}
