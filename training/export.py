"""The trained tagger as files for ONNX Runtime: an int8 graph, 4-bit word embeddings, the vocabulary, the head's tables.

The graph is written node by node with ONNX Runtime's fused operators (com.microsoft: MultiHeadAttention,
Gelu, DynamicQuantizeMatMul), which an export from torch would not give.
Weights of the matrix products are int8 with one scale a column; activations are quantised at run time.
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

from training.model import BUCKETS, LINK_WIDTH
from training.weights import BLOCK, Pretrained

Float = npt.NDArray[np.float32]
MS = "com.microsoft"
HEADS = (
    ("head", "emissions"),
    ("dependent", "dependents"),
    ("governor", "governors"),
    ("trait", "traits"),
    ("later", "later"),
    ("earlier", "earlier"),
)


class Graph:
    """Collects nodes and initialisers of one ONNX graph."""

    def __init__(self, quantised: bool) -> None:
        self.quantised = quantised
        self.nodes: list[onnx.NodeProto] = []
        self.initialisers: list[onnx.TensorProto] = []

    def constant(self, name: str, values: npt.NDArray[np.generic]) -> str:
        """An initialiser; gives its name back."""
        self.initialisers.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def node(self, kind: str, inputs: list[str], output: str, domain: str = "", **attributes: object) -> str:
        """A node of one output; gives the output's name back."""
        self.nodes.append(helper.make_node(kind, inputs, [output], domain=domain, **attributes))
        return output

    def linear(self, x: str, weight: Float, bias: Float | None, output: str) -> str:
        """X @ weight.T + bias; weight: (outputs, inputs)."""
        if not self.quantised:
            product = self.node("MatMul", [x, self.constant(f"{output}.w", weight.T)], f"{output}.product")
            if bias is None:
                self.nodes[-1].output[0] = output
                return output
            return self.node("Add", [product, self.constant(f"{output}.b", bias)], output)
        scale = np.maximum(np.abs(weight).max(axis=1), 1e-8) / 127
        whole = np.clip(np.rint(weight / scale[:, None]), -127, 127).astype(np.int8)
        inputs = [
            x,
            self.constant(f"{output}.int8", whole.T),
            self.constant(f"{output}.scale", scale.astype(np.float32)),
            self.constant(f"{output}.zero", np.zeros(len(scale), np.int8)),
        ]
        if bias is not None:
            inputs.append(self.constant(f"{output}.b", bias))
        return self.node("DynamicQuantizeMatMul", inputs, output, MS)


def build(
    weights: dict[str, Float], layers: int, heads: int, epsilon: float, quantised: bool = True
) -> onnx.ModelProto:
    """The graph. Input: ``embedded`` (batch, pieces, width) float32, without padding or padded with END.

    Outputs: ``emissions`` (batch, pieces, labels), ``dependents``, ``governors``, ``later`` and ``earlier`` (batch,
    pieces, link width), ``traits`` (batch, pieces, columns of ``selon.reading.traits``).
    """
    g = Graph(quantised)
    width = weights["encoder.norm.weight"].shape[0]
    g.constant("position.table", weights["encoder.position.weight"])
    g.node("Shape", ["embedded"], "shape")
    g.node("Gather", ["shape", g.constant("one", np.array([1], np.int64))], "pieces")
    g.node("Slice", ["position.table", g.constant("zero", np.array([0], np.int64)), "pieces"], "position.2")
    g.node("Add", ["embedded", "position.2"], "placed")
    x = g.node(
        "LayerNormalization",
        [
            "placed",
            g.constant("norm.w", weights["encoder.norm.weight"]),
            g.constant("norm.b", weights["encoder.norm.bias"]),
        ],
        "x0",
        epsilon=epsilon,
        axis=-1,
    )
    for i in range(layers):
        p, old = f"l{i}", f"encoder.layers.{i}."
        for place, part in enumerate("qkv"):
            rows = slice(place * width, (place + 1) * width)
            weight, bias = weights[old + "qkv.weight"][rows], weights[old + "qkv.bias"][rows]
            g.linear(x, weight, bias, f"{p}.{part}")
        mixed = g.node("MultiHeadAttention", [f"{p}.q", f"{p}.k", f"{p}.v"], f"{p}.mixed", MS, num_heads=heads)
        out = g.linear(mixed, weights[old + "out.weight"], weights[old + "out.bias"], f"{p}.out")
        x = _normalise(g, x, out, weights, old + "norm1", f"{p}.n1", epsilon)
        up = g.linear(x, weights[old + "up.weight"], weights[old + "up.bias"], f"{p}.up")
        act = g.node("Gelu", [up], f"{p}.act", MS)
        down = g.linear(act, weights[old + "down.weight"], weights[old + "down.bias"], f"{p}.down")
        x = _normalise(g, x, down, weights, old + "norm2", f"{p}.n2", epsilon)
    heads_out = []
    for name, output in HEADS:
        weight, bias = weights[f"{name}.weight"], weights[f"{name}.bias"]
        product = g.node("MatMul", [x, g.constant(f"{name}.w", weight.T)], f"{name}.product")
        g.node("Add", [product, g.constant(f"{name}.b", bias)], output)
        heads_out.append(helper.make_tensor_value_info(output, TensorProto.FLOAT, ["batch", "pieces", weight.shape[0]]))
    graph = helper.make_graph(
        g.nodes,
        "selon-tagger",
        [
            helper.make_tensor_value_info("embedded", TensorProto.FLOAT, ["batch", "pieces", width]),
        ],
        heads_out,
        g.initialisers,
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(MS, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="selon")


def _normalise(g: Graph, x: str, added: str, weights: dict[str, Float], name: str, output: str, epsilon: float) -> str:
    """Residual and norm as two nodes: the fused SkipLayerNormalization is three times slower on CPUs."""
    total = g.node("Add", [added, x], f"{output}.sum")
    inputs = [
        total,
        g.constant(f"{output}.w", weights[f"{name}.weight"]),
        g.constant(f"{output}.b", weights[f"{name}.bias"]),
    ]
    return g.node("LayerNormalization", inputs, output, epsilon=epsilon, axis=-1)


def write_vocabulary(tokenizer_json: Path, out: Path) -> None:
    """The pieces, their log-probabilities and the normaliser's table, in a form that loads five times faster."""
    whole = json.loads(tokenizer_json.read_text(encoding="utf-8"))
    pieces = [piece for piece, _ in whole["model"]["vocab"]]
    if any("\n" in piece for piece in pieces):
        raise ValueError(f"{tokenizer_json}: a piece holds a line feed")
    scores = np.array([score for _, score in whole["model"]["vocab"]], dtype=np.float32)
    with gzip.GzipFile(out / "pieces.txt.gz", "wb", mtime=0) as file:
        file.write("\n".join(pieces).encode())
    np.save(out / "piece_scores.npy", scores)
    parts = whole["normalizer"].get("normalizers", [whole["normalizer"]])
    table = next(part["precompiled_charsmap"] for part in parts if part["type"] == "Precompiled")
    with gzip.GzipFile(out / "normaliser.txt.gz", "wb", mtime=0) as file:
        file.write(table.encode())


def write_embeddings(source: Pretrained, pieces: int, out: Path) -> None:
    """The word embeddings, 4 bits a weight: rows of width / 2 bytes, and fp16 scales, one a block of 32."""
    blocks = source.embedding_blocks[: pieces * source.width // BLOCK["nibbles"].shape[0] // 2]
    np.save(out / "embedding_nibbles.npy", blocks["nibbles"].reshape(pieces, source.width // 2))
    np.save(out / "embedding_scales.npy", blocks["scale"].reshape(pieces, source.width // 32))


def tables(weights: dict[str, Float]) -> dict[str, object]:
    """What decoding needs beside the graph: the CRF's scores and the link head's distances."""
    return {
        "start": weights["start"].tolist(),
        "moves": weights["moves"].tolist(),
        "distance": weights["distance"].tolist(),
        "buckets": BUCKETS,
        "link_width": LINK_WIDTH,
    }
