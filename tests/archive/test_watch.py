"""What makes a watch and a long run resumable."""

from __future__ import annotations

import pytest

from selon.archive import Archive, ArchiveError, Feed

FEED = Feed("https://news.example/feed", "News", '"e1"', "Mon", "2025-03-14T10:00:00Z", 2, "timed out")


def test_feeds_keep_their_state(archive: Archive) -> None:
    new, late = Feed("https://a.example/"), Feed("https://b.example/", next_check="2025-03-14T11:00:00Z")
    with archive.writer() as writer:
        writer.save_feed(Feed(FEED.url))
        for feed in (FEED, new, late):
            writer.save_feed(feed)
    view = archive.view()
    assert view.feed(FEED.url) == FEED
    assert view.feed("x") is None
    assert view.feeds() == (new, FEED, late)
    assert view.feeds(due="2025-03-14T10:00:00Z") == (new, FEED)


def test_entries_are_seen_once(archive: Archive) -> None:
    with archive.writer() as writer:
        writer.save_feed(FEED)
        writer.mark_seen(FEED.url, ["1", "2", "1"])
        writer.mark_seen(FEED.url, ["2", "3"])
    view = archive.view()
    assert view.unseen(FEED.url, ["4", "3", "5", "4", "1"]) == ("4", "5")
    with archive.writer() as writer:
        writer.save_feed(FEED)
        assert writer.view.unseen(FEED.url, ["1"]) == ()
        writer.drop_feed(FEED.url)
    assert view.unseen(FEED.url, ["1"]) == ("1",)
    with pytest.raises(ArchiveError, match="feed 'x' is not in the archive"), archive.writer() as writer:
        writer.drop_feed("x")
    with pytest.raises(ArchiveError, match="contradicts the archive"), archive.writer() as writer:
        writer.mark_seen("x", ["1"])


def test_jobs_say_what_became_of_an_input(archive: Archive) -> None:
    with archive.writer() as writer:
        writer.finish_job("a.txt", article_id="x")
        writer.finish_job("b.txt", reason="empty: no text in it")
        writer.finish_job("c.txt", reason="too long")
        writer.finish_job("c.txt", article_id="y")
    view = archive.view()
    job = view.job("b.txt")
    assert job is not None
    assert (job.article_id, job.reason) == (None, "empty: no text in it")
    assert view.job("d.txt") is None
    assert [item.input for item in view.jobs(failed=True).items] == ["b.txt"]
    assert [item.input for item in view.jobs(failed=False).items] == ["c.txt", "a.txt"]
    page = view.jobs(limit=2)
    assert [item.input for item in view.jobs(cursor=page.cursor, limit=2).items] == ["a.txt"]
