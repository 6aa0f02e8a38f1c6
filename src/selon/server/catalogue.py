"""Every kind of problem that the API answers with: what it means, and what to do. ``type`` of a problem leads here."""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """``status``: of HTTP; ``meaning`` and ``advice``: for people."""

    status: int
    meaning: str
    advice: str


KINDS: dict[str, Kind] = {
    "ambiguous-claim": Kind(409, "Several claims begin like this.", "Give more of the claim's key."),
    "archive-full": Kind(507, "The archive has no room left.", "Free some disk space, or raise the archive's limit."),
    "archive-in-archive": Kind(415, "An archive is packed in another one.", "Unpack it, and send the files in it."),
    "archive-locked": Kind(503, "Another program is writing to the archive.", "Ask again in a moment."),
    "archive-unreachable": Kind(503, "The archive's file or database can't be reached.", "See to it on the server."),
    "bad-request": Kind(400, "The request can't be understood.", "See what detail says."),
    "bomb": Kind(413, "The upload unpacks to many times its size.", "Unpack it, and send only what is needed."),
    "busy": Kind(503, "Too many jobs are waiting.", "Ask again when one has ended."),
    "csrf": Kind(403, "A session's cookie alone changes nothing.", "Send X-CSRF-Token, as GET /meta gives it."),
    "damaged-file": Kind(422, "The upload can't be unpacked or read.", "See whether the file opens elsewhere."),
    "empty-file": Kind(422, "There is nothing in the upload.", "See whether it is the right file."),
    "fault": Kind(500, "The program made a mistake.", "Report it, with what the server's log says."),
    "invalid-correction": Kind(422, "The correction does not fit what it corrects.", "See where and what in errors."),
    "invalid-input": Kind(422, "What was given can't be added.", "See where and what in errors."),
    "invalid-request": Kind(422, "A parameter or a field is missing or wrong.", "See where and what in errors."),
    "method-not-allowed": Kind(405, "This address has no such method.", "See the header Allow."),
    "no-login": Kind(409, "The server knows no users: nobody logs in.", "Go on without."),
    "no-parquet": Kind(501, "The server can't write Parquet.", 'Install "selon[parquet]", or take JSONL or CSV.'),
    "not-allowed": Kind(403, "Your role does not allow this.", "Ask an administrator."),
    "not-an-address": Kind(422, "This is no http or https address.", "Give the whole address of a page."),
    "not-found": Kind(404, "There is nothing at this address.", "See /api/v1/openapi.json."),
    "not-logged-in": Kind(401, "The server wants to know who asks.", "POST /session, or send a bearer token."),
    "not-possible": Kind(422, "The archive can't do this.", "See what detail says."),
    "not-readable": Kind(422, "No article could be read from it.", "See what detail says; try the text itself."),
    "proxied": Kind(403, "It came through a proxy to a server without log-in.", "Start it with --users and --proxy."),
    "slow-body": Kind(408, "The request's body took too long to arrive.", "Send it again, or less of it."),
    "too-large": Kind(413, "The request is larger than the server takes.", "Send less at a time, see limits of /meta."),
    "too-many-attempts": Kind(429, "Log-in failed too often.", "Wait as long as Retry-After says."),
    "too-many-requests": Kind(429, "You ask more often than the server allows.", "Wait as long as Retry-After says."),
    "too-slow": Kind(503, "The answer took longer than the server allows.", "Ask for less, or start a job."),
    "undone-already": Kind(409, "The correction was undone before.", "There is nothing to do."),
    "unknown-article": Kind(404, "The archive has no such article.", "See GET /articles."),
    "unknown-claim": Kind(404, "The archive has no such claim or family.", "See GET /claims and GET /families."),
    "unknown-correction": Kind(404, "There is no such correction.", "See GET /corrections."),
    "unknown-example": Kind(404, "There is no such example.", "See GET /examples."),
    "unknown-export": Kind(404, "There is no such export.", "See the documentation of exports."),
    "unknown-job": Kind(404, "The server remembers no such job.", "See GET /jobs; only the newest are remembered."),
    "unknown-outlet": Kind(404, "No article in the archive is by this outlet.", "See GET /outlets."),
    "unknown-problem": Kind(404, "There is no such kind of problem.", "See GET /problems."),
    "unknown-reading": Kind(404, "The article has no such reading.", "See readings of GET /articles/{id}."),
    "unknown-source": Kind(404, "No chain in the archive has this source.", "See GET /sources."),
    "unsupported-media-type": Kind(415, "The body is of another type than is read here.", "See the Content-Type."),
    "wrong-credentials": Kind(401, "Name and password, or the token, are not known.", "See whether they are right."),
    "wrong-cursor": Kind(400, "The cursor is not of this list.", "Take it from the answer before, or begin anew."),
    "wrong-host": Kind(403, "The request names a host that the server is not.", "Use the address the server printed."),
    "wrong-length": Kind(400, "Content-Length is no number.", "Leave it to your HTTP library."),
    "wrong-origin": Kind(403, "It was sent by another site's page.", "Use the server's own page, or a token."),
    "wrong-path": Kind(400, "The address has a NUL in it.", "Leave it out."),
    "wrong-token": Kind(401, "The token is not the server's.", "See whether it is right and whole."),
    "wrong-type": Kind(415, "The file is of a type that is not read.", "Send text, HTML, JSONL, WARC or Parquet."),
}
