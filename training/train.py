r"""Train the tagger, from gold alone or with a teacher too, with checkpoints that survive an interruption.

    python -m training.train --encoder E5_Q4.bin --tokenizer tokenizer.json --out DIR --dev DEV.jsonl.gz \
        --gold A.jsonl.gz B.jsonl.gz:3 [--init DIR/checkpoint.pt] [--teacher DIR/checkpoint.pt --keep 1 3 5 7 9 11]

A gold file may be followed by a colon and how often an epoch sees it. Run it again with the same ``--out`` and it goes
on from its last checkpoint.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import time
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from selon.reading.pieces import UNKNOWN, load_tokenizer
from training.batch import Batch, collate, epoch_windows
from training.data import LABELS, NONE, batches, windows
from training.encoder import Encoder
from training.evaluate import span_scores
from training.gold import Gold, read_gold
from training.model import NEVER, Outputs, Tagger, candidates, earlier_loss, nested_loss, trait_loss
from training.weights import Pretrained, dequantise, read_pretrained


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--gold", nargs="+", required=True)
    parser.add_argument("--dev", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--batch", type=int, default=2048)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--decay", type=float, default=0.95)
    parser.add_argument("--unknown", type=float, default=0.05, help="share of pieces hidden in training")
    parser.add_argument("--budgets", type=int, nargs="+", default=[96, 160, 256])
    parser.add_argument("--keep", type=int, nargs="*", help="layers of the encoder (or of the teacher) to keep")
    parser.add_argument("--init", type=Path, help="a checkpoint to begin from")
    parser.add_argument("--teacher", type=Path, help="a checkpoint to learn from")
    parser.add_argument(
        "--adversarial", type=float, default=0.0, help="size of the worst-case noise, see ``worst_noise``"
    )
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


def restore(path: Path, source: Pretrained) -> Tagger:
    """The averaged weights of a checkpoint as a model."""
    state = torch.load(path, weights_only=False)["shadow"]
    depth = 1 + max(int(name.split(".")[2]) for name in state if name.startswith("encoder.layers."))
    model = Tagger(Encoder(source, range(depth)), source.width)
    if len(state["head.weight"]) == len(LABELS):  # a checkpoint from before the nested-cue logit
        state["head.weight"] = torch.cat([state["head.weight"], torch.zeros(1, source.width)])
        state["head.bias"] = torch.cat([state["head.bias"], torch.full((1,), -3.0)])
    # A checkpoint may be from before a head was added, which then begins anew.
    model.load_state_dict({**model.state_dict(), **state})
    return model


def student(teacher: Tagger, keep: list[int], source: Pretrained) -> Tagger:
    """A copy of the teacher with some of its layers only."""
    model = copy.deepcopy(teacher)
    model.encoder.layers = torch.nn.ModuleList(copy.deepcopy(teacher.encoder.layers[i]) for i in keep)
    return model


def parameter_groups(model: Tagger, body: float, head: float, decay: float) -> list[dict[str, object]]:
    """Learning rates that fall by ``decay`` from the top layer down (Howard & Ruder 2018)."""
    groups: dict[tuple[float, float], list[Tensor]] = {}
    depth = len(model.encoder.layers)
    for name, parameter in model.named_parameters():
        if name.startswith("encoder.layers."):
            rate = body * decay ** (depth - 1 - int(name.split(".")[2]))
        elif name.startswith("encoder."):
            rate = body * decay**depth
        else:
            rate = head
        weight_decay = 0.0 if parameter.ndim == 1 else 0.01
        groups.setdefault((rate, weight_decay), []).append(parameter)
    return [{"params": p, "lr": r, "peak": r, "weight_decay": w} for (r, w), p in groups.items()]


@torch.no_grad()
def average(shadow: Tagger, model: Tagger, rate: float) -> None:
    """Moving average of the weights (Polyak)."""
    for mean, new in zip(shadow.parameters(), model.parameters(), strict=True):
        mean.lerp_(new, 1 - rate)


def gold_loss(model: Tagger, batch: Batch, outputs: Outputs) -> Tensor:
    """What the annotation says: spans, links, nested cues, traits, same sources."""
    emissions, dependents, governors, *_ = outputs
    loss = 0.3 * nested_loss(emissions, batch.nested) + 0.2 * trait_loss(outputs.traits, batch.traits)
    loss = loss + 0.3 * earlier_loss(outputs.later, outputs.earlier, batch.earlier)
    if not bool(batch.annotated.any()):
        return loss
    known = batch.annotated
    labels, paragraph = batch.labels[known], batch.paragraph[known]
    scores = model.link_scores(dependents[known], governors[known])
    links = sum(model.link_loss(scores, labels, heads[known], paragraph) for heads in (batch.heads, batch.others))
    return loss + 10 * model.crf_loss(emissions[known], labels) + 0.5 * links


def teacher_loss(
    model: Tagger,
    teacher: Tagger,
    states: tuple[list[Tensor], list[Tensor]],
    batch: Batch,
    outputs: Outputs,
    wanted: Outputs,
) -> Tensor:
    """What the teacher says: hidden states layer by layer, labels of words, links to its cues (Jiao et al. 2020)."""
    present = batch.mask.bool()
    hidden = sum(F.mse_loss(a[present].float(), b[present].float()) for a, b in zip(*states, strict=True))
    words = (batch.labels != NONE) & present
    mine, theirs = (o[0][..., : len(LABELS)].float()[words] for o in (outputs, wanted))
    spans = F.kl_div(mine.log_softmax(-1), theirs.softmax(-1), reduction="batchmean")
    spans = spans + 0.1 * F.mse_loss(mine - mine.mean(-1, keepdim=True), theirs - theirs.mean(-1, keepdim=True))
    guess = batch.labels.clone()
    guess[words] = theirs.argmax(-1)
    allowed = candidates(guess, batch.paragraph)
    role = words & (guess > 0) & (guess != 3) & (guess != 4) & allowed.any(2)
    links = mine.sum() * 0
    if bool(role.any()):
        a = model.link_scores(outputs[1], outputs[2]).masked_fill(~allowed, NEVER)[role]
        with torch.no_grad():
            b = teacher.link_scores(wanted[1], wanted[2]).masked_fill(~allowed, NEVER)[role]
        links = F.kl_div(a.log_softmax(-1), b.softmax(-1), reduction="batchmean")
    return 2 * hidden / len(states[0]) + 2 * spans + 0.5 * links


def worst_noise(embedded: Tensor, size: float) -> Tensor:
    """The noise on the embeddings, (rows, pieces, width), that raises the loss fastest; in every row as long as ``size``
    mean embeddings (fast gradient method, Miyato et al. 2017).
    """
    gradient = embedded.grad
    assert gradient is not None
    length = gradient.flatten(1).norm(dim=1).clamp(min=1e-12)[:, None, None]
    return size * embedded.detach().norm(dim=-1).mean() * gradient / length


class Recorder:
    """Keeps the hidden states of chosen layers of an encoder while it runs."""

    def __init__(self, model: Tagger, layers: list[int]) -> None:
        self.states: list[Tensor] = []
        for index in layers:
            model.encoder.layers[index].register_forward_hook(self._keep)

    def _keep(self, _module: object, _inputs: object, output: Tensor) -> None:
        self.states.append(output)

    def take(self) -> list[Tensor]:
        """The states of the last run."""
        taken, self.states = self.states, []
        return taken


def load_weighted(names: list[str]) -> list[tuple[Gold, int]]:
    """Gold files, each with how often an epoch sees it ("FILE:3")."""
    found = []
    for name in names:
        path, _, weight = name.partition(":")
        found += [(article, int(weight or 1)) for article in read_gold(Path(path))]
    return found


def main() -> None:
    """Train, evaluate after each epoch, keep a checkpoint."""
    options = arguments()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    torch.set_num_threads(2)
    tokenizer = load_tokenizer(options.tokenizer.read_text(encoding="utf-8"))
    source = read_pretrained(options.encoder)
    table = torch.from_numpy(dequantise(source.embedding_blocks)).view(-1, source.width)
    teacher = restore(options.teacher, source).eval() if options.teacher else None
    if options.init:
        model = restore(options.init, source)
    elif teacher:
        model = student(teacher, options.keep, source)
    else:
        model = Tagger(Encoder(source, options.keep), source.width)
    shadow = copy.deepcopy(model).eval()
    recorders = (
        (Recorder(model, list(range(len(model.encoder.layers)))), Recorder(teacher, options.keep)) if teacher else ()
    )
    gold = load_weighted(options.gold)
    dev = [w for a in read_gold(options.dev) for w in windows(a, tokenizer, 256) if not a.id.endswith("#inner")]
    optimizer = torch.optim.AdamW(parameter_groups(model, options.rate, options.head_rate, options.decay), fused=True)
    sample = epoch_windows(gold, tokenizer, random.Random(0), options.budgets)
    total = int(len(batches(sample, options.batch, random.Random(0))) * options.epochs * 1.01)
    step = first = 0
    saved = options.out / "checkpoint.pt"
    if saved.exists():
        state = torch.load(saved, weights_only=False)
        model.load_state_dict(state["model"])
        shadow.load_state_dict(state["shadow"])
        optimizer.load_state_dict(state["optimizer"])
        step, first = state["step"], state["epoch"]
    log = (options.out / "log.jsonl").open("a", encoding="utf-8")
    began, warm = time.time(), max(1, min(200, total // 10))
    for epoch in range(first, options.epochs):
        rng = random.Random(1000 * options.seed + epoch)
        items = epoch_windows(gold, tokenizer, rng, options.budgets)
        model.train()
        running: list[tuple[float, float]] = []
        for chosen in batches(items, options.batch, rng):
            scale = min(1.0, (step + 1) / warm) * max(0.0, 1 - step / total)
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * scale
            batch = collate([items[i] for i in chosen])
            hidden = (torch.rand(batch.ids.shape) < options.unknown) & (batch.ids > 3)
            embedded = table[batch.ids.masked_fill(hidden, UNKNOWN)].requires_grad_(options.adversarial > 0)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                outputs = model(embedded, torch.ones_like(batch.mask))
            loss = gold_loss(model, batch, outputs)
            taught = loss * 0
            if teacher:
                with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
                    wanted = teacher(table[batch.ids], batch.mask)
                states = (recorders[0].take(), recorders[1].take())
                taught = teacher_loss(model, teacher, states, batch, outputs, wanted)
            optimizer.zero_grad()
            (loss + taught).backward()
            if options.adversarial:
                noisy = embedded.detach() + worst_noise(embedded, options.adversarial)
                with torch.autocast("cpu", dtype=torch.bfloat16):
                    gold_loss(model, batch, model(noisy, torch.ones_like(batch.mask))).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            step += 1
            average(shadow, model, min(0.999, (1 + step) / (10 + step)))
            running.append((loss.item(), taught.item()))
            if step % 50 == 0:
                a, b = (sum(x) / len(x) for x in zip(*running, strict=True))
                print(f"{step}/{total} gold {a:.4f} teacher {b:.4f} {time.time() - began:.0f} s", flush=True)
                running = []
        scores = span_scores(shadow, table, dev)
        log.write(json.dumps({"epoch": epoch, "step": step, "seconds": time.time() - began, **scores}) + "\n")
        log.flush()
        print("epoch", epoch, scores, flush=True)
        torch.save({"shadow": shadow.state_dict()}, options.out / f"epoch{epoch + 1}.pt")
        kept = {"model": model.state_dict(), "shadow": shadow.state_dict(), "optimizer": optimizer.state_dict()}
        torch.save({**kept, "step": step, "epoch": epoch + 1}, saved.with_suffix(".new"))
        saved.with_suffix(".new").rename(saved)


if __name__ == "__main__":
    main()
