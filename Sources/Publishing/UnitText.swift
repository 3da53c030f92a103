package import Measures
package import Staffing

/// How values of a unit are printed, and what the unit is called where.
extension Measure.Unit {
  /// As in a cell: `14.9`, `184`, `−3.2`.
  /// `isWhole` leaves out a decimal that says nothing, where a profile shows whole numbers only.
  package func text(_ value: Tenths, isWhole: Bool = false) -> String {
    // A full hundred is as wide as can be, and its decimal says nothing.
    let isFull = self == .percent && value == Tenths(1000)
    return hasDecimal && !isFull && !(isWhole && value.count % 10 == 0) ? value.text : value.wholeText
  }

  /// With an ASCII minus and no commas, as in files: `-3.2`, `1184`.
  func fileText(_ value: Tenths, isWhole: Bool = false) -> String {
    // Files hold pounds.
    if isMoney { return String(value.count * 100) }
    return hasDecimal && !(isWhole && value.count % 10 == 0) ? value.description : String(value.count / 10)
  }

  /// As in a sentence: `14.9%`, `15.5`, `184 days`, `−3.2 FTE`, `+3.2 FTE`.
  package func sentenceText(_ value: Tenths, isWhole: Bool = false) -> String {
    if isMoney { return UnitMoney.text(value) }
    return (isSigned && value.count > 0 ? "+" : "") + text(value, isWhole: isWhole) + suffix
  }

  /// The same without a needless decimal: `10%`.
  func shortText(_ value: Tenths) -> String { sentenceText(value, isWhole: true) }

  private var suffix: String {
    switch self {
    case .percent: "%"
    case .days: " days"
    case .fte: " FTE"
    case .casesPerFTE, .average, .workersPerManager, .number, .perHundred, .pounds, .poundsPerFTE: ""
    }
  }

  /// As in a sentence after another value of the same measure: `12.4%`, `250`, `1.0`.
  func bareText(_ value: Tenths, isWhole: Bool = false) -> String {
    isMoney ? UnitMoney.text(value) : text(value, isWhole: isWhole) + (self == .percent ? suffix : "")
  }

  /// The unit after a number without a sign: ` FTE`; nothing for a plain number.
  var word: String { self == .percent ? "" : suffix }

  /// The size of a change: `2.5 points`, `14 days`, `6.2 cases`.
  func changeText(_ change: Tenths, isWhole: Bool = false) -> String {
    let size = text(change.magnitude, isWhole: isWhole)
    let isOne = change.magnitude == Tenths(10)
    if isMoney { return UnitMoney.text(change.magnitude) }
    switch self {
    case .percent: return size + (isOne ? " point" : " points")
    case .casesPerFTE: return size + (isOne ? " case" : " cases")
    case .workersPerManager: return size + (isOne ? " worker" : " workers")
    case .days: return size + (isOne ? " day" : " days")
    case .average, .fte, .number, .perHundred, .pounds, .poundsPerFTE: return size + suffix
    }
  }

  /// After a measure’s name in an overview, and under the heading of a change.
  var heading: String {
    switch self {
    case .percent: "%"
    case .casesPerFTE: "cases"
    case .days: "days"
    case .average: "average"
    case .workersPerManager: "workers"
    case .fte: "FTE"
    case .number: "number"
    case .perHundred: "per 100"
    case .pounds, .poundsPerFTE: "£ thousand"
    }
  }

  /// In files for programs.
  package var plainName: String {
    switch self {
    case .percent: "percent"
    case .casesPerFTE: "cases per FTE"
    case .days: "days"
    case .average: "average"
    case .workersPerManager: "workers per manager"
    case .fte: "FTE"
    case .number: "number"
    case .perHundred: "per 100 FTE"
    case .pounds: "pounds"
    case .poundsPerFTE: "pounds per FTE"
    }
  }

  /// The least step between two printed values.
  var step: Tenths { Tenths(hasDecimal ? 1 : 10) }

  /// What stands between numerator and denominator; nil for an amount.
  var over: String? {
    switch self {
    case .percent: " of "
    case .casesPerFTE, .days, .average, .workersPerManager, .perHundred: " ÷ "
    // Of pounds there is no room for both.
    case .fte, .number, .pounds, .poundsPerFTE: nil
    }
  }
}

/// Thousands of pounds, as a sentence has them.
enum UnitMoney {
  /// `£412,000`, `£75,300`, `−£3,000`: whole hundreds, whatever was printed.
  static func text(_ thousands: Tenths) -> String {
    let pounds = Tenths(thousands.magnitude.count * 1000)
    return (thousands.count < 0 ? "−" : "") + "£" + pounds.wholeText
  }
}
