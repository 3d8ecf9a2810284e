"""What data_server.py serves, whatever the protocol: objects by key, requests and replies, and parts of objects."""
import base64
import dataclasses
import functools
import hashlib
import os
import pathlib
import re
import threading


@functools.lru_cache(4096)
def _digests(path, size, changed, part):
    """MD5 of a file's parts of `part` bytes, or of all of it for 0. Size and time are there to notice that it is another."""
    del changed
    with open(path, "rb") as file:
        if not part:
            return [hashlib.file_digest(file, "md5").digest()]
        return [hashlib.md5(file.read(part)).digest() for _ in range(0, size, part)]


def multipart_etag(digests):
    return f"{hashlib.md5(b''.join(digests)).hexdigest()}-{len(digests)}"


class Object:
    """Bytes in a file or in memory."""

    def __init__(self, path=None, data=b"", metadata=None, etag=None, generation=1):
        self.path = path
        self.data = data
        self.metadata = dict(metadata or {})
        self._etag = etag
        self.generation = generation
        self.parts = 1  # more than one: made of parts, without an MD5 of the whole that the bucket would know
        facts = os.stat(path) if path else None
        self.changed_ns = facts.st_mtime_ns if facts else 1735689600 * 10**9
        self.size = facts.st_size if facts else len(data)

    def digests(self, part=0):
        if self.path:
            return _digests(str(self.path), self.size, self.changed_ns, part)
        part = part or max(1, self.size)
        return [hashlib.md5(self.data[at:at + part]).digest() for at in range(0, max(1, self.size), part)]

    @property
    def md5(self):
        return self.digests()[0]

    @property
    def etag(self):
        """S3's, without quotes: MD5 of the whole, unless it is known to be another."""
        return self._etag or self.md5.hex()

    def read(self, start, stop):
        if not self.path:
            return memoryview(self.data)[start:stop]
        with open(self.path, "rb") as file:
            file.seek(start)
            return memoryview(file.read(stop - start))


class Bucket:
    """The files of a folder, looked at for each request, and beside them what was put there, which stays in memory."""

    def __init__(self, root=None, name="lab"):
        self.root = root and pathlib.Path(root)
        self.name = name
        self.lock = threading.Lock()
        self.kept = {}
        self.uploads = {}  # of many parts and not complete yet, by their IDs
        self.changes = 1

    def get(self, key):
        """The object, or None."""
        with self.lock:
            if key in self.kept:
                return self.kept[key]
        path = self.root / key if self.root and key and not key.startswith("/") and ".." not in key else None
        return Object(path) if path and path.is_file() else None

    def put(self, key, data, metadata=None, etag=None, parts=1):
        with self.lock:
            self.changes += 1
            self.kept[key] = Object(data=bytes(data), metadata=metadata, etag=etag, generation=self.changes)
            self.kept[key].parts = parts
            return self.kept[key]

    def keys(self):
        """In the order of their bytes."""
        files = [path.relative_to(self.root).as_posix() for path in self.root.rglob("*") if path.is_file()] if self.root else []
        return sorted({*files, *self.kept}, key=str.encode)

    def forget(self):
        """Drops what was put there."""
        with self.lock:
            self.kept.clear()
            self.uploads.clear()


@dataclasses.dataclass
class Request:
    method: str
    path: str  # as it came, with its query
    key: str  # decoded
    query: dict  # name to its first value, decoded
    headers: dict  # by lower-case name
    body: bytes = b""


@dataclasses.dataclass
class Reply:
    status: int
    headers: dict = dataclasses.field(default_factory=dict)
    body: bytes = b""
    part: tuple = None  # (Object, start, stop) in place of `body`

    def length(self):
        return self.part[2] - self.part[1] if self.part else len(self.body)


def object_reply(found, request, headers, etag):
    """An object, or the part of it that the headers of the request ask for. `etag` with its quotes."""
    headers = {"Content-Type": "application/octet-stream", "Accept-Ranges": "bytes", "ETag": etag} | headers
    wanted = request.headers.get("if-match")
    if wanted and wanted != "*" and etag not in [one.strip() for one in wanted.split(",")]:
        return Reply(412)
    span = re.fullmatch(r"bytes=(\d+)-(\d*)", request.headers.get("range", ""))
    if not span or request.headers.get("if-range", etag) != etag:
        return Reply(200, headers, part=(found, 0, found.size))
    start, stop = int(span.group(1)), min(int(span.group(2) or found.size) + bool(span.group(2)), found.size)
    if start >= found.size or stop <= start:
        return Reply(416, {"Content-Range": f"bytes */{found.size}"})
    headers["Content-Range"] = f"bytes {start}-{stop - 1}/{found.size}"
    return Reply(206, headers, part=(found, start, stop))


def wrong_md5(request):
    """Whether the body is not that of the Content-MD5 which came with it."""
    given = request.headers.get("content-md5")
    return bool(given) and given != base64.b64encode(hashlib.md5(request.body).digest()).decode()
