/// Whether a text is one that a pattern stands for.
///
/// - Parameters:
///   - any: what stands for any number of elements, none too.
///   - one: what stands for a single one; nil where nothing does.
package func fits<Element: Equatable>(
  _ text: [Element], _ pattern: [Element], any: Element, one: Element? = nil
) -> Bool {
  var (at, inPattern) = (0, 0)
  var star: (pattern: Int, text: Int)?
  while at < text.count {
    if inPattern < pattern.count, pattern[inPattern] == any {
      star = (inPattern, at)
      inPattern += 1
    } else if inPattern < pattern.count, pattern[inPattern] == one || pattern[inPattern] == text[at] {
      at += 1
      inPattern += 1
    } else if let last = star {
      // The last star takes one more element.
      star = (last.pattern, last.text + 1)
      inPattern = last.pattern + 1
      at = last.text + 1
    } else {
      return false
    }
  }
  return pattern[inPattern...].allSatisfy { $0 == any }
}
