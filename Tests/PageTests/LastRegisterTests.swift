import Foundation
import Testing

@testable import Page

@Suite struct LastRegisterTests {
  /// Which districts have a row of their own in the vacancies that are shown.
  private func districts(_ page: inout AskedPage) throws -> Set<String> {
    _ = try page.ask("begin")
    let shown = try page.ask("show", ["measure": "vacancy"])
    let printed = try #require(shown.list("pictures").first?["printed"] as? [String: Any])
    let table = String(decoding: try shown.file(printed["bytes"]), as: UTF8.self)
    return Set(
      table.split(whereSeparator: \.isNewline).dropFirst().compactMap {
        $0.split(separator: ",").first.map(String.init)
      })
  }

  /// What was put together in the last paper stays so, where its register is dropped with the files.
  @Test func whatWasPutTogetherStaysSo() throws {
    var page = AskedPage()
    try page.putCounty()
    let usual = try districts(&page)
    try page.put("heatmaps.register", "measure\tdistrict\tteam\nvacancy\tWyre\t\nvacancy\tFylde\t\n")
    let kept = try districts(&page)
    #expect(usual.isSuperset(of: ["Wyre", "Fylde", "Burnley"]))
    #expect(kept.isDisjoint(with: ["Wyre", "Fylde"]) && kept.contains("Burnley"))
    #expect(kept.contains("Other districts"))
  }

  @Test func whatIsNoRegisterIsRefused() throws {
    var page = AskedPage()
    try page.putCounty()
    try page.put("heatmaps.register", "something else\n")
    _ = try page.ask("begin")
    let shown = try page.ask("show")
    #expect(shown.error?.contains("heatmaps.register") == true)
  }

  /// The archive has the register of what it shows.
  @Test func theArchiveHasTheRegister() throws {
    var page = AskedPage()
    try page.putCounty()
    _ = try page.ask("begin")
    let paper = try page.ask("paper", ["measure": "vacancy", "format": "zip"])
    let archive = try paper.file(paper.words["bytes"])
    let names = String(decoding: archive.suffix(8_000), as: UTF8.self)
    #expect(names.contains("heatmaps.register") && names.contains("heatmaps.toml"))
  }
}
