// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A test that opens one artifact and runs sessions of it through the C ABI.

#ifndef TP_TEST_RUNTIME_SESSIONFIXTURE_H
#define TP_TEST_RUNTIME_SESSIONFIXTURE_H

#include "ArtifactBuilder.h"
#include "tprt/tprt.h"
#include <cstring>
#include <gtest/gtest.h>

/// Success, or a failure of the test with the status's text.
inline ::testing::AssertionResult isOk(tprt_status status) {
  if (!status)
    return ::testing::AssertionSuccess();
  std::string message = tprt_status_message(status);
  tprt_status_free(status);
  return ::testing::AssertionFailure() << message;
}

/// True if `status` has `code` and one line that contains `text`.
inline ::testing::AssertionResult isError(tprt_status status, tprt_code code,
                                          const std::string &text) {
  std::string message = tprt_status_message(status);
  bool isRight = tprt_status_code(status) == code &&
                 message.find(text) != std::string::npos &&
                 message.find('\n') == std::string::npos;
  int found = tprt_status_code(status);
  tprt_status_free(status);
  if (isRight)
    return ::testing::AssertionSuccess();
  return ::testing::AssertionFailure() << "code " << found << ": " << message;
}

#define ASSERT_OK(status) ASSERT_TRUE(isOk(status))
#define EXPECT_ERROR(status, code, text)                                       \
  EXPECT_TRUE(isError(status, code, text))

template <typename T> constexpr tprt_dtype typeOf();
template <> constexpr tprt_dtype typeOf<float>() { return TPRT_F32; }
template <> constexpr tprt_dtype typeOf<double>() { return TPRT_F64; }
template <> constexpr tprt_dtype typeOf<int32_t>() { return TPRT_I32; }
template <> constexpr tprt_dtype typeOf<int64_t>() { return TPRT_I64; }

class SessionTest : public ::testing::Test {
protected:
  void TearDown() override {
    tprt_session_destroy(session);
    tprt_artifact_close(artifact);
  }

  void open(const std::string &source, const nlohmann::json &manifest,
            tprt_session_options options = {sizeof(tprt_session_options),
                                            "local", 60, 0}) {
    std::string path = folder.file("program.tpx");
    buildArtifact(path, source, manifest);
    ASSERT_OK(tprt_artifact_open(path.c_str(), &artifact));
    ASSERT_OK(tprt_session_create(artifact, nullptr, &options, &session));
  }

  template <typename T>
  tprt_array view(const std::vector<T> &values,
                  const std::vector<int64_t> &shape) {
    shapes.push_back(shape);
    return {const_cast<T *>(values.data()), typeOf<T>(), int32_t(shape.size()),
            shapes.back().data()};
  }
  template <typename T>
  tprt_status trySet(const char *name, const std::vector<T> &values,
                     const std::vector<int64_t> &shape) {
    tprt_array array = view(values, shape);
    return tprt_session_set_argument(session, name, &array);
  }
  template <typename T>
  void set(const std::string &name, const std::vector<T> &values,
           const std::vector<int64_t> &shape) {
    ASSERT_OK(trySet(name.c_str(), values, shape));
  }
  template <typename T>
  void get(const std::string &name, std::vector<T> &values,
           const std::vector<int64_t> &shape) {
    tprt_array array = view(values, shape);
    ASSERT_OK(tprt_session_get_result(session, name.c_str(), &array));
  }

  TemporaryFolder folder;
  tprt_artifact *artifact = nullptr;
  tprt_session *session = nullptr;

private:
  std::vector<std::vector<int64_t>> shapes; // what views point to
};

#endif // TP_TEST_RUNTIME_SESSIONFIXTURE_H
