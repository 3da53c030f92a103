/// A return of the workforce census as tests write it.
package struct ReturnXML {
  package var year: Int
  package var authority = "888"
  package var collection = "CSWW"
  /// Nil for none.
  package var vacancies: String? = "2.5"
  package var agencyCover: String? = "0"
  /// One `CSWWWorker` each.
  package var workers: [String] = []
  /// What stands before the root.
  package var declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  package init(_ year: Int, _ workers: [String]) {
    self.year = year
    self.workers = workers
  }

  /// A worker by elements: `FTE: 0.6`. An employed one of role 5 and of some age under 55, unless the elements say otherwise; what is nil
  /// is left out.
  package static func worker(_ id: String, _ elements: KeyValuePairs<String, String?>) -> String {
    let born = 1970 + id.utf8.reduce(0) { $0 + Int($1) } % 20
    var all: [(String, String?)] = [
      ("AgencyWorker", "0"), ("SWENo", id), ("OrgRole", "5"), ("PersonBirthDate", "\(born)-05-06"),
    ]
    for (name, text) in elements {
      if let place = all.firstIndex(where: { $0.0 == name }) { all[place].1 = text } else { all.append((name, text)) }
    }
    return "<CSWWWorker>" + all.map { name, text in text.map { "<\(name)>\($0)</\(name)>" } ?? "" }.joined()
      + "</CSWWWorker>"
  }

  package var text: String {
    let counts = [("NumberOfVacancies", vacancies), ("NoAgencyFTE", agencyCover)]
    return declaration + """
      <Message>
      <Header><CollectionDetails><Collection>\(collection)</Collection><Year>\(year)</Year>\
      <ReferenceDate>\(year)-09-30</ReferenceDate></CollectionDetails>
      <Source><SourceLevel>L</SourceLevel><LEA>\(authority)</LEA></Source></Header>
      <LALevelVacancies>\(counts.map { name, text in text.map { "<\(name)>\($0)</\(name)>" } ?? "" }.joined())\
      </LALevelVacancies>
      \(workers.joined(separator: "\n"))
      </Message>

      """
  }

  package var bytes: [UInt8] { Array(text.utf8) }
}

extension ReturnXML {
  /// Two years of an authority of a handful of people, with what is worked out from them by hand beside their figures in the tests.
  package static let two = [
    ReturnXML(
      2016,
      [
        worker(
          "SW1",
          [
            "OrgRole": "3", "FTE": "1", "FTE30": "1", "RoleStartDate": "2010-01-01", "Cases30": "0",
            "WorkingDaysLost": "4",
          ]),
        worker(
          "SW2",
          ["FTE": "0.6", "FTE30": "0.6", "RoleStartDate": "2015-11-02", "Cases30": "9", "WorkingDaysLost": "0"]),
        worker(
          "SW3",
          ["FTE": "1", "FTE30": "1", "RoleStartDate": "2012-04-01", "Cases30": "20", "WorkingDaysLost": "10"]),
        worker(
          "SW4",
          [
            "FTE": "0.8", "FTE30": "0", "RoleStartDate": "2011-01-01", "RoleEndDate": "2016-03-31",
            "WorkingDaysLost": "2",
          ]),
      ]),
    ReturnXML.second,
  ]

  /// SW2 left, and her FTE is 0: it is 0.6 in the year before. SW3 is of another role now, SW5 started, and SW6 is agency.
  private static var second: ReturnXML {
    var second = ReturnXML(
      2017,
      [
        worker(
          "SW1",
          [
            "OrgRole": "3", "FTE": "0.5", "FTE30": "0.5", "RoleStartDate": "2010-01-01", "Cases30": "0",
            "WorkingDaysLost": "0",
          ]),
        worker(
          "SW2",
          [
            "FTE": "0", "FTE30": "0", "RoleStartDate": "2015-11-02", "RoleEndDate": "2017-01-15",
            "WorkingDaysLost": "1.5",
          ]),
        worker(
          "SW3",
          [
            "OrgRole": "4", "FTE": "1", "FTE30": "1", "RoleStartDate": "2012-04-01", "Cases30": "15",
            "WorkingDaysLost": "3",
          ]),
        worker(
          "SW5",
          ["FTE": "0.8", "FTE30": "0.8", "RoleStartDate": "2017-05-01", "Cases30": "10", "WorkingDaysLost": "0"]),
        worker("SW6", ["AgencyWorker": "1", "FTE": "1", "Cases30": "12"]),
      ])
    second.vacancies = "1"
    second.agencyCover = "1"
    return second
  }
}
