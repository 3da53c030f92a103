/// The headings of the side columns, and the scale of their bars.
package struct Side: Sendable, Equatable {
  /// Over what the latest value is made of; nil leaves the column out.
  package var madeOf: Heading?
  /// Over the changes; nil leaves the column out.
  package var change: Heading?
  /// Over the bars.
  package var bars: String
  /// The fixed scale of the bars; nil leaves them out.
  package var axis: Axis?

  package init(madeOf: Heading? = nil, change: Heading? = nil, bars: String = "", axis: Axis? = nil) {
    self.madeOf = madeOf
    self.change = change
    self.bars = bars
    self.axis = axis
  }

  /// Two short lines over a column.
  package struct Heading: Sendable, Equatable {
    /// "In a year". Empty where the heading of the bars stands over both columns.
    package var upper: String
    /// "points".
    package var lower: String

    package init(upper: String, lower: String) {
      self.upper = upper
      self.lower = lower
    }
  }

  /// The scale that all bars of a measure have, whatever its values: bars begin at the middle, and one that leaves the scale ends in the
  /// head of an arrow. It reaches as far to both sides as the end that lies farther from the middle; an end that nothing can pass may lie
  /// nearer.
  package struct Axis: Sendable, Equatable {
    package var low: Tick
    package var middle: Tick
    package var high: Tick

    package struct Tick: Sendable, Equatable {
      package var value: Double
      /// As it stands over the axis: "−10".
      package var text: String

      package init(value: Double, text: String) {
        self.value = value
        self.text = text
      }
    }

    package init(low: Tick, middle: Tick, high: Tick) {
      self.low = low
      self.middle = middle
      self.high = high
    }
  }
}

/// The side columns of a row.
package struct SideCell: Sendable, Equatable {
  /// What the latest value is made of: "8.2 of 55.5".
  package var madeOf: String
  /// The change in a year; none where it is not known, or hidden.
  package var change: Change?
  package var gap: Gap?

  package init(madeOf: String = "", change: Change? = nil, gap: Gap? = nil) {
    self.madeOf = madeOf
    self.change = change
    self.gap = gap
  }

  /// A change as a number, and as an arrow where it is more than chance.
  package struct Change: Sendable, Equatable {
    /// With its sign, the true minus; "0.0" without one.
    package var text: String
    /// Nil: no arrow.
    package var arrow: Cell.Trend?

    package init(text: String, arrow: Cell.Trend? = nil) {
      self.text = text
      self.arrow = arrow
    }
  }

  /// A bar on the axis, from its middle to a value, and a signed number on the other side of the middle.
  package struct Gap: Sendable, Equatable {
    /// With its sign, the true minus; empty where the number stands elsewhere.
    package var text: String
    /// Where the bar ends, on the scale of the axis. A value that is not finite has no bar.
    package var value: Double
    /// The colour of the bar.
    package var worse: Bool

    package init(text: String, value: Double, worse: Bool) {
      self.text = text
      self.value = value
      self.worse = worse
    }
  }
}
