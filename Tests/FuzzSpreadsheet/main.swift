import Glibc

// Feeds hostile bytes to the reader of workbooks. Built as it is, it replays the files that it is given; built with libFuzzer (see
// scripts/fuzz), it makes bytes up. Either way it stops at the first that break a promise.

#if FUZZ
  /// libFuzzer's own loop, which calls back with bytes until it is stopped.
  @_silgen_name("LLVMFuzzerRunDriver")
  func runFuzzer(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
  ) -> Int32

  var count = CommandLine.argc
  var arguments = unsafe CommandLine.unsafeArgv
  exit(
    unsafe runFuzzer(&count, &arguments) { bytes, count in
      unsafe Promises.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
      return 0
    })
#else
  for path in CommandLine.arguments.dropFirst() {
    guard let file = unsafe fopen(path, "rb") else {
      print("\(path): cannot be opened")
      exit(1)
    }
    var bytes: [UInt8] = []
    while case let byte = unsafe getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    unsafe fclose(file)
    Promises.check(bytes)
  }
  print("\(CommandLine.arguments.count - 1) inputs replayed")
#endif
