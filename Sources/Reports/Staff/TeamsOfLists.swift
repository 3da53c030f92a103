import Staffing
import Tabular

/// What a team is on a list that it should not be.
enum TeamFault: Hashable {
  /// On the list before, and with its people gone from this.
  case gone(team: Int32, list: Int)
  /// On this list with people of whom the list before has none.
  case new(team: Int32, list: Int)
}

/// Finds teams that lists were made without.
struct TeamsOfLists {
  let days: [Day]

  /// A team that is whole on one list and gone from the next, with most of its people on no row of that and no leavers, was left out of it.
  /// One that is new, with most of its three people or more on no earlier list and no first days since, was left out before. Of each team
  /// the first fault.
  func faults(_ sightings: [Sighting], _ leavings: [Leaving], _ starts: [Int32: [Day]]) -> [TeamFault] {
    if days.count < 2 { return [] }
    // By team and list: its people. By worker: the lists that have them.
    var people: [Int32: [[Int]]] = [:]
    var lists: [Int32: Set<Int32>] = [:]
    for (number, sighting) in sightings.enumerated() {
      people[sighting.job.team, default: Array(repeating: [], count: days.count)][Int(sighting.list)].append(number)
      lists[sighting.worker, default: []].insert(sighting.list)
    }
    var left: [Int32: [Day]] = [:]
    for leaving in leavings { left[leaving.worker, default: []].append(leaving.day) }
    var faults: [TeamFault] = []
    for (team, own) in people.sorted(by: { $0.key < $1.key }) {
      for list in 1..<days.count {
        if own[list].isEmpty, own[list - 1].count > 1 {
          let gone = own[list - 1].count { number in
            let sighting = sightings[number]
            return !(lists[sighting.worker]?.contains(Int32(list)) ?? false)
              && !hasLeft(sighting, left[sighting.worker] ?? [], before: list)
          }
          if 2 * gone > own[list - 1].count {
            faults.append(.gone(team: team, list: list))
            break
          }
        }
        if own[list - 1].isEmpty, own[list].count > 2 {
          let new = own[list].count { number in
            let sighting = sightings[number]
            let isOld = (0..<Int32(list)).contains { lists[sighting.worker]?.contains($0) ?? false }
            return !isOld && !hasBegun(sighting, starts[sighting.worker] ?? [], before: list)
          }
          if 2 * new > own[list].count {
            faults.append(.new(team: team, list: list))
            break
          }
        }
      }
    }
    return faults
  }

  private func hasLeft(_ sighting: Sighting, _ left: [Day], before list: Int) -> Bool {
    let (from, to) = (days[list - 1].number - SpellsOfWorker.latest, days[list].number)
    return left.contains { $0.number > from && $0.number <= to }
      || sighting.leaving.map { $0.number > from && $0.number <= to } ?? false
  }

  private func hasBegun(_ sighting: Sighting, _ starts: [Day], before list: Int) -> Bool {
    let dayBefore = days[list - 1]
    return starts.contains { $0 > dayBefore && $0 <= days[list] }
      || (sighting.start.map { $0.number > dayBefore.number - SpellsOfWorker.latest } ?? false)
      || (sighting.serviceStart.map { $0 > dayBefore } ?? false)
  }
}
