import Extracts
import Measures
import Staffing
import Testing

@testable import Desk

struct BeginningTests {
  private static let staff = """
    Employee No,Job Title,Area,Team,FTE,Start Date
    1,Social Worker,North,Duty,1.0,2015-04-01
    2,Social Worker,South,Duty,0.8,2016-01-11

    """
  private static let unknown = """
    Personnel Nr,Leaving Date,Reason for Leaving,Area,Team,FTE
    7,2017-03-31,resignation,North,Duty,1.0

    """

  private func begin(_ files: [(path: String, text: String)], settings: String = "") throws -> Beginning {
    let folder = Folder.inMemory(files.map { ($0.path, Array($0.text.utf8)) } + [("s.toml", Array(settings.utf8))])
    let own = try folder.settings(at: "s.toml", of: RefusedInput(path: "", showsIDs: false)).settings
    let files = Folder.inMemory(files.map { ($0.path, Array($0.text.utf8)) })
    return Beginning("", in: files, own, Messages(.page), threads: 1)
  }

  @Test func nothing() throws {
    let beginning = try begin([])
    #expect(beginning.files.isEmpty && beginning.questions.isEmpty && beginning.settings.isEmpty)
    let failure = try #require(beginning.failure)
    #expect(Messages(.page).text(failure).hasPrefix("There is no file yet that anything could be made of."))
  }

  @Test func nothingThatCanBeRead() throws {
    let failure = try #require(try begin([("photo.jpg", "x")]).failure)
    #expect(
      Messages(.page).text(failure)
        == "None of the files is a report that can be read: \"photo.jpg\" is neither CSV nor an Excel workbook (.xlsx). Save reports as "
        + "one of these.")
  }

  @Test func aReport() throws {
    let beginning = try begin([("Staff in post 30 Sep 2017.csv", BeginningTests.staff), ("photo.jpg", "x")])
    #expect(beginning.files.map { $0.name } == ["Staff in post 30 Sep 2017.csv", "photo.jpg"])
    let staff = try #require(beginning.files.first)
    #expect(staff.kind == .staffInPost && staff.said == ["This is staff in post on a day, 2 rows."])
    #expect(staff.headings == ["Employee No", "Job Title", "Area", "Team", "FTE", "Start Date"])
    #expect(staff.columns.contains { $0 == ("Employee No", .worker) })
    #expect(beginning.files[1].said == ["Not read. It is neither CSV nor an Excel workbook."])
    #expect(beginning.council != nil && beginning.failure == nil)
    #expect(beginning.questions.map { $0.id } == ["place"])
    #expect(beginning.settings.contains("\"Staff in post 30 Sep 2017.csv\" = \"staff in post\""))
    #expect(!beginning.settings.contains("heatmaps start"))
  }

  /// An answer is a line of the settings, with which the question is no longer asked.
  @Test func aQuestionAndItsAnswer() throws {
    let files = [("Staff in post 30 Sep 2017.csv", BeginningTests.staff), ("Leavers.csv", BeginningTests.unknown)]
    let question = try #require(try begin(files).questions.first { $0.table == "headings" })
    #expect(question.id == "headings/Leavers.csv/worker" && question.key == nil)
    #expect(question.text == "Leavers.csv may be staff in post on a day. Which heading holds worker?")
    let option = try #require(question.options.first { $0.name == "Personnel Nr" })
    #expect(option.key == "Personnel Nr" && option.value == "\"worker\"")
    var settings = SettingsText("place = \"Nowhere\"\n")
    settings.set(option.key, in: question.table, to: option.value)
    let answered = try begin(files, settings: settings.text)
    #expect(answered.questions.isEmpty)
    #expect(answered.files.map { $0.kind } == [.leavers, .staffInPost])
  }

  /// Files under names of ours are read as they are.
  @Test func theCounty() throws {
    let beginning = Beginning("", in: try County.folder(), Settings(), Messages(.page), threads: 1)
    #expect(beginning.files.count == 14 && beginning.failure == nil)
    #expect(beginning.questions.map { $0.id } == ["place"])
    #expect(beginning.files.first?.name == "posts.csv")
    #expect(beginning.files.first?.said == ["This is posts.csv under its own name, and read as it is."])
  }
}
