import Desk

/// The settings file that lies with the data, if any; none lies with standard input.
func settingsPath(beside path: String) -> String? {
  path == StandardInput.path ? nil : Folder.disk.settingsPath(beside: path)
}
