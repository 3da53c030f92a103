package enum TabularPlaceholder {}
