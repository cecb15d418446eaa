// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef TP_LIB_PROPAGATE_RULES_LOCALIZELINALG_H
#define TP_LIB_PROPAGATE_RULES_LOCALIZELINALG_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "tp/Propagate/ShardableOpInterface.h"

namespace mlir::tp {

/// Make a linalg operation local, in place: indices of cut loops gain the
/// offset of the device, padding is kept out of reductions and away from
/// operations that trap, and the initial value of a cut reduction is counted
/// once. A named operation whose body changes becomes a linalg.generic.
LogicalResult localizeLinalg(linalg::LinalgOp op, Localizer &localizer);

} // namespace mlir::tp

#endif // TP_LIB_PROPAGATE_RULES_LOCALIZELINALG_H
