import Disclosure
package import Measures
import Publishing

/// Who may be seen at which level, by measure.
extension Messages {
  package func privacy(_ measures: [Measure]) -> String {
    let rows = measures.map { measure in
      let about = measure.privacy.about
      return (
        measure.id, text(about),
        measure.grid == nil ? (about.isShownByTeam ? "yes, small ones together" : "internal only") : "no"
      )
    }
    let width = (rows.map { $0.0.count }.max() ?? 0) + 2
    let second = (rows.map { $0.1.count }.max() ?? 0) + 2
    func line(_ cells: (String, String, String)) -> String {
      cells.0.padded(to: width) + cells.1.padded(to: second) + cells.2
    }
    let profile = says("--profile", page: "profile")
    let policy = SuppressionPolicy.board
    return ([line(("measure", "about", "by team"))] + rows.map(line)).joined(separator: "\n") + """


      By district every measure but pay and why people left is shown to a board (\(profile) board). What agency workers cost is shown of the whole council, where there are
      \(SuppressionPolicy.workersForPay) of them or more, to the nearest ten thousand pounds. A team with fewer than \(policy.folding.team) people in post, or
      of those whom the measure rests on, in any month that the files cover shares the row "\(Table.otherTeams)"; a district with fewer
      than \(policy.folding.district) shares "\(Table.otherDistricts)". So it is in every picture of the same files.
      Of children, sickness and vacant posts, one to \(policy.threshold - 1) people are hidden, with what they could be worked out from; and
      of fewer than 20 children also none and all.
      \(profile == "--profile" ? profile : "The profile") internal hides nothing, and stamps the picture.
      """
  }

  private func text(_ about: Privacy.Subject) -> String {
    switch about {
    case .posts: "posts and who fills them"
    case .caseloads: "cases for each worker"
    case .vacantTime: "how long posts have stood vacant"
    case .staff: "who came, left, stayed, is new or over a limit"
    case .reasons: "why people left: of the whole council, by year"
    case .sickness: "sickness"
    case .pay: "what agency workers are paid, all together"
    case .children: "children"
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
