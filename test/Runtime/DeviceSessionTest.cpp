// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Programs for target cuda over the fake driver: what they compute, and that
// everything that can go wrong is one line in bounded time.
#include "Fake/FakeKernels.h"
#include "SessionFixture.h"
#include <chrono>
#include <cstdlib>

using Json = nlohmann::json;
using Clock = std::chrono::steady_clock;

// The kernels of the program below, found by the fake driver.
extern "C" __attribute__((visibility("default"))) void
tp_test_scale(void **parameters, const FakeLaunch *launch) {
  const float *x = *static_cast<const float **>(parameters[0]);
  float *y = *static_cast<float **>(parameters[1]);
  int32_t count = *static_cast<int32_t *>(parameters[2]);
  int64_t factor = *static_cast<int64_t *>(parameters[3]);
  for (int32_t i = 0; i < count; ++i)
    y[i] = x[i] * static_cast<float>(factor) * launch->cluster[0];
}

// Writes what its tensor map says: the fake driver stores base, type and rank.
extern "C" __attribute__((visibility("default"))) void
tp_test_read_map(void **parameters, const FakeLaunch *) {
  const auto *map = static_cast<const uint64_t *>(parameters[0]);
  float *y = *static_cast<float **>(parameters[1]);
  y[0] += reinterpret_cast<const float *>(map[0])[0];
}

// After a kernel that hangs, or a failed driver, the runtime leaves what the
// device may still touch where it is: LeakSanitizer is to look at the rest.
extern "C" __attribute__((visibility("default"))) const char *
__lsan_default_suppressions() {
  return "leak:libfake-cuda.so\nleak:tprt::cuda\n";
}

namespace {
/// A variable of the environment, until the end of the scope.
class Variable {
public:
  Variable(const char *name, const std::string &value) : name(name) {
    setenv(name, value.c_str(), 1);
  }
  ~Variable() { unsetenv(name); }
  Variable(const Variable &) = delete;
  Variable &operator=(const Variable &) = delete;

private:
  const char *name;
};

class DeviceSessionTest : public SessionTest {
protected:
  void SetUp() override {
    manifest = makeManifest(2);
    manifest["target"] = "cuda";
    Json &entry = manifest["entries"][0];
    Json tp = makeAxis(0, 2);
    entry["workspace_bytes"] = 512;
    entry["args"] = {makeTensor("x", "f32", {8}, {4}, {{tp}})};
    entry["results"] = {
        makeTensor("y", "f32", {4}, {4}, Json::array({Json::array()}))};
    entry["collectives"] = Json::array({{{"kind", "all_reduce"},
                                         {"combiner", "sum"},
                                         {"dtype", "f32"},
                                         {"axes", {tp}},
                                         {"operand_shape", {4}},
                                         {"result_shape", {4}},
                                         {"location", "d.mlir:3:1"}}});
    entry["launches"] = Json::parse(R"([
      {"kernel": "tp_test_scale", "grid": [2, 1, 1], "block": [32, 1, 1],
       "cluster": [2, 1, 1], "shared": 65536, "buffers": 2,
       "location": "line 4", "parameters": [{"buffer": 0, "offset": 0},
         {"buffer": 1, "offset": 0}, {"i32": 4}, {"i64": -3}]},
      {"kernel": "tp_test_read_map", "grid": [1, 1, 1], "block": [32, 1, 1],
       "cluster": [1, 1, 1], "shared": 0, "buffers": 2, "parameters": [
         {"tensor_map": {"buffer": 0, "offset": 0, "type": "f32",
           "sizes": [4], "strides": [], "box": [4], "swizzle": 0}},
         {"buffer": 1, "offset": 0}]}])");
    ptx = ".version 8.0\\n.target sm_80\\n"
          ".visible .entry tp_test_scale(.param .u64 a, .param .u64 b, "
          ".param .u32 c, .param .u64 d) { ret; }\\n"
          ".visible .entry tp_test_read_map(.param .align 64 .b8 a[128], "
          ".param .u64 b) { ret; }\\n";
    body = "  void *scale[2] = {args[0].data, workspace};\n"
           "  void *map[2] = {args[0].data, results[0].data};\n"
           "  float first;\n"
           "  if (tprt_launch(rank, 0, scale) ||\n"
           "      tprt_collective(rank, 0, workspace, workspace) ||\n"
           "      tprt_fetch(rank, &first, workspace, 4))\n"
           "    return 1;\n"
           "  if (first < 0 &&\n"
           "      tprt_copy(rank, results[0].data, workspace, 16))\n"
           "    return 1;\n"
           "  return tprt_launch(rank, 1, map);\n";
  }

  /// Build the program and open a session of it.
  tprt_status tryOpen(const char *comm = "loopback", double timeout = 20) {
    std::string path = folder.file("program.tpx");
    size_t bytes = 1; // the zero byte; an escape is one byte
    for (size_t i = 0; i < ptx.size(); ++i, ++bytes)
      i += ptx[i] == '\\';
    manifest["device_images"] = Json::array(
        {{{"kind", "ptx"}, {"arch", arch}, {"offset", 0}, {"bytes", bytes}}});
    buildArtifact(
        path,
        "__asm__(\".section .tp_device,\\\"\\\",@progbits\\n.asciz \\\"" +
            escape(ptx) +
            "\\\"\\n.previous\\n\");\n"
            "int32_t tp_entry_main(tprt_rank *rank, const tprt_tensor *args,\n"
            "    const tprt_tensor *results, void *workspace) {\n" +
            body + "}\n",
        manifest);
    if (tprt_status status = tprt_artifact_open(path.c_str(), &artifact))
      return status;
    tprt_session_options options = {sizeof(options), comm, timeout, 0};
    return tprt_session_create(artifact, nullptr, &options, &session);
  }
  tprt_status tryRun(double timeout = 20) {
    if (tprt_status status = tryOpen("loopback", timeout))
      return status;
    std::vector<float> x = {1, 2, 3, 4, 10, 20, 30, 40};
    if (tprt_status status = trySet("x", x, {8}))
      return status;
    auto start = Clock::now();
    tprt_status status = tprt_session_run(session);
    elapsed = std::chrono::duration<double>(Clock::now() - start).count();
    return status;
  }

  Variable driver{"TPRT_CUDA_DRIVER", TP_FAKE_CUDA};
  Json manifest;
  std::string ptx, body, arch = "sm_80";
  double elapsed = 0;

private:
  /// For a string of C inside a string of assembly.
  static std::string escape(const std::string &text) {
    std::string escaped;
    for (char letter : text)
      escaped += letter == '\\' ? std::string("\\\\") : std::string(1, letter);
    return escaped;
  }
};
} // namespace

// y = -3 * cluster 2 * (x of rank 0 + x of rank 1), and x[0] of the own rank is
// added to y[0]; rank 0 owns what is gathered.
TEST_F(DeviceSessionTest, Works) {
  ASSERT_OK(tryRun());
  std::vector<float> y(4);
  get("y", y, {4});
  EXPECT_EQ(y, (std::vector<float>{-65, -132, -198, -264}));
  // Arguments stay on the device, and travel again when they change.
  set<float>("x", {0, 0, 0, 1, 1, 1, 1, 1}, {8});
  ASSERT_OK(tprt_session_run(session));
  get("y", y, {4});
  EXPECT_EQ(y, (std::vector<float>{-6, -6, -6, -12}));
}

TEST_F(DeviceSessionTest, LaunchesAsTheManifestSays) {
  Variable log("FAKE_CUDA_LOG", folder.file("log"));
  ASSERT_OK(tryRun());
  EXPECT_NE(readFile(folder.file("log"))
                .find("tp_test_scale grid 2 1 1 block 32 1 1 cluster 2 1 1 "
                      "shared 65536 parameters 4\n"),
            std::string::npos);
}

TEST_F(DeviceSessionTest, WrongCommunicator) {
  EXPECT_ERROR(tryOpen("local"), TPRT_INVALID_ARGUMENT,
               "is for target 'cuda', but the ranks of communicator 'local' "
               "are on the CPU");
}

TEST_F(DeviceSessionTest, WrongTarget) {
  manifest["target"] = "cpu";
  EXPECT_ERROR(tryOpen(), TPRT_INVALID_ARGUMENT,
               "is for target 'cpu', but the ranks of communicator 'loopback' "
               "are on GPUs");
}

TEST_F(DeviceSessionTest, LaunchOnTheCpu) {
  manifest["target"] = "cpu";
  ASSERT_OK(tryOpen("local"));
  set<float>("x", {0, 0, 0, 0, 0, 0, 0, 0}, {8});
  EXPECT_ERROR(tprt_session_run(session), TPRT_ABORTED,
               "called tprt_launch, but its program is for target cpu");
}

TEST_F(DeviceSessionTest, NoDriver) {
  Variable none("TPRT_CUDA_DRIVER", "libcuda-none.so.1");
  EXPECT_ERROR(tryOpen(), TPRT_UNAVAILABLE,
               "target 'cuda' needs the NVIDIA driver: libcuda-none.so.1: "
               "cannot open shared object file");
  setenv("TPRT_CUDA_DRIVER", TP_FAKE_CUDA, 1);
}

TEST_F(DeviceSessionTest, NotADriver) {
  setenv("TPRT_CUDA_DRIVER", "libz.so.1", 1);
  EXPECT_ERROR(tryOpen(), TPRT_INCOMPATIBLE,
               "the NVIDIA driver 'libz.so.1' has no function "
               "cuDriverGetVersion");
}

TEST_F(DeviceSessionTest, OldDriver) {
  Variable version("FAKE_CUDA_VERSION", "11080");
  EXPECT_ERROR(tryOpen(), TPRT_INCOMPATIBLE,
               "the NVIDIA driver supports CUDA 11.8, but tp needs CUDA 12.0");
}

TEST_F(DeviceSessionTest, NoDevice) {
  Variable fail("FAKE_CUDA_FAIL", "cuInit:100");
  EXPECT_ERROR(tryOpen(), TPRT_UNAVAILABLE,
               "target 'cuda' needs a GPU: cuInit gives CUDA_ERROR_NO_DEVICE");
}

TEST_F(DeviceSessionTest, OutOfMemory) {
  Variable memory("FAKE_CUDA_MEMORY", "1500");
  EXPECT_ERROR(tryOpen(), TPRT_OUT_OF_MEMORY,
               "cannot allocate 1024 bytes for arguments, results and the "
               "workspace of rank 1 on device 0 (Fake GPU), which has 476 of "
               "1500 bytes free");
}

TEST_F(DeviceSessionTest, OtherArchitecture) {
  arch = "sm_90a";
  Variable capability("FAKE_CUDA_CAPABILITY", "80");
  EXPECT_ERROR(tryOpen(), TPRT_INCOMPATIBLE,
               "has device code for sm_90a, but device 0 (Fake GPU) is sm_80");
}

TEST_F(DeviceSessionTest, PtxTheDriverRefuses) {
  ptx = "bad instruction";
  EXPECT_ERROR(tryOpen(), TPRT_INCOMPATIBLE,
               "CUDA_ERROR_INVALID_PTX (made up): ptxas application ptx "
               "input, line 1; fatal : Missing .version directive");
}

TEST_F(DeviceSessionTest, MissingKernel) {
  manifest["entries"][0]["launches"][1]["kernel"] = "tp_none";
  EXPECT_ERROR(tryOpen(), TPRT_MALFORMED,
               "has no kernel 'tp_none' in its device code for sm_80");
}

TEST_F(DeviceSessionTest, ImageOutsideOfTheSection) {
  ASSERT_OK(tryOpen());
  Json images = manifest["device_images"];
  images[0]["bytes"] = images[0]["bytes"].get<int>() + 1;
  manifest["device_images"] = images;
  std::string path = folder.file("other.tpx");
  buildArtifact(path,
                "__asm__(\".section .tp_device,\\\"\\\",@progbits\\n.asciz "
                "\\\"x\\\"\\n.previous\\n\");"
                "int32_t tp_entry_main(void) { return 0; }",
                manifest);
  tprt_artifact *other = nullptr;
  EXPECT_ERROR(tprt_artifact_open(path.c_str(), &other), TPRT_MALFORMED,
               "of section .tp_device, which has 2");
}

TEST_F(DeviceSessionTest, LaunchFails) {
  Variable fail("FAKE_CUDA_FAIL", "cuLaunchKernelEx:701");
  EXPECT_ERROR(tryRun(), TPRT_ABORTED,
               "cannot launch kernel 'tp_test_scale' (line 4) on device 0 "
               "(Fake GPU): CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES");
  EXPECT_LT(elapsed, 5);
}

TEST_F(DeviceSessionTest, UnknownLaunch) {
  body = "  return tprt_launch(rank, 2, 0);\n";
  EXPECT_ERROR(tryRun(), TPRT_ABORTED, "called launch 2, but the entry has 2");
}

// What goes wrong on the device is seen when somebody waits for it.
TEST_F(DeviceSessionTest, KernelFails) {
  Variable fault("FAKE_CUDA_FAULT", "tp_test_scale:700");
  EXPECT_ERROR(tryRun(), TPRT_ABORTED, "CUDA_ERROR_ILLEGAL_ADDRESS");
  EXPECT_LT(elapsed, 5);
}

// The device never ends; the session does, and the process goes on.
TEST_F(DeviceSessionTest, KernelHangs) {
  {
    Variable hang("FAKE_CUDA_HANG", "tp_test_scale");
    EXPECT_ERROR(tryRun(0.3), TPRT_TIMEOUT,
                 "after 0.3 s device 0 (Fake GPU) has not done what rank");
    EXPECT_LT(elapsed, 5);
  }
  auto start = Clock::now();
  TearDown();
  session = nullptr;
  artifact = nullptr;
  EXPECT_LT(Clock::now() - start, std::chrono::seconds(5));
  ASSERT_OK(tryRun());
}
