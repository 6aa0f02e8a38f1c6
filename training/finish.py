"""From a checkpoint to the model folder of the package.

python -m training.finish --checkpoint DIR/checkpoint.pt --encoder E5_Q4.bin --tokenizer tokenizer.json --out OUT
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch

from training.data import LABELS
from training.export import build, tables, write_embeddings, write_vocabulary
from training.model import forbidden
from training.weights import read_pretrained

PIECES = 250_002
"""The vocabulary of XLM-R; further rows of the table are padding."""


def main() -> None:
    """Write the folder; word embeddings and vocabulary only when they are not there yet (they are frozen)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--float", action="store_true", help="no quantisation, to measure what it costs")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    state = torch.load(options.checkpoint, weights_only=False)
    weights = {name: values.float().numpy() for name, values in state["shadow"].items()}
    source = read_pretrained(options.encoder)
    if len(weights["head.weight"]) == len(LABELS):  # without a nested-cue logit every content is read again
        weights["head.weight"] = np.concatenate([weights["head.weight"], np.zeros((1, source.width), np.float32)])
        weights["head.bias"] = np.append(weights["head.bias"], np.float32(0))
    layers = 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layers."))
    model = build(weights, layers, source.heads, source.epsilon, quantised=not options.float)
    onnx.save(model, options.out / "tagger.onnx")
    start, moves = (t.numpy() for t in forbidden())
    weights["start"], weights["moves"] = weights["start"] + start, weights["moves"] + moves
    (options.out / "tagger.json").write_text(
        json.dumps({"name": options.name, "layers": layers, "pieces": PIECES, **tables(weights)}), encoding="utf-8"
    )
    if not (options.out / "pieces.txt.gz").exists():
        write_vocabulary(options.tokenizer, options.out)
        write_embeddings(source, min(PIECES, source.vocabulary), options.out)
    size = sum(path.stat().st_size for path in options.out.iterdir())
    print(f"{options.out}: {layers} layers, {size / 1e6:.1f} MB, {np.round(size / 2**20, 1)} MiB")


if __name__ == "__main__":
    main()
