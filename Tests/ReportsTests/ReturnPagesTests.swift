import Spreadsheet
import Testing
@testable import Reports
@testable import Staffing

/// SSDA903 as one document of XML.
struct ReturnPagesTests {
  private static let document = """
    <?xml version="1.0" encoding="UTF-8"?>
    <EXPSSDA903>
      <CHILD>
        <HEADER><CHILDID>K1</CHILDID><SEX>1</SEX><DOB>02/03/2008</DOB><MC_DOB/></HEADER>
        <EPISODE>
          <DECOM>01/05/2016</DECOM><RNE>S</RNE><LS>C2</LS><DEC>10/04/2017</DEC><REC>E4A</REC>
        </EPISODE>
        <EPISODE><DECOM>10/04/2017</DECOM><LS>V2</LS><DEC/></EPISODE>
      </CHILD>
      <CHILD>
        <HEADER><CHILDID>L1</CHILDID><DOB>02/06/1998</DOB><IN_TOUCH>YES</IN_TOUCH><ACTIV>F1</ACTIV><ACCOM>B1</ACCOM></HEADER>
      </CHILD>
    </EXPSSDA903>
    """

  private func pages(_ text: String) throws -> [ReportPage] {
    try ReportPage.pages(ofChildrenReturn: Array(text.utf8), file: "SSDA903 2017-18.xml")
  }

  private func lines(_ page: ReportPage) -> [String] {
    String(decoding: page.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0)
    }
  }

  /// Each row stands on the line of the element that it is of, where those before leave that free.
  @Test func eachPartIsAPage() throws {
    let pages = try pages(Self.document)
    #expect(
      pages.map { $0.place.text } == [
        "SSDA903 2017-18.xml (header)", "SSDA903 2017-18.xml (episodes)", "SSDA903 2017-18.xml (care leavers)",
      ])
    #expect(
      lines(pages[0]) == ["CHILD,DOB", "", #""K1","02/03/2008""#, "", "", "", "", "", "", #""L1","02/06/1998""#, ""])
    #expect(
      lines(pages[1]) == [
        "CHILD,DECOM,LS,DEC", "", "", "", #""K1","01/05/2016","C2","10/04/2017""#, "", "",
        #""K1","10/04/2017","V2","""#, "",
      ])
    #expect(lines(pages[2]).filter { !$0.isEmpty } == ["CHILD,DOB,IN_TOUCH,ACTIV", #""L1","02/06/1998","YES","F1""#])
  }

  @Test func onOneLine() throws {
    let pages = try pages(Self.document.split(separator: "\n").map { String($0) }.joined())
    #expect(lines(pages[1]).count { !$0.isEmpty } == 3)
  }

  @Test func whatIsOne() {
    #expect(ReportPage.isChildrenReturn(Array(Self.document.utf8)))
    #expect(ReportPage.isChildrenReturn(Array("<Message><Child><Episode><DECOM>2016-05-01</DECOM>".utf8)))
    #expect(!ReportPage.isChildrenReturn(Array("<Message><Header><Collection>CSWW</Collection>".utf8)))
  }

  @Test func whatBreaksOffIsRefused() {
    #expect(throws: MarkupFault.brokenOff) {
      try ReportPage.pages(ofChildrenReturn: Array("<EXPSSDA903><CHILD><HEADER>".utf8), file: "a.xml")
    }
  }
}
