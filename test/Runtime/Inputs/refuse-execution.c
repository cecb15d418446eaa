// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Preloaded: a program that starts another one, maps code or opens a socket ends
// with a line that says so. Without headers, whose declarations differ.
long write(int descriptor, const void *data, unsigned long count);
_Noreturn void _exit(int code);

#define REFUSE(function)                                                       \
  int function(void) {                                                         \
    static const char text[] = "refused: " #function "\n";                     \
    write(2, text, sizeof(text) - 1);                                   \
    _exit(99);                                                                 \
  }

REFUSE(fork)
REFUSE(vfork)
REFUSE(clone)
REFUSE(execve)
REFUSE(execv)
REFUSE(execvp)
REFUSE(execvpe)
REFUSE(execl)
REFUSE(execlp)
REFUSE(execle)
REFUSE(execveat)
REFUSE(fexecve)
REFUSE(posix_spawn)
REFUSE(posix_spawnp)
REFUSE(system)
REFUSE(popen)
REFUSE(dlopen)
REFUSE(dlmopen)
REFUSE(socket)
