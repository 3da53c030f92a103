import Desk
import Disclosure
import HeatMapDrawing
import Staffing
import Workforce

/// What is to be shown, as the page asks it: the words of the program's options.
struct AskedRequest {
  var request = Request()
  var options = DrawingOptions()

  /// - Throws: the sentence for a word that is none.
  init(_ question: Question) throws(PageFault) {
    request.measures = question["measure"]
    request.namesMeasuresAlone = true
    request.teams = question["team"]
    request.districts = question["district"]
    request.roles = question["role"]
    request.targets = question["target"]
    request.bases = question["basis"]
    request.from = try AskedRequest.month(question.text("from"))
    request.to = try AskedRequest.month(question.text("to"))
    request.level = try AskedRequest.word(question.text("by")) ?? .district
    request.profile = try AskedRequest.word(question.text("profile")) ?? .board
    request.every = try AskedRequest.word(question.text("every")) ?? .month
    switch question.text("order") {
    case nil, "latest": request.order = .latest
    case "name": request.order = .name
    case "given": request.order = .given([])
    case let word?: throw .unknownWord(word)
    }
    options.size = try AskedRequest.word(question.text("size")) ?? .portrait
    let months = try question.text("months").map { text throws(PageFault) in
      guard let months = Int(text), (1...600).contains(months) else { throw .monthCount(text) }
      return months
    }
    request.monthCount = months ?? (options.size.usualMonths - 1) * request.every.months + 1
    request.isMonthCountAsked = months != nil
    request.mostGridColumns = Request.mostDrawnColumns
    request.drawsMaps = true
  }

  private static func month(_ text: String?) throws(PageFault) -> Month? {
    guard let text else { return nil }
    guard let month = Month(text) else { throw .month(text) }
    return month
  }

  private static func word<Value: RawRepresentable>(_ text: String?) throws(PageFault) -> Value?
  where Value.RawValue == String {
    guard let text else { return nil }
    guard let value = Value(rawValue: text) else { throw .unknownWord(text) }
    return value
  }
}
