/// The settings file that lies with the data, if any; none lies with standard input.
func settingsPath(beside path: String) -> String? {
  if path == StandardInput.path { return nil }
  let folder: String
  switch entry(at: path) {
  case .folder: folder = path.hasSuffix("/") ? path : path + "/"
  case .file, .nothing: folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
  return entry(at: folder + "heatmaps.toml") == .file ? folder + "heatmaps.toml" : nil
}
