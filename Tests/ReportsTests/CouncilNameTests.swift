import Testing
@testable import Reports

/// Which council a title names.
struct CouncilNameTests {
  @Test(arguments: [
    ("Anyshire County Council – Staff in Post", "Anyshire"), ("Anyshire County Council - Staff in Post", "Anyshire"),
    ("Staff in Post | Telford and Wrekin Council", "Telford and Wrekin"), ("London Borough of Camden", "Camden"),
    ("City of York Council", "York"), ("Bradford City Metropolitan Council: leavers", "Bradford"),
    ("Stoke-on-Trent City Council (HR)", "Stoke-on-Trent"), ("Staff in post as at 30/09/2017", ""),
    ("Report for the council", ""), ("Council", ""), ("Staff Report Anyshire Council", ""),
    ("agency staff of the County Council", ""),
  ])
  func names(title: String, name: String) {
    let names = CouncilName.names(in: title)
    #expect(names.sorted().joined() == name)
  }
}
