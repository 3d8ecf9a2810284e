"""AWS signatures, version 4, as a server checks them: from the request as it came, and with the same secret."""
import datetime
import hashlib
import hmac
import re
import urllib.parse

UNRESERVED = "-_.~"
LATE = datetime.timedelta(minutes=15)
AUTHORIZATION = re.compile(r"AWS4-HMAC-SHA256 +Credential=([^,]+), *SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})$")


class Credentials:
    """What a user of the bucket knows, and the region that the bucket is in."""

    def __init__(self, access, secret, token="", region="us-east-1"):
        self.access = access
        self.secret = secret
        self.token = token
        self.region = region


def _keyed(key, text):
    return hmac.new(key, text.encode(), hashlib.sha256).digest()


def _canonical_query(query):
    """Each name and value encoded anew, by name and then by value; a name without a value gets `=`."""
    pairs = [(part.partition("=")[0], part.partition("=")[2]) for part in query.split("&") if part]
    again = [tuple(urllib.parse.quote(urllib.parse.unquote(text), safe=UNRESERVED) for text in pair) for pair in pairs]
    return "&".join(f"{name}={value}" for name, value in sorted(again))


def canonical_request(method, path, headers, signed, payload):
    """`headers` by lower-case name; `path` with its query, as it came."""
    place, _, query = path.partition("?")
    place = urllib.parse.quote(urllib.parse.unquote(place), safe=UNRESERVED + "/")
    lines = [f"{name}:{' '.join(headers.get(name, '').split())}" for name in signed]
    return "\n".join([method, place, _canonical_query(query), *lines, "", ";".join(signed), payload])


def signature(secret, stamp, region, request):
    day = stamp[:8]
    key = ("AWS4" + secret).encode()
    for text in [day, region, "s3", "aws4_request"]:
        key = _keyed(key, text)
    digest = hashlib.sha256(request.encode()).hexdigest()
    return _keyed(key, f"AWS4-HMAC-SHA256\n{stamp}\n{day}/{region}/s3/aws4_request\n{digest}").hex()


def fault_of(method, path, headers, body, known):
    """None for a request that is signed as it has to be, else (S3's word for what is wrong, why)."""
    found = AUTHORIZATION.match(headers.get("authorization", ""))
    if not found:
        return "AccessDenied", "no signature of version 4"
    scope, signed, given = found.group(1).split("/"), found.group(2).split(";"), found.group(3)
    if len(scope) != 5 or scope[3:] != ["s3", "aws4_request"]:
        return "AuthorizationHeaderMalformed", f"the scope is {'/'.join(scope)}"
    access, day, region = scope[:3]
    if access != known.access:
        return "InvalidAccessKeyId", f"nobody is {access}"
    if region != known.region:
        return "PermanentRedirect", f"signed for {region}"
    if headers.get("x-amz-security-token", "") != known.token:
        return "InvalidToken", "another session's token"
    # A header of Amazon's that is not signed could be put there by anyone on the way.
    needed = {"host"} | {name for name in headers if name.startswith("x-amz-")}
    if signed != sorted(signed) or not needed <= set(signed):
        return "AccessDenied", f"not signed or not in order: {sorted(needed - set(signed))} of {signed}"
    stamp = headers.get("x-amz-date", "")
    try:
        moment = datetime.datetime.strptime(stamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=datetime.timezone.utc)
    except ValueError:
        return "AccessDenied", f"the date is {stamp!r}"
    if stamp[:8] != day or abs(datetime.datetime.now(datetime.timezone.utc) - moment) > LATE:
        return "RequestTimeTooSkewed", f"signed at {stamp} for {day}"
    payload = headers.get("x-amz-content-sha256", "")
    if payload not in ("UNSIGNED-PAYLOAD", hashlib.sha256(body).hexdigest()):
        return "XAmzContentSHA256Mismatch", f"the body is not that of {payload!r}"
    expected = signature(known.secret, stamp, region, canonical_request(method, path, headers, signed, payload))
    return None if hmac.compare_digest(expected, given) else ("SignatureDoesNotMatch", "another secret, or another request")
