import Desk
import Staffing
import Workforce

/// What a run made, on its way to the folder of pictures.
struct Writing {
  private var batch = FileBatch()
  private let folder: String
  private let replaces: Bool

  init(to picture: PictureOptions) { (folder, replaces) = (picture.folder, picture.replace) }

  mutating func add(_ files: [OutputFile]) {
    for file in files { batch.add(file.bytes, at: folder + file.name, isKept: !file.replaces) }
  }

  /// Has every file written, and takes away the pages of earlier runs of the pictures that are not written over, where that may be.
  func write(_ pictures: [MadePicture], _ write: (FileBatch) throws(Failure) -> Void) throws(Failure) {
    let stale = pictures.flatMap { picture in
      stalePages(ofStem: folder + picture.stem, written: picture.pages.map { folder + $0.name })
    }
    if !replaces, !stale.isEmpty { throw .wouldReplace(stale) }
    try write(batch)
    for path in stale { try? SystemCalls.unlink(path) }
  }
}
