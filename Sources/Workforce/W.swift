package enum WorkforcePlaceholder {}
