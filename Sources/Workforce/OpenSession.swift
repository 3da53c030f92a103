import Extracts
import Measures
import Parallel
import Staffing
import Tabular

extension Session {
  /// Opens a council's data folder: `posts.csv`, `staff.csv`, `allocations.csv` and the others, as far as they are there by
  /// these names in small letters, or workbooks in their places (`posts.xlsx`), and `heatmaps.toml` beside them, whose settings
  /// hold for every request.
  ///
  /// - Parameters:
  ///   - folder: the folder's path.
  ///   - settings: the path of another settings file; nil for the folder's own, if there is one.
  public init(folder: String, settings: String? = nil) throws(SessionError) {
    let place = folder.hasSuffix("/") ? folder : folder + "/"
    let own = try Session.settings(settings ?? place + "heatmaps.toml", isNamed: settings != nil)
    var files: [InputFile: FileBytes] = [:]
    for file in InputFile.allCases {
      let names = FolderFile.names(of: file).filter { Session.isThere(place + $0) }
      switch FolderFile(file, among: names) {
      case .text(let name): files[file] = .path(place + name)
      case .workbook(let name):
        let bytes: [UInt8]
        do throws(ReadFailure) {
          bytes = try Tabular.bytes(ofFile: place + name)
        } catch {
          throw SessionError(.unreadable(error))
        }
        files[file] = .sheet(SheetInput(bytes, named: name, for: file, settings: own, threads: processorCount()))
      case .several(let names): files[file] = .sheet(SheetInput(severalFiles: names))
      case nil: break
      }
    }
    if files.isEmpty { throw SessionError(.nothingToRead) }
    func file(_ path: String) -> (source: FileBytes, name: String) {
      (.path(path), Session.fileName(path))
    }
    let comparison = own.compare.census.map { census in
      ComparisonInput(
        census: file(census), neighbours: own.compare.neighbours.map { file($0) }, authority: nil, isAsked: false)
    }
    self.init(files: files, settings: own, comparison: comparison)
  }

  /// Opens the Department for Education's file of the published workforce census. The settings of `heatmaps.toml` beside it hold
  /// for every request.
  ///
  /// - Parameters:
  ///   - path: the file's path.
  ///   - settings: the path of another settings file; nil for the one beside the file, if there is one.
  public init(census path: String, settings: String? = nil) throws(SessionError) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let own = try Session.settings(settings ?? folder + "heatmaps.toml", isNamed: settings != nil)
    let name = Session.fileName(path)
    let census: PublishedCensus?
    do throws(ReadFailure) {
      census = try PublishedCensus(.path(path), name: name)
    } catch {
      throw SessionError(Refusal(error, file: name))
    }
    guard let census else { throw SessionError(.comparison(.notCensus(path: path))) }
    self.init(census: census, settings: own)
  }

  /// Opens a council's own returns of the census, one XML file for each year. The settings of `heatmaps.toml` beside the first hold for
  /// every request.
  ///
  /// - Parameters:
  ///   - paths: the files' paths, in any order.
  ///   - settings: the path of another settings file; nil for the one beside the first file, if there is one.
  public init(returns paths: [String], settings: String? = nil) throws(SessionError) {
    let folder = (paths.first ?? "").lastIndex(of: "/").map { String((paths.first ?? "")[...$0]) } ?? ""
    let own = try Session.settings(settings ?? folder + "heatmaps.toml", isNamed: settings != nil)
    var people = ReturnedPeople()
    var returns: [CensusReturn] = []
    for path in paths {
      do throws(ReadFailure) {
        returns.append(CensusReturn(try bytes(ofFile: path), name: Session.fileName(path), people: &people))
      } catch {
        throw SessionError(.unreadable(error))
      }
    }
    if returns.isEmpty { throw SessionError(.nothingToRead) }
    self.init(returns: CensusReturns(returns), settings: own)
  }

  /// What comes of each measure that is asked for. By default it is what may be shown to a board; figures in which nothing is hidden
  /// come only where the request's profile is `internal`.
  ///
  /// A measure that is named is made, or the request is refused; one that a group brings may be left out, with its reason.
  public func answer(_ request: Request) throws(SessionError) -> Run {
    do throws(Refusal) {
      return try run(request)
    } catch {
      throw SessionError(error)
    }
  }

  private static func settings(_ path: String, isNamed: Bool) throws(SessionError) -> Settings {
    let bytes: [UInt8]
    do throws(ReadFailure) {
      bytes = try Tabular.bytes(ofFile: path)
    } catch {
      if !isNamed, case .cannotOpen = error { return Settings() }
      throw SessionError(.unreadable(error))
    }
    do throws(SettingsFault) {
      return try SettingsFile(bytes, path: path, measures: Measure.monthly.map { $0.id }, reserved: Measure.reserved)
        .settings
    } catch {
      throw SessionError(.settings(error))
    }
  }

  /// The last part of a path.
  private static func fileName(_ path: String) -> String { path.split(separator: "/").last.map { String($0) } ?? path }

  private static func isThere(_ path: String) -> Bool {
    do throws(ReadFailure) {
      _ = try DelimitedFile(path: path)
      return true
    } catch {
      if case .cannotOpen = error { return false }
      return true
    }
  }
}
