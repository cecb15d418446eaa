// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "comm/Mpi/Mail.h"
#include <algorithm>
#include <cstring>

using namespace tprt;

static constexpr uint32_t magicNumber = 0x74707274; // "tprt"
static constexpr int32_t headTag = 1, payloadTag = 2;
/// A header with what travels beside it.
static constexpr size_t headBytes = 4096;
/// MPI counts with an int.
static constexpr size_t pieceBytes = size_t(1) << 30;

static int64_t now() {
  return std::chrono::steady_clock::now().time_since_epoch().count();
}

Mail::Mail(const Transport &transport, int32_t count, Handler handler)
    : transport(transport), handler(std::move(handler)), arrival(headBytes),
      incoming(count), lastArrival(count) {
  for (std::atomic<int64_t> &time : lastArrival)
    time.store(now());
  expectHeader();
}

void Mail::expectHeader() {
  headerRequest = transport.receive(Transport::anyProcess, headTag,
                                    arrival.data(), headBytes);
  if (!headerRequest)
    error = "MPI_Irecv has failed";
}

void Mail::send(int32_t process, MessageHeader header, Payload payload) {
  header.magic = magicNumber;
  header.bytes = payload ? payload->size() : 0;
  bool isInHead = sizeof(header) + header.bytes <= headBytes;
  std::lock_guard lock(mutex);
  Outgoing &message = outgoing.emplace_back();
  message.head.resize(sizeof(header) + (isInHead ? header.bytes : 0));
  std::memcpy(message.head.data(), &header, sizeof(header));
  if (isInHead && header.bytes != 0)
    std::memcpy(message.head.data() + sizeof(header), payload->data(),
                header.bytes);
  auto begin = [&](int32_t tag, const std::byte *data, size_t bytes) {
    if (intptr_t request = transport.send(process, tag, data, bytes))
      message.requests.push_back(request);
    else
      error = "MPI_Isend has failed";
  };
  begin(headTag, message.head.data(), message.head.size());
  if (isInHead)
    return;
  message.payload = std::move(payload);
  for (size_t start = 0; start < header.bytes; start += pieceBytes)
    begin(payloadTag, message.payload->data() + start,
          std::min<size_t>(pieceBytes, header.bytes - start));
}

bool Mail::testAll(std::vector<intptr_t> &requests) {
  while (!requests.empty()) {
    int32_t code = transport.test(&requests.back(), nullptr, nullptr);
    if (code == 0)
      return false;
    if (code < 0)
      error = "MPI_Test has failed";
    requests.pop_back();
  }
  return true;
}

void Mail::readHeader(int32_t process, size_t bytes) {
  Incoming message;
  if (bytes >= sizeof(MessageHeader))
    std::memcpy(&message.header, arrival.data(), sizeof(MessageHeader));
  if (message.header.magic != magicNumber) {
    error = "process " + std::to_string(process) + " sent " +
            std::to_string(bytes) +
            " bytes that are no message of this "
            "version of the library";
    return;
  }
  size_t size = message.header.bytes;
  message.payload = std::make_shared<Bytes>(size);
  if (sizeof(MessageHeader) + size <= headBytes) {
    size_t inHead = std::min(size, bytes - sizeof(MessageHeader));
    if (inHead != 0)
      std::memcpy(message.payload->data(),
                  arrival.data() + sizeof(MessageHeader), inHead);
  } else {
    for (size_t start = 0; start < size; start += pieceBytes)
      message.requests.push_back(transport.receive(
          process, payloadTag, message.payload->data() + start,
          std::min(pieceBytes, size - start)));
  }
  incoming[process].push_back(std::move(message));
}

bool Mail::deliver() {
  bool hasDelivered = false;
  for (size_t process = 0; process < incoming.size(); ++process) {
    std::deque<Incoming> &queue = incoming[process];
    // One that is complete waits for those before it.
    while (!queue.empty() && testAll(queue.front().requests)) {
      lastArrival[process].store(now(), std::memory_order_relaxed);
      handler(process, queue.front().header, queue.front().payload);
      queue.pop_front();
      hasDelivered = true;
    }
  }
  return hasDelivered;
}

bool Mail::progress() {
  std::unique_lock lock(mutex, std::try_to_lock);
  if (!lock || isClosed)
    return false;
  outgoing.remove_if(
      [&](Outgoing &message) { return testAll(message.requests); });
  int32_t process, bytes, code = 0;
  while (headerRequest &&
         (code = transport.test(&headerRequest, &process, &bytes)) == 1) {
    readHeader(process, bytes);
    expectHeader();
  }
  if (code < 0)
    error = "MPI_Test has failed";
  return deliver();
}

std::chrono::nanoseconds Mail::getSilence(int32_t process) const {
  return std::chrono::steady_clock::duration(
      now() - lastArrival[process].load(std::memory_order_relaxed));
}

bool Mail::isIdle() {
  std::lock_guard lock(mutex);
  return outgoing.empty();
}

void Mail::close() {
  std::lock_guard lock(mutex);
  if (!isClosed && headerRequest)
    transport.cancel(headerRequest);
  headerRequest = 0;
  isClosed = true;
}

std::string Mail::getError() {
  std::lock_guard lock(mutex);
  return error;
}
