# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# What a stage's CMakeLists.txt is made of.

# The stages, in the order data flows through them; one may use headers of
# earlier ones only.
set(TP_STAGES Sharding IR Cost Interpret Import Propagate Plan Partition
    Collectives Lower Artifact Pipelines Report CAPI Fuzz)

# tp_compile_as_llvm(target): the flags and include paths of code that uses LLVM.
function(tp_compile_as_llvm target)
  llvm_update_compile_flags(${target})
  target_compile_definitions(${target} PRIVATE ${TP_LLVM_DEFINITIONS})
  target_include_directories(${target} SYSTEM PRIVATE ${LLVM_INCLUDE_DIRS} ${MLIR_INCLUDE_DIRS})
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/include
                                               ${PROJECT_BINARY_DIR}/include)
endfunction()

# add_tp_stage(Name SOURCES a.cpp … DEPENDS OtherStage … TABLEGEN target … [NO_MLIR])
#
# The library TpName of stage Name from lib/Name, linked to the earlier stages it
# DEPENDS on. TABLEGEN names the targets whose headers it includes. NO_MLIR marks
# a stage that uses LLVM's data structures only.
function(add_tp_stage name)
  cmake_parse_arguments(ARG "NO_MLIR" "" "SOURCES;DEPENDS;TABLEGEN;LIBRARIES" ${ARGN})
  add_library(Tp${name} STATIC ${ARG_SOURCES})
  tp_compile_as_llvm(Tp${name})
  tp_plant_bug(${ARG_SOURCES})
  list(TRANSFORM ARG_DEPENDS PREPEND Tp)
  target_link_libraries(Tp${name} PUBLIC ${ARG_DEPENDS} ${ARG_LIBRARIES})
  # Every generated header exists before any stage compiles.
  if(TARGET tp-tablegen AND NOT ARG_NO_MLIR)
    add_dependencies(Tp${name} tp-tablegen)
  endif()
  if(ARG_NO_MLIR)
    set_property(GLOBAL APPEND PROPERTY TP_STAGES_WITHOUT_MLIR ${name})
    target_link_libraries(Tp${name} PUBLIC LLVM)
  else()
    target_link_libraries(Tp${name} PUBLIC MLIR LLVM)
    tp_use_precompiled_header(Tp${name})
  endif()
endfunction()

# tp_embed_json(target folder file): the files of JSON in a folder, as entries
# {"name", R"json(text)json"}, of an array in the target's sources that includes file.
function(tp_embed_json target folder file)
  file(GLOB paths CONFIGURE_DEPENDS ${folder}/*.json)
  set(entries "")
  foreach(path ${paths})
    get_filename_component(name ${path} NAME_WLE)
    file(READ ${path} text)
    string(APPEND entries "{\"${name}\", R\"json(${text})json\"},\n")
  endforeach()
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${paths})
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${file} CONTENT "${entries}" @ONLY)
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()

# add_tp_tool(name SOURCES … DEPENDS Stage …): the program build/bin/name.
function(add_tp_tool name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;LIBRARIES" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  tp_compile_as_llvm(${name})
  # The flags of the libraries, so that the precompiled header fits.
  set_target_properties(${name} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
  target_compile_options(${name} PRIVATE -fPIC)
  list(TRANSFORM ARG_DEPENDS PREPEND Tp)
  add_dependencies(${name} tp-tablegen)
  target_link_libraries(${name} PRIVATE ${TP_ALLOCATOR} ${ARG_DEPENDS} ${ARG_LIBRARIES} MLIR LLVM)
  tp_use_precompiled_header(${name})
endfunction()

# add_tp_unit_test(name SOURCES … DEPENDS Stage …): a GoogleTest program that
# lit runs from build/test/unit. NO_LLVM marks a test of the runtime.
#
# A test that needs no MLIR also belongs to tp-sanitized-tests, which `make test`
# runs under the sanitizers.
if(TP_BUILD_TESTS)
  add_custom_target(tp-unit-tests)
  add_custom_target(tp-sanitized-tests)
endif()
function(add_tp_unit_test name)
  cmake_parse_arguments(ARG "NO_LLVM" "" "SOURCES;DEPENDS;LIBRARIES" ${ARGN})
  find_package(GTest REQUIRED)
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/test/unit SUFFIX .gtest)
  if(NOT ARG_NO_LLVM)
    tp_compile_as_llvm(${name})
    target_link_libraries(${name} PRIVATE LLVM)
  endif()
  get_property(without_mlir GLOBAL PROPERTY TP_STAGES_WITHOUT_MLIR)
  set(with_mlir ${ARG_DEPENDS})
  list(REMOVE_ITEM with_mlir ${without_mlir})
  if(NOT with_mlir)
    add_dependencies(tp-sanitized-tests ${name})
  endif()
  list(TRANSFORM ARG_DEPENDS PREPEND Tp)
  target_link_libraries(${name} PRIVATE ${ARG_DEPENDS} ${ARG_LIBRARIES} GTest::gtest GTest::gtest_main)
  add_dependencies(tp-unit-tests ${name})
endfunction()
