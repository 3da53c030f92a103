package import Publishing

/// A paper as one page for a browser.
package func webPage(_ content: PaperContent) -> [UInt8] { [] }
