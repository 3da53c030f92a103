// What the public face is made of besides its own types, so that `import Workforce` is enough to use it.

@_exported public import enum Disclosure.Profile
@_exported public import enum Measures.RowLevel
@_exported public import struct Staffing.Month
@_exported public import struct Staffing.Period
