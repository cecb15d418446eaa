// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Safetensors files made by hand, right or wrong, and what opening them says.

#ifndef TP_TEST_RUNTIME_CHECKPOINTFIXTURE_H
#define TP_TEST_RUNTIME_CHECKPOINTFIXTURE_H

#include "ArtifactBuilder.h"
#include "checkpoint/Checkpoint.h"
#include "status/Error.h"
#include <cstdio>
#include <gtest/gtest.h>
#include <memory>

class CheckpointTest : public ::testing::Test {
protected:
  static std::string little(uint64_t value) {
    std::string text;
    for (size_t i = 0; i < 8; ++i)
      text += static_cast<char>(value >> (8 * i));
    return text;
  }
  /// A file with this header and so many bytes of data: 0, 7, 14, …
  static std::string pack(const std::string &header, size_t dataBytes) {
    std::string file = little(header.size()) + header;
    for (size_t i = 0; i < dataBytes; ++i)
      file += static_cast<char>(i * 7);
    return file;
  }
  /// The JSON of a tensor.
  static std::string tensor(const std::string &name, const std::string &dtype,
                            const std::string &shape, uint64_t begin,
                            uint64_t end) {
    return "\"" + name + "\":{\"dtype\":\"" + dtype + "\",\"shape\":" + shape +
           ",\"data_offsets\":[" + std::to_string(begin) + "," +
           std::to_string(end) + "]}";
  }
  /// A file with one tensor of bytes, called `name`.
  static std::string packBytes(const std::string &name, size_t count) {
    return pack(
        "{" + tensor(name, "U8", "[" + std::to_string(count) + "]", 0, count) +
            "}",
        count);
  }

  /// The error of opening what is at `path`; empty if there is none.
  std::string open(const std::string &path, bool followLinks = false) {
    checkpoint.reset();
    try {
      checkpoint = std::make_unique<tprt::Checkpoint>(path, followLinks);
      return "";
    } catch (const tprt::Error &error) {
      std::string text = error.what();
      EXPECT_EQ(text.find('\n'), text.npos);
      EXPECT_NE(text.find("'" + path.substr(0, path.rfind('/'))), text.npos)
          << text;
      return text;
    }
  }
  std::string openBytes(const std::string &bytes) {
    std::string path = folder.file("in.safetensors");
    // A new file: some file systems flush one that is written over.
    std::remove(path.c_str());
    writeFile(path, bytes);
    return open(path);
  }
  void expectError(const std::string &bytes, const std::string &text) {
    std::string error = openBytes(bytes);
    EXPECT_NE(error.find(text), error.npos) << error;
  }
  /// The whole tensor number `number`, as bytes.
  std::string readAll(size_t number) {
    const tprt::TensorDescription &tensor = checkpoint->getTensors()[number];
    std::vector<int64_t> zeros(tensor.shape.size());
    std::string bytes(tprt::countBytes(*tensor.type, tensor.shape, tensor.name),
                      '\0');
    checkpoint->read(number, zeros, tensor.shape, bytes.data(),
                     {tensor.shape, zeros});
    return bytes;
  }

  TemporaryFolder folder;
  std::unique_ptr<tprt::Checkpoint> checkpoint;
};

#endif // TP_TEST_RUNTIME_CHECKPOINTFIXTURE_H
