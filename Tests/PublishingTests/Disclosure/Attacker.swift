/// Somebody who wants to know how many left a team, and has nothing but the files that were written and the list of teams.
///
/// Every figure is a sum of what nobody shows: the people who are counted in one team in one month, and those of the base who are
/// not. Each figure shown is an equation over
/// them, none of them is below zero, and linear programming says how large each hidden figure can be. It shares no code with the
/// product, and knows nothing of how hidden figures are chosen.
struct Attacker {
  struct Team: Hashable {
    let district: String
    let name: String
  }

  /// A file with a row for each cell, and the teams that its filter chose.
  struct File {
    let text: String
    let teams: Set<Team>
  }

  /// What is attacked: those who are counted, the base, or those of the base who are not counted.
  enum Side { case numerator, denominator, others }

  struct Finding: Hashable { let cell: String, low: Int, high: Int }

  let teams: [Team]
  let files: [File]
  /// Months that a numerator is summed over.
  let window: Int
  /// A count under it is small.
  let threshold: Int
  /// Bases that somebody knows from elsewhere, by team and month as in the file; only for what is counted on a day.
  var knownBases: [Team: [String: Int]] = [:]
  /// Whether hidden sums over chosen teams are attacked too. Where districts show small counts by their own rule, such a sum may be
  /// known to be small by what they show.
  var attacksSelections = false

  private struct Line {
    let name: String
    let unknowns: [Int]
    /// Nil where it is hidden.
    let value: Double?
  }

  /// Hidden figures, and which of them are known to be small and not none.
  func attack(_ side: Side) -> (hidden: Int, findings: [Finding]) {
    let lines = lines(side)
    var program = LinearProgram(lines.compactMap { line in line.value.map { (line.unknowns, $0) } })
    var hidden: [String: [Int]] = [:]
    for line in lines where line.value == nil && (attacksSelections || !line.name.hasPrefix("Selected")) {
      hidden[line.name] = line.unknowns
    }
    var findings: [Finding] = []
    for (name, unknowns) in hidden.sorted(by: { $0.key < $1.key }) {
      let high = program.largest(unknowns, enough: Double(threshold))
      if high >= Double(threshold) - 1e-6 { continue }
      let low = -program.largest(unknowns, sign: -1, enough: 0)
      if low > 1e-6 {
        findings.append(Finding(cell: name, low: Int(low.rounded()), high: Int(high.rounded())))
      }
    }
    return (hidden.count, findings)
  }

  private func lines(_ side: Side) -> [Line] {
    var numbers: [String: Int] = [:]
    func unknown(_ kind: String, _ team: Team, _ month: Int) -> Int {
      let key = "\(kind)|\(team.district)|\(team.name)|\(month)"
      if let number = numbers[key] { return number }
      numbers[key] = numbers.count
      return numbers.count - 1
    }
    func number(_ date: String) -> Int? {
      let parts = date.split(separator: "-").compactMap { Int($0) }
      return parts.count == 2 ? parts[0] * 12 + parts[1] : nil
    }
    /// The unknowns that a figure adds up.
    func unknowns(_ side: Side, _ members: [Team], _ month: Int) -> [Int] {
      switch side {
      case .numerator:
        members.flatMap { team in (month - window + 1...month).map { unknown("counted", team, $0) } }
      case .denominator: members.map { unknown("base", $0, month) }
      case .others: members.map { unknown("others", $0, month) }
      }
    }
    // Those who are counted and the others hang together through bases that are known.
    let isJoint = !knownBases.isEmpty && side != .denominator
    var lines: [Line] = []
    for file in files {
      for row in file.text.split(whereSeparator: \.isNewline).dropFirst() {
        let fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        // What is published of others says so by its mark: nobody of theirs is looked for.
        guard fields.count == 13, fields[7] != "x", fields[10] != "published", let month = number(fields[3]) else {
          continue
        }
        let members = teams.filter { team in
          guard file.teams.contains(team) else { return false }
          if !fields[2].isEmpty { return team.district == fields[1] && team.name == fields[2] }
          return team.district == fields[1] || fields[1].hasSuffix(" districts")
        }
        let name = fields[1...3].joined(separator: "|") + "|\(members.count)"
        let numerator = Double(fields[4])
        let denominator = Double(fields[5])
        for one in isJoint ? [.numerator, .others] : [side] {
          let value: Double? =
            switch one {
            case .numerator: numerator
            case .denominator: denominator
            case .others: numerator.flatMap { counted in denominator.map { $0 - counted } }
            }
          // What is not attacked serves as an equation alone.
          if one == side || value != nil {
            lines.append(Line(name: name, unknowns: unknowns(one, members, month), value: value))
          }
        }
      }
    }
    for (team, bases) in isJoint ? knownBases : [:] {
      for (date, base) in bases {
        guard let month = number(date) else { continue }
        lines.append(
          Line(
            name: "", unknowns: [unknown("counted", team, month), unknown("others", team, month)],
            value: Double(base)))
      }
    }
    return lines
  }
}

/// Sums of unknowns that are not below zero: how large a sum can be for all that is known. The simplex method, with Bland's rule.
struct LinearProgram {
  /// For each equation the coefficients of the unknowns, then its value.
  private var rows: [[Double]] = []
  /// The unknown that each equation is solved for.
  private var basis: [Int] = []
  /// The column of each unknown; those that are not here are free, or known to be none.
  private var columns: [Int: Int] = [:]
  private var zeros: Set<Int> = []

  init(_ equations: [(unknowns: [Int], value: Double)]) {
    for equation in equations where equation.value == 0 { zeros.formUnion(equation.unknowns) }
    let left = Set(
      equations.filter { $0.value != 0 }.map { equation in
        [equation.value] + equation.unknowns.filter { !zeros.contains($0) }.sorted().map(Double.init)
      })
    let sorted = left.sorted { $0.lexicographicallyPrecedes($1) }
    for unknown in sorted.flatMap({ $0.dropFirst() }) where columns[Int(unknown)] == nil {
      columns[Int(unknown)] = columns.count
    }
    for equation in sorted {
      var row = [Double](repeating: 0, count: columns.count + 1)
      for unknown in equation.dropFirst() { row[columns[Int(unknown)] ?? 0] += 1 }
      row[columns.count] = equation[0]
      rows.append(row)
    }
    basis = Array(repeating: -1, count: rows.count)
    makeFeasible()
  }

  /// The largest value of a sum (or of its negative); it stops where there is enough. Infinite where nothing bounds it.
  mutating func largest(_ unknowns: [Int], sign: Double = 1, enough: Double) -> Double {
    var costs = [Double](repeating: 0, count: columns.count + 1)
    for unknown in unknowns where !zeros.contains(unknown) {
      guard let column = columns[unknown] else {
        if sign > 0 { return .infinity }
        continue
      }
      costs[column] += sign
    }
    for (row, column) in zip(rows, basis) where costs[column] != 0 {
      let cost = costs[column]
      for position in costs.indices { costs[position] -= cost * row[position] }
    }
    // The last place holds the value so far, below zero.
    while -costs[columns.count] < enough - 1e-7, let column = (0..<columns.count).first(where: { costs[$0] > 1e-9 }) {
      guard let row = leaving(column) else { return .infinity }
      pivot(row, column)
      let cost = costs[column]
      for position in costs.indices { costs[position] -= cost * rows[row][position] }
    }
    return -costs[columns.count]
  }

  private func leaving(_ column: Int) -> Int? {
    let last = columns.count
    return rows.indices.filter { rows[$0][column] > 1e-9 }.min { a, b in
      let (ratioA, ratioB) = (rows[a][last] / rows[a][column], rows[b][last] / rows[b][column])
      return abs(ratioA - ratioB) > 1e-12 ? ratioA < ratioB : basis[a] < basis[b]
    }
  }

  private mutating func pivot(_ row: Int, _ column: Int) {
    let factor = rows[row][column]
    for position in rows[row].indices { rows[row][position] /= factor }
    let own = rows[row]
    for other in rows.indices where other != row && rows[other][column] != 0 {
      let factor = rows[other][column]
      for position in own.indices where own[position] != 0 { rows[other][position] -= factor * own[position] }
    }
    basis[row] = column
  }

  /// Finds some solution: what the equations still lack is brought to nothing. What the files say cannot contradict itself.
  private mutating func makeFeasible() {
    while true {
      var lack = [Double](repeating: 0, count: columns.count + 1)
      for (row, own) in zip(rows, basis) where own < 0 {
        for position in lack.indices { lack[position] += row[position] }
      }
      guard lack[columns.count] > 1e-7, let column = (0..<columns.count).first(where: { lack[$0] > 1e-9 }),
        let row = leaving(column)
      else { break }
      pivot(row, column)
    }
    // What is left over says the same as other equations do, or can be solved for any unknown that it has.
    for row in rows.indices where basis[row] < 0 {
      precondition(abs(rows[row][columns.count]) < 1e-6, "the files contradict each other")
      if let column = (0..<columns.count).first(where: { abs(rows[row][$0]) > 1e-9 }) { pivot(row, column) }
    }
    let kept = rows.indices.filter { basis[$0] >= 0 }
    rows = kept.map { rows[$0] }
    basis = kept.map { basis[$0] }
  }
}
