import Desk
import Extracts
import HeatMapDrawing
import Publishing
import Staffing
import Workforce

/// What the page holds between two questions: the files that were dropped on it, and what was read of them.
package struct PageState {
  private var files: [(path: String, bytes: [UInt8])] = []
  private var session: Session?
  /// The settings as a person may save them, as far as the files have been looked at.
  private var settingsText: String?
  private let step: @Sendable (PageStep) -> Void

  /// - Parameter step: told what is being done.
  package init(step: @escaping @Sendable (PageStep) -> Void = { _ in }) { self.step = step }

  /// Answers a question; both as the bytes that ``Question`` and ``Answer`` describe.
  package mutating func answer(_ bytes: [UInt8]) -> [UInt8] {
    let question = Question(bytes)
    do throws(PageFault) {
      return try answer(question).bytes
    } catch {
      return Answer.error(error.text).bytes
    }
  }

  private mutating func answer(_ question: Question) throws(PageFault) -> Answer {
    switch question.name {
    case "about":
      var answer = Answer()
      answer.json = ["version": .text(programVersion)]
      return answer
    case "clear":
      self = PageState(step: step)
      return Answer()
    case "put":
      put(question)
      return Answer()
    case "begin": return try begin()
    case "answer":
      try take(question)
      return try begin()
    case "show": return try shown(AskedRequest(question), .pictures)
    case "overview": return try shown(AskedRequest(question), .overview)
    case "paper": return try paper(AskedRequest(question), question.text("format") ?? "")
    default: throw .unknownWord(question.name)
    }
  }

  private mutating func put(_ question: Question) {
    let path = question.text("name") ?? ""
    files.removeAll { $0.path == path }
    files.append((path, Array(question.file)))
    session = nil
  }

  // MARK: The files

  private mutating func begin() throws(PageFault) -> Answer {
    step(.reading)
    let begun = Beginning(dropped)
    session = begun.session
    settingsText = begun.settingsText
    session?.memory = ExtractMemory()
    session?.threads = 1
    let step = step
    session?.step = { step($0 == .reading ? .reading : .measuring) }
    return try begun.answer()
  }

  /// The files as a folder has them.
  private var dropped: DroppedFiles { DroppedFiles(files) }

  /// Puts an answer of the person into the settings.
  private mutating func take(_ question: Question) throws(PageFault) {
    var text = SettingsText(settingsText ?? Beginning(dropped).settingsText)
    let value = question.text("value").map { value in
      AnsweredKey.isNumber(question.text("key") ?? "") ? value : SettingsText.quoted(value)
    }
    text.set(question.text("table") ?? "", question.text("key") ?? "", value)
    files.removeAll { DroppedFiles.isSettings($0.path) }
    files.append((settingsName, Array(text.text.utf8)))
    session = nil
  }

  // MARK: The pictures

  private func shown(_ asked: AskedRequest, _ what: Shown.What) throws(PageFault) -> Answer {
    guard let session else { throw .nothingRead }
    return try Shown(asked, session, dropped, step).answer(what)
  }

  private func paper(_ asked: AskedRequest, _ format: String) throws(PageFault) -> Answer {
    guard let session else { throw .nothingRead }
    return try Shown(asked, session, dropped, step).paper(format)
  }
}

/// What the page is told while it waits.
package enum PageStep: Int32, Sendable {
  case reading, measuring, drawing, writing
}

/// Answers that are numbers or days, and stand without quotes.
enum AnsweredKey {
  static func isNumber(_ key: String) -> Bool { ["agency_fte", "full_week", "extract_date"].contains(key) }
}
