import Disclosure
import Measures
import Staffing
import Tabular
import Workforce

/// What a director's check found, as the notes under a picture have it. Where small numbers are hidden, a few children or workers are
/// "fewer than 5", and no FTE is given of them.
func checkNotes(_ checks: Paper.Checks, _ policy: SuppressionPolicy?) -> [String] {
  var notes: [String] = []
  if let outside = checks.outside { notes += outsideNote(outside, policy) }
  if let gap = checks.gap { notes.append(gapNote(gap, policy)) }
  if let agency = checks.longAgency {
    notes.append(
      "Agency workers who on \(agency.month.lastDay.longText) had been here for over \(counted(agency.days, "day")) without a break: "
        + "\(people(agency.people, "worker", policy)).")
  }
  if let unposted = checks.unposted { notes += unpostedNote(unposted, policy) }
  if let over = checks.overEstablishment {
    notes.append(
      "More staff than posts at the end of \(over.month.longText): \(fteText(over.fte, policy)) FTE over all teams. It hides no "
        + "vacancy elsewhere.")
  }
  if let odd = checks.oddCaseloads { notes += oddCaseloadsNote(odd, policy) }
  if let reasons = checks.reasons { notes.append(reasonsNote(reasons, policy)) }
  if let ages = checks.ages {
    // Rounded up, so that it is never said to be nothing.
    let percent = (ages.fte * 100 + ages.all - 1) / ages.all
    notes.append(
      "Of \(percent)% of the FTE in post at the end of \(ages.month.longText) the year of birth is not known: it is left out."
    )
  }
  return notes
}

/// How many of a year's leavers are not counted, since nobody knows why they left. Others than the service are told that there are some: how
/// many would tell of the others.
private func reasonsNote(_ reasons: Paper.LeaversWithoutReason, _ policy: SuppressionPolicy?) -> String {
  if policy != nil {
    return "Of some leavers no reason is known: they are not counted, so that the rate may be higher."
  }
  return
    "\(reasons.people) of the \(counted(reasons.all, "leaver")) of the twelve months to \(reasons.month.longText) "
    + "\(reasons.people == 1 ? "has" : "have") no reason that is known: they are not counted, so that the rate may be higher."
}

/// `12 cases`; `fewer than 5 cases` where that is few.
private func people(_ count: Int, _ one: String, _ policy: SuppressionPolicy?) -> String {
  if let policy, policy.isSmall(count) { return "fewer than \(policy.threshold) \(one)s" }
  return counted(count, one)
}

/// With one decimal, or whole where the profile has whole numbers; of what would round to nothing, that it is under the least.
private func fteText(_ millionths: Int64, _ policy: SuppressionPolicy?) -> String {
  let isWhole = policy?.isWhole ?? false
  if (1..<(isWhole ? Millionths.one : Tenths(1).millionths) / 2).contains(millionths) {
    return "under \(isWhole ? "1" : "0.1")"
  }
  return amountText(millionths, .fte, isWhole: isWhole)
}

/// Without numbers where small ones are hidden: `unallocated` has them, as far as they may be seen, and a total that it hides could be
/// read here.
private func outsideNote(_ outside: Paper.CasesOutside, _ policy: SuppressionPolicy?) -> [String] {
  if policy != nil {
    if outside.notInPost == 0 && outside.unallocated == 0 { return [] }
    return [
      "Some cases open at the end of \(outside.month.longText) are in no caseload, since nobody there holds them: see unallocated."
    ]
  }
  var parts: [String] = []
  if outside.notInPost > 0 {
    parts.append("\(counted(outside.notInPost, "case")) held by someone not in post")
  }
  if outside.unallocated > 0 { parts.append("\(counted(outside.unallocated, "case")) without a worker") }
  guard !parts.isEmpty else { return [] }
  return ["In no caseload at the end of \(outside.month.longText): \(listed(parts))."]
}

private func oddCaseloadsNote(_ odd: Paper.OddHolders, _ policy: SuppressionPolicy?) -> [String] {
  var parts: [String] = []
  if odd.over > 0 {
    parts.append("\(people(odd.over, "worker", policy)) with over \(OddCaseloads.limit) cases for each FTE")
  }
  if odd.ofZeroFTE > 0 { parts.append("\(people(odd.ofZeroFTE, "worker", policy)) with cases and 0 FTE") }
  guard !parts.isEmpty else { return [] }
  return ["Caseloads at the end of \(odd.month.longText) that can hardly be right: \(listed(parts))."]
}

private func gapNote(_ gap: Paper.StaffGap, _ policy: SuppressionPolicy?) -> String {
  let isFew = policy?.isSmall(gap.people) ?? false
  let amount =
    isFew ? "the FTE of \(people(gap.people, "worker", policy))" : "\(fteText(abs(gap.missing), policy)) FTE"
  return
    "The staff of the twelve months to \(gap.month.longText) do not add up: \(amount) "
    + (gap.missing > 0 ? "are gone that no leaver explains." : "are there that no starter explains.")
}

private func unpostedNote(_ unposted: Paper.Unposted, _ policy: SuppressionPolicy?) -> [String] {
  func amount(_ part: StaffCount) -> String {
    let fte = policy?.isSmall(part.people) ?? false ? "" : " (\(fteText(part.fte, policy)) FTE)"
    return people(part.people, "worker", policy) + fte
  }
  let end = "In post at the end of \(unposted.month.longText)"
  var sentences: [String] = []
  if unposted.withoutPost.people > 0 {
    sentences.append(
      "\(end), and without a post number: \(amount(unposted.withoutPost)). They are taken off the vacancies of their own team and role."
    )
  }
  if unposted.inUnknownPost.people > 0 {
    sentences.append(
      "\(sentences.isEmpty ? end + ", and with" : "With") a post number that no open post has: \(amount(unposted.inUnknownPost)). They fill no "
        + "vacancy."
    )
  }
  return sentences.isEmpty ? [] : [sentences.joined(separator: " ")]
}
