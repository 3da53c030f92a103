import HeatMapDrawing
import Testing
@testable import Papers

struct WebStyleTests {
  /// White on the darkest of each ramp, black on all others.
  @Test func classesHaveTheColoursOfThePicture() {
    #expect(rampStyle.contains(".d0 { background: #F1F8FD; color: #000000; }\n"))
    #expect(rampStyle.contains(".d5 { background: #DA6E2D; color: #000000; }\n"))
    #expect(rampStyle.contains(".d6 { background: #823513; color: #FFFFFF; }\n"))
    #expect(rampStyle.contains(".s6 { background: #634357; color: #FFFFFF; }\n"))
    #expect(rampStyle.contains(".dw { fill: #DA6E2D; }\n"))
  }

  @Test func titleIsOnEverySheet() {
    let style = sheetStyle(WebSample.content([], title: "A \"b\" </style>"))
    #expect(style.contains("@bottom-left { content: \"A \\22 b\\22  \\3c /style\\3e \";"))
    #expect(style.contains("@page wide { size: A4 landscape; }"))
  }
}
