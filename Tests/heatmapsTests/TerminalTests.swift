import Foundation
import Testing

/// What a person sees, who reads the error stream on a terminal.
@Suite(.enabled(if: terminalsCanBeMade, "there is no program `script` to make a terminal"))
struct TerminalTests {
  /// What a shell's command shows on a terminal of its own; `$heatmaps` is the program.
  private func shown(_ command: String, in folder: Folder) throws -> String {
    try folder.write("heatmaps='\(Program.path)'\n\(command)\n", to: "command.sh")
    let (output, error) = (Folder.temporaryFile(), Folder.temporaryFile())
    defer { for path in [output, error] { try? FileManager.default.removeItem(atPath: path) } }
    let child = try Child(
      ["timeout", "60", "script", "-qec", "sh command.sh", "/dev/null"], in: folder.path, output: output, error: error)
    _ = child.wait()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: output))
    return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
  }

  private let missing = "\"nowhere\" is not there. Check the spelling, and that you are in the right folder.\n"

  @Test(arguments: ["TERM=xterm", "TERM=xterm NO_COLOR=", "-u NO_COLOR TERM=vt100"])
  func colour(environment: String) throws {
    let text = try shown("env \(environment) $heatmaps draw nowhere", in: Folder())
    #expect(text == "\u{1B}[1;31merror: \u{1B}[0m" + missing)
  }

  @Test(arguments: ["TERM=xterm NO_COLOR=1", "TERM=xterm NO_COLOR=0", "TERM=dumb", "TERM=", "-u TERM"])
  func noColour(environment: String) throws {
    let text = try shown("env \(environment) $heatmaps draw nowhere", in: Folder())
    #expect(text == "error: " + missing)
  }

  /// A run that waits two seconds for a file, so that it has something to say meanwhile.
  private func slowRun(_ environment: String) throws -> String {
    let folder = try Extract.folder()
    return try shown(
      """
      mv data/allocations.csv whole.csv
      mkfifo data/allocations.csv
      (sleep 2; cat whole.csv > data/allocations.csv) &
      env \(environment) $heatmaps draw data --profile internal --measure caseload --out maps
      """, in: folder)
  }

  /// The line is no colour, and is wiped at the end.
  @Test(arguments: ["TERM=xterm", "TERM=xterm NO_COLOR=1"])
  func progress(environment: String) throws {
    let text = try slowRun(environment)
    #expect(text.hasPrefix("\r\u{1B}[KReading"))
    #expect(text.contains("\r\u{1B}[KWriting …\r\u{1B}[K"))
    #expect(text.contains("\n  maps/caseload-2017-09.png\n"))
  }

  @Test(arguments: ["TERM=dumb", "-u TERM"])
  func noProgress(environment: String) throws {
    let text = try slowRun(environment)
    #expect(!text.contains("\u{1B}") && !text.contains("\r") && !text.contains("Reading"))
    #expect(text.contains("\n  maps/caseload-2017-09.png\n"))
  }
}

private let terminalsCanBeMade = Program.other(["script", "-qec", "true", "/dev/null"]) == 0
