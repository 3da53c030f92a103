import Disclosure
import HeatMapDrawing
import Measures
import Publishing
import Staffing
import SystemPackage
import Tabular

/// Every sentence that the program says when something is wrong: what it is, and what to do. No sentence holds a worker's
/// or a child's number.
enum Messages {
  static func text(_ failure: Failure) -> String {
    switch failure {
    case .cannotRead(let path, let errno): return cannotRead(path, errno)
    case .readFailure(let reason): return text(reason)
    case .write(let reason, let option): return text(reason, option: option)
    case .cannotPrint(let errno):
      let why = errno == .noSpace || errno == .diskQuotaExceeded ? "the disk is full" : errno.description
      return "Not everything could be printed: \(why)."
    case .nothingToRead(let folder):
      return
        "\"\(folder)\" has none of the files posts.csv, staff.csv, allocations.csv or monthly.csv. Put your extracts "
        + "there under these names; `heatmaps start FOLDER` writes empty ones with the right headings."
    case .notAnExtract(let path):
      return "\"\(path)\" is a single file, and not one of the published workforce census. Give the folder that your "
        + "posts.csv, staff.csv and allocations.csv are in."
    case .refused(let log, let showIDs, let canAccept):
      return FindingsText.refusal(log, showIDs: showIDs, canAccept: canAccept)
    case .emptyResult(let filter, let measure, let coverage):
      return nothingLeft(filter, measure, coverage)
    case .needsFile(let measure, let files):
      return
        "\(measure) needs \(listed(files.map(\.fileName))), which the data folder does not have. Add it, or leave the "
        + "measure out with --measure."
    case .needs(let measure, .column(let column)):
      return
        "\(measure) needs \(columnText(column)). Add it, or say under [columns.\(column.file.rawValue)] in heatmaps.toml "
        + "what yours is called."
    case .needs(let measure, .managerRoles):
      return
        "\(measure) needs to know which roles are first-line managers: none of the roles in the data is known as one. Name them "
        + "as managers under [roles] in heatmaps.toml."
    case .published(let refusal): return text(refusal)
    case .notPublished(let measure):
      return
        "The published census does not have \(measure): it needs a council's own data. Choose other measures with --measure."
    case .settings(let fault): return text(fault)
    case .drawing(let refusal, let columns, let preset): return text(refusal, columns, preset)
    case .gridTooWide(let measure, let columns, let most):
      return
        "\(measure) has \(columns) columns, and no more than \(most) can be read side by side: print it with `heatmaps table --measure "
        + "\(measure)`, or leave it out."
    case .checkFoundErrors: return "The data have errors: no picture can be drawn until they are put right."
    case .nothingCanBeDrawn:
      return "No measure can be drawn from these data: `heatmaps measures` lists what each needs."
    case .disclosure(let refusal, let measure, let hasOthers):
      return text(refusal, measure: measure)
        + (hasOthers ? " Nothing else was made either: leave \(measure) out of --measure to have the others." : "")
    case .totalAlone(let alone): return text(alone) + " Nothing was written."
    case .unknownCommand(let name, let near):
      return "There is no command \"\(name)\".\(suggestion(near)) `heatmaps --help` lists them."
    case .unknownMeasure(let name, let near):
      return "There is no measure \"\(name)\".\(suggestion(near)) `heatmaps measures` lists them."
    case .noMeasureNamed:
      return "--measure names no measure. `heatmaps measures` lists them; leave --measure out for the usual ones."
    case .unknownName(let name): return text(name)
    case .unknownMonth(let text): return "\"\(text)\" is not a month. Write months as 2017-09."
    case .unknownDay(let text): return "\"\(text)\" is not a day. Write days as 2017-09-30."
    case .unknownYear(let text): return "\"\(text)\" is not a year. For published figures write --from 2019 --to 2025."
    case .emptyPeriod(let first, let last):
      return "The period ends (\(last)) before it begins (\(first)). Change --from or --to."
    case .afterData(let option, let month, let last, let isExtract):
      return
        "The data go up to \(last.longText), the last month that they cover in full, and \(option) \(month) lies after it. Leave "
        + "\(option) out, or give an earlier month."
        + (isExtract ? " If the extract is newer than that, set extract_date in heatmaps.toml." : "")
    case .badTarget(let text):
      return
        "\"\(text)\" is not a target. Write the measure and a number with at most one decimal: --target vacancy=10."
    case .badBasis(let text):
      return "\"\(text)\" is not a basis. Write the measure and the choice: --basis turnover=average."
    case .unknownBasis(let name, let measure, let choices, let near):
      if choices.isEmpty {
        return
          "\(measure) is counted in one way only, so that --basis \(measure)=\(name) changes nothing. Leave it out."
      }
      return "\(measure) has no choice \"\(name)\".\(suggestion(near)) Choose \(listed(choices, and: "or"))."
    case .unusedBasis(let typed, let measures):
      return
        "\(typed) would change nothing: it is about \(listed(measures, and: "or")), "
        + (measures.count == 1 ? "which was not asked for. Add it" : "and none of them was asked for. Add one")
        + " to --measure, or leave \(typed) out."
    case .scale(let measure, let fault): return text(fault, measure: measure)
    case .publishedOnly(let option): return "\(option) is for files of published figures, not for a council's own data."
    case .extractOnly(let option):
      return "\(option) needs posts.csv and staff.csv: totals and published figures cannot be split that way."
    case .districtsOnly(let option):
      return "The overview shows districts: leave out \(option), or use `heatmaps draw`."
    case .gridByTeam(let measure):
      return "\(measure) is made for districts, not for teams: leave --by team out."
    case .gridOfAllMonths(let measure):
      return
        "\(measure) is of everybody from the first month that the extract covers to the last, whatever the months: leave --from and --to "
        + "out."
    case .notInOverview(let measure):
      return "\(measure) has no latest month that the overview could show: draw it with `heatmaps draw`."
    case .noRoles(let measure): return "--role chooses among staff, and \(measure) is not about staff."
    case .orderNotGiven:
      return "--order given needs an order: name the districts with --district, or as district_order in heatmaps.toml."
    case .filesInTheWay(let paths):
      return
        "\(listed(paths)) \(paths.count == 1 ? "is" : "are") there already, and nothing was written. Choose an empty "
        + "folder."
    case .rejectsAmongPictures(let path):
      return
        "\"\(path)\" holds personal data, and would lie in the folder of the pictures. Nothing was written. Choose another "
        + "folder with --out, or another file with --rejects."
    case .rejectsOverInput(let path):
      return "\"\(path)\" is one of the files that are read. Choose another file with --rejects."
    case .comparison(let fault): return text(fault)
    }
  }

  /// What the argument parser says of a mistyped command line, in the form of our own sentences.
  static func usage(_ text: String, command: String?) -> String {
    var text = String(text.map { $0 == "'" ? "\"" : $0 })
    if text == "Missing expected argument \"<data>\"" {
      text = "The folder with your data is missing: heatmaps \(command ?? "draw") FOLDER"
    }
    if text == "Missing expected argument \"<folder>\"" { text = "The folder's name is missing: heatmaps start FOLDER" }
    text = text.replacing("Please provide one of", with: "Choose one of")
    if let last = text.last, !".?!".contains(last) { text += "." }
    return "\(text) `heatmaps \(command.map { "\($0) " } ?? "")--help` lists what may be given."
  }

  static func text(_ alone: TotalAlone) -> String {
    let total = alone.latest.map { " (\($0.value) for \($0.when))" } ?? ""
    return
      "Only the total\(total) of \(alone.measure.id) can be shown, since so few people are behind the figures of the "
      + "\(alone.rows). `heatmaps table` prints it; --profile internal draws a map that is not for publication."
  }

  private static func text(_ refusal: DisclosureRefusal, measure: String) -> String {
    switch refusal {
    case .peopleUnknown:
      "\(measure) cannot be checked for disclosure: monthly.csv does not say how many people its figures are. Fill in the "
        + "columns people and numerator_people, or use --profile internal for a picture that is not for publication."
    case .cannotBeSafe:
      "\(measure) cannot be shown so that nobody is recognised. Use --by district or fewer filters, "
        + "or --profile internal for a picture that is not for publication."
    case .nothingLeft:
      "Every figure of \(measure) would be hidden, since so few people are behind them. Use --by "
        + "district or fewer filters, or --profile internal for a picture that is not for publication."
    case .onlyUnfiltered:
      "\(measure) is shown for everybody only: a part of them could be compared with the whole, and people be recognised. Leave the "
        + "filter out, or use --profile internal for a picture that is not for publication."
    case .onlyOwnMonths:
      "\(measure) is shown for the same months in every picture: two that overlap could be compared, and people be "
        + "recognised. Leave --from and --to out, or use --profile internal for a picture that is not for publication."
    case .someAreFew:
      "\(measure) cannot be shown: some of its figures are of so few people that they could be recognised. Hiding those alone would not "
        + "do, since they could be worked out from how many staff a district has. Use --profile internal for a picture that is not for publication."
    case .ownMonthsNotCovered(let months, let from):
      "\(measure) is shown for \(months.count == 12 ? "a whole year" : "two whole years") to 30 September, here from "
        + "\(months.first.longText) to \(months.last.longText), and the extract covers months from \(from.longText) on. Set covers_from in "
        + "heatmaps.toml if the files go further back, or use --profile internal for a picture that is not for publication."
    case .noPublicVersion:
      "\(measure) cannot be shown to everybody: so few people start together that they could be recognised. Use --profile board for a "
        + "paper to members and officers."
    }
  }

  private static func nothingLeft(_ filter: [String], _ measure: String, _ coverage: Coverage?) -> String {
    if !filter.isEmpty {
      return
        "There is nothing left to show of \(measure) after the filter (\(filter.joined(separator: "; "))). Widen the "
        + "filter or the months."
    }
    guard let coverage else { return "There is nothing to show of \(measure) in these months. Choose others." }
    if coverage.from > coverage.lastComplete {
      return
        "The extract covers no complete month: it was taken on \(coverage.extractDate.longText), and nothing in it says "
        + "how far back it goes. Set covers_from (and extract_date) in heatmaps.toml."
    }
    return "There is nothing to show of \(measure) in these months: the extract covers \(coverage.from.longText) to "
      + "\(coverage.lastComplete.longText)\(measure == Measure.turnover.id ? ", and leavers are counted over twelve months" : ""). "
      + "Choose other months, or set covers_from in heatmaps.toml if the files go further back."
  }

  /// What is missing, as a sentence has it.
  static func text(_ missing: Missing) -> String {
    switch missing {
    case .column(let column): columnText(column)
    case .managerRoles: "the roles of first-line managers, as managers under [roles] in heatmaps.toml"
    }
  }

  /// `the column "asye" in staff.csv`, `the column "covers_vacancy" or "post_id" in staff.csv`.
  static func columnText(_ column: NeededColumn) -> String {
    "the column \(listed(column.anyOf.map { "\"\($0)\"" }, and: "or")) in \(column.file.fileName)"
  }

  static func suggestion(_ near: [String]) -> String {
    near.isEmpty ? "" : " Did you mean \(listed(near.map { "\"\($0)\"" }, and: "or"))?"
  }

  static func unknownKey(_ key: String, near: [String], path: String) -> String {
    "\(path): \"\(key)\" is not a setting, and was passed over.\(suggestion(near))"
  }

  static func cannotRead(_ path: String, _ reason: Errno) -> String {
    switch reason {
    case .noSuchFileOrDirectory:
      return "\"\(path)\" is not there. Check the spelling, and that you are in the right folder."
    case .permissionDenied, .notPermitted:
      return
        "You are not allowed to read \"\(path)\". Ask whoever keeps it for access, or have it copied to a folder of your own."
    default: return "\"\(path)\" cannot be read: \(reason)."
    }
  }

  /// `option` is what names another place; nil where the place is an argument.
  static func text(_ failure: WriteFailure, option: String?) -> String {
    let choose =
      switch option {
      case "--rejects": "hoose another file with --rejects."
      case let option?: "hoose another folder with \(option)."
      case nil: "hoose another folder."
      }
    switch failure {
    case .notAFolder(let path): return "\"\(path)\" is a file, not a folder. C\(choose)"
    case .cannotWrite(let path, let reason):
      switch reason {
      case .noSpace, .diskQuotaExceeded:
        return "The disk is full: \"\(path)\" was not written, and nothing was changed. Make room and try again."
      case .permissionDenied, .notPermitted, .readOnlyFileSystem:
        return "You are not allowed to write \"\(path)\", and nothing was changed. C\(choose)"
      case .noSuchFileOrDirectory:
        return "\"\(path)\" cannot be written: its folder is not there. Nothing was changed. C\(choose)"
      case .isDirectory:
        return
          "\"\(path)\" is a folder, so that no file can be written there. Nothing was changed. Move it, or c\(choose)"
      default: return "\"\(path)\" cannot be written: \(reason). Nothing was changed."
      }
    case .cannotUndo(let path, let reason, let left):
      let changes = left.map { left in
        left.old.map { "the old \"\(left.path)\" is now \"\($0)\"" } ?? "\"\(left.path)\" is new"
      }
      return
        "\"\(path)\" cannot be written: \(reason). What was changed before could not be put back: \(listed(changes)). "
        + "Put this right before you use the files."
    }
  }

  static func text(_ failure: ReadFailure) -> String {
    switch failure {
    case .cannotOpen(let path, let number), .cannotRead(let path, let number):
      return cannotRead(path, Errno(rawValue: number))
    case .isDirectory(let path): return "\"\(path)\" is a folder, and a file was expected there. Move the folder away."
    case .changedWhileRead(let path):
      return "\"\(path)\" became shorter while it was read. Wait until it is written, then try again."
    case .empty, .notText, .unclosedQuote, .strayQuote, .recordTooLong: return FindingsText.unreadable(failure)
    }
  }

  private static func text(_ refusal: PublishedRefusal) -> String {
    switch refusal {
    case .unknownRegion(let name, let near): return "There is no region \"\(name)\" in the file.\(suggestion(near))"
    case .unknownAuthority(let name, let near):
      return "There is no authority \"\(name)\" in the file, or not in that region.\(suggestion(near))"
    case .unknownYear(let year, let first, let last):
      return "The file has no \(year): its years are \(first) to \(last)."
    case .missingColumn(let measure, let column):
      return
        "The file has no column \"\(column)\", which \(measure) is computed from. Take the file of all indicators, or "
        + "leave the measure out with --measure."
    }
  }

  private static func text(_ fault: ComparisonFault) -> String {
    switch fault {
    case .optionAlone(let option):
      "\(option) goes with --compare, which names the file of the published workforce census."
    case .ofPublished(let option):
      "\(option) is for a council's own data, and these are published figures themselves. --region and --authority choose what "
        + "of them is shown."
    case .notCensus(let path):
      "\"\(path)\" is not the published workforce census, which --compare needs: the Department for Education's file of "
        + "children's social work workforce indicators (csww_indicators_….csv)."
    case .notNeighbours(let path):
      "\"\(path)\" is not the list of statistical neighbours, which --neighbours needs: the Department for Education's file with "
        + "the columns old_la_code and SN_1 to SN_10 (sn_model_….csv)."
    case .placeUnknown:
      "A comparison needs to know which authority is yours: set place in heatmaps.toml, or give --compare-with \"Lancashire\"."
    case .noSuchPlace(let name, let file, let near):
      "\(file) has no authority \"\(name)\".\(suggestion(near)) Set place in heatmaps.toml, or give --compare-with."
    case .noNeighbours(let place, let file):
      "\(file) has no neighbours of \(place). Take a newer list, or leave --neighbours out."
    case .nothing(let gap, let measure):
      "There is nothing to compare with: \(text(gap, measure: measure)). Leave --compare out, or choose other measures or months."
    }
  }

  /// Why a measure has nothing published beside it.
  static func text(_ gap: ComparisonGap, measure: String) -> String {
    switch gap {
    case .notPublished: "the census does not have \(measure), or not on this basis"
    case .noColumn(let column, let file): "\(file) has no column \"\(column)\", which \(measure) is computed from"
    case .later(let year?, let file): "\(file) begins in September \(year), after the last month of \(measure)"
    case .later(nil, let file): "\(file) has no figures of \(measure)"
    }
  }

  private static func text(_ name: UnknownName) -> String {
    switch name {
    case .team(let name, let near): "There is no team \"\(name)\" in the data.\(suggestion(near))"
    case .district(let name, let near): "There is no district \"\(name)\" in the data.\(suggestion(near))"
    case .role(let name, let near): "There is no role \"\(name)\" in the data.\(suggestion(near))"
    }
  }

  private static func text(_ fault: SettingsFault) -> String {
    switch fault {
    case .syntax(let path, let line, let reason):
      "\(path), line \(line), cannot be understood: \(reason). Texts stand in quotes, and each setting on a line of its own."
    case .notUTF8(let path): "\(path) is not saved as UTF-8. Save it again with the encoding UTF-8."
    case .wrongType(let path, let key, let wanted): "\(path): \(key) must be \(wanted)."
    case .wrongValue(let path, let key, let wanted): "\(path): \(key) must be \(wanted)."
    }
  }

  private static func text(_ fault: Scale.Fault, measure: String) -> String {
    switch fault {
    case .notSixRising: "The breaks of \(measure) must be six numbers, each larger than the one before."
    case .targetNotAmong(let target):
      "One of the breaks of \(measure) must be the target, \(target), so that the colour changes there."
    case .targetMisplaced(let target, let third):
      "The \(third ? "third" : "fourth") of the breaks of \(measure) must be the target, \(target): there the colour changes."
    case .noGoodSide:
      "\(measure) has no good or bad side, and so takes no target. Leave --target \(measure) out, and its target in heatmaps.toml."
    case .takesNone: "\(measure) takes no target. Leave --target \(measure) out."
    case .missing: "\(measure) has no target: give one with --target \(measure)=NUMBER."
    case .targetTooSmall(let target):
      "A target of \(target) for \(measure) is too small to draw classes around. Set breaks in heatmaps.toml, or a larger one."
    }
  }

  /// What makes columns wider: a wider picture where there is one, or fewer columns where they can be chosen.
  private static func wider(_ columns: Columns, _ preset: Preset) -> String {
    var ways = preset == .landscape24 ? [] : ["--preset \(Preset.landscape24.rawValue)"]
    switch columns {
    case .months: ways.append("fewer months with --from and --to")
    case .measures: ways.append("fewer measures with --measure")
    case .fixed: ways.append("`heatmaps table`, which prints the figures")
    }
    return "Use \(ways.joined(separator: ", or "))."
  }

  private static func text(_ refusal: DrawingRefusal, _ columns: Columns, _ preset: Preset) -> String {
    switch refusal {
    case .tooManyColumns(let asked, let fit):
      "\(asked) columns do not fit: no more than \(fit) can be read at this width. \(wider(columns, preset))"
    case .noColumns, .noRows: "There is nothing to draw. Widen the filter or the months."
    case .badFont(let reason): "The font cannot be used: \(reason). Give a TrueType or OpenType file with --font."
    case .misplacedTotal, .misplacedReference, .unevenRow, .library:
      "The picture cannot be drawn (\(refusal)). This is a fault of the program."
    }
  }

  static func text(_ warning: DrawingWarning, _ columns: Columns, preset: Preset) -> String {
    switch warning {
    case .smallCellText(let points, let wanted):
      "The numbers are \(Tenths(Int64(points * 10 + 0.5))) points high, under the \(Tenths(Int64(wanted * 10 + 0.5))) that read well. "
        + wider(columns, preset)
    case .shortened(let text, let to): "\"\(text)\" did not fit and was cut to \"\(to)\"."
    case .missingCharacters(let characters):
      "The font has no \(listed(characters.map { "\"\($0)\"" })): a box stands in the picture. Try another font with --font."
    }
  }
}
