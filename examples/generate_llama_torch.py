#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Generate with a Llama of Hugging Face, sharded by its own plan of tensor parallelism.

The model is the code of `transformers` with random weights; nothing is downloaded. Its
`generate` calls it with a cache of fixed size, so that two programs are compiled: one for the
prompt, one that is called for each further token. The tokens must be those of PyTorch alone,
for every number of ranks; heads and sizes need not divide.
"""

import argparse
import copy
import sys

import torch
import tp.torch
from transformers import LlamaConfig, LlamaForCausalLM
from transformers.utils import logging


def make_model() -> LlamaForCausalLM:
    torch.manual_seed(0)
    config = LlamaConfig(
        vocab_size=97,
        hidden_size=64,
        intermediate_size=112,
        num_hidden_layers=2,
        num_attention_heads=8,
        num_key_value_heads=4,
        initializer_range=0.3,
        pad_token_id=0,
        bos_token_id=1,
        eos_token_id=None,
    )
    return LlamaForCausalLM(config).eval()


def generate(model: LlamaForCausalLM, prompt: torch.Tensor, count: int) -> list[int]:
    """The ``count`` most likely tokens behind ``prompt``, one after the other."""
    tokens = model.generate(
        prompt, max_new_tokens=count, do_sample=False, cache_implementation="static"
    )
    return tokens[0, prompt.shape[1] :].tolist()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--tp", type=int, nargs="+", default=[1, 2, 4, 8, 3], help="ranks")
    parser.add_argument("--tokens", type=int, default=16, help="how many to generate")
    options = parser.parse_args()
    logging.set_verbosity_error()
    model = make_model()
    prompt = torch.randint(1, model.config.vocab_size, (1, 8))
    wanted = generate(model, prompt, options.tokens)
    print("torch", *wanted)
    for ranks in options.tp:
        torch.compiler.reset()
        sharded = copy.deepcopy(model)
        tp.torch.parallelize(sharded, {"tp": ranks}, "auto")
        tokens = generate(sharded, prompt, options.tokens)
        print(f"tp={ranks} ", *tokens)
        for name, program in zip(("prompt", "token"), tp.torch.programs(sharded), strict=True):
            print(f"     {name}: {program.cost()}")
        if tokens != wanted:
            print(f"tp={ranks} generates other tokens than torch")
            return 1
    print("the same tokens on every mesh")
    return 0


if __name__ == "__main__":
    sys.exit(main())
