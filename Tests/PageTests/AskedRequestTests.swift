import Testing
@testable import Page
@testable import Workforce

/// Names of measures on the page, of which two are groups' as well.
struct AskedRequestTests {
  @Test func namesAreOfMeasuresAlone() throws {
    for word in ["retention", "agency"] {
      let alone = try AskedMeasures([word], namesMeasuresAlone: true)
      #expect(alone.list.map { $0.id } == [word])
    }
    let group = try AskedMeasures(["retention"])
    #expect(group.list.count > 10 && group.list.contains { $0.id == "retention" })
    let byName = try AskedMeasures(["Retention rate"])
    #expect(byName.list.map { $0.id } == ["retention"])
    let agency = try AskedMeasures(["agency"], prefersGroups: true)
    #expect(agency.list.map { $0.id }.contains("agency-cost"))
  }
}
