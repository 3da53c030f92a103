import Foundation

/// A council of three districts, small enough to count by hand, in a folder of its own.
///
/// At every month end from July 2015, in FTE:
///
/// | district | team | in post | vacant |
/// |---|---|---|---|
/// | East | Duty | 6 | 0 |
/// | North | Duty | 4 | 0 |
/// | North | Long Term | 2 | 2, one of them a family support worker's |
/// | South | Duty | 2 | 2 |
struct SmallCouncil {
  let folder: String

  /// - Parameters:
  ///   - settings: more lines of the settings file.
  ///   - staff: more rows of `staff.csv`, the first of them on line 17.
  init(settings: String = "", staff: [String] = []) throws {
    folder = try Samples.temporaryFolder()
    var posts = ["post_id,district,team,role,fte,start_date,end_date,status"]
    var spells = ["worker_id,post_id,district,team,role,contract,fte,start_date,end_date"]
    func add(_ post: String, _ place: String, _ role: String, heldBy worker: String?) {
      posts.append("\(post),\(place),\(role),1.0,2015-01-01,,live")
      let start = worker == "W6" ? "2015-07-01" : "2015-01-01"
      if let worker { spells.append("\(worker),\(post),\(place),\(role),permanent,1.0,\(start),") }
    }
    for number in 1...6 { add("E\(number)", "East,Duty", "social worker", heldBy: "W\(number)") }
    for number in 1...4 { add("N\(number)", "North,Duty", "social worker", heldBy: "W1\(number)") }
    for number in 5...6 { add("N\(number)", "North,Long Term", "social worker", heldBy: "W1\(number)") }
    add("N7", "North,Long Term", "social worker", heldBy: nil)
    add("N8", "North,Long Term", "family support worker", heldBy: nil)
    for number in 1...2 { add("S\(number)", "South,Duty", "social worker", heldBy: "W2\(number)") }
    for number in 3...4 { add("S\(number)", "South,Duty", "social worker", heldBy: nil) }
    // Who held E6 before.
    spells.append("W7,E6,East,Duty,social worker,permanent,1.0,2015-01-01,2015-06-30")
    spells += staff
    try write(posts.joined(separator: "\n") + "\n", "posts.csv")
    try write(spells.joined(separator: "\n") + "\n", "staff.csv")
    try write("extract_date = 2017-09-30\ncovers_from = \"2015-01\"\n" + settings + "\n", "heatmaps.toml")
  }

  func write(_ text: String, _ file: String) throws {
    try text.write(toFile: folder + "/" + file, atomically: true, encoding: .utf8)
  }
}
