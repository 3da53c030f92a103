/// The parts of a document that is packed as a workbook is, such as one of Word's.
package struct OfficeDocument: Sendable {
  /// One of its parts, as it stands in it.
  package struct Part: Sendable {
    /// With `/` between folders, and none before the first.
    package let name: String
    package let bytes: [UInt8]
  }

  private let archive: ZipArchive
  private let relationships: Relationships

  /// Reads what it says of its parts. None of them is unpacked.
  package init(_ file: [UInt8], _ limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookRefusal) {
    if let refusal = WorkbookRefusal.unlessArchive(file) { throw refusal }
    archive = try ZipArchive(file, limits)
    if archive.entries.contains(where: { $0.isEncrypted }) { throw .encrypted }
    guard archive.has("_rels/.rels") else { throw .foreign(.archive) }
    guard let main = try Relationships(of: "", in: archive).first("officeDocument") else { throw .foreign(.archive) }
    relationships = try Relationships(of: main, in: archive)
  }

  /// The part of a kind, such as `styles`, that its main part names; nil where there is none.
  package func part(_ kind: String) throws(WorkbookRefusal) -> Part? {
    guard let name = relationships.first(kind) else { return nil }
    return Part(name: name, bytes: try bytes(name))
  }

  /// What a part stands on: the part that says so, and each that it names, such as pictures. Of several steps the first alone.
  package func parts(under part: Part) throws(WorkbookRefusal) -> [Part] {
    let folder = part.name.split(separator: "/").dropLast()
    let file = part.name.split(separator: "/").last ?? ""
    let relations = (folder + ["_rels", file + ".rels"]).joined(separator: "/")
    guard archive.has(relations) else { return [] }
    var parts = [Part(name: relations, bytes: try bytes(relations))]
    for one in try Relationships(of: part.name, in: archive).all where !parts.contains(where: { $0.name == one.part }) {
      parts.append(Part(name: one.part, bytes: try bytes(one.part)))
    }
    return parts
  }

  private func bytes(_ name: String) throws(WorkbookRefusal) -> [UInt8] {
    let part = try archive.part(name)
    return (0..<part.count).map { part.bytes[$0] }
  }
}
