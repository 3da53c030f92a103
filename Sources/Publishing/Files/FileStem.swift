package import Workforce

/// The name that the files of a picture share: the measure, then whatever is not the default, so that pictures of
/// different things never have one name.
package func fileStem(_ matrix: PublishedMatrix, _ paper: Paper) -> String {
  var parts = [matrix.measure.id]
  if let slug = matrix.wording.slug { parts.append(slug) }
  switch matrix.subject {
  case .districts: if paper.level == .team { parts.append("by-team") }
  case .regions: parts.append("by-region")
  case .authorities: break
  }
  func add(_ kind: String, _ names: [String]) {
    if !names.isEmpty { parts.append("\(kind)-" + names.map(slug).joined(separator: "_")) }
  }
  add("region", paper.region.map { [$0] } ?? [])
  add("authority", paper.authorities)
  add("team", paper.filter.teams)
  add("district", paper.filter.districts)
  add("role", paper.filter.roles)
  if paper.periodIsAsked, let first = matrix.columns.first, let last = matrix.columns.last {
    parts.append("\(first)-to-\(last)")
  }
  let stem = parts.joined(separator: "-")
  // File systems allow 255 bytes for a name, and pages and endings follow.
  return stem.utf8.count <= 180 ? stem : "\(stem.prefix(120))-\(checksum(stem))"
}

/// A text as part of a file name: small letters, digits and hyphens. Where that loses anything but case and single spaces,
/// four digits of a checksum tell it from others.
func slug(_ text: String) -> String {
  let folded = foldedName(text)
  var slug = ""
  var isExact = true
  for character in folded {
    if character.isASCII && (character.isLetter || character.isNumber) {
      slug.append(character)
    } else {
      if character != " " { isExact = false }
      if slug.last != "-" { slug.append("-") }
    }
  }
  let trimmed = slug.split(separator: "-").joined(separator: "-")
  return isExact && trimmed == slug && slug.count <= 40 ? slug : "\(trimmed.prefix(40))-\(checksum(folded))"
}

/// Four hexadecimal digits of FNV-1a, folded to 16 bits.
private func checksum(_ text: String) -> String {
  var hash: UInt32 = 2_166_136_261
  for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
  let short = String((hash >> 16) ^ (hash & 0xFFFF), radix: 16)
  return String(repeating: "0", count: 4 - short.count) + short
}
