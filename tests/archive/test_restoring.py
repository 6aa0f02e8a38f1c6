"""Readings beneath the current one, and families brought back."""

from __future__ import annotations

from selon.archive import Archive, ClaimFilter
from selon.exports.jsonl import to_dict
from tests.archive.samples import AGENCY, MAYOR, article, reading_of

TEXT = "Le pont rouvre. La digue tient. La pluie cesse."


def _add(archive: Archive, name: str, text: str = TEXT) -> list[str]:
    """An article with a claim a sentence; their statement keys."""
    about = article(text, id=name)
    said = [(sentence + ".", [MAYOR]) for sentence in text.rstrip(".").split(". ")]
    with archive.writer() as writer:
        writer.add_article(about)
        writer.add_reading(to_dict(reading_of(about, said)), program="1")
    return [f"{name}#c{number}" for number in range(1, len(said) + 1)]


def test_a_noted_reading_is_in_the_history_and_nowhere_else(archive: Archive) -> None:
    keys = _add(archive, "a")
    about = article(TEXT, id="a")
    beneath = to_dict(reading_of(about, [("La digue tient.", [AGENCY])], model="m2"))
    above = to_dict(reading_of(about, [("Le pont rouvre.", [AGENCY])], model="m2"))
    with archive.writer() as writer:
        before = writer.view.claim_keys(keys)
        number = writer.note_reading(beneath, program="2")
        assert writer.view.claim_keys(keys) == before
        writer.add_reading(above, program="2 corrected 1")
    view = archive.view()
    assert [entry.program for entry in view.readings("a")] == ["1", "2", "2 corrected 1"]
    noted = view.reading("a", number)
    current = view.reading("a")
    assert noted is not None
    assert current is not None
    assert (noted.body, current.body) == (beneath, above)
    assert [row.text for row in view.claims(None, ClaimFilter(article="a")).items] == ["Le pont rouvre."]
    assert view.claim_keys(["a#c1"])["a#c1"] == before["a#c1"]


def test_a_merged_family_comes_back_with_its_ids_claims_and_denials(archive: Archive) -> None:
    keys = [*_add(archive, "a"), *_add(archive, "b", TEXT + " Le vent tombe.")]
    with archive.writer() as writer:
        first = writer.add_family([keys[0]])
        second, third = writer.add_family([keys[1]]), writer.add_family([keys[3]])
        second = writer.merge_families([second, third])
        writer.deny_family(first, [keys[2]])
        writer.deny_family(second, [keys[2], keys[5]])
        before = [writer.view.family(name) for name in (first, second, third)]
        states = [writer.family_state(name) for name in (first, second)]
        writer.merge_families([first, second])
        joined = writer.view.family(second)
        assert joined is not None
        assert joined.id == first
        writer.restore_family(states[1], states[0])
        assert [writer.view.family(name) for name in (first, second, third)] == before
    sizes = {row.id: row.size for row in archive.view().families(least=1).items}
    assert sizes == {first: 1, second: 2}


def test_what_joined_since_stays_and_what_is_gone_is_passed_over(archive: Archive) -> None:
    keys = [*_add(archive, "a"), *_add(archive, "b", TEXT + " Le vent tombe.")]
    with archive.writer() as writer:
        first, second = writer.add_family([keys[0]]), writer.add_family([keys[1], keys[3]])
        states = [writer.family_state(name) for name in (first, second)]
        writer.merge_families([first, second])
        writer.join_family(first, [keys[4]])
    with archive.writer() as writer:  # the article is read again, and the claim is gone
        writer.add_reading(to_dict(reading_of(article(TEXT, id="a"), [("Le pont rouvre.", [MAYOR])])), program="2")
        writer.restore_family(states[1], states[0])
    view = archive.view()
    left, back = view.family(first), view.family(second)
    assert left is not None
    assert back is not None
    assert (set(left.members), set(back.members)) == ({"a#c1", keys[4]}, {keys[3]})


def test_claims_return_to_the_family_that_theirs_was_merged_into(archive: Archive) -> None:
    keys = [*_add(archive, "a"), *_add(archive, "b", TEXT + " Le vent tombe.")]
    with archive.writer() as writer:
        first, second = writer.add_family([keys[0]]), writer.add_family([keys[1], keys[3]])
        key = writer.view.claim_keys([keys[3]])[keys[3]]
        writer.leave_family([keys[3]])
        writer.merge_families([first, second])
        writer.return_to_family(second, [key, 10_000])
        assert writer.view.family_of(keys[3]) == first
