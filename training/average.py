"""The weighted mean of checkpoints of one line of training (Wortsman et al. 2022, "Model soups")."""

from __future__ import annotations

from pathlib import Path

import torch


def average(parts: list[tuple[Path, float]], out: Path) -> None:
    """Write a checkpoint whose averaged weights are the mean of the parts' averaged weights; the shares sum to one."""
    states = [(torch.load(path, weights_only=False)["shadow"], share) for path, share in parts]
    names = states[0][0]
    mean = {name: sum(state[name] * share for state, share in states) for name in names}
    torch.save({"shadow": mean}, out)
