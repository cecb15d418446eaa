// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The control flow of a matrix product on a GPU, written once for every shape,
// layout and architecture.
//
//   producer                          consumers
//   for each tile                     for each tile
//     for each stage of depth           for each stage of depth
//       wait until it is empty            wait until it is full
//       announce bytes, start copies      start to multiply it
//                                         await the products before it
//                                         say that their stage is empty
//                                       store the sums

#include "BlockInstructions.h"
#include "BuildReduction.h"
#include "MatmulStore.h"
#include "VerifyMatmul.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "tp/Lower/Host/Host.h"

using namespace mlir;
using namespace mlir::tp;

/// Shared memory starts with the barriers: full ones, then empty ones.
static constexpr int64_t kBarrierBytes = 8, kEmptyBarriers = 128,
                         kFirstStage = 1024;
static constexpr int64_t kMaxStages = kEmptyBarriers / kBarrierBytes;
static constexpr int64_t kGroupThreads = 128, kWarpsInGroup = 4,
                         kGroupRows = 64;
/// Rows of tiles that are computed together, column by column, so that what
/// they read is still in the cache.
static constexpr int64_t kRasterRows = 16;
static constexpr StringLiteral kSharedName = "tp_shared";

namespace {
/// Which stage of the ring is next, and the parity of the phase in which it is
/// filled.
struct RingPosition {
  Value stage, parity;
};

/// The tile that a block computes.
struct BlockTile {
  /// Which matrix of the result or of the workspace, and which of the operands.
  Value matrix, batch;
  Value row, column, firstStep, endStep;
};

std::unique_ptr<BlockInstructions> createInstructions(KernelBuilder &b,
                                                      const MatmulSpec &spec) {
  switch (spec.architecture) {
  case GpuArchitecture::Sm80:
    return createAmpereInstructions(b, spec);
  case GpuArchitecture::Sm90a:
    return createHopperInstructions(b, spec);
  }
  llvm_unreachable("all architectures are there");
}

class MatmulBuilder {
public:
  MatmulBuilder(gpu::GPUModuleOp module, StringRef name, const MatmulSpec &spec)
      : module(module), name(name), spec(spec), b(module.getLoc(), module),
        isa(createInstructions(b, spec)) {
    stepDepth = isa->getStageDepth();
    stageBytes = isa->getOperandBytes(0) + isa->getOperandBytes(1);
    numConsumers = spec.tile.rows / kGroupRows;
    numSteps = llvm::divideCeil(spec.depth, stepDepth);
    stepsInSplit = llvm::divideCeil(numSteps, spec.numSplits);
    rowTiles = llvm::divideCeil(spec.rows, spec.tile.rows * spec.clusterSize);
    columnTiles = llvm::divideCeil(spec.columns, spec.tile.columns);
    int64_t fitting = (isa->getSharedBytes() - kFirstStage) / stageBytes;
    numStages = std::min(kMaxStages, spec.numStages ? spec.numStages : fitting);
  }

  MatmulKernel build() {
    MatmulKernel kernel;
    kernel.numStages = numStages;
    for (unsigned operand : {0, 1})
      kernel.maps[operand] = isa->getTensorMap(operand);
    kernel.blockSize = kGroupThreads * (1 + numConsumers);
    kernel.clusterSize = spec.clusterSize;
    kernel.sharedBytes = kFirstStage + numStages * stageBytes;
    kernel.numTiles = getNumClusterTiles() * spec.clusterSize;
    if (isSplit()) {
      b.setInsertionPointToEnd(module.getBody());
      kernel.reduction = buildReduction(b, (name + "_reduce").str(), spec);
      kernel.reductionBlockSize = kReductionThreads;
      kernel.workspaceBytes =
          spec.numSplits * spec.batch * spec.rows * spec.columns * 4;
    }
    kernel.function = buildProduct();
    for (LLVM::LLVMFuncOp function : {kernel.function, kernel.reduction})
      if (function)
        approximateMath(function, /*hasFma=*/true);
    return kernel;
  }

private:
  bool isSplit() const { return spec.numSplits > 1; }
  int64_t getNumClusterTiles() const {
    return spec.batch * spec.numSplits * rowTiles * columnTiles;
  }

  LLVM::LLVMFuncOp buildProduct() {
    SmallVector<Type> parameters(3, b.pointer(MemorySpace::Global));
    bool usesMaps = isa->getTensorMap(0).has_value();
    for (unsigned operand = 0; usesMaps && operand < 2; ++operand)
      parameters[operand] = LLVM::LLVMPointerType::get(b.getContext());
    if (!isSplit())
      parameters.append(spec.epilogue.operands.size(),
                        b.pointer(MemorySpace::Global));
    b.setInsertionPointToEnd(module.getBody());
    LLVM::LLVMFuncOp function =
        b.kernel(name, parameters, kGroupThreads * (1 + numConsumers));
    function->setAttr(NVVM::NVVMDialect::getMinctasmAttrName(),
                      b.getI32IntegerAttr(1));
    if (spec.clusterSize > 1)
      function->setAttr(
          NVVM::NVVMDialect::getClusterDimAttrName(),
          b.getDenseI32ArrayAttr({int32_t(spec.clusterSize), 1, 1}));
    auto mapType = LLVM::LLVMArrayType::get(b.getI8Type(), 128);
    for (unsigned operand = 0; usesMaps && operand < 2; ++operand) {
      function.setArgAttr(operand, LLVM::LLVMDialect::getByValAttrName(),
                          TypeAttr::get(mapType));
      function.setArgAttr(operand, LLVM::LLVMDialect::getAlignAttrName(),
                          b.getI64IntegerAttr(64));
      function.setArgAttr(operand, NVVM::NVVMDialect::getGridConstantAttrName(),
                          b.getUnitAttr());
    }
    arguments = function.getArguments();
    buildBody();
    LLVM::ReturnOp::create(b, ValueRange());
    return function;
  }

  void buildBody() {
    shared = LLVM::AddressOfOp::create(b, b.pointer(MemorySpace::Shared),
                                       kSharedName);
    Value thread = NVVM::ThreadIdXOp::create(b, b.getI32Type());
    Value isFirstThread = b.equal(thread, 0);
    // The same for a whole warp, which the shuffle makes known.
    Value group = NVVM::ShflOp::create(
        b, b.getI32Type(), b.i32(-1), b.div(thread, kGroupThreads), b.i32(0),
        b.i32(31), NVVM::ShflKind::idx, UnitAttr());
    b.ifThen(isFirstThread, [&] {
      for (int64_t stage = 0; stage < numStages; ++stage) {
        isa->initBarrier(getBarrier(b.i32(stage), 0),
                         isa->getNumCopyingThreads());
        isa->initBarrier(getBarrier(b.i32(stage), kEmptyBarriers),
                         kWarpsInGroup * numConsumers * spec.clusterSize);
      }
    });
    isa->publishBarriers(isFirstThread);
    b.ifElse(
        b.equal(group, 0),
        [&] {
          isa->beginProducer();
          if (isa->getNumCopyingThreads() == kGroupThreads)
            buildProducer();
          else
            b.ifThen(isFirstThread, [&] { buildProducer(); });
        },
        [&] {
          isa->beginConsumer();
          buildConsumer(b.sub(group, b.i32(1)));
        });
    isa->finishCluster();
  }

  void buildProducer() {
    forEachTile([&](const BlockTile &tile, RingPosition ring) {
      SmallVector<Value> end = b.loop(
          tile.firstStep, tile.endStep, b.i32(1), {ring.stage, ring.parity},
          [&](Value step, ValueRange state) {
            RingPosition at{state[0], state[1]};
            Value full = getBarrier(at.stage, 0);
            // A stage that was never filled is empty: the phase before the
            // first one counts as ended.
            isa->wait(getBarrier(at.stage, kEmptyBarriers),
                      b.bitXor(at.parity, b.i32(1)));
            isa->expectCopies(full, stageBytes);
            Value depth = b.mul(step, stepDepth);
            std::array<Value, 2> tiles = getTiles(at.stage);
            isa->copyOperand(0, arguments[0], {depth, tile.row, tile.batch},
                             tiles[0], full);
            isa->copyOperand(1, arguments[1], {depth, tile.column, tile.batch},
                             tiles[1], full);
            isa->finishCopies(full);
            RingPosition next = advance(at);
            return SmallVector<Value>{next.stage, next.parity};
          });
      return RingPosition{end[0], end[1]};
    });
  }

  void buildConsumer(Value group) {
    forEachTile([&](const BlockTile &tile, RingPosition ring) {
      SmallVector<Value> end =
          b.loop(tile.firstStep, tile.endStep, b.i32(1),
                 {isa->zeroSums(), ring.stage, ring.parity},
                 [&](Value step, ValueRange state) {
                   RingPosition at{state[1], state[2]};
                   isa->wait(getBarrier(at.stage, 0), at.parity);
                   isa->startProducts();
                   Value sums =
                       isa->multiply(state[0], getTiles(at.stage), group);
                   isa->commitProducts();
                   // The products before these are done, and their stage is
                   // free.
                   isa->awaitProducts(1);
                   Value hasPrevious = arith::CmpIOp::create(
                       b, arith::CmpIPredicate::ne, step, tile.firstStep);
                   b.ifThen(hasPrevious, [&] { releaseBefore(at.stage); });
                   RingPosition next = advance(at);
                   return SmallVector<Value>{sums, next.stage, next.parity};
                 });
      isa->awaitProducts(0);
      releaseBefore(end[1]);
      storeSums(tile, end[0], group);
      return RingPosition{end[1], end[2]};
    });
  }

  /// Say that the stage before `stage` is empty.
  void releaseBefore(Value stage) {
    Value isFirst = b.equal(stage, 0);
    Value before =
        b.select(isFirst, b.i32(numStages - 1), b.sub(stage, b.i32(1)));
    isa->arriveEverywhere(getBarrier(before, kEmptyBarriers));
  }

  void storeSums(const BlockTile &tile, Value sums, Value group) {
    static const MatmulEpilogue none;
    MatmulStore store(
        b, spec, arguments[2], isSplit() ? b.getF32Type() : spec.resultType,
        isSplit() ? none : spec.epilogue, arguments.drop_front(3));
    int64_t rowsCovered = rowTiles * spec.tile.rows * spec.clusterSize;
    for (unsigned half : {0, 1}) {
      Value row = b.add(tile.row, isa->getRow(group, half));
      guard(rowsCovered > spec.rows, row, spec.rows, [&] {
        isa->forEachPair(sums, half, [&](Value offset, Value pair) {
          Value column = b.add(tile.column, offset);
          guard(columnTiles * spec.tile.columns > spec.columns, column,
                spec.columns,
                [&] { store.store(tile.matrix, row, column, pair); });
        });
      });
    }
  }

  /// Emit `body` where `index` < `size`, which only matters if `isRagged`.
  void guard(bool isRagged, Value index, int64_t size,
             function_ref<void()> body) {
    if (isRagged)
      b.ifThen(b.less(index, size), body);
    else
      body();
  }

  /// The tiles of this block, with the state of the ring carried along.
  void forEachTile(
      function_ref<RingPosition(const BlockTile &, RingPosition)> body) {
    Type i32 = b.getI32Type();
    Value block = NVVM::BlockIdXOp::create(b, i32);
    Value blocks = NVVM::GridDimXOp::create(b, i32);
    Value first = b.div(block, spec.clusterSize);
    Value step = b.div(blocks, spec.clusterSize);
    b.loop(first, b.i32(getNumClusterTiles()), step, {b.i32(0), b.i32(0)},
           [&](Value index, ValueRange state) {
             RingPosition end =
                 body(getTile(index), RingPosition{state[0], state[1]});
             return SmallVector<Value>{end.stage, end.parity};
           });
  }

  BlockTile getTile(Value index) {
    BlockTile tile;
    int64_t tiles = rowTiles * columnTiles;
    tile.matrix = b.div(index, tiles);
    tile.batch = b.rem(tile.matrix, spec.batch);
    Value split = b.div(tile.matrix, spec.batch);
    tile.firstStep = b.mul(split, stepsInSplit);
    tile.endStep = b.min(b.add(tile.firstStep, stepsInSplit), b.i32(numSteps));

    Value inMatrix = b.rem(index, tiles);
    int64_t rasterRows = std::min(
        std::max<int64_t>(1, kRasterRows / spec.clusterSize), rowTiles);
    Value band = b.div(inMatrix, rasterRows * columnTiles);
    Value inBand = b.rem(inMatrix, rasterRows * columnTiles);
    Value firstRow = b.mul(band, rasterRows);
    Value bandRows =
        rowTiles % rasterRows == 0
            ? b.i32(rasterRows)
            : b.min(b.i32(rasterRows), b.sub(b.i32(rowTiles), firstRow));
    Value row = b.add(firstRow, b.rem(inBand, bandRows));
    if (spec.clusterSize > 1)
      row = b.add(b.mul(row, spec.clusterSize),
                  NVVM::BlockInClusterIdXOp::create(b, b.getI32Type()));
    tile.row = b.mul(row, spec.tile.rows);
    tile.column = b.mul(b.div(inBand, bandRows), spec.tile.columns);
    return tile;
  }

  RingPosition advance(RingPosition at) {
    Value next = b.add(at.stage, 1);
    Value wraps = b.equal(next, numStages);
    return {b.select(wraps, b.i32(0), next),
            b.bitXor(at.parity, b.toInteger(wraps))};
  }

  Value getBarrier(Value stage, int64_t kind) {
    return b.advance(shared, b.add(b.mul(stage, kBarrierBytes), kind));
  }

  std::array<Value, 2> getTiles(Value stage) {
    Value first =
        b.advance(shared, b.add(b.mul(stage, stageBytes), kFirstStage));
    return {first, b.advance(first, isa->getOperandBytes(0))};
  }

  gpu::GPUModuleOp module;
  StringRef name;
  const MatmulSpec &spec;
  KernelBuilder b;
  std::unique_ptr<BlockInstructions> isa;
  int64_t stepDepth, stageBytes, numConsumers, numSteps, stepsInSplit;
  /// Rows of tiles, or of clusters of them, and columns.
  int64_t rowTiles, columnTiles, numStages;
  ValueRange arguments;
  Value shared;
};
} // namespace

/// Declare the shared memory of the kernels of `module`, whose size is given at
/// launch. The swizzle repeats every 1024 bytes, so it starts at such a place.
static void declareSharedMemory(gpu::GPUModuleOp module) {
  if (module.lookupSymbol(kSharedName))
    return;
  auto b = OpBuilder::atBlockBegin(module.getBody());
  LLVM::GlobalOp::create(
      b, module.getLoc(), LLVM::LLVMArrayType::get(b.getI8Type(), 0),
      /*isConstant=*/false, LLVM::Linkage::External, kSharedName, Attribute(),
      /*alignment=*/1024, unsigned(MemorySpace::Shared));
}

FailureOr<MatmulKernel> mlir::tp::buildMatmul(gpu::GPUModuleOp module,
                                              StringRef name,
                                              const MatmulSpec &spec) {
  if (failed(verifyMatmul(module, name, spec)))
    return failure();
  declareSharedMemory(module);
  return MatmulBuilder(module, name, spec).build();
}
