# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Compile through ccache, so that clones and worktrees share what they compile.
#
# The settings stand in the launcher: ninja does not see the environment of a
# preset. CCACHE_BASEDIR makes a path below the project relative, so that another
# clone finds it; the precompiled header is known by tp_share_precompiled_header.
find_program(TP_CCACHE ccache)
if(TP_CCACHE)
  set(launcher env
    CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}
    CCACHE_NOHASHDIR=1
    CCACHE_PCH_EXTSUM=1
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    ${TP_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()

# tp_share_precompiled_header(target header): header is precompiled with target,
# for tp_use_precompiled_header.
#
# clang writes absolute paths into a precompiled header, so its bytes differ from
# clone to clone. ccache takes the text of FILE.pch.sum in their place: what the
# header includes, and who compiled it. The header itself is not cached: one that
# came from another clone would name files of that clone.
function(tp_share_precompiled_header target header)
  target_precompile_headers(${target} PRIVATE ${header})
  set_target_properties(${target} PROPERTIES CXX_COMPILER_LAUNCHER "")
  set(pch ${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${target}.dir/cmake_pch.hxx.pch)
  file(SHA256 ${header} contents)
  file(WRITE ${pch}.sum
    "${contents} MLIR ${LLVM_PACKAGE_VERSION} ${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}\n")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${header})
  set_property(GLOBAL PROPERTY TP_PRECOMPILED_HEADER ${pch})
endfunction()

# tp_use_precompiled_header(target): target_precompile_headers(REUSE_FROM) also
# writes `-Xclang -include` and an absolute path, which ccache leaves as it is.
function(tp_use_precompiled_header target)
  get_property(pch GLOBAL PROPERTY TP_PRECOMPILED_HEADER)
  get_target_property(sources ${target} SOURCES)
  set_property(SOURCE ${sources} APPEND PROPERTY OBJECT_DEPENDS ${pch})
  target_compile_options(${target} PRIVATE -Winvalid-pch -include-pch ${pch})
  add_dependencies(${target} TpPrecompiled)
endfunction()
