import Staffing

extension ReportReader {
  /// Makes the practice measures' files of SSDA903 and Annex A.
  mutating func makeChildren(_ places: ReportPlaces) {
    let name = places.only ?? texts.code(settings.place ?? ReportPlaces.wholeService)
    var ofChildren = ChildPlaces(places, reports, whole: name)
    let files = ssda903()
    makeEpisodes(files, &ofChildren)
    let lists = annexLists()
    if !files.careLeavers.isEmpty, lists.contains(where: { reports[$0.report].kind == .careLeavers }) {
      find(.careLeaversTwice)
    } else {
      makeCareLeavers(files, &ofChildren)
    }
    let years = Set(files.episodes.keys).union(files.careLeavers.keys).sorted()
    if !years.isEmpty {
      if ofChildren.usesWhole { find(.authorityOnly(texts.text(name))) }
      var gives: [String] = []
      if made.files[.legal] != nil { gives.append("discharges") }
      if made.files[.careLeavers] != nil { gives.append("eet") }
      find(.returns(years.map { $0.lastDay }, gives: gives))
    }
    makeAnnex(lists, &ofChildren)
    if made.files.isEmpty, files.episodes.isEmpty { for report in of(.children) { find(.headerAlone, report: report) } }
    if let staff = made.lastDay, let last = made.knownTo.values.max(),
      Month.lastComplete(by: last) > Month.lastComplete(by: staff)
    {
      find(.laterThanStaff(last, staff: staff))
    }
  }
}
