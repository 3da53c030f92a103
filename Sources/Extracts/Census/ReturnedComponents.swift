import Tabular

/// One year's columns by role, with the people behind them.
struct ReturnedComponents: Sendable {
  /// A sum that is not known where a part of it is not.
  private struct Sum: Sendable {
    var amount: Int64 = 0
    var isKnown = true
  }

  private var sums: [ReturnedColumn: [Sum]] = [:]
  /// Columns that a return has of the whole authority alone, or that it does not have in a year.
  private var whole: [ReturnedColumn: Sum] = [:]
  /// By role.
  private var heads: [ReturnedColumn: [Set<Int>]] = [:]
  /// Days lost by person and role; millionths.
  private var daysOfPeople: [[Int: Int64]]
  private let roles: Int

  init(roles: Int) {
    self.roles = roles
    daysOfPeople = Array(repeating: [:], count: roles)
  }

  /// Takes in a part of a column; nil where it is not known.
  mutating func add(_ amount: Int64?, to column: ReturnedColumn, role: Int) {
    var own = sums[column] ?? Array(repeating: Sum(), count: roles)
    if let amount { own[role].amount += amount } else { own[role].isKnown = false }
    sums[column] = own
  }

  /// Takes in what somebody has of a column, and who stands behind it.
  mutating func add(_ amount: Int64?, of person: Int, to column: ReturnedColumn, role: Int) {
    add(amount, to: column, role: role)
    add(person: person, to: column, role: role)
  }

  /// Takes in somebody who stands behind a column.
  mutating func add(person: Int, to column: ReturnedColumn, role: Int) {
    var own = heads[column] ?? Array(repeating: [], count: roles)
    own[role].insert(person)
    heads[column] = own
  }

  mutating func add(daysLost: Int64, of person: Int, role: Int) { daysOfPeople[role][person, default: 0] += daysLost }

  /// Says that a column of the whole authority is this, or is not known.
  mutating func set(_ column: ReturnedColumn, to amount: Int64?) {
    whole[column] = Sum(amount: amount ?? 0, isKnown: amount != nil)
  }

  func value(_ column: ReturnedColumn, _ role: Int?) -> ReturnedValue {
    if let sum = whole[column], !sum.isKnown || role == nil { return sum.isKnown ? .amount(sum.amount) : .missing }
    // What is of the whole authority alone is of no role.
    if whole[column] != nil && role != nil { return .missing }
    let own = sums[column] ?? []
    let parts = role.map { own.indices.contains($0) ? [own[$0]] : [] } ?? own
    return parts.allSatisfy { $0.isKnown } ? .amount(parts.reduce(0) { $0 + $1.amount }) : .missing
  }

  func people(_ column: ReturnedColumn, _ role: Int?) -> Int {
    let own = heads[column] ?? []
    if let role { return own.indices.contains(role) ? own[role].count : 0 }
    return own.reduce(into: Set<Int>()) { $0.formUnion($1) }.count
  }

  /// By role, what each person has.
  var daysLost: [[Int64]] { daysOfPeople.map { $0.values.sorted() } }

  func isUsed(_ role: Int) -> Bool { heads.values.contains { !$0[role].isEmpty } }
}
