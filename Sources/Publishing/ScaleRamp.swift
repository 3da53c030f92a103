package import HeatMapDrawing
package import Workforce

extension Scale {
  /// The colours of its classes.
  package var ramp: Ramp { reference == .none ? .sequential : .diverging }
}
