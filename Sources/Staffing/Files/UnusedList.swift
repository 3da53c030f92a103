/// Lists of Annex A and files of SSDA903 that are known, and that no measure can be made of.
package enum UnusedList: Sendable {
  case contacts, earlyHelp, section47, childrenInNeed, protectionPlans, lookedAfter, adoption, adopters
  case asylum, reviews, placedForAdoption, adopted, health, missing, earlierCare, workerEpisodes

  /// What it is, as a sentence has it.
  package var name: String {
    switch self {
    case .contacts: "contacts (Annex A, list 1)"
    case .earlyHelp: "early help assessments (Annex A, list 2)"
    case .section47: "section 47 enquiries (Annex A, list 5)"
    case .childrenInNeed: "children in need (Annex A, list 6)"
    case .protectionPlans: "child protection plans (Annex A, list 7)"
    case .lookedAfter: "children looked after (Annex A, list 8)"
    case .adoption: "children for adoption (Annex A, list 10)"
    case .adopters: "adopters (Annex A, list 11)"
    case .asylum: "unaccompanied asylum-seeking children (SSDA903)"
    case .reviews: "reviews (SSDA903)"
    case .placedForAdoption: "children placed for adoption (SSDA903)"
    case .adopted: "adoptions (SSDA903, AD1)"
    case .health: "health and offending (SSDA903, OC2)"
    case .missing: "children missing from care (SSDA903)"
    case .earlierCare: "earlier care (SSDA903)"
    case .workerEpisodes: "social worker episodes (SSDA903)"
    }
  }

  /// Why no measure can be made of it.
  package var why: String {
    switch self {
    case .lookedAfter:
      "It has each child's latest legal status alone, and those who ceased in the last six months, so that care orders that ended over "
        + "twelve months (discharges) cannot be counted, and no personal education plans (pep)."
    case .workerEpisodes:
      "It is of children looked after alone, while worker-changes and caseload count every open case, so that they cannot be made of it."
    case .childrenInNeed, .protectionPlans:
      "It says who holds a case on one day alone, and by name, so that neither caseload nor worker-changes can be made of it."
    case .contacts, .earlyHelp, .section47, .adoption, .adopters, .asylum, .reviews, .placedForAdoption, .adopted,
      .health, .missing,
      .earlierCare:
      "No measure counts them."
    }
  }
}
