/// What the settings say of the look of documents: whose they are, and in what colour. None of it is in pictures.
package struct PaperLook: Hashable, Sendable {
  /// The paper's place on an agenda: `Item 7, Appendix B`.
  package var number: String?
  /// Whose paper it is: `Lancashire County Council`.
  package var organisation: String?
  /// The path of a PNG.
  package var logo: String?
  /// The colour of headings: `0x1F4E79`.
  package var accent: UInt32?

  package init() {}
}
