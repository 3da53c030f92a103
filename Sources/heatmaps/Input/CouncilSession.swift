import Desk
import Extracts
import Reports
import Staffing
import Workforce

/// Makes the sessions that commands ask.
extension DataOptions {
  /// A session over the data folder.
  ///
  /// - Parameters:
  ///   - request: what the session will be asked: refused before the folder is looked at, where that can be.
  ///   - acceptsRejects: whether to go on without refused rows.
  ///   - command: what was typed, for who gives it a file of published figures.
  func session(
    for request: Request, _ compare: CompareOptions, acceptsRejects: Bool, _ progress: Progress, command: String
  ) throws(Failure) -> Session {
    let settings = try readSettings()
    try asRun { () throws(RunFailure) in
      try input.refusing { () throws(Refusal) in try request.check(settings) }
    }
    // A pipe is read to its end here.
    progress.step("Reading")
    switch try source(settings) {
    case .published: throw .censusFile(path: data, command: command)
    case .folder(let files):
      var session = files.session(settings, comparison: try compare.input(settings))
      session.acceptsRejects = acceptsRejects
      session.keepsRefused = showIds
      session.threads = threadCount
      session.step = { step in
        switch step {
        case .reading: progress.step("Reading")
        case .measuring: progress.step("Measuring")
        }
      }
      return session
    }
  }

  /// What the path holds, or standard input in its place.
  func source(_ settings: Settings) throws(Failure) -> DataSource {
    if data == StandardInput.path { return try DataSource.piped(settings, of: input) }
    return try asRun { () throws(RunFailure) in
      try DataSource(input, in: .disk, settings, threads: threadCount)
    }
  }

  /// What a request comes to.
  func run(_ session: Session, _ request: Request) throws(Failure) -> Run {
    try asRun { () throws(RunFailure) in
      try input.calling(CouncilFiles(session.files, made: session.made).names)
        .refusing { () throws(Refusal) in try session.run(request) }
    }
  }
}
