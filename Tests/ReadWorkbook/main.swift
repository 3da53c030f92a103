import Glibc
import Parallel
import Spreadsheet
import Tabular

// Prints what a workbook holds, for scripts that hold it against what others read, or time it:
//
//     ReadWorkbook FILE              every cell of every sheet: place, kind, value and text, between tabs
//     ReadWorkbook --text FILE       the first sheet as delimited text
//     ReadWorkbook --count FILE      reads every cell of the first sheet, and prints how many there are of each kind
//     ReadWorkbook --measure FILE    makes delimited text of the first sheet, and prints how long it is
//
// With `--one` before the rest everything is done by one thread. Ends with 1, and says why, where the workbook is refused.

func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": result += "\\\\"
    case "\t": result += "\\t"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

func describe(_ cell: Cell) -> String {
  switch cell {
  case .empty: "empty\t"
  case .text(let text): "text\t" + escaped(text)
  case .number(let number): "number\t\(number)"
  case .date(let day, let milliseconds): "date\t\(day)+\(milliseconds)"
  case .time(let milliseconds): "time\t\(milliseconds)"
  case .boolean(let value): "boolean\t\(value)"
  case .error(.shown(let error)): "error\t" + error
  case .error(.uncalculated): "uncalculated\t"
  case .error(.noSuchDay(let number)): "noday\t\(number)"
  }
}

func printCells(_ workbook: inout Workbook, threads: Int) throws {
  for (number, sheet) in workbook.sheets.enumerated() {
    print("sheet\t\(escaped(sheet.name))\t\(sheet.visibility)\t\(workbook.dates)")
    var rows = try workbook.rows(of: number, threads: threads)
    while try rows.next() {
      for index in 0..<rows.count {
        let place = CellPlace(row: rows.row, column: rows.column(index))
        print("\(place)\t\(describe(rows.cell(index)))\t\(escaped(rows.text(index)))\(rows.isHidden ? "\thidden" : "")")
      }
    }
  }
}

func count(_ rows: consuming SheetRows) throws {
  var (count, texts, numbers, dates, others, length, sum) = (0, 0, 0, 0, 0, 0, 0.0)
  while try rows.next() {
    count += 1
    for index in 0..<rows.count {
      switch rows.cell(index) {
      case .text(let text):
        texts += 1
        length += text.utf8.count
      case .number(let number):
        numbers += 1
        sum += number
      case .date(let day, _):
        dates += 1
        sum += Double(day.number)
      default: others += 1
      }
    }
  }
  print(
    "\(count) rows, \(texts) texts of \(length) bytes, \(numbers) numbers, \(dates) dates, \(others) others, sum \(sum)"
  )
}

var arguments = Array(CommandLine.arguments.dropFirst())
var threads = processorCount()
if arguments.first == "--one" {
  threads = 1
  arguments.removeFirst()
}
let mode = arguments.count > 1 ? arguments.removeFirst() : ""
guard let path = arguments.first else {
  print("usage: ReadWorkbook [--one] [--text | --count | --measure] FILE")
  exit(2)
}
do {
  var workbook = try Workbook(try bytes(ofFile: path))
  switch mode {
  case "--count": try count(try workbook.rows(of: 0, threads: threads))
  case "--measure": print(try DelimitedSheet(try workbook.rows(of: 0, threads: threads)).bytes.count)
  case "--text":
    let text = try DelimitedSheet(try workbook.rows(of: 0, threads: threads)).bytes
    print(String(decoding: text, as: UTF8.self), terminator: "")
  default: try printCells(&workbook, threads: threads)
  }
} catch {
  print("refused\t\(error)")
  exit(1)
}
