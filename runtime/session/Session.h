// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A run of one entry on all ranks: the buffers, the communicator, the threads.
//
//   Session session(artifact, entry, "local", options);
//   session.setArgument("x", array);      // a whole array: split by ownership
//   session.run();                        // as often as wanted
//   session.gather(true);                 // where ranks are in other processes
//   session.getResult("result0", array);  // gathered

#ifndef TPRT_SESSION_SESSION_H
#define TPRT_SESSION_SESSION_H

#include "artifact/Artifact.h"
#include "checkpoint/TensorSource.h"
#include "comm/Communicator.h"
#include "device/Host/HostBuffer.h"
#include "session/DeviceShards.h"
#include "session/Kernels.h"
#include "session/RankPool.h"

/// One rank, as generated code sees it.
struct tprt_rank {
  tprt::Communicator *comm = nullptr;
  const tprt::BoundKernels *kernels = nullptr;
  int32_t rank = 0;
  tprt::DeviceShards *device = nullptr; // target cuda
};

namespace tprt {

class Session {
public:
  Session(const std::shared_ptr<const Artifact> &artifact,
          const std::string &entry, const std::string &comm,
          const CommunicatorOptions &options);

  const Entry &getEntry() const { return state->entry; }
  const Mesh &getMesh() const { return state->artifact->getManifest().mesh; }
  Communicator &getCommunicator() const { return *state->comm; }

  /// The index of argument `name`; throws NotFound with the names there are.
  size_t findArgument(const std::string &name) const;
  size_t findResult(const std::string &name) const;
  /// Throws InvalidArgument unless `array` has the type and shape of `spec`.
  static void checkArray(const char *role, const TensorSpec &spec,
                         const tprt_array &array);
  void setArgument(size_t index, const tprt_array &array);
  /// Throws InvalidArgument unless tensor number `tensor` of `source` has the
  /// type and shape of `spec`.
  static void checkTensor(const TensorSpec &spec, const TensorSource &source,
                          size_t tensor);
  /// Read an argument from tensor number `tensor` of `source`, each rank what
  /// it owns and no more; what several ranks own is read once.
  void loadArgument(size_t index, TensorSource &source, size_t tensor);
  void setRandomArguments(uint64_t seed);
  void run();
  /// Together with the other processes: process 0 gets their statistics, their
  /// events and, `withResults`, what their ranks have computed.
  void gather(bool withResults);
  /// Throws if the last run has failed, there was none, or its results are in
  /// another process.
  void checkHasResult(const TensorSpec &spec) const;
  void getResult(size_t index, const tprt_array &array) const;
  /// The lowest rank that owns an element of a result.
  int32_t getOwner(size_t result, const int64_t *index) const;
  const HostBuffer &getBuffer(bool isResult, size_t index, int32_t rank) const;

  /// The Chrome trace: of the ranks here, or of all that were gathered.
  std::string printTrace() const;
  /// Bytes of arguments that `rank` owns, without padding.
  int64_t getArgumentBytes(int32_t rank) const;
  tprt_statistics getStatistics() const;

private:
  struct Rank {
    std::vector<HostBuffer> args, results;
    HostBuffer workspace;
    std::vector<tprt_tensor> argTensors, resultTensors;
    tprt_rank handle;
    /// Target cuda: the buffers above are copies in host memory.
    std::unique_ptr<DeviceShards> device;
    std::vector<bool> isChanged; // arguments since the last run
    int64_t start = 0, end = 0;  // of the last run, in the recorder's time
  };
  /// All that rank threads use; lives as long as the last of them.
  struct State {
    std::shared_ptr<const Artifact> artifact;
    const Entry &entry;
    tprt_entry function;
    BoundKernels kernels;
    std::unique_ptr<Communicator> comm;
    std::vector<std::unique_ptr<cuda::DeviceModule>> modules;
    std::vector<Rank> ranks; // all; without buffers where they are elsewhere
    std::vector<std::vector<int64_t>> argStrides, resultStrides;
    bool areResultsHere = true; // false: those of the last run are on devices

    void runRank(int32_t rank);
    ~State();
  };

  void makeRank(int32_t rank);
  /// Target cuda: memory and code on the device of `rank`.
  void prepareDevice(int32_t rank);
  /// Argument `index` of `rank` has changed in host memory.
  void noteChange(int32_t rank, size_t index);
  void uploadArguments();
  void downloadResults() const;
  /// The lowest rank of this process that owns the same part as `rank`.
  int32_t findFirstHere(const TensorSpec &spec, int32_t rank) const;
  void waitForRanks();

  std::shared_ptr<State> state;
  std::unique_ptr<RankPool> pool;
  std::vector<int32_t> localRanks;
  bool isGathered = true; // false: results of the last run are elsewhere
  std::string gatheredTrace;
  std::vector<bool> isArgumentSet;
  std::vector<double> seconds; // of each run that succeeded
};

/// Random elements, as tprt.h states for tprt_fill_random, from element number
/// `start` of the array.
void fillRandom(uint64_t seed, int32_t index, tprt_dtype dtype, void *data,
                size_t count, size_t start = 0);

} // namespace tprt

#endif // TPRT_SESSION_SESSION_H
