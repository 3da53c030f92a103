import Staffing

/// What lists of posts being recruited to call their columns.
enum RecruitmentHeadings {
  static let words: [(ReportField, [String])] = [
    (
      .openings,
      [
        "number of posts", "no of posts", "number of vacancies", "no of vacancies", "number of positions",
        "no of positions", "openings", "number of openings", "no of openings",
      ]
    ),
    (
      .approved,
      [
        "approved date", "date approved", "approval date", "date of approval", "approved", "approved on",
        "approved to recruit", "date approved to recruit", "approval to recruit", "approval to recruit date",
        "authority to recruit", "authority to recruit date", "requisition approved", "requisition approved date",
        "requisition approval date", "requisition date", "vacancy approved", "vacancy approved date",
        "vacancy approval date", "recruitment approved", "recruitment approval date", "authorised date",
        "date authorised", "authorisation date", "authorised to recruit", "date agreed to recruit",
      ]
    ),
    (
      .advertised,
      [
        "date advertised", "advertised date", "advertised", "advertised on", "advert date", "date of advert",
        "advert start date", "advert start", "advert live", "advert live date", "date advert live", "advert live from",
        "advert published", "advert published date", "advert opened", "advert open date", "advert posted", "live date",
        "date live", "go live date", "date posted", "posted date", "posting date", "posted on", "job posted",
        "job posted date", "date published", "published date", "advertising start date", "first advertised",
        "date first advertised",
      ]
    ),
    (
      .offered,
      [
        "offer date", "date offered", "date of offer", "offered date", "offered", "offer made", "offer made date",
        "date offer made", "offer made on", "conditional offer", "conditional offer date", "date of conditional offer",
        "conditional offer made", "verbal offer", "verbal offer date", "offer sent", "offer sent date",
      ]
    ),
    (
      .withdrawn,
      [
        "date withdrawn", "withdrawn date", "withdrawal date", "date of withdrawal", "withdrawn", "withdrawn on",
        "date cancelled", "cancelled date", "cancellation date", "cancelled", "cancelled on", "withdrawn cancelled",
        "withdrawn or cancelled", "cancelled withdrawn", "cancelled or withdrawn", "withdrawn cancelled date",
        "date withdrawn cancelled", "date withdrawn or cancelled", "vacancy withdrawn", "vacancy cancelled",
        "requisition cancelled", "requisition withdrawn",
      ]
    ),
    (
      .vacancy,
      [
        "vacancy ref", "vacancy reference", "vacancy reference number", "vacancy number", "vacancy no", "vacancy id",
        "requisition number", "requisition no", "requisition id", "requisition ref", "requisition reference",
        "requisition", "req number", "req no", "req id", "req ref", "job requisition", "job requisition id",
        "job req id", "recruitment ref", "recruitment reference", "recruitment number", "recruitment id", "advert ref",
        "advert reference", "advert number", "campaign ref", "campaign reference", "job ref",
      ]
    ),
  ]
}
