package import Disclosure

/// A measure that may be shown: its table, which has been through disclosure control, with all that is said around it.
///
/// Only a ``Session`` makes one, so that a figure which was not cleared for the request's ``Request/profile`` is in none.
public struct Sheet: Sendable {
  package internal(set) var table: PublishedTable
  package let scale: Scale
  package internal(set) var paper: Paper
  package let order: RowOrder

  package init(table: PublishedTable, scale: Scale, paper: Paper, order: RowOrder) {
    self.table = table
    self.scale = scale
    self.paper = paper
    self.order = order
  }

  /// The same, saying how many of its figures were otherwise in the last paper.
  package func noting(revised count: Int) -> Sheet {
    var sheet = self
    sheet.paper.revised = count
    return sheet
  }
}
