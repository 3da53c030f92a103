import Foundation
import Tabular
import Testing

struct DrawTests {
  /// The invented county is made so that its totals are those that were published for September 2017.
  @Test func theSampleCounty() throws {
    let folder = try Folder()
    let outcome = try Program.run(["draw", Samples.lancashire, "--out", "maps"], in: folder)
    #expect(
      outcome.output == """
        Lancashire’s vacancy rate is 14.9%, up from 12.4% a year ago
          maps/vacancy-2017-09.png
        Lancashire’s turnover rate is 4.9%, down from 6.2% a year ago
          maps/turnover-2017-09.png
        Lancashire’s average caseload is 15.5, up from 15.3 a year ago
          maps/caseload-2017-09.png

        """)
    #expect(outcome.error == "")
    #expect(outcome.status == 0)
    let measures = ["caseload", "turnover", "vacancy"]
    let stems = measures.map { "\($0)-2017-09" }
    #expect(
      folder.names("maps")
        == stems.flatMap { ["\($0)-table.csv", "\($0).alt.txt", "\($0).csv", "\($0).notes.txt", "\($0).png"] })
    for (measure, latest, change, parts) in [
      ("vacancy", "14.9", "2.5", "82.500,555.500"), ("turnover", "4.9", "-1.3", "23.000,473.000"),
      ("caseload", "15.5", "0.2", "5072,326.500"),
    ] {
      let cells = try folder.text("maps/\(measure)-2017-09.csv")
      #expect(cells.contains("\n\(measure),All districts,,2017-09,\(parts),\(latest),,"))
      #expect(
        cells.unicodeScalars.starts(
          with: "\u{FEFF}measure,district,team,month,numerator,denominator,value,".unicodeScalars))
      let printed = try folder.text("maps/\(measure)-2017-09-table.csv").split(whereSeparator: \.isNewline)
      #expect(
        printed.count == 14 && printed[1].hasPrefix("All districts,") && printed[1].hasSuffix(",\(latest),\(change),,"))
      #expect(cells.split(whereSeparator: \.isNewline).count == 1 + 13 * 13)
    }
  }

  /// Nobody left, and no post fell vacant, because places were renamed, merged or split on 1 April 2016.
  @Test func theCountyThatWasReorganised() throws {
    let folder = try Folder()
    let outcome = try Program.run(
      ["draw", Samples.reorganised, "--profile", "internal", "--measure", "vacancy", "--size", "landscape"], in: folder)
    #expect(outcome.status == 0 && outcome.error == "")
    let cells = try folder.text("vacancy-2017-06.csv")
    for row in [
      "Ash,,2016-04,,,,[x]", "Ash North,,2016-03,,,,[x]", "Ash South,,2016-03,,,,[x]",
    ] { #expect(cells.contains("\nvacancy,\(row.dropLast(3))"), "\(row)") }
    #expect(!cells.contains("vacancy,Cedar,") && cells.contains("vacancy,Riverside,,2015-07,"))
  }

  @Test func thePictureSaysWhatItIs() throws {
    let folder = try Folder()
    for (dpi, perMetre) in [(200, 7_874), (300, 11_811)] {
      let outcome = try Program.run(
        ["draw", Samples.lancashire, "--measure", "vacancy", "--dpi", "\(dpi)", "--quiet", "--replace"], in: folder)
      #expect(outcome.status == 0)
      let png = try PNGChunks(folder.bytes("vacancy-2017-09.png"))
      #expect(
        png.types.filter { $0 != "IDAT" }
          == ["IHDR", "gAMA", "sRGB", "PLTE", "pHYs", "iTXt", "iTXt", "iTXt", "iTXt", "IEND"])
      #expect(png.types.lastIndex(of: "iTXt") ?? 99 < png.types.firstIndex(of: "IDAT") ?? 0)
      let alt = try folder.text("vacancy-2017-09.alt.txt")
      #expect(png.texts.map(\.keyword) == ["Title", "Description", "Software", "Creation Time"])
      #expect(png.texts.map(\.text)[0].hasPrefix("Lancashire’s vacancy rate is 14.9%"))
      #expect(png.texts.map(\.text)[1] + "\n" == alt)
      #expect(png.texts.map(\.text)[3] == "Sat, 30 Sep 2017 00:00:00 +0000")
      let version = try Program.run(["--version"], in: folder).output
      #expect(png.texts.map(\.text)[2] + "\n" == "heatmaps " + version)
      #expect(png.pixelsPerMetre == perMetre)
      // 159 mm across.
      #expect(abs((png.size?.width ?? 0) - Int((159 / 25.4 * Double(dpi)).rounded())) <= 1)
    }
  }

  @Test(arguments: [("portrait", 159.0, 13), ("landscape", 246, 24), ("slide", 319.8, 13)])
  func sizes(size: String, millimetres: Double, months: Int) throws {
    let folder = try Folder()
    let outcome = try Program.run(["draw", Samples.lancashire, "--measure", "turnover", "--size", size], in: folder)
    #expect(outcome.status == 0 && outcome.error == "")
    let name = try #require(folder.names().first { $0.hasSuffix(".png") })
    let picture = try PNGChunks(folder.bytes(name))
    #expect(abs((picture.size?.width ?? 0) - Int((millimetres / 25.4 * 200).rounded())) <= 1)
    let header = try folder.text("turnover-2017-09-table.csv").prefix { !$0.isNewline }
    // The change in a year comes last, and the two shares.
    #expect(header.split(separator: ",").count == 1 + months + 3)
  }

  /// What the sizes were called before is refused with the new name.
  @Test(arguments: [("portrait-13", "portrait"), ("portrait-24", "landscape"), ("landscape-24", "landscape")])
  func theOldNamesOfSizes(old: String, new: String) throws {
    for command in ["draw", "overview", "census"] {
      let outcome = try Program.run([command, Samples.lancashire, "--preset", old], in: Folder())
      #expect(outcome.status == 64)
      #expect(outcome.error.contains("--preset is now --size, and pictures fit a page of A4: give --size \(new)."))
    }
  }

  @Test func quietPrintsNothing() throws {
    let folder = try Extract.folder { $0.staff = $0.staff.replacing(",0.8,", with: ",0,") }
    let outcome = try Program.run(["draw", "data", "--quiet", "--out", "maps"], in: folder)
    #expect(outcome.output == "" && outcome.error == "" && outcome.status == 0)
    #expect(folder.names("maps").count == 15)
  }

  /// No colour codes and no line of progress where nobody watches.
  @Test func plainTextInAPipe() throws {
    let folder = try Extract.folder()
    for arguments in [["draw", Samples.lancashire, "--out", "maps"], ["draw", "data", "--measure", "vacancies"]] {
      let outcome = try Program.run(arguments, in: folder)
      #expect(!outcome.everything.contains("\u{1B}") && !outcome.everything.contains("\r"))
      #expect(!outcome.everything.isEmpty && !outcome.everything.contains("Reading"))
    }
  }

  @Test func teamsUnderTheirDistricts() throws {
    let folder = try Extract.folder()
    let outcome = try Program.run(
      ["draw", "data", "--by", "team", "--measure", "vacancy", "--out", "maps", "--from", "2017-08"], in: folder)
    #expect(outcome.status == 0)
    #expect(
      folder.names("maps")
        == ["-table.csv", ".alt.txt", ".csv", ".notes.txt", ".png"].map { "vacancy-by-team-2017-08-to-2017-09" + $0 })
    let rows = try folder.text("maps/vacancy-by-team-2017-08-to-2017-09-table.csv").split(whereSeparator: \.isNewline)
    // Worst first, and within Northside too: Duty 1.0 of 2.0, Court 0 of 1.0.
    #expect(
      rows.dropFirst() == [
        "All districts,,41.7,41.7", "Southside,,55.6,55.6", "Southside,Duty,55.6,55.6", "Northside,,33.3,33.3",
        "Northside,Duty,50.0,50.0", "Northside,Court,0.0,0.0",
      ])
  }

  @Test func filtersAndTheirNames() throws {
    let folder = try Extract.folder()
    func latest(_ options: String...) throws -> [Substring] {
      let outcome = try Program.run(
        ["draw", "data", "--measure", "vacancy", "--out", "maps", "--quiet"] + options, in: folder)
      #expect(outcome.status == 0, "\(outcome.error)")
      let name = try #require(folder.names("maps").first { $0.hasSuffix("-table.csv") })
      let lines = try folder.text("maps/" + name).split(whereSeparator: \.isNewline).map { $0.split(separator: ",") }
      let month = try #require(lines.first?.lastIndex(of: "2017-09"))
      #expect(folder.names("maps").count == 5)
      try FileManager.default.removeItem(atPath: folder.path + "/maps")
      return [Substring(name.dropLast("-table.csv".count))]
        + lines.dropFirst().map { $0[0] + " " + $0[month] }
    }
    let duty = try latest("--team", "duty")
    #expect(
      duty == [
        "vacancy-team-duty-2017-09", "Selected teams 52.6", "All districts 41.7", "Southside 55.6", "Northside 50.0",
      ])
    let oneTeam = try latest("--team", "Northside/Duty").dropFirst()
    #expect(oneTeam == ["Selected teams 50.0", "All districts 41.7"])
    let northside = try latest("--district", "northside", "--order", "name")
    #expect(northside == ["vacancy-district-northside-2017-09", "Selected districts 33.3", "Northside 33.3"])
    let role = try latest("--role", "Social Worker", "--order", "name")
    #expect(role == ["vacancy-role-social-worker-2017-09", "All districts 52.6", "Northside 50.0", "Southside 55.6"])
    let establishment = try latest("--basis", "vacancy=establishment", "--order", "name")
    #expect(
      establishment == ["vacancy-of-establishment-2017-09", "All districts 41.7", "Northside 33.3", "Southside 55.6"])
  }

  /// Everything is linked before it is chosen: a filter and its complement add up to the whole.
  @Test func teamsAddUpToTheDistricts() throws {
    for measure in ["vacancy", "turnover", "caseload"] {
      let outcome = try Program.run(
        ["table", Samples.lancashire, "--measure", measure, "--by", "team", "--format", "cells", "--from", "2017-09"],
        in: Folder())
      #expect(outcome.status == 0)
      var sums: [String: (numerator: Double, denominator: Double)] = [:]
      var districts: [String: (numerator: Double, denominator: Double)] = [:]
      for row in try rows(of: outcome.output) {
        let parts = (Double(row[4]) ?? 0, Double(row[5]) ?? 0)
        if row[2].isEmpty {
          districts[row[1]] = parts
        } else {
          for name in [row[1], "All districts"] {
            sums[name] = ((sums[name]?.numerator ?? 0) + parts.0, (sums[name]?.denominator ?? 0) + parts.1)
          }
        }
      }
      #expect(districts.count == 13 && Set(sums.keys) == Set(districts.keys))
      for (name, parts) in districts {
        #expect(abs((sums[name]?.numerator ?? -1) - parts.numerator) < 0.0005, "\(measure) \(name)")
        #expect(abs((sums[name]?.denominator ?? -1) - parts.denominator) < 0.0005, "\(measure) \(name)")
      }
    }
  }

  private func rows(of csv: String) throws -> [[String]] {
    var file = try DelimitedFile(bytes: Array(csv.utf8), name: "cells.csv")
    var rows: [[String]] = []
    _ = try file.forEachRecord { record in rows.append((0..<record.fieldCount).map { record.text($0) }) }
    return rows
  }

  @Test func sameInputSameBytes() throws {
    let folder = try Extract.folder()
    var shuffled = Extract()
    // Rows from the last to the first: the order of rows says nothing.
    for path in [\Extract.posts, \Extract.staff, \Extract.allocations] {
      let lines = shuffled[keyPath: path].split(separator: "\n")
      shuffled[keyPath: path] = ([lines[0]] + lines.dropFirst().reversed()).map { $0 + "\n" }.joined()
    }
    try folder.write(shuffled.posts, to: "other/posts.csv").write(shuffled.staff, to: "other/staff.csv")
      .write(shuffled.allocations, to: "other/allocations.csv").write(shuffled.settings, to: "other/heatmaps.toml")
    for (data, out) in [("data", "a"), ("data", "b"), ("other", "c")] {
      let drawn = try Program.run(["draw", data, "--by", "team", "--out", out], in: folder)
      #expect(drawn.status == 0)
    }
    #expect(folder.names("a").count == 15)
    for name in folder.names("a") {
      let first = try folder.bytes("a/" + name)
      let again = try folder.bytes("b/" + name)
      #expect(again == first, "\(name)")
      let reversed = try folder.bytes("c/" + name)
      #expect(reversed == first, "\(name)")
    }
  }

  /// The same of the sample county, whose spells overlap and move.
  @Test func shuffledRowsOfTheCounty() throws {
    let folder = try Folder()
    for name in ["posts.csv", "staff.csv", "allocations.csv", "teams.csv", "heatmaps.toml"] {
      let text = try String(contentsOfFile: Samples.lancashire + "/" + name, encoding: .utf8)
      var lines = text.split(separator: "\n")
      if name.hasSuffix(".csv") {
        // Every row to a place that its number decides: 7,919 is prime.
        let rows = Array(lines.dropFirst())
        lines = [lines[0]] + rows.indices.map { rows[$0 * 7_919 % rows.count] }
        #expect(Set(lines).count == Set(rows).count + 1)
      }
      try folder.write(lines.map { $0 + "\n" }.joined(), to: "data/" + name)
    }
    let given = try Program.run(["draw", Samples.lancashire, "--out", "a", "--by", "team"], in: folder)
    #expect(given.status == 0)
    let shuffled = try Program.run(["draw", "data", "--out", "b", "--by", "team"], in: folder)
    #expect(shuffled.status == 0)
    #expect(folder.names("a") == folder.names("b") && folder.names("a").count >= 12)
    for name in folder.names("a") {
      let ofTheGiven = try folder.bytes("a/" + name)
      let ofTheShuffled = try folder.bytes("b/" + name)
      #expect(ofTheGiven == ofTheShuffled, "\(name)")
    }
  }

  @Test func orders() throws {
    func districts(_ options: String...) throws -> [Substring] {
      let outcome = try Program.run(
        ["table", Samples.lancashire, "--measure", "vacancy", "--format", "csv", "--from", "2017-09"] + options,
        in: Folder())
      return outcome.output.split(whereSeparator: \.isNewline).dropFirst(2).map { $0.prefix { $0 != "," } }
    }
    let names = try districts("--order", "name")
    #expect(names == names.sorted() && names.count == 12)
    let latest = try districts()
    #expect(latest != names && Set(latest) == Set(names) && latest.first == "Burnley")
    let asGiven = try districts("--district", "Wyre", "--district", "Chorley", "--order", "given")
    #expect(asGiven == ["Wyre", "Chorley"])
  }

  /// An assumed date or month is said, and only what is assumed.
  @Test(arguments: [
    (
      "",
      "The extract was taken on 30 September 2017 (assumed), covering months from April 2017 (assumed). If that is wrong, set "
        + "extract_date and covers_from in heatmaps.toml."
    ),
    (
      "extract_date = 2017-09-30",
      "The extract was taken on 30 September 2017, covering months from April 2017 (assumed). If that is wrong, set "
        + "covers_from in heatmaps.toml."
    ),
  ])
  func assumptions(settings: String, sentence: String) throws {
    let folder = try Extract.folder {
      $0.settings = settings + "\n"
      $0.allocations += "C9,W1,Northside,Duty,2017-09-30,\n"
    }
    let outcome = try Program.run(["draw", "data", "--measure", "vacancy", "--out", "maps"], in: folder)
    #expect(outcome.error == "note: \(sentence)\n")
    #expect(outcome.status == 0)
  }
}
