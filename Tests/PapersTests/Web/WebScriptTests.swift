import Testing
@testable import Papers

struct WebScriptTests {
  /// A browser runs no script whose checksum is not the one that the page names.
  @Test func pageNamesItsScript() {
    let digest = SHA256.digest(Array(pageScript.utf8))
    #expect(pageScriptHash == base64(digest))
  }

  /// From FIPS 180-2, appendix B.
  @Test func checksumIsThatOfTheStandard() {
    let short = hexadecimal(SHA256.digest(Array("abc".utf8)))
    #expect(short == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let long = hexadecimal(SHA256.digest(Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8)))
    #expect(long == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
  }

  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  private func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var out = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let three = (0..<3).map { start + $0 < bytes.count ? Int(bytes[start + $0]) : 0 }
      let bits = three[0] << 16 | three[1] << 8 | three[2]
      for place in 0..<4 {
        out.append(start + place <= bytes.count ? digits[bits >> (18 - 6 * place) & 63] : "=")
      }
    }
    return out
  }
}

/// SHA-256, for tests.
private enum SHA256 {
  static func digest(_ message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = roots(8) { fraction(of: $0.squareRoot()) }
    let keys = roots(64) { fraction(of: cubeRoot($0)) }
    var bytes = message + [0x80]
    while bytes.count % 64 != 56 { bytes.append(0) }
    let length = UInt64(message.count) * 8
    bytes += (0..<8).map { UInt8(truncatingIfNeeded: length >> (56 - 8 * UInt64($0))) }
    for block in stride(from: 0, to: bytes.count, by: 64) {
      var words = (0..<16).map { word in (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[block + 4 * word + $1]) } }
      for place in 16..<64 {
        let (a, b) = (words[place - 15], words[place - 2])
        let first = turned(a, 7) ^ turned(a, 18) ^ (a >> 3)
        let second = turned(b, 17) ^ turned(b, 19) ^ (b >> 10)
        words.append(words[place - 16] &+ first &+ words[place - 7] &+ second)
      }
      var v = state
      for place in 0..<64 {
        let first = turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25)
        let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
        let one = v[7] &+ first &+ choice &+ keys[place] &+ words[place]
        let second = turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22)
        let two = second &+ ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]))
        v = [one &+ two, v[0], v[1], v[2], v[3] &+ one, v[4], v[5], v[6]]
      }
      state = zip(state, v).map { $0 &+ $1 }
    }
    return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) } }
  }

  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

  /// Of the first primes.
  private static func roots(_ count: Int, _ root: (Double) -> UInt32) -> [UInt32] {
    var primes: [Int] = []
    var next = 2
    while primes.count < count {
      if primes.allSatisfy({ next % $0 != 0 }) { primes.append(next) }
      next += 1
    }
    return primes.map { root(Double($0)) }
  }

  /// The first 32 bits after the point.
  private static func fraction(of value: Double) -> UInt32 { UInt32((value - value.rounded(.down)) * 4_294_967_296) }

  /// By Newton's steps, which end at the nearest value.
  private static func cubeRoot(_ value: Double) -> Double {
    var root = value / 2 + 1
    for _ in 0..<100 { root -= (root * root * root - value) / (3 * root * root) }
    return root
  }
}
