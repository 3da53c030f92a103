import Glibc
import Testing

@testable import Tabular

/// Files as the system has them. Each test has a folder of its own.
struct ByteSourceTests: ~Copyable {
  private let folder: String

  init() throws {
    folder = "/tmp/tabular-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    try #require(unsafe mkdir(folder, 0o700) == 0)
  }

  deinit {
    unsafe unlink(path)
    unsafe rmdir(folder)
  }

  private var path: String { folder + "/f.csv" }

  private static func write(_ text: String, to path: String, _ flags: Int32) {
    let descriptor = unsafe open(path, O_WRONLY | flags, 0o600)
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written <= 0 { break }
      bytes = bytes.dropFirst(written)
    }
    close(descriptor)
  }

  @Test func aFile() {
    Self.write("a,b\n1,2\n", to: path, O_CREAT)
    #expect(Reading(path: path).texts == [["1", "2"]])
    #expect(Reading(path: path).summary?.grew == false)
  }

  @Test func nothingThere() {
    #expect(Reading(path: path).failure == .cannotOpen(path: path, errno: ENOENT))
  }

  @Test func aFolder() {
    #expect(Reading(path: folder).failure == .isDirectory(path: folder))
  }

  @Test func anEmptyFile() {
    Self.write("", to: path, O_CREAT)
    #expect(Reading(path: path).failure == .empty(path: path))
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func aFileThatMayNotBeRead() {
    Self.write("a\n", to: path, O_CREAT)
    unsafe chmod(path, 0)
    #expect(Reading(path: path).failure == .cannotOpen(path: path, errno: EACCES))
  }

  @Test func aFileOfTheKernels() {
    // It calls itself a plain file of no bytes, and has some.
    #expect(Reading(path: "/proc/self/status").failure == nil)
    #expect(Reading(path: "/proc/self/status").header.isEmpty == false)
  }

  @Test func aPipe() async {
    unsafe mkfifo(path, 0o600)
    let path = path
    let rows = (0..<50_000).map { "C\($0),2017-09-30\n" }.joined()
    let writer = Task.detached { Self.write("a,b\n" + rows, to: path, 0) }
    let reading = Reading(path: path)
    await writer.value
    #expect(reading.failure == nil)
    #expect(reading.rows.count == 50_000)
    #expect(reading.rows.last?.fields.first == Array("C49999".utf8))
  }

  @Test func aFileThatGrowsIsReadToItsSizeAndLastWholeLine() throws {
    Self.write("a,b\n1,2\n3,4", to: path, O_CREAT)
    var file = try DelimitedFile(ByteSource(path: path), .chunk(8))
    Self.write("5\n6,7\n", to: path, O_APPEND)
    var reading = Reading()
    reading.read(&file)
    #expect(reading.texts == [["1", "2"]])
    #expect(reading.summary?.grew == true && reading.summary?.leftOutLine == 3)
    #expect(reading.summary?.bytes == 11)
  }

  @Test func aFileThatGrowsAfterAWholeLine() throws {
    Self.write("a,b\n1,2\n", to: path, O_CREAT)
    var file = try DelimitedFile(ByteSource(path: path), .chunk(7))
    Self.write("3,4\n", to: path, O_APPEND)
    var reading = Reading()
    reading.read(&file)
    #expect(reading.texts == [["1", "2"]])
    #expect(reading.summary?.grew == true && reading.summary?.leftOutLine == nil)
  }

  @Test func aFileThatShrinks() throws {
    Self.write("a,b\n1,2\n3,4\n5,6\n", to: path, O_CREAT)
    var file = try DelimitedFile(ByteSource(path: path), .chunk(8))
    unsafe truncate(path, 9)
    var reading = Reading()
    reading.read(&file)
    #expect(reading.failure == .changedWhileRead(path: path))
  }
}
