# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# The allocator of the compiler's tools: jemalloc where Debian's libjemalloc-dev
# is installed, else that of the C library.
#
# The sanitizers bring their own.
set(TP_ALLOCATOR "")
if(NOT TP_SANITIZER)
  find_library(TP_JEMALLOC NAMES libjemalloc_pic.a jemalloc)
  if(TP_JEMALLOC)
    set(TP_ALLOCATOR ${TP_JEMALLOC})
  else()
    message(STATUS "libjemalloc-dev is not installed: the tools work, a fifth slower")
  endif()
endif()
