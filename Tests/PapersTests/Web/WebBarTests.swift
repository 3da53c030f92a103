import HeatMapDrawing
import Testing
@testable import Papers

struct WebBarTests {
  private let axis = Side.Axis(
    low: .init(value: 0, text: "0"), middle: .init(value: 10, text: "10"), high: .init(value: 20, text: "20"))

  private func bar(_ text: String, _ value: Double, worse: Bool) -> String {
    webBar(SideCell.Gap(text: text, value: value, worse: worse), axis, .diverging)
  }

  /// Half of the 440 to the axis' end; the number is on the other side.
  @Test func reachesFromTheMiddle() {
    #expect(bar("+5.0", 15, worse: true).contains("<path class=\"dw\" d=\"M0 12H220V88H0Z\"/>"))
    #expect(bar("+5.0", 15, worse: true).contains("<span class=\"before\">+5.0</span>"))
    #expect(bar("−2.5", 7.5, worse: false).contains("<path class=\"db\" d=\"M0 12H-110V88H0Z\"/>"))
    #expect(bar("−2.5", 7.5, worse: false).contains("<span class=\"after\">−2.5</span>"))
  }

  @Test func endsInAnArrowWhereItLeavesTheAxis() {
    #expect(bar("+10.0", 20, worse: true).contains("H440V88"))
    #expect(bar("+10.1", 20.1, worse: true).contains("H440V0L495 50 440 100V88"))
    #expect(bar("−30.0", -20, worse: false).contains("H-440V0L-495 50 -440 100V88"))
  }

  @Test func nothingHasNoBar() {
    #expect(bar("0.0", 10, worse: false) == "<span class=\"after\">0.0</span>")
    #expect(bar("", .nan, worse: false) == "")
  }
}
