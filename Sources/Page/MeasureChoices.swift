import Measures
import Publishing
import Staffing
import Statistics

/// The measures that the page offers, each with its group, its bases, and why it cannot be drawn where it cannot.
func measureChoices(_ settings: Settings, lacks: [String: String]) -> JSON {
  let all = Measure.all + Measure.own(settings)
  return .array(
    all.map { measure in
      let wording = measure.wording(MeasureOptions(), .monthEnd)
      return [
        "id": .text(measure.id), "name": .text(measure.name), "group": .text(measure.group.rawValue),
        "groupName": .text(capitalised(measure.group.rawValue)), "for": .text(capitalised(wording.statistic)),
        "use": .text(measure.use),
        "about": .text(wording.definition), "lack": .text(orNull: lacks[measure.id]),
        "isUsual": .bool(Measure.first.contains { $0.id == measure.id } || measure.isOwn),
        "bases": .array(
          measure.options.flatMap { $0.choices.dropFirst() }.map { choice in
            ["id": .text("\(measure.id)=\(choice.name)"), "name": .text(capitalised(choice.words))]
          }),
        "takesTarget": .bool(measure.grid == nil && measure.polarity != .neither),
        "targetText": .text(orNull: withoutTarget(measure, settings)),
        "unit": .text(measure.unit.plainName),
      ]
    })
}

/// What a measure is held against where the page gives no target: that of the settings, else its benchmark; nil where neither is.
private func withoutTarget(_ measure: Measure, _ settings: Settings) -> String? {
  if let target = settings.targets[measure.id] {
    return "Without one: your settings' \(measure.unit.sentenceText(measure.unit.printed(ofWritten: target)))"
  }
  return measure.benchmark.map { "Without one: \($0.label), \(measure.unit.sentenceText($0.value))" }
}
