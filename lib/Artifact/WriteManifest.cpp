// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The manifest as JSON. The keys are those of docs/ArtifactFormat.md, in its
// order.

#include "tp/Artifact/Manifest.h"
#include "tprt/program.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::tp;

namespace json = llvm::json;

static void writeString(json::OStream &out, StringRef key, StringRef text) {
  out.attribute(key, json::fixUTF8(text));
}

static void writeShape(json::OStream &out, StringRef key,
                       ArrayRef<int64_t> shape) {
  out.attributeArray(key, [&] {
    for (int64_t size : shape)
      out.value(size);
  });
}

static void writeTensor(json::OStream &out, const ManifestTensor &tensor) {
  out.object([&] {
    writeString(out, "name", tensor.name);
    writeString(out, "dtype", tensor.dtype);
    writeShape(out, "global_shape", tensor.globalShape);
    writeShape(out, "local_shape", tensor.localShape);
    out.attributeObject("sharding", [&] {
      out.attributeArray("dims", [&] {
        for (const AxisList &terms : tensor.dims)
          out.array([&] {
            for (const AxisTerm &term : terms)
              out.object([&] {
                if (term.isGap()) {
                  out.attribute("gap", term.size);
                  return;
                }
                out.attribute("axis", int64_t(term.axis));
                out.attribute("pre", int64_t(term.pre));
                out.attribute("size", term.size);
              });
          });
      });
    });
  });
}

/// Attributes of a site are strings, numbers, truth values, arrays and
/// dictionaries of them.
static void writeAttribute(json::OStream &out, Attribute attribute) {
  if (auto text = dyn_cast<StringAttr>(attribute)) {
    out.value(json::fixUTF8(text.getValue()));
  } else if (auto truth = dyn_cast<BoolAttr>(attribute)) {
    out.value(truth.getValue());
  } else if (auto number = dyn_cast<IntegerAttr>(attribute)) {
    out.value(number.getInt());
  } else if (auto array = dyn_cast<ArrayAttr>(attribute)) {
    out.array([&] {
      for (Attribute element : array)
        writeAttribute(out, element);
    });
  } else if (auto dictionary = dyn_cast<DictionaryAttr>(attribute)) {
    out.object([&] {
      for (NamedAttribute named : dictionary) {
        out.attributeBegin(named.getName().getValue());
        writeAttribute(out, named.getValue());
        out.attributeEnd();
      }
    });
  } else {
    out.value(nullptr);
  }
}

static void writeEntry(json::OStream &out, const ManifestEntry &entry) {
  out.object([&] {
    writeString(out, "name", entry.name);
    writeString(out, "symbol", entry.symbol);
    out.attribute("workspace_bytes", entry.workspaceBytes);
    out.attribute("flops", entry.flops);
    out.attributeArray("args", [&] {
      for (const ManifestTensor &tensor : entry.arguments)
        writeTensor(out, tensor);
    });
    out.attributeArray("results", [&] {
      for (const ManifestTensor &tensor : entry.results)
        writeTensor(out, tensor);
    });
    out.attributeArray("collectives", [&] {
      for (DictionaryAttr site : entry.sites)
        writeAttribute(out, site);
    });
    if (!entry.calls.empty())
      out.attributeArray("calls", [&] {
        for (DictionaryAttr call : entry.calls)
          writeAttribute(out, call);
      });
    if (!entry.launches.empty())
      out.attributeArray("launches", [&] {
        for (DictionaryAttr launch : entry.launches)
          writeAttribute(out, launch);
      });
  });
}

static void writeMesh(json::OStream &out, const ManifestEntry &entry) {
  writeString(out, "name", entry.meshName);
  out.attributeArray("axes", [&] {
    for (auto [name, size] :
         llvm::zip_equal(entry.mesh.names, entry.mesh.sizes))
      out.object([&, name = StringRef(name), size = size] {
        writeString(out, "name", name);
        out.attribute("size", size);
      });
  });
  if (!entry.mesh.devices.empty())
    writeShape(out, "devices", entry.mesh.devices);
}

std::string mlir::tp::writeManifest(const ManifestEntry &entry,
                                    const HostTarget &target,
                                    ArrayRef<DeviceImage> images) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  json::OStream out(stream);
  out.object([&] {
    out.attribute("format", TPRT_FORMAT_VERSION);
    out.attribute("abi", TPRT_ABI_VERSION);
    writeString(out, "producer", "tp " TP_VERSION);
    writeString(out, "target", images.empty() ? "cpu" : "cuda");
    out.attributeObject("cpu", [&] {
      writeString(out, "name", target.name);
      out.attributeArray("features", [&] {
        for (const std::string &feature : target.features)
          out.value(feature);
      });
    });
    if (!images.empty())
      out.attributeArray("device_images", [&] {
        for (const DeviceImage &image : images)
          out.object([&] {
            writeString(out, "kind", image.kind);
            writeString(out, "arch", image.arch);
            out.attribute("offset", image.offset);
            out.attribute("bytes", static_cast<int64_t>(image.bytes.size()));
          });
      });
    out.attributeObject("mesh", [&] { writeMesh(out, entry); });
    out.attributeArray("entries", [&] { writeEntry(out, entry); });
  });
  return text;
}
