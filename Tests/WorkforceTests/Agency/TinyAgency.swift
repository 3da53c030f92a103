import Testing
@testable import Measures
@testable import Staffing
@testable import Workforce

/// A tiny extract with agency assignments: one worker of the council's own, and the rows that are given.
struct TinyAgency {
  static let header = "worker_id,district,team,role,start_date,end_date,hours,rate,qualified,left_permanent"
  var tiny: Tiny

  init(
    _ rows: [String], staff: [String] = ["W1,,A,T,sw,permanent,1.0,2012-01-01,,"], header: String = TinyAgency.header
  ) {
    tiny = Tiny(staff: staff)
    tiny.settings.covers[.agency] = Month("2010-01")
    tiny.agency = ([header] + rows).joined(separator: "\n")
  }

  func cell<Choice: MeasureChoice>(
    _ measure: Measure, _ choice: Choice, _ month: String = "2017-09", district: String? = nil
  ) throws -> String {
    var options = MeasureOptions()
    options[Choice.self] = choice
    return try tiny.cell(measure, month, options, district: district)
  }
}
