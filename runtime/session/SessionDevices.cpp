// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A session of a program for target cuda: what it keeps on devices, and what it
// copies there and back. Arguments travel when they have changed, results when
// somebody asks for them; neither counts as a part of the step.
#include "session/Session.h"
#include <algorithm>

using namespace tprt;

/// A kernel that never ends may use the code and the memory that go now.
Session::State::~State() {
  for (const Rank &rank : ranks)
    if (rank.device)
      rank.device->getDevice().settle();
}

void Session::prepareDevice(int32_t number) {
  Rank &rank = state->ranks[number];
  cuda::RankDevice &device = *state->comm->getDevice(number);
  auto module = std::find_if(
      state->modules.begin(), state->modules.end(), [&](const auto &loaded) {
        return &loaded->getDevice() == &device.getDevice();
      });
  if (module == state->modules.end()) {
    std::vector<cuda::LoadableImage> images;
    for (const DeviceImage &image : state->artifact->getManifest().images)
      images.push_back({&image, state->artifact->getImage(image)});
    state->modules.push_back(std::make_unique<cuda::DeviceModule>(
        device.shareDevice(), images, state->artifact->getPath()));
    module = state->modules.end() - 1;
  }
  rank.device = std::make_unique<DeviceShards>(device, **module, state->entry);
  rank.handle.device = rank.device.get();
  rank.isChanged.assign(rank.args.size(), true);
  for (size_t i = 0; i < rank.args.size(); ++i)
    rank.argTensors[i].data = rank.device->getArgument(i);
  for (size_t i = 0; i < rank.results.size(); ++i)
    rank.resultTensors[i].data = rank.device->getResult(i);
}

void Session::noteChange(int32_t number, size_t index) {
  if (Rank &rank = state->ranks[number]; rank.device)
    rank.isChanged[index] = true;
}

void Session::uploadArguments() {
  for (int32_t number : localRanks) {
    Rank &rank = state->ranks[number];
    for (size_t i = 0; i < rank.isChanged.size(); ++i)
      if (rank.isChanged[i]) {
        rank.device->upload(i, rank.args[i].data(),
                            state->comm->getOptions().timeout);
        rank.isChanged[i] = false;
      }
  }
}

void Session::downloadResults() const {
  if (state->areResultsHere)
    return;
  for (int32_t number : localRanks) {
    const Rank &rank = state->ranks[number];
    for (size_t i = 0; i < rank.results.size(); ++i)
      rank.device->download(i, rank.results[i].data(),
                            state->comm->getOptions().timeout);
  }
  state->areResultsHere = true;
}
