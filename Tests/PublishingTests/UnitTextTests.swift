import Measures
import Staffing
import Testing
@testable import Publishing

struct UnitTextTests {
  @Test(
    arguments: [
      (.percent, 149, "14.9", "14.9%", "2.5 points"), (.percent, 1000, "100", "100%", "2.5 points"),
      (.fte, 32, "3.2", "+3.2 FTE", "2.5 FTE"), (.casesPerFTE, 155, "15.5", "15.5", "2.5 cases"),
      (.days, 11_840, "1,184", "1,184 days", "14 days"), (.workersPerManager, 64, "6.4", "6.4", "2.5 workers"),
      (.fte, -32, "−3.2", "−3.2 FTE", "2.5 FTE"), (.number, 120, "12", "12", "14"),
      (.perHundred, 130, "13.0", "13.0", "2.5"), (.pounds, 4120, "412", "£412,000", "£14,000"),
      (.pounds, 34_850, "3,485", "£3,485,000", "£14,000"), (.poundsPerFTE, 753, "75.3", "£75,300", "£2,500"),
    ] as [(Measure.Unit, Int64, String, String, String)])
  func texts(unit: Measure.Unit, value: Int64, text: String, sentence: String, change: String) {
    #expect(unit.text(Tenths(value)) == text)
    #expect(unit.sentenceText(Tenths(value)) == sentence)
    #expect(unit.changeText(Tenths(unit.hasDecimal ? -25 : -140)) == change)
  }

  @Test func signsAndFiles() {
    #expect(
      Measure.Unit.pounds.fileText(Tenths(4120)) == "412000"
        && Measure.Unit.poundsPerFTE.fileText(Tenths(753)) == "75300")
    #expect(
      Measure.Unit.pounds.bareText(Tenths(4120)) == "£412,000"
        && Measure.Unit.pounds.shortText(Tenths(-30)) == "−£3,000")
    #expect(Measure.Unit.fte.text(Tenths(-30), isWhole: true) == "−3" && Measure.Unit.fte.text(Tenths(-30)) == "−3.0")
    #expect(Measure.Unit.fte.fileText(Tenths(-32)) == "-3.2" && Measure.Unit.days.fileText(Tenths(11_840)) == "1184")
    #expect(
      Measure.Unit.percent.shortText(Tenths(100)) == "10%" && Measure.Unit.percent.shortText(Tenths(75)) == "7.5%")
    #expect(Measure.Unit.percent.changeText(Tenths(10)) == "1.0 point")
    #expect(
      Measure.Unit.casesPerFTE.changeText(Tenths(10)) == "1.0 case"
        && Measure.Unit.days.changeText(Tenths(-10)) == "1 day")
    #expect(Measure.Unit.percent.bareText(Tenths(124)) == "12.4%" && Measure.Unit.days.bareText(Tenths(2500)) == "250")
  }
}
