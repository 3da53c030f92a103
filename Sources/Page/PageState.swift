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
    case "begin": return begin()
    case "answer":
      take(question)
      return begin()
    case "show": return try shown(question).pictures()
    case "paper": return try shown(question).paper(question.text("format") ?? "")
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

  private mutating func begin() -> Answer {
    step(.reading)
    let begun = Begun(dropped)
    session = begun.session
    settingsText = begun.settingsText
    session?.memory = ExtractMemory()
    session?.threads = 1
    let step = step
    session?.step = { step($0 == .reading ? .reading : .measuring) }
    return begun.answer()
  }

  /// The files as a folder has them.
  private var dropped: DroppedFiles { DroppedFiles(files) }

  /// Puts an answer of the person into the settings.
  private mutating func take(_ question: Question) {
    var text = SettingsText(settingsText ?? Begun(dropped).settingsText)
    let value = question.text("value").map { value in
      AnsweredKey.isNumber(question.text("key") ?? "") ? value : SettingsText.quoted(value)
    }
    text.set(question.text("key") ?? "", in: question.text("table") ?? "", to: value)
    files.removeAll { DroppedFiles.isSettings($0.path) }
    files.append((settingsName, Array(text.text.utf8)))
    session = nil
  }

  // MARK: The pictures

  private func shown(_ question: Question) throws(PageFault) -> Shown {
    let asked = try AskedRequest(question)
    guard let session else { throw .nothingRead }
    return Shown(asked, session, dropped, step)
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
