// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checkpoint/SaveTensors.h"
#include "capi/Guard.h"
#include "checkpoint/ArrayTensors.h"
#include "checkpoint/CutRules.h"
#include "session/SessionResults.h"

using namespace tprt;

static void checkFileBytes(int64_t bytes) {
  if (bytes < 0)
    throw Error(Code::InvalidArgument, "max_file_bytes is " +
                                           std::to_string(bytes) +
                                           ", not 0 or more");
}

/// The options that the caller knows of, or the default ones.
static tprt_save_options readOptions(const tprt_save_options *options) {
  tprt_save_options known = {};
  if (!options)
    return known;
  if (options->struct_size < sizeof(known))
    throw Error(Code::InvalidArgument,
                "struct_size is " + std::to_string(options->struct_size) +
                    ", but tprt_save_options has " +
                    std::to_string(sizeof(known)) + " bytes");
  checkFileBytes(options->max_file_bytes);
  return *options;
}

tprt_status tprt_session_save_results(tprt_session *handle, const char *path,
                                      int32_t inParts, int64_t maxFileBytes) {
  return guard([&] {
    const Session &session = require(handle, "session").session;
    checkFileBytes(maxFileBytes);
    SessionResults results(session);
    if (!inParts)
      return saveWhole(&require(path, "path"), results, maxFileBytes);
    std::vector<std::vector<Terms>> dims;
    for (const TensorSpec &spec : session.getEntry().results)
      dims.push_back(spec.dims);
    saveParts(&require(path, "path"), session.getMesh(), dims, results);
  });
}

tprt_status tprt_save_arrays(const char *path, int32_t count,
                             const char *const *names, const tprt_array *arrays,
                             int64_t maxFileBytes) {
  return guard([&] {
    checkFileBytes(maxFileBytes);
    if (count > 0) {
      require(names, "names");
      require(arrays, "arrays");
    }
    ArrayTensors tensors;
    for (int32_t i = 0; i < count; ++i)
      tensors.add(&require(names[i], "name"), arrays[i]);
    saveWhole(&require(path, "path"), tensors, maxFileBytes);
  });
}

tprt_status tprt_checkpoint_save(tprt_checkpoint *handle, const char *path,
                                 const tprt_save_options *options) {
  return guard([&] {
    Checkpoint &checkpoint = require(handle, "checkpoint").checkpoint;
    std::string target = &require(path, "path");
    tprt_save_options known = readOptions(options);
    std::string mesh = known.mesh ? known.mesh : "";
    if (known.artifact && (known.rules || known.mesh))
      throw Error(Code::InvalidArgument,
                  "an artifact says how tensors are cut, and so do " +
                      std::string(known.rules ? "rules" : "a mesh"));
    Cut cut;
    if (known.artifact) {
      const Manifest &manifest = known.artifact->artifact->getManifest();
      size_t entry =
          known.artifact->artifact->findEntry(known.entry ? known.entry : "");
      cut = cutForEntry(checkpoint, manifest.mesh, manifest.entries[entry]);
    } else if (known.rules) {
      cut = cutByRules(checkpoint, known.rules, mesh);
    } else if (known.mesh) {
      cut = cutAsBefore(checkpoint, mesh);
    } else {
      return saveWhole(target, checkpoint, known.max_file_bytes);
    }
    if (known.max_file_bytes != 0)
      throw Error(Code::InvalidArgument,
                  "max_file_bytes is " + std::to_string(known.max_file_bytes) +
                      ", but every rank has one file");
    saveParts(target, cut.mesh, cut.dims, checkpoint);
  });
}
