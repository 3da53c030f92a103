import Extracts
import HeatMapDrawing
import Measures
import Publishing
import Reports
import Staffing
import Tabular
import Workforce

nonisolated(unsafe) private var putFiles: [(name: String, bytes: [UInt8])] = []

/// The answer to a question, both as bytes.
package func answer(to question: [UInt8]) -> [UInt8] {
  var fields: [(key: String, value: String)] = []
  var rest = question[...]
  while let end = rest.firstIndex(of: 10) {
    let line = rest[..<end]
    rest = rest[(end + 1)...]
    guard let tab = line.firstIndex(of: 9) else { break }
    fields.append((String(decoding: line[..<tab], as: UTF8.self), String(decoding: line[(tab + 1)...], as: UTF8.self)))
  }
  func values(_ key: String) -> [String] { fields.filter { $0.key == key }.map { $0.value } }
  switch values("ask").first {
  case "about": return packed("{\"version\":\"0\",\"made\":\"\"}", [])
  case "put":
    unsafe putFiles.append((values("name").first ?? "", Array(rest)))
    return packed("{}", [])
  case "try": return pictures(values("measure"))
  default: return packed("{\"error\":\"There is no such question.\"}", [])
  }
}

private func pictures(_ measures: [String]) -> [UInt8] {
  var settings = Settings()
  var files: [InputFile: FileBytes] = [:]
  do throws(SettingsFault) {
    if let own = unsafe putFiles.first(where: { $0.name == "heatmaps.toml" }) {
      settings = try SettingsFile(
        own.bytes, path: own.name, measures: Measure.monthly.map { $0.id }, reserved: Measure.reserved
      ).settings
    }
  } catch { return packed("{\"error\":\"settings\"}", []) }
  for file in InputFile.allCases {
    let own = FolderFile.names(of: file)
    if let put = unsafe putFiles.first(where: { put in own.contains { $0 == put.name } }) { files[file] = .bytes(put.bytes) }
  }
  var request = Request()
  request.measures = measures
  request.drawsMaps = true
  request.mostGridColumns = Request.mostDrawnColumns
  request.monthCount = DrawingOptions().size.usualMonths
  let session = Session(files: files, settings: settings)
  do throws(Refusal) {
    let run = try session.run(request)
    let figures = run.sheets.map { figure($0, yearStart: .financial) }
    do throws(DrawingRefusal) {
      let drawn = try draw(figures, options: DrawingOptions(), threads: 1)
      var names: [String] = []
      var blobs: [[UInt8]] = []
      var at = 0
      for (sheet, picture) in zip(run.sheets, drawn) {
        for page in picture.pages {
          let name = fileStem(sheet) + (page.of > 1 ? "-\(page.page)of\(page.of)" : "") + ".png"
          names.append("{\"name\":\"\(name)\",\"png\":{\"at\":\(at),\"length\":\(page.png.count)}}")
          at += page.png.count
          blobs.append(page.png)
        }
      }
      return packed("{\"pictures\":[" + names.joined(separator: ",") + "]}", blobs)
    } catch {
      if case .library(let message) = error { return packed("{\"error\":\"library \(message)\"}", []) }
      return packed("{\"error\":\"drawing\"}", [])
    }
  } catch { return packed("{\"error\":\"refused\"}", []) }
}

private func packed(_ json: String, _ blobs: [[UInt8]]) -> [UInt8] {
  let text = Array(json.utf8)
  var bytes = (0..<4).map { UInt8(truncatingIfNeeded: text.count >> (8 * $0)) }
  bytes += text
  for blob in blobs { bytes += blob }
  return bytes
}
