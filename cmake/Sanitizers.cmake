# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# LLVM_USE_SANITIZER=Undefined adds no flag out of tree, so the flags are ours.
if(TP_SANITIZER STREQUAL "address-undefined")
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=vptr,function
                      -fno-sanitize-recover=all -fno-omit-frame-pointer -g1)
  add_link_options(-fsanitize=address,undefined)
elseif(TP_SANITIZER STREQUAL "thread")
  add_compile_options(-fsanitize=thread -g1)
  add_link_options(-fsanitize=thread)
elseif(TP_SANITIZER)
  message(FATAL_ERROR "TP_SANITIZER is '${TP_SANITIZER}', not address-undefined or thread")
endif()
