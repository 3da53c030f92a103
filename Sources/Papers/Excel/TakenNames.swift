/// Names of which each may stand once, whatever its letters' case.
struct TakenNames {
  private var taken: Set<String>

  /// - Parameter names: those that are taken from the start, in small letters.
  init(_ names: Set<String> = []) { taken = names }

  /// The first of the forms of a name that is not taken yet: of number 1, then 2, and so on.
  mutating func add(_ form: (_ number: Int) -> String) -> String {
    var number = 1
    while true {
      let name = form(number)
      if taken.insert(name.lowercased()).inserted { return name }
      number += 1
    }
  }
}
