import Staffing

/// Counts by district and another thing, with the sums both ways.
struct DistrictCounts {
  private let places: Places
  private let names: [String]
  private var counts: [[Int]]

  init(_ places: Places, columns: [String]) {
    self.places = places
    names = columns
    counts = Array(repeating: Array(repeating: 0, count: columns.count), count: places.districts.count)
  }

  /// A column for each of some words, and behind them one for where none is recorded.
  init(_ places: Places, words: [String]) { self.init(places, columns: words + ["(not recorded)"]) }

  mutating func add(_ count: Int, row: Int, column: Int) { counts[row][column] += count }

  func columnSum(_ column: Int) -> Int { counts.reduce(0) { $0 + $1[column] } }

  /// The grid of words: those that occur, by name, so that the order tells nothing of the numbers; what is not recorded stands last.
  func gridOfWords(total: String, _ input: GridInput) -> Grid? {
    let words = names.indices.dropLast().sorted { inNameOrder(names[$0], names[$1]) }
    return grid(
      columns: (words + names.indices.suffix(1)).filter { columnSum($0) > 0 }, total: total,
      selection: input.selection, months: input.months)
  }

  /// The grid of some columns, in their order: the total first, then the districts with a team that is selected, by name. Nil where
  /// there is nobody.
  func grid(columns: [Int], total: String, selection: Selection, months: Period) -> Grid? {
    guard !columns.isEmpty else { return nil }
    func row(_ label: String, _ count: (Int) -> Int) -> Grid.Row {
      let own = columns.map(count)
      return Grid.Row(label: label, cells: ([own.reduce(0, +)] + own).map { .people($0) })
    }
    let rows =
      [row(places.gridTotal(selection)) { columnSum($0) }]
      + places.gridDistricts(selection).map { district in row(places.districts[district]) { counts[district][$0] } }
    return Grid(
      columns: [Grid.Column(label: total, kind: .total)]
        + columns.map { Grid.Column(label: names[$0], kind: .value) },
      rows: rows, months: months)
  }
}

extension Places {
  /// The districts with a team that is selected, by name.
  func gridDistricts(_ selection: Selection) -> [Int] {
    let selected = teams.indices.filter { selection.has(team: $0) && teams[$0].isOf([]) }
    return Set(selected.map { teams[$0].district }).sorted { inNameOrder(districts[$0], districts[$1]) }
  }

  /// What the total of a grid is called.
  func gridTotal(_ selection: Selection) -> String {
    teams.indices.allSatisfy { selection.has(team: $0) } ? "All districts" : "Selected teams"
  }
}
