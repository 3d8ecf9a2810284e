"""Google Cloud Storage as far as data files need it (its JSON interface), and plain files of a web server."""
import base64
import email.utils
import json
import re
import struct

from data_bucket import Reply, object_reply

OBJECTS = re.compile(r"/(?:(download|upload)/)?storage/v1/b/([^/?]+)/o(?:/([^?]*))?(?:\?|$)")
SESSION = re.compile(r"/gcs-session/([^?]+)")
CRC_LIMIT = 1 << 20  # bytes: the checksum is slow in Python, and of larger objects only MD5 is told


def _crc_table():
    table = []
    for value in range(256):
        for _ in range(8):
            value = value >> 1 ^ (0x82F63B78 if value & 1 else 0)
        table.append(value)
    return table


CRC_TABLE = _crc_table()


def crc32c(data):
    """Base64 of the checksum's four bytes, the highest first."""
    value = 0xFFFFFFFF
    for byte in data:
        value = value >> 8 ^ CRC_TABLE[(value ^ byte) & 255]
    return base64.b64encode(struct.pack(">I", value ^ 0xFFFFFFFF)).decode()


def goog_hash(found):
    """The x-goog-hash of an object; one that was composed has no MD5."""
    hashes = []
    if found.size <= CRC_LIMIT:
        hashes.append(f"crc32c={crc32c(found.read(0, found.size))}")
    if found.parts == 1:
        hashes.append(f"md5={base64.b64encode(found.md5).decode()}")
    return ",".join(hashes)


def etag(found):
    """Nothing that could be taken for a digest."""
    return base64.b64encode(b"\x08" + struct.pack("<Q", found.generation) + found.md5[:3] + b"\x10\x01").decode()


def document(value, status=200):
    return Reply(status, {"Content-Type": "application/json; charset=UTF-8"}, json.dumps(value).encode())


def refusal(status, why):
    return document({"error": {"code": status, "message": why}}, status)


def description(bucket, key, found):
    told = {"kind": "storage#object", "name": key, "bucket": bucket.name, "size": str(found.size), "etag": etag(found),
            "generation": str(found.generation), "metageneration": "1"}
    if found.parts == 1:
        told["md5Hash"] = base64.b64encode(found.md5).decode()
    if found.size <= CRC_LIMIT:
        told["crc32c"] = crc32c(found.read(0, found.size))
    return told | ({"metadata": found.metadata} if found.metadata else {})


def answer(bucket, request, page_size):
    session = SESSION.match(request.path)
    if session:
        return continued(bucket, request, session.group(1))
    kind = OBJECTS.match(request.path).group(1)
    if kind == "upload":
        return begun(bucket, request)
    if not request.key:
        return listing(bucket, request, page_size)
    found = bucket.get(request.key)
    if not found:
        return refusal(404, f"No such object: {bucket.name}/{request.key}")
    if kind == "download" or request.query.get("alt") == "media":
        if request.query.get("ifGenerationMatch", str(found.generation)) != str(found.generation):
            return refusal(412, "conditionNotMet")
        headers = {"X-Goog-Generation": str(found.generation), "X-Goog-Hash": goog_hash(found)}
        return object_reply(found, request, headers, f'"{etag(found)}"')
    told = description(bucket, request.key, found)
    wanted = request.query.get("fields")
    return document({name: told[name] for name in wanted.split(",") if name in told} if wanted else told)


def listing(bucket, request, page_size):
    keys = [key for key in bucket.keys() if key.startswith(request.query.get("prefix", ""))]
    start = int(request.query.get("pageToken", "0+/=").removesuffix("+/="))
    page = keys[start:start + min(page_size, int(request.query.get("maxResults", "1000")))]
    told = {"kind": "storage#objects", "items": [description(bucket, key, bucket.get(key)) for key in page]}
    if start + len(page) < len(keys):
        told["nextPageToken"] = f"{start + len(page)}+/="
    return document(told)


def begun(bucket, request):
    """The first request of an upload: a session for the bytes, or all of it."""
    if request.query.get("uploadType") != "resumable":
        return refusal(400, "only resumable uploads")
    told = json.loads(request.body or b"{}")
    number = f"g{len(bucket.uploads) + 1}"
    bucket.uploads[number] = {"key": told.get("name") or request.query.get("name", ""), "metadata": told.get("metadata"),
                              "parts": bytearray()}
    return Reply(200, {"Location": f"http://{request.headers['host']}/gcs-session/{number}"})


def continued(bucket, request, number):
    upload = bucket.uploads.get(number)
    if not upload:
        return refusal(404, "no such session")
    span = re.fullmatch(r"bytes (?:(\d+)-(\d+)|\*)/(\d+|\*)", request.headers.get("content-range", "bytes */*"))
    if not span or span.group(1) and int(span.group(1)) != len(upload["parts"]):
        return refusal(400, f"the next byte is {len(upload['parts'])}")
    upload["parts"] += request.body
    have, total = len(upload["parts"]), span.group(3)
    # The length of the first piece says all where no range is given.
    if "content-range" in request.headers and (total == "*" or have < int(total)):
        return Reply(308, {"Range": f"bytes=0-{have - 1}"} if have else {})
    del bucket.uploads[number]
    return document(description(bucket, upload["key"], bucket.put(upload["key"], upload["parts"], upload["metadata"])))


def file_answer(bucket, request):
    """A file of a plain web server, which knows no digests: its ETag is of time and size."""
    if request.method not in ("GET", "HEAD"):
        return Reply(405)
    found = bucket.get(request.key)
    if not found:
        return Reply(404, {"Content-Type": "text/html"}, b"<html><head><title>404 Not Found</title></head></html>\n")
    headers = {"Last-Modified": email.utils.formatdate(found.changed_ns // 10**9, usegmt=True)}
    return object_reply(found, request, headers, f'"{found.changed_ns + found.generation:x}-{found.size:x}"')
