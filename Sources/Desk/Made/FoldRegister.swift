package import Disclosure
import Measures
package import Workforce

/// `heatmaps.register`, which stands beside the pictures of a paper and says what was put together in it since few people are in it, so
/// that the next paper keeps it so. A line for each: measure, district and team, with tabs between; without a team, the district; with [c],
/// a district whose counts were hidden in every month.
package struct FoldRegister: Sendable {
  package static let fileName = "heatmaps.register"
  /// That of pictures of a council's returns, whose rows are roles: it may stand beside the other.
  package static let nameOfReturns = "heatmaps-census.register"
  private static let heading = "measure\tdistrict\tteam"
  /// What stands for a team where the counts of a district were hidden.
  private static let hidden = "[c]"

  package private(set) var folds: [String: KeptFolds] = [:]
  private let name: String

  package init(name: String = FoldRegister.fileName) { self.name = name }

  /// Reads the register of a folder; nil where it has none.
  package init?(_ path: String, in files: Folder, name: String = FoldRegister.fileName) throws(RunFailure) {
    self.name = name
    let path = withSlash(path) + name
    let bytes: [UInt8]
    do throws(ReadTrouble) {
      bytes = try files.bytes(path)
    } catch {
      if error == .notThere || error == .throughFile { return nil }
      throw .cannotRead(path: path, error)
    }
    let lines = String(decoding: bytes, as: UTF8.self).split { $0.isNewline }.map { String($0) }
    guard lines.first == FoldRegister.heading else { throw .notARegister(path: path) }
    for line in lines.dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      guard fields.count == 3, FoldRegister.mayBeMeasure(fields[0]) else { throw .notARegister(path: path) }
      if fields[2] == FoldRegister.hidden {
        folds[fields[0], default: KeptFolds()].hidden.insert(fields[1])
      } else if fields[2].isEmpty {
        folds[fields[0], default: KeptFolds()].districts.insert(fields[1])
      } else {
        folds[fields[0], default: KeptFolds()].teams[fields[1], default: []].insert(fields[2])
      }
    }
  }

  /// Whether a text is a measure's short name; it may be of the council's own.
  private static func mayBeMeasure(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 <= 9 || $0 == 0x2D }
  }

  /// What a sheet's lines begin with: rows of roles are folded by themselves, and stand beside those of districts.
  private static func key(_ sheet: Sheet) -> String {
    sheet.table.measure.id + (sheet.table.subject == .roleGroups ? KeptFolds.ofRoles : "")
  }

  /// Adds what the sheets of a run had.
  private mutating func add(_ sheets: [Sheet]) {
    for sheet in sheets {
      var own = sheet.table.folded?.toKeep ?? KeptFolds()
      if sheet.table.span == nil { own.hidden = sheet.table.hiddenDistricts }
      if own != KeptFolds() { folds[FoldRegister.key(sheet), default: KeptFolds()].add(own) }
    }
  }

  /// The register of a paper, into whose folder a run writes some measures: what the last one had, what these have, and what stands there
  /// of others.
  package static func of(_ sheets: [Sheet], since last: FoldRegister, _ path: String, in files: Folder)
    throws(RunFailure)
    -> FoldRegister
  {
    var register = last
    let measures = Set(sheets.map(FoldRegister.key))
    for (measure, own) in try FoldRegister(path, in: files, name: last.name)?.folds ?? [:]
    where !measures.contains(measure) {
      register.folds[measure, default: KeptFolds()].add(own)
    }
    register.add(sheets)
    return register
  }

  /// The register as it is written: also where nothing was put together, since the next paper asks for it all the same. Pictures
  /// that hide nothing have none, and leave what stands there alone.
  package func file(_ profile: Profile) -> OutputFile? {
    profile == .internal ? nil : OutputFile(name, bytes, replaces: true)
  }

  private var bytes: [UInt8] {
    var lines = [FoldRegister.heading]
    for (measure, own) in folds.sorted(by: { $0.key < $1.key }) {
      lines += own.districts.sorted().map { "\(measure)\t\($0)\t" }
      lines += own.hidden.sorted().map { "\(measure)\t\($0)\t\(FoldRegister.hidden)" }
      for (district, teams) in own.teams.sorted(by: { $0.key < $1.key }) {
        lines += teams.sorted().map { "\(measure)\t\(district)\t\($0)" }
      }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
