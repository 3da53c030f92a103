import Foundation
import Glibc

/// Runs the program that was built beside the tests, as a person would.
enum Program {
  struct Outcome {
    let status: Int32
    let output: String
    let error: String

    /// Both streams, for what must stand in neither.
    var everything: String { output + error }
  }

  /// Who runs it.
  enum User {
    case me
    /// Someone who owns nothing: for what root may do and others may not.
    case nobody
  }

  static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appendingPathComponent("heatmaps").path

  static let isRoot = getuid() == 0

  /// Runs it in a folder. A run that takes two minutes is ended, with status 124.
  ///
  /// Most extracts of these tests are of a handful of people, which no board may see: drawn for the service's own eyes, unless
  /// the arguments name a profile.
  static func run(
    _ arguments: [String], in folder: Folder, as user: User = .me, output: String? = nil
  ) throws -> Outcome {
    let other = user == .nobody && isRoot ? ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"] : []
    let isDrawn = ["draw", "table"].contains(arguments.first ?? "") && !arguments.contains("--profile")
    let arguments = arguments + (isDrawn ? ["--profile", "internal"] : [])
    let (out, error) = (output ?? Folder.temporaryFile(), Folder.temporaryFile())
    defer {
      if output == nil { try? FileManager.default.removeItem(atPath: out) }
      try? FileManager.default.removeItem(atPath: error)
    }
    let child = try Child(
      ["timeout", "-k", "5", "120"] + other + [path] + arguments, in: folder.path, output: out, error: error)
    let status = child.wait()
    return Outcome(
      status: status, output: output == nil ? try text(out) : "", error: try text(error))
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  /// Runs another program, such as `mkfifo`; its status.
  static func other(_ arguments: [String]) -> Int32 {
    (try? Child(["timeout", "120"] + arguments, in: "/", output: "/dev/null", error: "/dev/null"))?.wait() ?? 127
  }
}

/// A process of ours. (Foundation's own waits for an end that a child of another thread may hold open.)
struct Child {
  struct CannotStart: Error { let errno: Int32 }

  let id: pid_t

  /// Starts a program that is found on the path, with nothing to read, its streams going to files.
  init(_ arguments: [String], in folder: String, output: String, error: String) throws {
    // What is made here is given back at the end, and the texts outlive the call.
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, error, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let environment = ["PATH=/usr/bin:/bin:/usr/sbin:/sbin", "SWIFT_BACKTRACE=enable=no"]
    let words = unsafe (["env", "-C", folder] + arguments).map { unsafe strdup($0) } + [nil]
    let variables = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var id = pid_t()
    let failed = unsafe posix_spawnp(&id, "env", &actions, nil, words, variables)
    guard failed == 0 else { throw CannotStart(errno: failed) }
    self.id = id
  }

  /// Its status once it has ended; 128 and its signal where one ended it.
  func wait() -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(id, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  func stop() {
    kill(id, SIGTERM)
    _ = wait()
  }
}
