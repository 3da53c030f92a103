/// Each element once, where it comes first.
package func unique<Element: Hashable>(_ all: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return all.filter { seen.insert($0).inserted }
}
