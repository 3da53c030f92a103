#if arch(wasm32)
  // What the page's worker calls. It fills the room with a question, asks, and reads the answer, which stays until the next
  // question is answered.
  //
  // Why it is safe: there is one thread; the room and the answer are each given back where the next is made, and the room also where its
  // question is read; and no more is read of the room than it holds, or the engine stops.

  nonisolated(unsafe) private var room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 0)
  nonisolated(unsafe) private var given = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 0)

  nonisolated(unsafe) private var state = PageState { step in pageStep(step.rawValue, 0, 0) }

  nonisolated(unsafe) private var isStarted = false

  /// What the C and C++ in the engine make before all else. The linker would have it called before each question, and its end after, did
  /// nobody name it.
  @_extern(c, "__wasm_call_ctors")
  func startLibraries()

  /// Room for a question of so many bytes, until it is asked or room for another is.
  @_expose(wasm, "page_room") @_cdecl("page_room")
  func pageRoom(_ count: Int32) -> UnsafeMutablePointer<UInt8>? {
    if unsafe !isStarted {
      unsafe isStarted = true
      startLibraries()
    }
    precondition(count >= 0)
    unsafe room.deallocate()
    unsafe room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Int(count))
    return unsafe room.baseAddress
  }

  /// Answers the question in the first bytes of the room.
  @_expose(wasm, "page_ask") @_cdecl("page_ask")
  func pageAsk(_ count: Int32) {
    precondition(unsafe count >= 0 && Int(count) <= room.count)
    let question = unsafe Array(UnsafeBufferPointer(rebasing: room[..<Int(count)]))
    unsafe room.deallocate()
    unsafe room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 0)
    let made = unsafe state.answer(question)
    unsafe given.deallocate()
    unsafe given = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: made.count)
    _ = unsafe given.initialize(from: made)
  }

  @_expose(wasm, "page_answer") @_cdecl("page_answer")
  func pageAnswer() -> UnsafeMutablePointer<UInt8>? { unsafe given.baseAddress }

  @_expose(wasm, "page_answer_length") @_cdecl("page_answer_length")
  func pageAnswerLength() -> Int32 { Int32(unsafe given.count) }

  /// All that the engine asks of the page: to show what it does, and how much of it is done; 0 of 0 where that is not known.
  @_extern(wasm, module: "page", name: "step")
  func pageStep(_ what: Int32, _ done: Int32, _ of: Int32)
#endif
