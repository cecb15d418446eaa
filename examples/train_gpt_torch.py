#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Train a character-level GPT with PyTorch, sharded over the mesh dp x tp, and beside it on
PyTorch's own single device: the same text, the same start, the same batches.

The text is the source of Python's standard library. Each rank is a thread. The batch is
cut over "dp"; heads, the hidden layer and the vocabulary over "tp", none of which need
divide. The losses of every step are compared; the program ends with an error where they
differ by more than --bound of the loss.
"""

import argparse
import collections
import copy
import pathlib
import sys

import numpy as np
import torch
import torch.nn.functional as F
import tp.torch
from torch import Tensor, nn

CONTEXT, WIDTH, HEADS, LAYERS, BATCH = 32, 64, 4, 2, 8


def read_text(characters: int) -> np.ndarray:
    """The first characters of the standard library's sources: numbers of 7 bits."""
    library = pathlib.Path(argparse.__file__).parent
    text = b"".join(path.read_bytes() for path in sorted(library.glob("*.py")))
    numbers = np.frombuffer(text[:characters], np.uint8).astype(np.int64)
    return numbers[numbers < 128]


class Attention(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (
            nn.Linear(WIDTH, WIDTH, bias=False) for _ in range(4)
        )

    def forward(self, x: Tensor) -> Tensor:
        def split(y: Tensor) -> Tensor:
            return y.view(*y.shape[:2], HEADS, -1).transpose(1, 2)

        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        y = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        return self.out(y.transpose(1, 2).flatten(2))


class Block(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.norm1, self.norm2 = nn.RMSNorm(WIDTH), nn.RMSNorm(WIDTH)
        self.attention = Attention()
        self.up = nn.Linear(WIDTH, 4 * WIDTH, bias=False)
        self.down = nn.Linear(4 * WIDTH, WIDTH, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        x = x + self.attention(self.norm1(x))
        return x + self.down(F.gelu(self.up(self.norm2(x))))


class Gpt(nn.Module):
    """Mean cross entropy in nats of the next character; tokens are [batch, context + 1]."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, WIDTH)
        self.position = nn.Parameter(torch.randn(CONTEXT, WIDTH) * 0.1)
        self.blocks = nn.ModuleList(Block() for _ in range(LAYERS))
        self.norm = nn.RMSNorm(WIDTH)
        self.head = nn.Linear(WIDTH, vocabulary, bias=False)

    def forward(self, tokens: Tensor) -> Tensor:
        x = self.embedding(tokens[:, :-1]) + self.position
        for block in self.blocks:
            x = block(x)
        scores = self.head(self.norm(x))
        return F.cross_entropy(scores.flatten(0, 1), tokens[:, 1:].flatten())


# Megatron-LM's cuts: heads and hidden layer by columns, then by rows; the table by rows.
PLAN = {
    "tokens": ("dp",),
    "embedding": "embedding_rowwise",
    "blocks.*.attention.query": "colwise",
    "blocks.*.attention.key": "colwise",
    "blocks.*.attention.value": "colwise",
    "blocks.*.attention.out": "rowwise",
    "blocks.*.up": "colwise",
    "blocks.*.down": "rowwise",
    "head": "colwise",
}


def step(model: nn.Module, optimizer: torch.optim.Optimizer, tokens: Tensor) -> float:
    optimizer.zero_grad()
    loss = model(tokens)
    loss.backward()
    optimizer.step()
    return loss.item()


def train(
    model: nn.Module, mesh: dict[str, int], text: np.ndarray, bound: float, steps: int, every: int
) -> int:
    """Train on tp's ranks and with PyTorch, and compare the loss of every step."""
    reference = copy.deepcopy(model)
    tp.torch.parallelize(model, mesh, PLAN)
    ours, theirs = (torch.optim.Adam(each.parameters(), 3e-3) for each in (model, reference))
    weights = sum(parameter.numel() for parameter in model.parameters())
    print(f"{weights} weights, {len(text)} characters of {int(text.max()) + 1} kinds")

    numbers = np.random.default_rng(1)
    worst = 0.0
    window: list[tuple[float, float]] = []
    for number in range(1, steps + 1):
        places = numbers.integers(0, len(text) - CONTEXT - 1, BATCH)
        tokens = np.stack([text[place : place + CONTEXT + 1] for place in places])
        batch = torch.from_numpy(tokens)
        window.append((step(model, ours, batch), step(reference, theirs, batch)))
        if number == 1:
            for program in tp.torch.programs(model):
                kinds = collections.Counter(item.kind for item in program.collectives())
                listing = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
                print(f"mesh {mesh}, {program.direction}: {program.cost()}: {listing}")
        value, wanted = window[-1]
        worst = max(worst, abs(value - wanted) / wanted)
        if not abs(value - wanted) / wanted <= bound:
            print(f"step {number}: loss {value}, torch has {wanted}: bound {bound}")
            return 1
        if number % every == 0 or number == steps:
            mean, mean_wanted = np.mean(window, axis=0)
            print(f"step {number:3} loss tp {mean:.6f} torch {mean_wanted:.6f}")
            window.clear()
    print(f"every step within {bound} of torch")
    print(f"largest difference {worst:.1e}", file=sys.stderr)
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--steps", type=int, default=300)
    parser.add_argument("--every", type=int, default=50, help="steps of which a line is the mean")
    parser.add_argument("--bound", type=float, default=1e-3, help="of the loss, at every step")
    parser.add_argument("--dp", type=int, default=2, help="ranks that cut the batch")
    parser.add_argument("--tp", type=int, default=3, help="ranks that cut the weights")
    options = parser.parse_args()
    text = read_text(1_000_000)
    torch.manual_seed(0)
    model = Gpt(int(text.max()) + 1)
    mesh = {"dp": options.dp, "tp": options.tp}
    return train(model, mesh, text, options.bound, options.steps, options.every)


if __name__ == "__main__":
    sys.exit(main())
