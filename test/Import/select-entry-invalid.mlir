// RUN: tp-opt %s --tp-select-entry --split-input-file --verify-diagnostics

// expected-error @below {{there is no '@main', and several functions may be the entry: @first, @second}}
module {
  func.func @first() {
    return
  }
  func.func @second() {
    return
  }
}

// -----

// expected-error @below {{there is no public function with a body}}
module {
  func.func private @hidden() {
    return
  }
}

// -----

// One public function needs no name.

func.func @only() {
  return
}
