/// What is wrong with a settings file.
package enum SettingsFault: Error, Hashable {
  /// `reason` begins in the middle of a sentence.
  case syntax(path: String, line: Int, reason: String)
  case notUTF8(path: String)
  /// A value of the wrong type, at a key path such as `measures.vacancy.target`.
  case wrongType(path: String, key: String, wanted: String)
  /// A value of the right type that cannot be.
  case wrongValue(path: String, key: String, wanted: String)
  /// A measure of the council's own that is none; `reason` is a sentence without its full stop.
  case wrongMeasure(path: String, line: Int?, reason: String)
}
