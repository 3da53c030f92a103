import Testing
import Workforce

/// The rows and cells that a sheet gives to whoever uses the engine as a library.
struct SheetFiguresTests {
  private func north(_ change: (inout Request) -> Void = { _ in }) throws -> [Sheet.Cell] {
    var request = Request()
    request.measures = ["vacancy"]
    request.profile = .internal
    change(&request)
    let sheet = try #require(try Session(folder: SmallCouncil().folder).answer(request).sheets.first)
    return try #require(sheet.rows.first { $0.district == "North" }).cells
  }

  /// Wilson's range of 2 in 8 is 7.15 to 59.07 % (E. B. Wilson 1927, z = 1.96).
  @Test func aRateHasItsPartsAndItsRange() throws {
    let cells = try north()
    guard case .value(let value)? = cells.last else {
      Issue.record("The last cell has no value.")
      return
    }
    #expect(value.printed == 25)
    #expect(value.numerator == 2)
    #expect(value.denominator == 8)
    let interval = try #require(value.interval)
    #expect(abs(interval.lowerBound - 7.15) <= 0.06)
    #expect(abs(interval.upperBound - 59.07) <= 0.06)
    #expect(!value.isSuddenChange)
  }

  @Test func monthsBeforeTheExtractAreNotAvailable() throws {
    let (first, last) = (try Month(parsing: "2014-12"), try Month(parsing: "2015-02"))
    let cells = try north {
      $0.from = first
      $0.to = last
    }
    #expect(cells.first == .notAvailable)
    guard case .value(let value)? = cells.last else {
      Issue.record("The last cell has no value.")
      return
    }
    #expect(value.printed == 25)
  }

  @Test func aSheetSaysWhatItIsOf() throws {
    var request = Request()
    request.measures = ["vacancy"]
    let sheet = try #require(try Session(folder: Samples.lancashire).answer(request).sheets.first)
    #expect(sheet.measure == "vacancy")
    #expect(sheet.name == "Vacancy rate")
    #expect(sheet.rows.count == 13)
    let aligned = sheet.rows.allSatisfy { $0.cells.count == sheet.columns.count }
    #expect(aligned)
  }
}
