"""Families: formed, merged, split, denied; ids stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from selon.archive import Archive, ArchiveError, Writer
from selon.records import ClaimFamily, Comparison, Reason
from tests.archive.samples import add, article


def comparison(left: str, right: str, score: float = 0.9) -> Comparison:
    reasons = (Reason("meaning", 0.8, "tient", "résiste"), Reason("number", -0.1, "", "3"))
    return Comparison(f"{left}#c1", f"{right}#c1", "same", score, reasons)


def keys(names: str) -> list[str]:
    return [f"{name}#c1" for name in names]


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """Articles a to f of one claim each; the later the letter, the earlier it was published; f has no date."""
    for day, name in enumerate("fedcba"):
        add(archive, article(f"La digue {name} tient.", id=name, published=f"2025-03-0{day}" if day else None))
    return archive


def test_a_family_comes_back_with_members_by_time_and_its_reasons(filled: Archive) -> None:
    with filled.writer() as writer:
        family = writer.add_family(keys("ab"), [comparison("a", "b")])
        writer.join_family(family, keys("fc"), [comparison("c", "a"), comparison("f", "b", 0.6)])
        writer.deny_family(family, keys("e"))
        writer.deny_family(family, keys("ed"), [Comparison("e#c1", "a#c1", "denies", 0.7, ())])
    view = filled.view()
    stored = view.family(family)
    assert stored is not None
    assert stored.members == tuple(keys("cbaf"))
    assert stored.denials == tuple(keys("ed"))
    assert set(stored.comparisons) == {
        comparison("a", "b"),
        comparison("c", "a"),
        comparison("f", "b", 0.6),
        Comparison("e#c1", "a#c1", "denies", 0.7, ()),
    }
    row = view.families().items[0]
    assert (row.id, row.size, row.articles, row.first, row.last) == (family, 4, 4, "2025-03-03", "2025-03-05")
    assert row.text == "La digue c tient."
    assert view.families_of(["a#c1", "e#c1", "x#c1"]) == {"a#c1": family}
    assert view.denies("e#c1") == (family,)
    assert view.denies("a#c1") == ()
    claim = view.claim("a#c1")
    assert claim is not None
    assert (claim.family, view.family_of(claim.key)) == (family, family)


def test_of_two_comparisons_of_a_pair_the_newer_counts(filled: Archive) -> None:
    with filled.writer() as writer:
        family = writer.add_family(keys("ab"), [comparison("a", "b", 0.5), comparison("b", "a", 0.6)])
        writer.join_family(family, [], [comparison("a", "b", 0.7)])
    stored = filled.view().family(family)
    assert stored is not None
    assert stored.comparisons == (comparison("a", "b", 0.7),)
    with filled.writer() as writer:
        writer.join_family(family, [], [comparison("b", "a", 0.8)])
    stored = filled.view().family(family)
    assert stored is not None
    assert stored.comparisons == (comparison("b", "a", 0.8),)


def test_the_oldest_survives_a_merge_and_the_others_ids_lead_to_it(filled: Archive) -> None:
    with filled.writer() as writer:
        first, second, third = (writer.add_family(keys(names)) for names in ("a", "bc", "d"))
        writer.deny_family(first, keys("f"))
        writer.deny_family(second, keys("fe"))
        assert writer.merge_families([third, second]) == second
        assert writer.merge_families([third, first, third]) == first
        assert writer.merge_families([first]) == first
        writer.join_family(third, keys("e"))
    view = filled.view()
    expected = ClaimFamily(first, tuple(keys("edcba")), (), tuple(keys("ef")))
    assert [view.family(family) for family in (first, second, third)] == [expected] * 3
    assert [row.id for row in view.families(least=1).items] == [first]
    with filled.writer() as writer:
        assert writer.add_family([]) not in (first, second, third)


def test_a_split_takes_its_comparisons_along(filled: Archive) -> None:
    with filled.writer() as writer:
        old = writer.add_family(keys("abcd"), [comparison("a", "b"), comparison("c", "d"), comparison("b", "c")])
        new = writer.split_family(old, keys("cd"))
    kept, split = filled.view().family(old), filled.view().family(new)
    assert kept is not None
    assert split is not None
    assert (kept.members, kept.comparisons) == (tuple(keys("ba")), (comparison("a", "b"),))
    assert (split.members, split.comparisons) == (tuple(keys("dc")), (comparison("c", "d"),))
    assert [(row.id, row.size) for row in filled.view().families().items] == [(new, 2), (old, 2)]
    with filled.writer() as writer:
        assert writer.merge_families([new, old]) == old


def test_a_claim_that_leaves_takes_its_comparisons_out(filled: Archive) -> None:
    with filled.writer() as writer:
        family = writer.add_family(keys("abc"), [comparison("a", "b"), comparison("b", "c")])
        writer.leave_family(keys("c"))
    stored = filled.view().family(family)
    assert stored is not None
    assert (stored.members, stored.comparisons) == (tuple(keys("ba")), (comparison("a", "b"),))
    assert filled.view().family_of("c#c1") is None


def test_what_can_not_be_is_refused_and_undone(filled: Archive) -> None:
    with filled.writer() as writer:
        family = writer.add_family(keys("ab"))
        other = writer.add_family(keys("c"))
    before = filled.view().family(family)
    wrong: list[tuple[Callable[[Writer], object], str]] = [
        (lambda w: w.add_family(keys("fa")), "claim 'a#c1' is in a family already"),
        (lambda w: w.join_family(family, ["x#c1"]), "claim 'x#c1' is not in the archive"),
        (lambda w: w.join_family("f99", keys("d")), "family 'f99' is not in the archive"),
        (lambda w: w.merge_families([]), "no families"),
        (lambda w: w.merge_families([other, "12"]), "'12' is not the id of a family"),
        (lambda w: w.split_family(family, keys("ab")), "not none, not all"),
        (lambda w: w.split_family(family, keys("ac")), "and no others"),
        (lambda w: w.split_family(family, []), "not none"),
    ]
    for act, message in wrong:
        with pytest.raises(ArchiveError, match=message), filled.writer() as writer:
            writer.join_family(other, keys("d"))
            act(writer)
    assert filled.view().family(family) == before
    assert filled.view().family_of("d#c1") is None
    assert filled.view().family("f99") is None
    with pytest.raises(ArchiveError, match="not the id of a family"):
        filled.view().family("f²")


def test_families_are_listed_by_size_by_articles_and_by_time(filled: Archive) -> None:
    with filled.writer() as writer:
        late, large, undated = (writer.add_family(keys(names)) for names in ("ab", "cde", "f"))

    def listed(order: str, least: int) -> list[str]:
        seen: list[str] = []
        cursor = None
        while True:
            page = filled.view().families(order, least=least, cursor=cursor, limit=1)  # type: ignore[arg-type]
            seen += [row.id for row in page.items]
            if (cursor := page.cursor) is None:
                return seen

    assert listed("size", 1) == [large, late, undated]
    assert listed("articles", 1) == [large, late, undated]
    assert listed("time", 1) == [late, large, undated]
    assert listed("time", 3) == [large]
    cursor = filled.view().families("time", limit=1).cursor
    with pytest.raises(ArchiveError, match="another listing"):
        filled.view().families("size", cursor=cursor)
