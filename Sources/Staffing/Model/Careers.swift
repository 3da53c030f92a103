/// What files of staff and returns of the census alike call short and near the end.
package enum Careers {
  /// Service of fewer years than this is short, and who leaves in it leaves early.
  package static let shortYears = 2
  /// From which age on retiring is near.
  package static let nearRetiring = 55
}
