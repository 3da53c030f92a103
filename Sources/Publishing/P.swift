package enum PPlaceholder {}
