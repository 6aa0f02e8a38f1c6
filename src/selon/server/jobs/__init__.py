"""Long work: files, addresses and feeds into the archive, one job after the other, watched while it goes on."""

from selon.server.jobs.inputs import is_web
from selon.server.jobs.jobs import BusyError, Jobs, UnknownJobError
from selon.server.jobs.records import Event, Job, JobProblem, Kind, State, Uploaded
from selon.server.jobs.stream import as_text, streamed

__all__ = [
    "BusyError",
    "Event",
    "Job",
    "JobProblem",
    "Jobs",
    "Kind",
    "State",
    "UnknownJobError",
    "Uploaded",
    "as_text",
    "is_web",
    "streamed",
]
