"""Articles in: one reader a format, and the only code that touches the network. Knows nothing of readings.

``read_inputs`` turns files, folders, URLs and standard input into Articles and Failures; the module ``clean`` defines
the text that all offsets refer to.
"""

from selon.articles.building import MAX_CHARACTERS, text_id
from selon.articles.clean import clean_text
from selon.articles.formats import FORMATS, Format
from selon.articles.language import identify, language_code
from selon.articles.sources import InputFormat, count_inputs, is_url, read_inputs
from selon.articles.web import FetchOptions

__all__ = [
    "FORMATS",
    "MAX_CHARACTERS",
    "FetchOptions",
    "Format",
    "InputFormat",
    "clean_text",
    "count_inputs",
    "identify",
    "is_url",
    "language_code",
    "read_inputs",
    "text_id",
]
