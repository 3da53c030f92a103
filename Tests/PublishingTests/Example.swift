import Publishing
import Workforce

func vacancies(folder: String) throws -> (lines: [String], page: [UInt8]) {
  let session = try Session(folder: folder)
  var request = Request()
  request.measures = ["vacancy"]
  request.monthCount = 12
  var lines: [String] = []
  var page: [UInt8] = []
  for sheet in try session.answer(request).sheets {
    lines.append(sheet.headline)
    for row in sheet.rows {
      switch row.cells.last {
      case .value(let value): lines.append("\(row.district): \(value.printed) %")
      case .hidden: lines.append("\(row.district): hidden, so that nobody can be recognised")
      default: lines.append("\(row.district): no figure")
      }
    }
    page = try sheet.pictures().first ?? []
  }
  return (lines, page)
}
