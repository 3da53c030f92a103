/// A file or folder that stays as it is, whoever asks: of its kinds only root can make any, and not on every file
/// system.
struct FixedFile {
  enum Kind: CaseIterable {
    /// A file that cannot be changed, renamed or removed.
    case immutable
    /// A file that something is mounted on.
    case mounted
    /// A folder in which files can be made, and neither renamed nor removed.
    case growing

    /// Whether one can be made here.
    var canBeMade: Bool {
      guard Program.isRoot, let folder = try? Folder().write("", to: "f") else { return false }
      return (try? FixedFile(folder, self == .growing ? "" : "f", self))?.release() ?? false
    }
  }

  struct CannotFix: Error {}

  /// Held, since it could not be removed before the release.
  private let folder: Folder
  private let path: String
  private let kind: Kind

  init(_ folder: Folder, _ name: String, _ kind: Kind) throws {
    (self.folder, path, self.kind) = (folder, folder.path + "/" + name, kind)
    let command =
      switch kind {
      case .immutable: ["chattr", "+i", path]
      case .mounted: ["mount", "--bind", path, path]
      case .growing: ["chattr", "+a", path]
      }
    guard Program.other(command) == 0 else { throw CannotFix() }
  }

  /// Whether it worked; it does once.
  @discardableResult
  func release() -> Bool {
    switch kind {
    case .immutable: Program.other(["chattr", "-i", path]) == 0
    case .mounted: Program.other(["umount", path]) == 0
    case .growing: Program.other(["chattr", "-a", path]) == 0
    }
  }

  static let canBeImmutable = Kind.immutable.canBeMade
  static let canBeMounted = Kind.mounted.canBeMade
  static let canBeGrowing = Kind.growing.canBeMade
}
