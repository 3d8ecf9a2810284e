"""S3 as far as data files need it: objects, lists of versions 2, uploads in one piece and in parts."""
import email.utils
import hashlib
import re
import urllib.parse
from xml.sax.saxutils import escape

from data_bucket import Reply, multipart_etag, object_reply, wrong_md5

SPACE = "http://s3.amazonaws.com/doc/2006-03-01/"
META = "x-amz-meta-"


def document(name, inside, status=200):
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<{name} xmlns="{SPACE}">{inside}</{name}>'
    return Reply(status, {"Content-Type": "application/xml"}, text.encode())


def refusal(status, code, why=""):
    return document("Error", f"<Code>{code}</Code><Message>{escape(why or code)}</Message>", status)


def metadata_of(request):
    return {name[len(META):]: value for name, value in request.headers.items() if name.startswith(META)}


def answer(bucket, request, page_size, missing=404):
    """`missing`: what a key that isn't there is answered with; 403 where the caller may not list."""
    if not request.key:
        return listing(bucket, request, page_size)
    if "uploads" in request.query or "uploadId" in request.query:
        return in_parts(bucket, request)
    if request.method == "PUT":
        if wrong_md5(request):
            return refusal(400, "BadDigest")
        return Reply(200, {"ETag": f'"{bucket.put(request.key, request.body, metadata_of(request)).etag}"'})
    found = bucket.get(request.key)
    if not found:
        return refusal(missing, "NoSuchKey" if missing == 404 else "AccessDenied")
    headers = {"Last-Modified": email.utils.formatdate(found.changed_ns // 10**9, usegmt=True)}
    headers |= {META + name: value for name, value in found.metadata.items()}
    return object_reply(found, request, headers, f'"{found.etag}"')


def listing(bucket, request, page_size):
    query = request.query
    if query.get("list-type") != "2":
        return refusal(400, "InvalidArgument", "only lists of version 2")
    encoded = query.get("encoding-type") == "url"
    shown = urllib.parse.quote if encoded else escape
    prefix, border = query.get("prefix", ""), query.get("delimiter", "")
    entries = []
    for key in bucket.keys():
        if not key.startswith(prefix):
            continue
        rest = key[len(prefix):]
        folder = prefix + rest[:rest.index(border) + 1] if border and border in rest else None
        if (folder or key) not in [entry[0] for entry in entries[-1:]]:
            entries.append((folder or key, folder is None))
    # The token has letters that must be encoded on their way back.
    start = int(query.get("continuation-token", "0+/=").removesuffix("+/="))
    page = entries[start:start + min(page_size, int(query.get("max-keys", "1000")))]
    more = start + len(page) < len(entries)
    inside = [f"<Name>{bucket.name}</Name><Prefix>{escape(prefix)}</Prefix><KeyCount>{len(page)}</KeyCount>",
              f"<MaxKeys>{page_size}</MaxKeys><IsTruncated>{str(more).lower()}</IsTruncated>"]
    if encoded:
        inside.append("<EncodingType>url</EncodingType>")
    if more:
        inside.append(f"<NextContinuationToken>{start + len(page)}+/=</NextContinuationToken>")
    for name, is_object in page:
        if is_object:
            found = bucket.get(name)
            inside.append(f"<Contents><Key>{shown(name)}</Key><LastModified>2025-01-01T00:00:00.000Z</LastModified>"
                          f"<ETag>&quot;{found.etag}&quot;</ETag><Size>{found.size}</Size></Contents>")
        else:
            inside.append(f"<CommonPrefixes><Prefix>{shown(name)}</Prefix></CommonPrefixes>")
    return document("ListBucketResult", "".join(inside))


def in_parts(bucket, request):
    if "uploads" in request.query and request.method == "POST":
        number = f"u+{len(bucket.uploads) + 1}"
        bucket.uploads[number] = {"key": request.key, "metadata": metadata_of(request), "parts": {}}
        return document("InitiateMultipartUploadResult", f"<Bucket>{bucket.name}</Bucket><Key>{escape(request.key)}</Key>"
                                                         f"<UploadId>{number}</UploadId>")
    number = request.query.get("uploadId")
    upload = bucket.uploads.get(number)
    if not upload or upload["key"] != request.key:
        return refusal(404, "NoSuchUpload")
    if request.method == "DELETE":
        del bucket.uploads[number]
        return Reply(204)
    if request.method == "PUT":
        if wrong_md5(request):
            return refusal(400, "BadDigest")
        upload["parts"][int(request.query["partNumber"])] = request.body
        return Reply(200, {"ETag": f'"{hashlib.md5(request.body).hexdigest()}"'})
    return completed(bucket, request, number, upload)


def completed(bucket, request, number, upload):
    listed = re.findall(r"<Part>(.*?)</Part>", request.body.decode(), re.DOTALL)
    pieces, digests = [], []
    for part in listed:
        named = re.search(r"<PartNumber>\s*(\d+)", part)
        piece = upload["parts"].get(int(named.group(1))) if named else None
        if piece is None or hashlib.md5(piece).hexdigest() not in part:
            return refusal(400, "InvalidPart", f"part {named and named.group(1)} is not what was sent")
        pieces.append(piece)
        digests.append(hashlib.md5(piece).digest())
    if not pieces or any(len(piece) < 5 << 20 for piece in pieces[:-1]):
        return refusal(400, "EntityTooSmall")
    etag = multipart_etag(digests)
    bucket.put(request.key, b"".join(pieces), upload["metadata"], etag, len(pieces))
    del bucket.uploads[number]
    return document("CompleteMultipartUploadResult", f"<Key>{escape(request.key)}</Key><ETag>&quot;{etag}&quot;</ETag>")
