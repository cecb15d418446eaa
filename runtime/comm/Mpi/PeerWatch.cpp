// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "comm/Mpi/PeerWatch.h"
#include <cerrno>
#include <csignal>
#include <fstream>
#include <poll.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace tprt;

static sigset_t getTerminate() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  return set;
}

PeerWatch::PeerWatch() {
  sigset_t set = getTerminate(), before;
  pthread_sigmask(SIG_BLOCK, &set, &before);
  wasBlocked = sigismember(&before, SIGTERM) == 1;
  signals = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

PeerWatch::~PeerWatch() {
  for (const Peer &peer : peers)
    if (peer.descriptor >= 0)
      close(peer.descriptor);
  if (signals >= 0)
    close(signals);
  sigset_t set = getTerminate();
  if (!wasBlocked)
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

std::string PeerWatch::getMachine() {
  std::string boot;
  std::ifstream("/proc/sys/kernel/random/boot_id") >> boot;
  char space[128];
  ssize_t length = readlink("/proc/self/ns/pid", space, sizeof(space));
  return boot + " " + std::string(space, length > 0 ? length : 0);
}

void PeerWatch::add(int32_t index, int32_t pid) {
  int descriptor = syscall(SYS_pidfd_open, pid, 0);
  // Kernels before 5.3 cannot tell; that a process is gone already, they can.
  if (descriptor >= 0 || errno == ESRCH)
    peers.push_back({index, descriptor, false});
}

std::vector<int32_t> PeerWatch::getEnded() {
  std::vector<int32_t> ended;
  for (Peer &peer : peers) {
    if (peer.isTold)
      continue;
    pollfd state = {peer.descriptor, POLLIN, 0};
    if (peer.descriptor >= 0 && poll(&state, 1, 0) != 1)
      continue;
    peer.isTold = true;
    ended.push_back(peer.index);
  }
  return ended;
}

bool PeerWatch::isAskedToEnd() {
  signalfd_siginfo info;
  if (signals >= 0 && read(signals, &info, sizeof(info)) == sizeof(info))
    isAsked = true;
  return isAsked;
}
