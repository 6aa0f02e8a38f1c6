import copy
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from selon.exports.jsonl import to_dict
from selon.exports.schema import ReadingError, check, schema
from selon.records import Reading
from tests.exports.readings import readings, small_reading

Change = Callable[[Any], object]


def test_the_schema_is_itself_a_valid_schema() -> None:
    Draft202012Validator.check_schema(schema())


@given(readings())
def test_every_reading_passes(reading: Reading) -> None:
    check(to_dict(reading))


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (lambda o: o.update(schema="selon/reading/2"), "$.schema"),
        (lambda o: o["article"].pop("url"), "$.article"),
        (lambda o: o["article"].update(text=3), "$.article.text"),
        (lambda o: o["attributions"][0].update(kind="free"), "$.attributions[0].kind"),
        (lambda o: o["attributions"][0].update(confidence=1.5), "$.attributions[0].confidence"),
        (lambda o: o["attributions"][0].update(parent="a9"), "$.attributions[0].parent"),
        (lambda o: o["attributions"][0].update(parent="a1"), "$.attributions[0].parent"),
        (lambda o: o["attributions"][0].update(source_id="s9"), "$.attributions[0].source_id"),
        (lambda o: o["sources"][0].update(country="Russie"), "$.sources[0].country"),
        (lambda o: o["sources"][0].update(anonymous=1), "$.sources[0].anonymous"),
        (lambda o: o["sources"].append(o["sources"][0]), "$.sources[1].id"),
        (lambda o: o["claims"][0].update(modality="true"), "$.claims[0].modality"),
        (lambda o: o["claims"][0].update(chain=["s1"]), "$.claims[0].chain[0]"),
        (lambda o: o["claims"][0].update(chain=["publisher", "s2"]), "$.claims[0].chain[1]"),
        (lambda o: o["claims"][0]["links"].pop(), "$.claims[0].links"),
        (lambda o: o["claims"][0]["links"][1].update(role="publisher"), "$.claims[0].links[1].role"),
        (lambda o: o["claims"][0]["links"][1].update(attribution=None), "$.claims[0].links[1]"),
        (lambda o: o["claims"][0]["links"][1].update(kept_from="a1"), "$.claims[0].links[1]"),
        (lambda o: o["claims"][0].update(attributions=["a2"]), "$.claims[0].attributions[0]"),
    ],
)
def test_what_is_wrong_is_named_by_its_place(change: Change, path: str) -> None:
    obj = copy.deepcopy(to_dict(small_reading()))
    check(obj)
    change(obj)
    with pytest.raises(ReadingError) as caught:
        check(obj)
    assert caught.value.path == path
    assert caught.value.reason


@pytest.mark.parametrize("obj", [None, [], "selon", 3])
def test_only_an_object_is_a_reading(obj: object) -> None:
    with pytest.raises(ReadingError, match=r"^\$: "):
        check(obj)
