// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The edge of the C ABI: exceptions become statuses here, and nowhere else.

#ifndef TPRT_CAPI_GUARD_H
#define TPRT_CAPI_GUARD_H

#include "arrays/ArraySet.h"
#include "checkpoint/Checkpoint.h"
#include "session/Session.h"
#include "status/Error.h"
#include <new>

/// What a tprt_status points to.
struct tprt_status_data {
  tprt_code code;
  std::string message, detail;
};

/// An artifact and the arrays of C strings that it hands out.
struct tprt_artifact {
  std::shared_ptr<const tprt::Artifact> artifact;
  std::string meshText, cpuText;
  std::vector<const char *> axisNames;
  std::vector<int64_t> axisSizes;
  /// For each entry and site the text of its axes.
  std::vector<std::vector<std::string>> siteAxes;
};

struct tprt_session {
  tprt::Session session;
};

struct tprt_arrays {
  tprt::ArraySet set;
};

struct tprt_checkpoint {
  tprt::Checkpoint checkpoint;
  std::string mesh; // "dp=2,tp=4", or empty
};

namespace tprt {

/// The time limit that the user asks for; 0 is the default.
std::chrono::nanoseconds readTimeout(double seconds);
/// What `options`, which may be null, say for every communicator.
CommunicatorOptions readOptions(const tprt_session_options *options);

/// A status that says `message`; never throws. Where even that finds no memory
/// a fixed status is returned, which tprt_status_free leaves alone.
tprt_status makeStatus(Code code, const std::string &message,
                       const std::string &detail = {}) noexcept;

/// Run `body`; what it throws becomes the status.
template <typename Body> tprt_status guard(Body body) noexcept {
  try {
    body();
    return nullptr;
  } catch (const Error &error) {
    return makeStatus(error.code, error.what(), error.detail);
  } catch (const std::bad_alloc &) {
    return makeStatus(Code::OutOfMemory, {});
  } catch (const std::exception &error) {
    return makeStatus(Code::Internal, error.what());
  } catch (...) {
    return makeStatus(Code::Internal, {});
  }
}

/// Throws InvalidArgument, naming the parameter, if `pointer` is null.
template <typename T> T &require(T *pointer, const char *name) {
  if (!pointer)
    throw Error(Code::InvalidArgument, std::string(name) + " is null");
  return *pointer;
}

} // namespace tprt

#endif // TPRT_CAPI_GUARD_H
