import Foundation
import Testing

/// The standard output, read by Python; with `jq`-like paths the tests would be longer.
func readJSON(_ outcome: Program.Outcome) throws -> Any {
  let complaint = try python("import json, sys; json.load(open(sys.argv[1], encoding='utf-8'))", outcome.output)
  #expect(complaint == "")
  return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8), options: .fragmentsAllowed)
}

/// What a script prints of texts in files.
func python(_ script: String, _ texts: String...) throws -> String {
  let folder = try Folder()
  for (number, text) in texts.enumerated() { try folder.write(text, to: "\(number)") }
  let child = try Child(
    ["python3", "-c", script] + texts.indices.map(String.init), in: folder.path, output: folder.path + "/out",
    error: folder.path + "/err")
  let (status, complaint) = (child.wait(), try folder.text("err"))
  #expect(status == 0, "\(complaint)")
  return try folder.text("out")
}
