# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Models of PyTorch that tests shard, each with a loss as its result, and plans for them."""

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class Perceptron(nn.Module):
    def __init__(self, width: int = 10, hidden: int = 14) -> None:
        super().__init__()
        self.fc1 = nn.Linear(width, hidden)
        self.fc2 = nn.Linear(hidden, width)

    def forward(self, x: Tensor) -> Tensor:
        return self.fc2(F.gelu(self.fc1(x)))


class RootMeanSquare(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x: Tensor) -> Tensor:
        return self.weight * x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-6)


def turn(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    first, second = x.chunk(2, -1)
    return x * cos + torch.cat((-second, first), -1) * sin


class Llama(nn.Module):
    """A decoder layer: rotary positions, fewer heads of keys than of queries, gated."""

    def __init__(
        self, width: int = 24, heads: int = 6, key_heads: int = 3, hidden: int = 20
    ) -> None:
        super().__init__()
        self.heads, self.key_heads, self.size = heads, key_heads, width // heads

        def linear(inner: int, outer: int) -> nn.Linear:
            return nn.Linear(inner, outer, bias=False)

        self.input_layernorm = RootMeanSquare(width)
        self.post_attention_layernorm = RootMeanSquare(width)
        self.q_proj, self.o_proj = linear(width, width), linear(width, width)
        self.k_proj = linear(width, key_heads * self.size)
        self.v_proj = linear(width, key_heads * self.size)
        self.gate_proj, self.up_proj = linear(width, hidden), linear(width, hidden)
        self.down_proj = linear(hidden, width)

    def split(self, x: Tensor, heads: int) -> Tensor:
        return x.view(*x.shape[:2], heads, self.size).transpose(1, 2)

    def forward(self, x: Tensor) -> Tensor:
        h = self.input_layernorm(x)
        steps = torch.arange(x.shape[1], dtype=torch.float32)[:, None]
        waves = 100.0 ** -(torch.arange(0, self.size, 2, dtype=torch.float32) / self.size)
        angles = torch.cat((steps * waves, steps * waves), -1)
        q = turn(self.split(self.q_proj(h), self.heads), angles.cos(), angles.sin())
        k = turn(self.split(self.k_proj(h), self.key_heads), angles.cos(), angles.sin())
        v = self.split(self.v_proj(h), self.key_heads)
        k, v = (t.repeat_interleave(self.heads // self.key_heads, 1) for t in (k, v))
        o = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        x = x + self.o_proj(o.transpose(1, 2).reshape(x.shape))
        h = self.post_attention_layernorm(x)
        return x + self.down_proj(F.silu(self.gate_proj(h)) * self.up_proj(h))


class Block(nn.Module):
    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.ln1, self.ln2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.mlp = Perceptron(width, 4 * width)

    def forward(self, x: Tensor) -> Tensor:
        batch, length, _ = x.shape
        parts = self.qkv(self.ln1(x)).chunk(3, -1)
        q, k, v = (t.view(batch, length, self.heads, -1).transpose(1, 2) for t in parts)
        scores = q @ k.transpose(2, 3) / math.sqrt(q.shape[-1])
        past = torch.ones(length, length, dtype=torch.bool).tril()
        weights = torch.softmax(scores.masked_fill(~past, float("-inf")), -1)
        x = x + self.out((weights @ v).transpose(1, 2).reshape(x.shape))
        return x + self.mlp(self.ln2(x))


class Gpt(nn.Module):
    """Mean cross entropy of the next token."""

    def __init__(self, kinds: int = 31, width: int = 12, heads: int = 4, length: int = 8) -> None:
        super().__init__()
        self.table, self.places = nn.Embedding(kinds, width), nn.Embedding(length, width)
        self.blocks = nn.ModuleList([Block(width, heads)])
        self.norm, self.head = nn.LayerNorm(width), nn.Linear(width, kinds, bias=False)

    def forward(self, tokens: Tensor, next_tokens: Tensor) -> Tensor:
        x = self.table(tokens) + self.places(torch.arange(tokens.shape[1]))
        for block in self.blocks:
            x = block(x)
        scores = self.head(self.norm(x))
        return F.cross_entropy(scores.flatten(0, 1), next_tokens.flatten())


class Mixture(nn.Module):
    """Every expert sees every token, and counts where it was routed."""

    def __init__(self, width: int = 8, hidden: int = 12, experts: int = 6, chosen: int = 2) -> None:
        super().__init__()
        self.router = nn.Linear(width, experts, bias=False)
        self.inner = nn.Parameter(torch.randn(experts, width, hidden) * 0.2)
        self.outer = nn.Parameter(torch.randn(experts, hidden, width) * 0.2)
        self.chosen = chosen

    def forward(self, x: Tensor) -> Tensor:
        likely = torch.softmax(self.router(x), -1)
        values, places = torch.topk(likely, self.chosen, -1)
        weights = torch.zeros_like(likely).scatter(1, places, values / values.sum(-1, keepdim=True))
        hidden = F.silu(torch.einsum("nd,edf->enf", x, self.inner))
        return torch.einsum("enf,efd,ne->nd", hidden, self.outer, weights)


class Squares(nn.Module):
    """The sum of the squares of what a model gives."""

    def __init__(self, model: nn.Module) -> None:
        super().__init__()
        self.model = model

    def forward(self, x: Tensor) -> Tensor:
        return self.model(x).square().sum()


MODELS = ("perceptron", "llama", "gpt", "mixture")


def make(name: str) -> tuple[nn.Module, tuple[Tensor, ...], dict[str, object]]:
    """A model, its arguments and a plan for axes "dp" and "tp"."""
    torch.manual_seed(3)
    tokens = torch.randint(0, 31, (6, 8))
    if name == "perceptron":
        plan = {"fc1": "colwise", "fc2": "rowwise", "x": ("dp",)}
        return Squares(Perceptron()), (torch.randn(7, 10),), plan
    if name == "llama":
        plan = {"*.[qkv]_proj": "colwise", "*.o_proj": "rowwise", "x": ("dp",)}
        plan |= {"*.gate_proj": "colwise", "*.up_proj": "colwise", "*.down_proj": "rowwise"}
        return Squares(Llama()), (torch.randn(3, 5, 24),), plan
    if name == "gpt":
        plan = {"*.qkv": "colwise", "*.out": "rowwise", "*.fc1": "colwise", "*.fc2": "rowwise"}
        plan |= {"table": "embedding_rowwise", "head": "colwise_gather_output"}
        plan |= {"tokens": ("dp",), "next_tokens": ("dp",)}
        return Gpt(), (tokens, tokens.roll(-1, 1)), plan
    plan = {"*.inner": ("tp",), "*.outer": ("tp",), "x": ("dp",)}
    return Squares(Mixture()), (torch.randn(9, 8),), plan
