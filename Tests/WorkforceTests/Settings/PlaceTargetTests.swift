import Testing
@testable import Staffing

struct PlaceTargetTests {
  private func rank(_ name: String, _ district: String, _ team: String?) -> Int? {
    PlaceTarget(name: name, value: Tenths(100)).rank(district: district, team: team)
  }

  /// The team of the district goes before teams of the name, and those before the district.
  @Test func whichRowItIsMeantFor() {
    #expect(rank("Ash/Duty", "Ash", "Duty") == 0)
    #expect(rank("duty", "Ash", "Duty") == 1)
    #expect(rank("ASH", "Ash", "Duty") == 2)
    #expect(rank("Ash", "Ash", nil) == 2)
    #expect(rank("Duty", "Ash", nil) == nil)
    #expect(rank("Elm", "Ash", "Duty") == nil)
    #expect(rank("Elm/Duty", "Ash", "Duty") == nil)
  }

  @Test func aliases() {
    var settings = Settings()
    settings.districtAliases = [foldedSpelling("W Lancs"): "West Lancashire"]
    settings.teamAliases = [foldedSpelling("CIN"): "Child in Need"]
    func known(_ name: String) -> String { PlaceTarget(name: name, value: Tenths(1)).known(by: settings).name }
    #expect(known("w lancs") == "West Lancashire")
    #expect(known("CIN") == "Child in Need")
    #expect(known("W Lancs/CIN") == "West Lancashire/Child in Need")
    #expect(known("Burnley") == "Burnley")
  }

  @Test func aSlipOfThePen() {
    let places: [(district: String, team: String?)] = [("Burnley", "Duty"), ("Preston", nil)]
    func near(_ name: String) -> [String]? { PlaceTarget(name: name, value: Tenths(1)).unknown(among: places) }
    #expect(near("Burnly") == ["Burnley"])
    #expect(near("Burnley") == nil && near("Burnley/Duty") == nil && near("Duty") == nil)
    // A row of a picture by role.
    #expect(near("Newly qualified") == nil)
  }
}
