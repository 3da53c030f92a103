/// How much is read and held at once. Tests make these small.
package struct ReadLimits: Hashable, Sendable {
  /// Bytes read at a time: about what the processor's cache holds.
  package var chunk = 1 << 18
  /// The longest record.
  package var record = 16 << 20
  /// Fields found at a time.
  package var fields = 1 << 13
  /// Bytes looked at before the header is read, to tell what the file is.
  package var sniff = 1 << 12

  package init() {}
}
