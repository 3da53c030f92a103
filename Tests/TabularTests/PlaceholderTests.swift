import Testing

@testable import Tabular

/// Fields that hold nothing but what systems write for nothing, beside those that hold something.
struct PlaceholderTests {
  /// Reads a text as the second field of a row.
  private func ask<Answer: Sendable>(_ field: String, _ body: (borrowing Record) -> Answer) throws -> Answer {
    var file = try DelimitedFile(bytes: Array("a,b\nx,\(field)\n".utf8), name: "f.csv")
    var answer: Answer?
    _ = try file.forEachRecord { answer = body($0) }
    return try #require(answer)
  }

  @Test(arguments: [
    "NULL", "null", " Null ", "\"NULL\"", "VACANT", "Vacant post", "TBC", "tba", "N/A", "n/a", "NA", "None", "nil",
    "NaN",
    "-", "--", "–", "?", "(blank)", "Not applicable", "To be confirmed",
  ])
  func wordsForNothing(field: String) throws {
    let (isBlank, holds, isError) = try ask(field) { ($0.isBlank(1), $0.holdsPlaceholder(1), $0.holdsError(1)) }
    #expect(isBlank)
    #expect(holds)
    #expect(!isError)
    let (text, code) = try ask(field) { record in
      var dictionary = ByteDictionary()
      return (record.text(1), record.code(1, in: &dictionary))
    }
    #expect(text == "")
    #expect(code == ByteDictionary.blank)
  }

  @Test(arguments: [
    "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#n/a", " #N/A ",
    "\"#REF!\"",
    "#GETTING_DATA", "#ERROR!", "Err:502", "########",
  ])
  func valuesOfFormulasThatFailed(field: String) throws {
    let (isBlank, isError) = try ask(field) { ($0.isBlank(1), $0.holdsError(1)) }
    #expect(isBlank)
    #expect(isError)
  }

  @Test(arguments: [
    "Nelson", "Norton", "N12", "N/1", "T1", "TB", "TBCs", "V1", "Vale", "Nonesuch", "#12", "#1 Team", "E1", "Err:50",
    "East Team", "Null Street", "0", "1", "É", "Tanya's Team", "Vacant posts team", "Not applicable to us", "vacancy",
  ])
  func somethingElse(field: String) throws {
    let (isBlank, holds, isError, text) = try ask(field) {
      ($0.isBlank(1), $0.holdsPlaceholder(1), $0.holdsError(1), $0.text(1))
    }
    #expect(!isBlank)
    #expect(!holds)
    #expect(!isError)
    #expect(text == field)
  }

  @Test(arguments: [
    ("W0000001", "number"), ("V1", "number"), ("17", "number"), ("1.23E", "number"), ("Anna", "number"),
    ("É17", "number"), ("", "blank"), ("  ", "blank"), ("\"\"", "blank"), ("N/A", "nobody"),
    ("\"Unallocated\"", "nobody"),
    (" vacant 3", "nobody"), ("#REF!", "nobody"), ("1.23E+09", "damaged"), ("\"1.23E+09\"", "damaged"),
    (" 1E+12 ", "damaged"), ("1E+9", "number"), ("12E+9", "damaged"), ("12+34567", "number"),
  ])
  func whatAWorkersFieldHolds(field: String, kind: String) throws {
    let (found, isExponential) = try ask(field) { ("\($0.workerField(1))", $0.isExponential(1)) }
    #expect(found == kind)
    #expect(isExponential == (kind == "damaged"))
  }

  /// The dashes of Windows-1252, in a file that is written so.
  @Test(arguments: [0x96, 0x97] as [UInt8]) func dashesOfWindows(byte: UInt8) throws {
    var file = try DelimitedFile(
      bytes: Array("a,b\nx,".utf8) + [byte] + Array("\nCaf".utf8) + [0xE9, 0x2C, 0x79, 0x0A], name: "f.csv")
    var isBlank: [Bool] = []
    _ = try file.forEachRecord { isBlank.append($0.isBlank(1)) }
    #expect(isBlank == [true, false])
  }

  /// Every word of the lists does what its list is for, whichever they are: capitals, spaces and quotes change nothing.
  @Test func everyWordOfTheLists() throws {
    for (words, isError) in [(Placeholder.words, false), (Placeholder.errors, true)] {
      for word in words {
        for field in [word, word.uppercased(), " \(word) ", "\"\(word)\""] {
          let found = try ask(field) { ($0.isBlank(1), $0.holdsPlaceholder(1), $0.holdsError(1), $0.namesNobody(1)) }
          #expect(found == (true, true, isError, true), "\(field)")
        }
      }
    }
    for word in Placeholder.nobody {
      for field in [word, word.uppercased(), word.prefix(1).uppercased() + word.dropFirst()] {
        let (isBlank, isNobody) = try ask(String(field)) { ($0.isBlank(1), $0.namesNobody(1)) }
        #expect(isNobody, "\(field)")
        #expect(!isBlank, "\(field)")
      }
    }
  }

  @Test func anEmptyFieldHoldsNoPlaceholder() throws {
    for field in ["", " ", "\"\""] {
      let (isBlank, holds, isNobody) = try ask(field) { ($0.isBlank(1), $0.holdsPlaceholder(1), $0.namesNobody(1)) }
      #expect(isBlank)
      #expect(!holds)
      #expect(!isNobody)
    }
  }

  @Test(arguments: [
    ("VACANT", true), ("Vacant 3", true), ("vacancy - duty", true), ("Unallocated", true), ("#N/A", true), ("-", true),
    ("Position vacant", true), ("W12", false), ("Vaca", false), ("U1", false), ("Nobel", false), ("12345", false),
  ])
  func workersWhoAreNobody(field: String, expected: Bool) throws {
    let isNobody = try ask(field) { $0.namesNobody(1) }
    #expect(isNobody == expected)
  }
}
