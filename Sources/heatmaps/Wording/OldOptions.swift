/// Options that were once there: what to write in their place.
enum OldOptions {
  /// What to say where the argument parser's complaint is of such an option; nil where it is of something else.
  ///
  /// - Parameters:
  ///   - complaint: as the parser words it, names in double quotes.
  ///   - command: the command that was typed.
  static func text(_ complaint: String, command: String?) -> String? {
    let ownData = ["draw", "table", "overview"].contains(command ?? "")
    if ownData, complaint.hasPrefix("The value \"region\" is invalid for \"--by ") {
      return published("--by region", instead: "--by region")
    }
    guard complaint.hasPrefix(start) else { return nil }
    let option = complaint.dropFirst(start.count).prefix { $0 != "\"" }
    switch option {
    case "--vacancy-basis": return basis(option, "vacancy=establishment.")
    case "--turnover-basis": return basis(option, "turnover=average.")
    case "--turnover-count": return basis(option, "turnover=headcount.")
    case "--without-frozen":
      return basis(option, "vacancy=without-frozen. The measures uncovered, vacancy-age and managers take it too.")
    case "--region" where ownData: return published(option, instead: "--region \"North West\"")
    case "--authority" where ownData: return published(option, instead: "--authority Lancashire")
    default: return nil
    }
  }

  private static let start = "Unknown option \""

  private static func basis(_ option: some StringProtocol, _ choice: String) -> String {
    "\(option) is no option any more: write --basis \(choice)"
  }

  private static func published(_ option: some StringProtocol, instead: String) -> String {
    "\(option) is about published figures, which have a command of their own: heatmaps census FILE \(instead)"
  }
}
