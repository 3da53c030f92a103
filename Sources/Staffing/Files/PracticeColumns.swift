/// The columns of the practice measures' files, by our short names; beside them the names that the Standard Safeguarding
/// Dataset has for the same items, where it has them (specification of 2024, data-to-insight.github.io/ssd-data-model).
///
/// The dataset keeps a child's birth date with the person, and no district: both have to be put beside each row. A row without a
/// district is placed by its team (`teams.csv`), then by its worker (`staff.csv`).
extension InputFile {
  var practiceColumns: [Column] {
    switch self {
    case .posts, .staff, .allocations, .teams, .absence, .vacancies, .agency, .monthly: []
    case .referrals:
      [
        .optional("referral_id", "your number for the referral", or: "cine_referral_id"),
        .child("cine_person_id"),
        .district,
        .team("cine_referral_team", "cine_referral_team_name"),
        .worker("cine_referral_worker_id"),
        .required("referral_date", "the day of the referral", or: "cine_referral_date"),
        .optional("close_date", "the day the case was closed; empty if it is open", or: "cine_close_date"),
        .optional("close_reason", "RC1 to RC9; RC9 is a step-down to early help", or: "cine_close_reason"),
        .optional("early_help", "yes if it follows an early-help episode"),
      ]
    case .assessments:
      [
        .unread("assessment_id", or: "cina_assessment_id"),
        .child("cina_person_id"),
        .optional("referral_id", "the referral that it answers, as in referrals.csv", or: "cina_referral_id"),
        .optional("referral_date", "the day of that referral, if referrals.csv does not have it"),
        .district,
        .team("cina_assessment_team", "cina_assessment_team_name"),
        .worker("cina_assessment_worker_id"),
        .required("start_date", "the day the assessment began", or: "cina_assessment_start_date"),
        .optional(
          "authorised_date", "the day a manager authorised it; empty if it is open", or: "cina_assessment_auth_date"),
      ]
    case .careLeavers:
      [
        .child("clea_person_id"),
        .district,
        .team("clea_care_leaver_allocated_team", "clea_care_leaver_allocated_team_name"),
        .worker("clea_care_leaver_worker_id"),
        .born,
        .required("start_date", "the first day of this activity", or: "clea_care_leaver_latest_contact"),
        .optional("end_date", "the last day as a care leaver; empty if it goes on"),
        .required("activity", "F1, F2, P5, G4 and so on; empty if not known", or: "clea_care_leaver_activity"),
        .optional("in_touch", "DIED or RHOM (returned home) are not counted", or: "clea_care_leaver_in_touch"),
      ]
    case .lookedAfter:
      [
        .child("clae_person_id"),
        .district,
        .team(),
        .worker(),
        .born,
        .required("start_date", "the first day looked after, or of the episode", or: "clae_cla_episode_start_date"),
        .optional(
          "end_date", "the last day looked after, or of the episode; empty if it goes on",
          or: "clae_cla_episode_ceased_date", "clae_cla_episode_ceased"),
      ]
    case .peps:
      [
        .child(),
        .required("pep_date", "the day the personal education plan was made or reviewed"),
      ]
    case .audits:
      [
        .unread("audit_id"),
        .optional("child_id", "your number for the child whose file was audited; no names"),
        .district,
        .team(),
        .worker(),
        .required("audit_date", "the day of the audit"),
        .required("grade", "outstanding, good, requires improvement, inadequate, or 1 to 4"),
      ]
    case .legal:
      [
        .child("lega_person_id"),
        .district,
        .team(),
        .worker(),
        .born,
        .required("legal_status", "C2 for a full care order; others are passed over", or: "lega_legal_status"),
        .required("start_date", "the first day of the order", or: "lega_legal_status_start_date"),
        .optional("end_date", "the last day of the order; empty if it goes on", or: "lega_legal_status_end_date"),
      ]
    }
  }
}

extension InputFile.Column {
  fileprivate static let district = optional("district", "the district")
  fileprivate static let born = required("birth_date", "the child's date of birth", or: "pers_dob")

  fileprivate static func child(_ alsoCalled: String...) -> Self {
    .init(
      name: "child_id", isRequired: true, holds: "your number for the child; no names", alsoCalled: alsoCalled)
  }

  fileprivate static func team(_ alsoCalled: String...) -> Self {
    .init(name: "team", isRequired: false, holds: "the team", alsoCalled: alsoCalled)
  }

  fileprivate static func worker(_ alsoCalled: String...) -> Self {
    .init(
      name: "worker_id", isRequired: false, holds: "the worker, as in staff.csv, where district and team are empty",
      alsoCalled: alsoCalled)
  }
}
