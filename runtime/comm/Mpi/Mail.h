// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Messages between the processes of a job: a header of fixed size, and bytes.
//
// The header goes first. Little bytes travel in the same message; for others
// memory is taken once the header is known, and they are received into it. So
// no size is agreed on before, and one that differs is seen, not overrun.
// Messages from one process arrive in the order in which they were sent.
//
// Nothing here blocks. Bytes that are sent are kept until they have left;
// whoever waits for a message calls progress() while it does, as does a thread
// of Processes for the ranks that compute.

#ifndef TPRT_COMM_MPI_MAIL_H
#define TPRT_COMM_MPI_MAIL_H

#include "comm/Mpi/Transport.h"
#include <atomic>
#include <chrono>
#include <cstddef>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace tprt {

using Bytes = std::vector<std::byte>;
using Payload = std::shared_ptr<const Bytes>;

enum class MessageKind : int32_t {
  Hello,      // who a process is
  Farewell,   // a process calls nothing more; with text: for this reason
  Data,       // a part of a gather or broadcast
  Program,    // what a process runs on a channel
  Status,     // where the ranks of a process are
  RunEnd,     // all ranks of a process have returned
  Failure,    // the run of a channel has failed
  Collective, // the operand of a rank, or what it has reduced
};

/// What a rank is about to do, as the others compare it.
struct CollectiveHeader {
  uint64_t sequence = 0;
  uint64_t group = 0; // a hash of the members, in order of position
  int64_t count = 0;  // elements of the operand
  int32_t site = -1;
  uint8_t kind = 0, combiner = 0, dtype = 0, isUnsigned = 0;

  bool operator==(const CollectiveHeader &) const = default;
};

struct MessageHeader {
  uint32_t magic = 0; // set by Mail
  MessageKind kind = MessageKind::Hello;
  uint64_t channel = 0;       // which communicator; 0: the job itself
  int32_t from = -1, to = -1; // ranks
  int64_t number = 0;         // a code, a phase, a count, by kind
  CollectiveHeader collective;
  uint64_t bytes = 0; // set by Mail
};

class Mail {
public:
  /// Called with each message that has come, under a lock: it must not send.
  using Handler = std::function<void(int32_t process, const MessageHeader &,
                                     const Payload &)>;

  Mail(const Transport &transport, int32_t count, Handler handler);

  /// Begin to send; `payload` may be null.
  void send(int32_t process, MessageHeader header, Payload payload);
  /// Move what can be moved; true if a message has come.
  bool progress();
  /// The time since a message of `process` has come.
  std::chrono::nanoseconds getSilence(int32_t process) const;
  /// True once everything has been sent.
  bool isIdle();
  /// Receive nothing more.
  void close();
  /// What the transport refused, or "".
  std::string getError();

private:
  struct Outgoing {
    Bytes head;
    Payload payload;
    std::vector<intptr_t> requests;
  };
  struct Incoming {
    MessageHeader header;
    std::shared_ptr<Bytes> payload;
    std::vector<intptr_t> requests;
  };

  void expectHeader();
  void readHeader(int32_t process, size_t bytes);
  bool testAll(std::vector<intptr_t> &requests);
  bool deliver();

  const Transport &transport;
  Handler handler;
  std::mutex mutex;
  Bytes arrival; // of the next header
  intptr_t headerRequest = 0;
  std::list<Outgoing> outgoing;
  std::vector<std::deque<Incoming>> incoming; // of each process
  std::vector<std::atomic<int64_t>> lastArrival;
  bool isClosed = false;
  std::string error;
};

} // namespace tprt

#endif // TPRT_COMM_MPI_MAIL_H
