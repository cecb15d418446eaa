// RUN: tp-opt %s --split-input-file --verify-diagnostics

// The constraints of tp.mesh, C1 to C3.

// expected-error @+1 {{'tp.mesh' op has axis 'tp' of size 0, not at least 1}}
tp.mesh @pod <dp = 2, tp = 0>

// -----

// expected-error @+1 {{'tp.mesh' op has two axes called 'tp'}}
tp.mesh @pod <tp = 2, tp = 4>

// -----

// expected-error @+1 {{'tp.mesh' op lists devices array<i64: 0, 2, 2, 3>, not each of 0 to 3 once}}
tp.mesh @pod <tp = 4> {devices = array<i64: 0, 2, 2, 3>}

// -----

// expected-error @+1 {{'tp.mesh' op lists 3 devices for 4 positions}}
tp.mesh @pod <tp = 4> {devices = array<i64: 0, 2, 1>}

// -----

// expected-error @+1 {{'tp.mesh' op has more than 2^31 positions}}
tp.mesh @pod <dp = 65536, tp = 65536>

// -----

// expected-note @+1 {{see existing symbol definition here}}
tp.mesh @pod <dp = 2>
// expected-error @+1 {{redefinition of symbol named 'pod'}}
tp.mesh @pod <tp = 2>
