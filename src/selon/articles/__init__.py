"""Articles in: one reader a format, and the only code that touches the network. Knows nothing of readings.

``read_inputs`` turns files, folders, URLs and standard input into Articles and Failures; the module ``clean`` defines
the text that all offsets refer to. ``check_feed`` is one step of watching a feed.
"""

from selon.articles.building import MAX_CHARACTERS, Given, text_id
from selon.articles.clean import clean_text
from selon.articles.feed_entries import read_entry
from selon.articles.feeds import FeedEntry, FeedError, FeedPage, read_feed
from selon.articles.formats import FORMATS, Format
from selon.articles.hosts import HostGate
from selon.articles.language import identify, language_code
from selon.articles.pages import Pages, RawPage
from selon.articles.sources import InputFormat, count_inputs, is_url, open_fetcher, read_inputs
from selon.articles.watching import FeedCheck, FeedState, check_feed
from selon.articles.web import Fetcher, FetchOptions, Reply

__all__ = [
    "FORMATS",
    "MAX_CHARACTERS",
    "FeedCheck",
    "FeedEntry",
    "FeedError",
    "FeedPage",
    "FeedState",
    "FetchOptions",
    "Fetcher",
    "Format",
    "Given",
    "HostGate",
    "InputFormat",
    "Pages",
    "RawPage",
    "Reply",
    "check_feed",
    "clean_text",
    "count_inputs",
    "identify",
    "is_url",
    "language_code",
    "open_fetcher",
    "read_entry",
    "read_feed",
    "read_inputs",
    "text_id",
]
