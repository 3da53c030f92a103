package import Publishing

/// A paper as a Word document.
package func wordDocument(_ content: PaperContent) -> [UInt8] { [] }
