import Testing
@testable import Papers

struct Base64Tests {
  /// RFC 4648, section 10; and the letters at both ends of each range.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func ofTheStandard(text: String, expected: String) { #expect(base64(Array(text.utf8)) == expected) }

  @Test func allDigits() {
    let bytes: [UInt8] = [0x00, 0x00, 0x19, 0x69, 0xA7, 0x33, 0xD3, 0xDF, 0xBF, 0xFF]
    #expect(base64(bytes) == "AAAZaacz09+//w==")
  }
}
