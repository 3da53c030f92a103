import Desk
import Workforce

extension Pictures {
  /// Says what was drawn, where it is, and what is worth knowing of each picture.
  func report(in folder: String, explains: Bool) {
    for (picture, sheet) in zip(pictures, sheets) {
      picture.report(in: folder, explanation: explains ? Explanation.lines(sheet.table) : [])
    }
    if let sentence = revised?.sentence, let file = revised?.file {
      Terminal.shared.say(sentence)
      Terminal.shared.say("  \(folder)\(file.name)")
    }
    if !documents.isEmpty { Terminal.shared.say("All of it:") }
    for file in documents { Terminal.shared.say("  \(folder)\(file.name)") }
  }
}

extension MadePicture {
  /// - Parameter others: what stands in the folder besides its pages.
  func report(in folder: String, others: [OutputFile] = [], explanation: [String] = []) {
    Terminal.shared.say(headline)
    for file in pages + others { Terminal.shared.say("  \(folder)\(file.name)") }
    for line in explanation { Terminal.shared.say("  \(line)") }
    for warning in warnings { Terminal.shared.warn(messages.text(warning)) }
  }
}
