// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Learns at once that a process of this machine has ended, and that mpirun
// wants this one to end.
//
// mpirun sends SIGTERM to all processes when one has died, and SIGKILL a second
// later; MPI itself tells nobody. The kernel does, through a file descriptor of
// the process, so that those that are left can say who is gone. SIGTERM is
// taken from a descriptor too: the process then fails its run, and ends by
// itself. Of processes on other machines only messages tell.

#ifndef TPRT_COMM_MPI_PEERWATCH_H
#define TPRT_COMM_MPI_PEERWATCH_H

#include <cstdint>
#include <string>
#include <vector>

namespace tprt {

class PeerWatch {
public:
  /// Blocks SIGTERM in this thread and in those that it starts.
  PeerWatch();
  /// Unblocks it.
  ~PeerWatch();
  PeerWatch(const PeerWatch &) = delete;
  PeerWatch &operator=(const PeerWatch &) = delete;

  /// What tells processes of one machine from others: its boot, and the
  /// name space of their numbers.
  static std::string getMachine();
  /// Watch process `index` of the job, number `pid` on this machine.
  void add(int32_t index, int32_t pid);
  /// Those that have ended; each is told once.
  std::vector<int32_t> getEnded();
  /// True once SIGTERM has come.
  bool isAskedToEnd();

private:
  struct Peer {
    int32_t index = 0;
    int descriptor = -1; // -1: it was gone before it could be watched
    bool isTold = false;
  };

  std::vector<Peer> peers;
  int signals = -1;
  bool isAsked = false, wasBlocked = false;
};

} // namespace tprt

#endif // TPRT_COMM_MPI_PEERWATCH_H
