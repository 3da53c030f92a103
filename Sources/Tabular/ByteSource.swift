#if canImport(Glibc)
  import Glibc
#endif

/// Where bytes come from: a file, a pipe, or an array.
///
/// A plain file is read up to the size it had when it was opened, so that one that is being appended to gives a definite
/// answer; one that has become shorter is a failure. Pipes and devices are read to their end.
struct ByteSource: ~Copyable {
  let name: String
  /// Bytes handed out so far.
  private(set) var count = 0
  /// Nothing is left.
  private(set) var ended = false
  /// The file has grown since it was opened.
  private(set) var grew = false

  private let descriptor: Int32
  /// The size when opened, of a plain file.
  private let size: Int?
  private let array: [UInt8]

  /// How many bytes are still to come; nil where that is not known.
  var left: Int? {
    if descriptor < 0 { return array.count - count }
    return size.map { $0 - count }
  }

  /// Opens a file or pipe. Where there are none, as in a browser, this fails as for a file that does not exist.
  init(path: String) throws(ReadFailure) {
    #if canImport(Glibc)
      let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .cannotOpen(path: path, errno: errno) }
      var status = stat()
      guard unsafe fstat(descriptor, &status) == 0 else {
        let reason = errno
        Glibc.close(descriptor)
        throw .cannotOpen(path: path, errno: reason)
      }
      let kind = status.st_mode & S_IFMT
      if kind == S_IFDIR {
        Glibc.close(descriptor)
        throw .isDirectory(path: path)
      }
      name = path
      self.descriptor = descriptor
      // Files of the kernel's own making say that they are plain and empty, and are not.
      size = kind == S_IFREG && status.st_size > 0 ? Int(status.st_size) : nil
      array = []
    #else
      throw .cannotOpen(path: path, errno: 2)
    #endif
  }

  init(bytes: [UInt8], name: String) {
    self.name = name
    descriptor = -1
    size = nil
    array = bytes
  }

  #if canImport(Glibc)
    deinit {
      if descriptor >= 0 { Glibc.close(descriptor) }
    }
  #endif

  /// Fills `start ..< end` of the buffer as far as there are bytes, and says how many there were.
  mutating func fill(_ buffer: inout ByteBuffer, from start: Int, to end: Int) throws(ReadFailure) -> Int {
    var at = start
    while at < end && !ended {
      let got = try next(&buffer, from: at, to: end)
      at += got
      count += got
    }
    return at - start
  }

  private mutating func next(_ buffer: inout ByteBuffer, from at: Int, to end: Int) throws(ReadFailure) -> Int {
    #if canImport(Glibc)
      if descriptor >= 0 { return try read(&buffer, from: at, to: end) }
    #endif
    let got = min(end - at, array.count - count)
    buffer.copy(array, from: count, count: got, into: at)
    ended = count + got == array.count
    return got
  }

  #if canImport(Glibc)
    private mutating func read(_ buffer: inout ByteBuffer, from at: Int, to end: Int) throws(ReadFailure) -> Int {
      let wanted = size.map { min(end - at, $0 - count) } ?? (end - at)
      let got = buffer.read(descriptor, into: at, to: at + wanted)
      if got < 0 { throw .cannotRead(path: name, errno: Int32(-got)) }
      if let size {
        if got == 0 { throw .changedWhileRead(path: name) }
        if count + got == size {
          ended = true
          var status = stat()
          if unsafe fstat(descriptor, &status) == 0 {
            grew = Int(status.st_size) > size
            if Int(status.st_size) < size { throw .changedWhileRead(path: name) }
          }
        }
      } else {
        ended = got == 0
      }
      return got
    }
  #endif
}
