import Papers

/// A file that a run made, and has not written yet.
package struct OutputFile: Sendable {
  /// Without a folder.
  package let name: String
  package let bytes: [UInt8]
  /// Whether it may take the place of another that has its name, without being asked.
  package let replaces: Bool

  package init(_ name: String, _ bytes: [UInt8], replaces: Bool = false) {
    (self.name, self.bytes, self.replaces) = (name, bytes, replaces)
  }

  package init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
}

/// The files as one zip archive, in their order.
package func zipped(_ files: [OutputFile]) -> [UInt8] {
  var zip = ZipWriter()
  for file in files {
    let isPacked = [".png", ".docx", ".xlsx"].contains { file.name.hasSuffix($0) }
    zip.add(file.bytes, at: file.name, isPacked: isPacked)
  }
  return zip.archive
}
