/// What a part says of others: which parts are its sheets, texts and styles.
struct Relationships {
  struct Relationship {
    let id: String
    /// The last word of the kind's name: `worksheet`, `styles`. It is the same in both forms of the format.
    let kind: String
    /// The other part's name in the archive.
    let part: String
  }

  private(set) var all: [Relationship] = []

  /// Those of the part of that name, or of the whole archive where the name is empty.
  init(of source: String, in archive: ZipArchive) throws(WorkbookRefusal) {
    let folder = source.split(separator: "/").dropLast()
    let file = source.split(separator: "/").last ?? ""
    let name = (folder + ["_rels", file + ".rels"]).joined(separator: "/")
    let part = try archive.part(name)
    do throws(PartFault) {
      var markup = try Markup(part.bytes)
      while try markup.nextTag() {
        if markup.isEnd { continue }
        let isOne = markup.isNamed("Relationship")
        var (id, kind, target, isOutside) = ("", "", "", false)
        while try markup.nextAttribute() {
          if markup.isAttribute("Id") {
            id = try markup.value()
          } else if markup.isAttribute("Type") {
            kind = try markup.value()
          } else if markup.isAttribute("Target") {
            target = try markup.value()
          } else if markup.isAttribute("TargetMode") {
            isOutside = try markup.value() == "External"
          }
        }
        if isOne && !isOutside {
          let word = kind.utf8.split(separator: 0x2F).last.map { String(decoding: Array($0), as: UTF8.self) }
          all.append(
            Relationship(id: id, kind: word ?? "", part: Relationships.resolve(target, in: folder.map(String.init))))
        }
      }
    } catch {
      throw .part(name, error)
    }
  }

  func first(_ kind: String) -> String? { all.first { $0.kind == kind }?.part }

  /// The name of a part that is given from a folder, or from the top where it begins with `/`.
  static func resolve(_ target: String, in folder: [String]) -> String {
    let bytes = Array(target.utf8)
    var steps = bytes.first == 0x2F || bytes.first == 0x5C ? [] : folder.map { Array($0.utf8) }
    for step in bytes.split(whereSeparator: { $0 == 0x2F || $0 == 0x5C }) {
      if step.elementsEqual([0x2E, 0x2E]) {
        if !steps.isEmpty { steps.removeLast() }
      } else if !step.elementsEqual([0x2E]) {
        steps.append(unescaped(Array(step)))
      }
    }
    return String(decoding: Array(steps.joined(separator: [0x2F])), as: UTF8.self)
  }

  /// With `%20` and its like as the bytes that they stand for.
  private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    func digit(_ at: Int) -> UInt8? {
      guard at < bytes.count else { return nil }
      return switch bytes[at] {
      case 0x30...0x39: bytes[at] - 0x30
      case 0x41...0x46, 0x61...0x66: (bytes[at] & 0xDF) - 0x41 + 10
      default: nil
      }
    }
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == 0x25, let high = digit(at + 1), let low = digit(at + 2) {
        result.append(high << 4 | low)
        at += 3
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return result
  }
}
