"""The shipped graph as a checkpoint that training can begin from, for those who do not have the one it was made of.

    python -m training.recover --model src/selon/reading/model --out DIR/checkpoint.pt

The products' weights come back as the int8 values times their scales: what quantising took is lost.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from training.export import HEADS, Float
from training.model import forbidden


def recover(folder: Path, out: Path) -> None:
    """Write the checkpoint; its weights carry the names of ``training.model.Tagger``."""
    graph = onnx.load(folder / "tagger.onnx").graph
    held = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    table = json.loads((folder / "tagger.json").read_text(encoding="utf-8"))

    def product(name: str) -> Float:
        return (held[f"{name}.int8"].astype(np.float32) * held[f"{name}.scale"]).T

    weights: dict[str, Float] = {
        "encoder.position.weight": held["position.table"],
        "encoder.norm.weight": held["norm.w"],
        "encoder.norm.bias": held["norm.b"],
        "distance": np.array(table["distance"], np.float32),
    }
    for name, tensor in zip(("start", "moves"), forbidden(), strict=True):
        # Forbidden moves are written into the table, and added again when the model runs.
        weights[name] = np.array(table[name], np.float32) - tensor.numpy()
    for i in range(table["layers"]):
        p, q = f"l{i}", f"encoder.layers.{i}."
        weights[f"{q}qkv.weight"] = np.concatenate([product(f"{p}.{part}") for part in "qkv"])
        weights[f"{q}qkv.bias"] = np.concatenate([held[f"{p}.{part}.b"] for part in "qkv"])
        for part in ("out", "up", "down"):
            weights[f"{q}{part}.weight"], weights[f"{q}{part}.bias"] = product(f"{p}.{part}"), held[f"{p}.{part}.b"]
        for part in ("1", "2"):
            weights[f"{q}norm{part}.weight"] = held[f"{p}.n{part}.w"]
            weights[f"{q}norm{part}.bias"] = held[f"{p}.n{part}.b"]
    for head, _ in HEADS:
        weights[f"{head}.weight"], weights[f"{head}.bias"] = held[f"{head}.w"].T, held[f"{head}.b"]
    out.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"shadow": {name: torch.from_numpy(np.array(values)) for name, values in weights.items()}}, out)


def main() -> None:
    """See the module."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    recover(options.model, options.out)


if __name__ == "__main__":
    main()
