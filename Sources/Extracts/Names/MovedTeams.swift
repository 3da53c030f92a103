import Staffing

/// Teams of one district that were renamed or merged: everywhere else the name stays.
struct MovedTeams: Sendable {
  private var targets: [[String]: Move.Place] = [:]

  init(_ moves: Moves) {
    for move in moves.renamed where move.from.district != nil { targets[move.from.key] = move.to }
  }

  /// What a team is called now; nil where it is as it was.
  func target(_ districtKey: String, _ teamKey: String) -> (district: String, team: String)? {
    if targets.isEmpty { return nil }
    guard let place = targets[[districtKey, teamKey]], let district = place.district else { return nil }
    return (district, place.name)
  }
}
