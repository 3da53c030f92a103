import Extracts
import Testing
@testable import Measures
@testable import Staffing

/// The order of a file's rows changes nothing.
struct ShuffleTests {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func shuffledRowsGiveTheSameMatrices(seed: UInt64) throws {
    let dense = Dense(seed: seed)
    let expected = try content(dense)
    #expect(expected.count > 200)
    for shuffle in 1...3 as ClosedRange<UInt64> {
      var shuffled = dense
      shuffled.shuffle(seed: shuffle)
      #expect(shuffled.staff != dense.staff)
      #expect(try content(shuffled) == expected)
    }
  }

  /// Every row of every matrix as text, and how often each rule was broken.
  private func content(_ dense: Dense) throws -> [String] {
    let extract = try dense.extract()
    let selection = try Filter().selection(in: extract.staffing)
    var content = extract.log.findings.groups.map { "\($0.shown.first?.rule.id ?? "") \($0.count)" }.sorted()
    for measure in Measure.all where measure.isAboutStaff {
      for options in measure.everyBasis {
        let matrix = Matrix(
          measure, options, of: extract, selection: selection, by: .team, districtsAreFiltered: false,
          rolesAreFiltered: false)
        for row in matrix.rows {
          content.append("\(measure.id) \(row.district)/\(row.team ?? ""): \(row.cells.map(\.summary))")
        }
        content += matrix.withoutValues
      }
    }
    return content
  }
}
