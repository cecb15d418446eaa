# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Known bugs that a build can be given on purpose: scripts/check-planted-bugs.sh
# proves that the numeric tests see each of them. Off by default.
#
#   cmake --preset dev -B build-planted -DTP_PLANT_BUG=mask-omitted
#
# Each is a few lines under #ifdef TP_PLANT_<NAME> in the compiler.
set(TP_PLANTED_BUGS
  exchange-counts-transposed # rows go to where they should come from
  floor-for-ceil           # uneven shards are rounded down: the last elements are lost
  gap-ignored              # blocks that stay whole are cut as if they were one
  group-stride-swapped     # of two axes of a group the major one counts fastest
  halo-side-swapped        # the rows of one neighbour are expected from the other
  index-offset-dropped     # positions in a cut loop start from 0 on every rank
  init-kept-on-all-ranks   # the start value of a cut reduction is added by each rank
  mask-omitted             # padding of uneven shards takes part in reductions
  max-reduced-as-sum       # pending maxima are added up
  sub-axis-order-reversed  # a collective over the major part of an axis uses the minor one
  wait-for-wrong-group     # a reduction meets the devices of another axis
  wrong-gather-order)      # shards are joined in another order than they were cut
set(TP_PLANT_BUG "" CACHE STRING "One of ${TP_PLANTED_BUGS}, or empty")
set_property(CACHE TP_PLANT_BUG PROPERTY STRINGS "" ${TP_PLANTED_BUGS})
if(TP_PLANT_BUG AND NOT TP_PLANT_BUG IN_LIST TP_PLANTED_BUGS)
  message(FATAL_ERROR "TP_PLANT_BUG is '${TP_PLANT_BUG}', not one of ${TP_PLANTED_BUGS}")
endif()
string(TOUPPER "TP_PLANT_${TP_PLANT_BUG}" TP_PLANT_MACRO)
string(REPLACE "-" "_" TP_PLANT_MACRO "${TP_PLANT_MACRO}")

# tp_plant_bug(source…): define the macro for the sources that hold the bug, and
# for no others, so that a planted build compiles little anew.
function(tp_plant_bug)
  if(NOT TP_PLANT_BUG)
    return()
  endif()
  foreach(source ${ARGN})
    file(STRINGS ${source} holds REGEX "${TP_PLANT_MACRO}([^A-Z_]|$)")
    if(holds)
      set_property(SOURCE ${source} APPEND PROPERTY COMPILE_DEFINITIONS ${TP_PLANT_MACRO})
      set_property(GLOBAL APPEND PROPERTY TP_PLANTED_SOURCES ${source})
    endif()
  endforeach()
endfunction()

# tp_check_planted_bug(): refuse a bug that no source holds.
function(tp_check_planted_bug)
  get_property(planted GLOBAL PROPERTY TP_PLANTED_SOURCES)
  if(TP_PLANT_BUG AND NOT planted)
    message(FATAL_ERROR "no source holds ${TP_PLANT_MACRO}")
  endif()
endfunction()
