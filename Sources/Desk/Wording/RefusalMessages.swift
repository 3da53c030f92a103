import Disclosure
import Extracts
import Measures
import Publishing
import Staffing
import Tabular
package import Workforce

/// What the engine says of the data, or of what was asked.
extension Messages {
  package func text(_ refusal: Refusal, of input: RefusedInput) -> String {
    switch refusal {
    case .unreadable(let reason): return text(reason)
    case .nothingToRead:
      return says(
        "\"\(input.path)\" has none of the files posts.csv, staff.csv, allocations.csv or monthly.csv, nor workbooks (.xlsx) "
          + "in their places. Put your extracts there under these names; `heatmaps start FOLDER` writes empty ones with the right headings.",
        page:
          "There is no file yet that anything could be made of. Choose the reports that your systems give, as CSV or Excel workbooks "
          + "(.xlsx).")
    case .refused(let log, let canAccept):
      return self.refusal(log, showIDs: input.showsIDs, canAccept: canAccept)
    case .settings(let fault): return text(fault)
    case .published(let refusal): return text(refusal)
    case .unknownMeasure(let name, let near):
      return "There is no measure \"\(name)\".\(suggestion(near))"
        + says(" `heatmaps measures` lists them.", page: "")
    case .noMeasureNamed:
      return says(
        "--measure names no measure. `heatmaps measures` lists them; leave --measure out for the usual ones.",
        page: "No measure is chosen. Choose one or several.")
    case .badTarget(let text):
      return
        "\"\(text)\" is not a target. Write \(says("the measure and ", page: ""))a number with at most one decimal"
        + says(": --target vacancy=10.", page: ", such as 10.")
    case .badBasis(let text):
      return "\"\(text)\" is not a basis."
        + says(" Write the measure and the choice: --basis turnover=average.", page: " Choose one of the list.")
    case .unknownBasis(let name, let measure, let choices, let near):
      if choices.isEmpty {
        return
          "\(measure) is counted in one way only, so that \(says("--basis ", page: ""))\(measure)=\(name) changes nothing. Leave it out."
      }
      return "\(measure) has no choice \"\(name)\".\(suggestion(near)) Choose \(listed(choices, and: "or"))."
    case .basesContradict(let one, let other):
      return "\(basis(one)) and \(basis(other)) cannot both be. Leave one of them out."
    case .unusedBasis(let typed, let measure):
      return
        "\(basis(typed)) would change nothing: it is about \(measure), which was not asked for. "
        + "\(says("Add it to --measure", page: "Choose it too")), or leave \(basis(typed)) out."
    case .unknownTargetPlace(let name, let measure, let near):
      return
        "The settings give \(measure) a target for \"\(name)\" under [measures.\(measure).targets], and the data have no such district or "
        + "team.\(suggestion(near)) Write the name as the data have it."
    case .scale(let measure, let fault): return text(fault, measure: measure)
    case .unknownName(let name): return text(name)
    case .badMonthCount(let count): return "\(count) is not a number of months: ask for 1 to 600."
    case .emptyPeriod(let first, let last):
      return
        "The period ends (\(last)) before it begins (\(first)). Change \(says("--from or --to", page: "one of them"))."
    case .afterData(let end, let month, let last, let isExtract):
      let option =
        end == .first ? says("--from", page: "the first month") : says("--to", page: "the last month")
      return
        "The data go up to \(last.longText), the last month that they cover in full, and \(option) \(month) lies after it. Leave "
        + "\(option) out, or give an earlier month."
        + (isExtract ? " If the extract is newer than that, set extract_date in heatmaps.toml." : "")
    case .orderNotGiven:
      return says(
        "--order given needs an order: name the districts with --district, or as district_order in heatmaps.toml.",
        page:
          "An order of your own needs to be given: choose districts, or name them as district_order in heatmaps.toml.")
    case .extractOnly(let what):
      return "\(option(what)) needs posts.csv and staff.csv: totals and published figures cannot be split that way."
    case .notInOverview(let measure):
      return "\(measure) has no latest month that the overview could show: "
        + says("draw it with `heatmaps draw`.", page: "it has a picture of its own.")
    case .comparison(let fault): return text(fault)
    case .omitted(let omission, let measure, let hasOthers):
      return text(omission, of: measure.id, hasOthers: hasOthers)
    }
  }

  private func option(_ what: Refusal.ExtractOnly) -> String {
    switch what {
    case .teams: says("--team", page: "Choosing teams")
    case .districts: says("--district", page: "Choosing districts")
    case .roles: says("--role", page: "Choosing roles")
    case .byRole: says("--by role", page: "A picture by role")
    case .byTeam: says("--by team", page: "A picture by team")
    case .basis(let typed): basis(typed)
    }
  }

  /// - Parameter typed: such as `turnover=average`.
  private func basis(_ typed: String) -> String { says("--basis \(typed)", page: typed) }

  /// - Parameter what: what was given the file.
  package func notCensus(_ path: String, neededBy what: String) -> String {
    "\"\(path)\" is not the published workforce census, which \(what) needs: the Department for Education's file of "
      + "children's social work workforce indicators (csww_indicators_….csv)."
  }

  private func text(_ refusal: PublishedRefusal) -> String {
    switch refusal {
    case .unknownRegion(let name, let near): return "There is no region \"\(name)\" in the file.\(suggestion(near))"
    case .unknownAuthority(let name, let near):
      return "There is no authority \"\(name)\" in the file, or not in that region.\(suggestion(near))"
    case .unknownYear(let year, let first, let last):
      return "The file has no \(year): its years are \(first) to \(last)."
    case .missingColumn(let measure, let column):
      return
        "The file has no column \"\(column)\", which \(measure) is computed from. Take the file of all indicators, or "
        + "leave the measure out\(says(" with --measure", page: ""))."
    }
  }

  private func text(_ fault: ComparisonFault) -> String {
    switch fault {
    case .notCensus(let path): notCensus(path, neededBy: says("--compare", page: "a comparison"))
    case .notNeighbours(let path):
      "\"\(path)\" is not the list of statistical neighbours, which \(says("--neighbours", page: "a comparison with them")) needs: the Department for Education's file with "
        + "the columns old_la_code and SN_1 to SN_10 (sn_model_….csv)."
    case .placeUnknown:
      "A comparison needs to know which authority is yours: set place in heatmaps.toml"
        + says(", or give --compare-with \"Lancashire\".", page: ".")
    case .noSuchPlace(let name, let file, let near):
      "\(file) has no authority \"\(name)\".\(suggestion(near)) Set place in heatmaps.toml\(says(", or give --compare-with", page: ""))."
    case .noNeighbours(let place, let file):
      "\(file) has no neighbours of \(place). Take a newer list, or leave \(says("--neighbours", page: "them")) out."
    case .nothing(let gap, let measure):
      "There is nothing to compare with: \(text(gap, measure: measure)). Leave \(says("--compare", page: "the comparison")) out, or choose other measures or months."
    }
  }

  /// Why a measure has nothing published beside it.
  func text(_ gap: ComparisonGap, measure: String) -> String {
    switch gap {
    case .notPublished: "the census does not have \(measure), or not on this basis"
    case .noColumn(let column, let file): "\(file) has no column \"\(column)\", which \(measure) is computed from"
    case .later(let year?, let file): "\(file) begins in September \(year), after the last month of \(measure)"
    case .later(nil, let file): "\(file) has no figures of \(measure)"
    }
  }

  private func text(_ name: UnknownName) -> String {
    switch name {
    case .team(let name, let near): "There is no team \"\(name)\" in the data.\(suggestion(near))"
    case .district(let name, let near): "There is no district \"\(name)\" in the data.\(suggestion(near))"
    case .role(let name, let near, let all):
      "There is no role \"\(name)\" in the data."
        + (near.isEmpty && !all.isEmpty ? " Roles are \(roles(all))." : suggestion(near))
    }
  }

  /// The first of the roles that there are, by name.
  private func roles(_ all: [String]) -> String {
    let sorted = all.sorted(by: inNameOrder).map { "\"\($0)\"" }
    return listed(sorted.prefix(8) + (sorted.count > 8 ? ["\(sorted.count - 8) more"] : []))
  }

  private func text(_ fault: SettingsFault) -> String {
    switch fault {
    case .syntax(let path, let line, let reason):
      "\(path), line \(line), cannot be understood: \(reason). Texts stand in quotes, and each setting on a line of its own."
    case .notUTF8(let path): "\(path) is not saved as UTF-8. Save it again with the encoding UTF-8."
    case .wrongType(let path, let key, let wanted): "\(path): \(key) must be \(wanted)."
    case .wrongValue(let path, let key, let wanted): "\(path): \(key) must be \(wanted)."
    case .wrongMeasure(let path, let line, let reason): "\(path)\(line.map { ", line \($0)" } ?? ""): \(reason)."
    }
  }

  private func text(_ fault: Scale.Fault, measure: String) -> String {
    switch fault {
    case .notSixRising: "The breaks of \(measure) must be six numbers, each larger than the one before."
    case .targetNotAmong(let target):
      "One of the breaks of \(measure) must be the target, \(target), so that the colour changes there."
    case .targetMisplaced(let target, let third):
      "The \(third ? "third" : "fourth") of the breaks of \(measure) must be the target, \(target): there the colour changes."
    case .noGoodSide:
      "\(measure) has no good or bad side, and so takes no target. Leave \(target(measure)) out, and its target in heatmaps.toml."
    case .onlyOfPlaces:
      "[measures.\(measure).targets] gives single places a target of \(measure), and the others have none: give all of them one, as target under "
        + "[measures.\(measure)]."
    case .takesNone: "\(measure) takes no target. Leave \(target(measure)) out."
    case .missing: "\(measure) has no target: give one\(says(" with --target \(measure)=NUMBER", page: ""))."
    case .targetTooSmall(let target):
      "A target of \(target) for \(measure) is too small to draw classes around. Set breaks in heatmaps.toml, or a larger one."
    }
  }

  private func target(_ measure: String) -> String { says("--target \(measure)", page: "the target") }
}
