/// Where things stand in an overview, in millimetres.
enum OverviewSizes {
  static let labels = 37.2
  /// The column of all districts, and that of targets.
  static let total = 11.4
  static let reference = 12.2
  /// The widest that a district's column is worth.
  static let districtMost = 16.0
  static let stripHeight = 3.6
  static let swatch = 13.7
  /// From one line of a name to the next, and what lies between the storeys besides their lines.
  static let namePitch = 3.2
  static let betweenStoreys = 0.7
}
