import Glibc
import Testing

@testable import Tabular

/// The inputs that the fuzzer begins with, and those that once broke a promise, by chunks of every size and by several
/// readers. The first two bytes of each choose the sizes in the fuzz target and are no part of the file.
struct CorpusTests {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    .joined(separator: "/") + "/FuzzTabular/Corpus"

  private static let names: [String] = {
    guard let entries = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(entries) }
    var names: [String] = []
    while let entry = unsafe readdir(entries) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".csv") { names.append(name) }
    }
    return names.sorted()
  }()

  @Test func everyInputByChunksOfEverySize() {
    #expect(CorpusTests.names.count >= 9)
    for name in CorpusTests.names {
      var bytes: [UInt8] = []
      guard let file = unsafe fopen(CorpusTests.folder + "/" + name, "rb") else {
        Issue.record("\(name) cannot be opened")
        continue
      }
      while case let byte = unsafe getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
      unsafe fclose(file)
      let input = Array(bytes.dropFirst(2))
      let whole = Reading(bytes: input, .chunk(1 << 12, fields: 500))
      for chunk in 1...(input.count + 1) {
        #expect(Reading(bytes: input, .chunk(chunk, fields: 1 + chunk % 7)) == whole, "\(name), \(chunk)")
      }
    }
  }
}
