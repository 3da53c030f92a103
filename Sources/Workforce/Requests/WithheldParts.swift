import Disclosure
import Measures
import Staffing

extension Asked {
  /// What others than the service do not see of a measure, whatever the data.
  func withheld(_ measure: Measure) -> DisclosureRefusal? {
    if request.profile == .internal || measure.grid != nil { return nil }
    let about = measure.privacy.about
    if !filter.roles.isEmpty { return .notOfParts(about, .roles) }
    if measure.on(options(of: measure)).privacy.isForOwnEyes { return .tellsPay }
    if !about.isShownByDistrict, !filter.districts.isEmpty { return .onlyUnfiltered }
    if request.level == .role {
      if [.sickness, .vacantTime, .reasons].contains(about) { return .notOfParts(about, .byRole) }
      return filter.isEmpty ? nil : .notOfParts(about, .byRoleOfPart)
    }
    if about.isShownByTeam { return nil }
    if request.level == .team { return .notOfParts(about, .teams) }
    return filter.teams.isEmpty ? nil : .notOfParts(about, .chosenTeams)
  }
}
