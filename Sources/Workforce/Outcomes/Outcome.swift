import Disclosure
package import Measures

/// What came of a measure that was asked for.
public enum Outcome: Sendable {
  /// It may be shown.
  case sheet(Sheet)
  /// It was left out, and why.
  case omitted(Omitted)

  /// A measure that was left out.
  public struct Omitted: Sendable {
    package let definition: Measure
    package let omission: Omission
  }

  static func omitted(_ measure: Measure, _ omission: Omission) -> Outcome {
    .omitted(Omitted(definition: measure, omission: omission))
  }

  package var definition: Measure {
    switch self {
    case .sheet(let sheet): sheet.table.measure
    case .omitted(let omitted): omitted.definition
    }
  }
}

extension Outcome.Omitted {
  /// The measure's short name.
  public var measure: String { definition.id }
  /// Why it was left out, in the words of what a request for it alone would be refused with.
  public var reason: SessionError.Kind { omission.kind(definition.id) }
}
