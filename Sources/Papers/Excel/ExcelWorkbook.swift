package import Publishing

/// A paper as an Excel workbook.
package func excelWorkbook(_ content: PaperContent) -> [UInt8] { [] }
