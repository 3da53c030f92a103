import Testing

@testable import Tabular

struct DamagedNumberTests {
  @Test(arguments: [
    ("1.23E+09", true), ("1.23457E+11", true), ("1E+10", true), ("1.2e+9", true), ("\"1.23E+09\"", true),
    ("9.9E+100", true),
    ("1.23E09", false), ("E+09", false), ("1.E+09", false), ("1.2.3E+09", false), ("12+34", false), ("A1E+09", false),
    ("1E+", false), ("1234567890", false), ("W12", false), ("1+1", false),
  ])
  func exponents(field: String, expected: Bool) throws {
    var file = try DelimitedFile(bytes: Array("a,b\nx,\(field)\n".utf8), name: "f.csv")
    var isExponential: Bool?
    _ = try file.forEachRecord { isExponential = $0.isExponential(1) }
    #expect(isExponential == expected)
  }

  @Test(arguments: [
    ("0017", "17"), ("17", "17"), ("17.0", "17"), ("0017.0", "17"), ("000", "0"), ("0", "0"), ("1.50", nil),
    ("W17", nil),
    ("", nil), ("17a", nil), (".0", nil), ("1.0.0", nil),
  ])
  func withoutZeros(key: String, expected: String?) {
    let plain = DamagedNumber.plain(Array(key.utf8)[...]).map { String(decoding: $0, as: UTF8.self) }
    #expect(plain == expected)
  }

  private func dictionary(_ keys: [String]) -> ByteDictionary {
    var dictionary = ByteDictionary()
    for key in keys { _ = dictionary.code(of: key) }
    return dictionary
  }

  @Test func numbersOfOneDictionaryThatDifferByZeros() {
    let counts = [
      ["00001", "00002", "1", "2", "W3"], ["00001", "00002"], ["1", "2", "3"], ["7", "7.0", "07"], ["W1", "W01"],
      ["10", "20", "030"], ["7", "'7"], ["7", "'007"], ["'17", "017"], ["0017", "17.0"], ["'17", "'18"],
      ["1.0", "2.0"],
    ].map { dictionary($0).countDifferingByZeros }
    #expect(counts == [2, 0, 0, 2, 0, 0, 1, 1, 1, 1, 0, 0])
  }

  @Test func linksThatFailByZerosAlone() {
    let plain = PlainNumbers(dictionary(["00001", "00002", "W3"]))
    let others = dictionary(["1", "2.0", "3", "W03"])
    #expect(plain.count(in: others, from: 0) == 2)
    #expect(plain.count(in: others, from: 1) == 1)
    #expect(PlainNumbers(dictionary(["00001", "00002"]), below: 1).count(in: others, from: 0) == 1)
  }
}
