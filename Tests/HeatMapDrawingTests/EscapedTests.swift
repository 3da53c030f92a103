import Testing
import HeatMapDrawing

struct EscapedTests {
  @Test func marksOfMarkup() {
    #expect(escaped("A & B <\"c\"> 'd' Tŷ") == "A &amp; B &lt;&quot;c&quot;&gt; 'd' Tŷ")
  }

  @Test func whatXMLCannotHold() {
    #expect(escaped("a\u{0}b\u{B}c\u{FFFE}d\te\nf") == "abcd\te\nf")
  }
}
