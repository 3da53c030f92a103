package import Measures
import Staffing

/// What each measure is and needs, for programs: an object for each.
package func jsonMeasures(_ measures: [Measure]) -> JSON { .array(measures.map(json)) }

private func json(_ measure: Measure) -> JSON {
  let wording = measure.wording(MeasureOptions(), .monthEnd)
  let benchmark = measure.benchmark.map { benchmark -> JSON in
    ["value": .number(measure.unit.fileText(benchmark.value)), "label": .text(benchmark.label)]
  }
  return [
    "id": .text(measure.id), "name": .text(measure.name), "group": .text(measure.group.rawValue),
    "use": .text(measure.use),
    "unit": .text(measure.unit.plainName), "statistic": .text(wording.statistic),
    "definition": .text(wording.definition), "files": .array(measure.needs.map { .text($0.fileName) }),
    // Of each list one column will do.
    "columns": .array(
      measure.columns(MeasureOptions()).map { column in
        ["file": .text(column.file.fileName), "any_of": .array(column.anyOf.map { .text($0) })]
      }),
    "takes_totals": .bool(measure.grid == nil), "benchmark": benchmark ?? .null,
    "choices": .array(
      measure.options.flatMap { $0.choices.dropFirst() }.map { choice in
        ["basis": .text("\(measure.id)=\(choice.name)"), "words": .text(choice.words)]
      }),
  ]
}
