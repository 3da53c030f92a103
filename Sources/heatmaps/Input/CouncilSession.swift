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
    try input.refusing { () throws(Refusal) in try request.check(settings) }
    // A pipe is read to its end here.
    progress.step("Reading")
    switch try DataSource(input, settings, threads: threadCount) {
    case .published: throw .censusFile(path: data, command: command)
    case .folder(_, let files, let made):
      var session = Session(
        files: files, settings: made?.settings(settings) ?? settings, comparison: try compare.input(settings))
      session.made = made
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

  /// What a request comes to.
  func run(_ session: Session, _ request: Request) throws(Failure) -> Run {
    try input.calling(session.files, session.made).refusing { () throws(Refusal) in try session.run(request) }
  }
}

extension RefusedInput {
  /// The same, with what the files are called.
  func calling(_ files: [InputFile: FileBytes], _ made: MadeFiles?) -> RefusedInput {
    var input = self
    input.names = made?.names ?? SourceNames()
    input.names.add(SourceNames(files))
    return input
  }

  /// What some work gives; a refusal is one of this input.
  func refusing<Value>(_ work: () throws(Refusal) -> Value) throws(Failure) -> Value {
    do throws(Refusal) {
      return try work()
    } catch {
      throw .refusal(error, of: self)
    }
  }
}
