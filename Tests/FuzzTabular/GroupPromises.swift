import Tabular

/// What is done for many records at once comes out as for each of them alone.
struct GroupPromises {
  private var dictionary = ByteDictionary()
  private var search = GroupSearch()

  mutating func check(_ group: borrowing RecordGroup) {
    let columns = 0..<3
    for column in columns { checkSearch(column, of: group) }
    var keys: [FieldKeys] = columns.map { _ in FieldKeys() }
    for number in 0..<group.count where group.present >> UInt64(number) & 1 == 1 {
      for column in columns { keys[column].append(column, of: group.record(number)) }
    }
    for column in columns {
      var other = dictionary
      var codes: [Int32] = []
      keys[column].number(in: &other, onto: &codes)
      var alone: [Int32] = []
      for number in 0..<group.count where group.present >> UInt64(number) & 1 == 1 {
        alone.append(group.record(number).code(column, in: &dictionary))
      }
      precondition(codes == alone, "fields that were kept have other numbers")
    }
    for fieldCount in 2...4 { checkSpans(group, fieldCount: fieldCount) }
  }

  private mutating func checkSearch(_ column: Int, of group: borrowing RecordGroup) {
    let found = search.find(column, of: group, group.present, in: dictionary)
    precondition(found & ~group.present == 0, "a record was looked up that is not there")
    for number in 0..<group.count where found >> UInt64(number) & 1 == 1 {
      let alone = group.record(number).find(column, in: dictionary)
      precondition(search.codes[number] == alone, "a field is found by itself but not with others")
    }
  }

  private func checkSpans(_ group: borrowing RecordGroup, fieldCount: Int) {
    var spans = [ISOSpan](repeating: .none, count: 64)
    let plain = group.plainSpans(fieldCount - 2, fieldCount - 1, fieldCount: fieldCount, into: &spans)
    for number in 0..<group.count where plain >> UInt64(number) & 1 == 1 {
      let first = group.record(number).date(fieldCount - 2)
      let last = group.record(number).date(fieldCount - 1)
      precondition(first == .day(spans[number].first.day), "a plain row has another first day")
      precondition(last == spans[number].last.map { .day($0.day) } ?? .blank, "a plain row has another last day")
    }
  }
}
