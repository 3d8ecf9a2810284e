#!/usr/bin/env python3
"""Serves a folder on 127.0.0.1 as an S3 bucket (/BUCKET/KEY), as a Google bucket (/storage/v1/...) and as plain files
(/mirror/KEY), with any fault of network_faults.py, for tests of downloads and uploads. What is uploaded stays in memory.

As a module: start(...). As a script it prints `port N`, and is led at run time by

    POST /-/faults      a list of faults (JSON) in place of those before
    POST /-/release     what stalled goes on
    GET /-/log          the requests so far, a line of JSON each: method, path, protocol, key, headers, body (bytes), status,
                        sent (bytes of the body), signature ("" for none, "good", or what is wrong)
"""
import argparse
import http.server
import json
import os
import re
import socket
import sys
import threading
import time
import urllib.parse

sys.dont_write_bytecode = True
import data_gcs  # noqa: E402
import data_s3  # noqa: E402
import sigv4  # noqa: E402
from data_bucket import Bucket, Reply, Request  # noqa: E402
from network_faults import PIECE, Faults, Pace  # noqa: E402

SIGN_IN = b"<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Please sign in to the guest network.</body></html>\n"


class Server(http.server.ThreadingHTTPServer):
    """Its attributes may be changed while it runs."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, bucket, port=0):
        super().__init__(("127.0.0.1", port), Handler)
        self.bucket = bucket
        self.faults = Faults()
        self.pace = Pace()
        self.latency = 0  # ms before each answer
        self.page_size = 1000  # entries of a list
        self.missing = 404  # what S3 says of a key that is not there
        self.credentials = None  # sigv4.Credentials: signatures are checked
        self.signed_only = False
        self.log = []
        self.log_file = None
        self.lock = threading.Lock()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}"

    def requests(self, method=None, key=None):
        """Those in the log of a method and a key."""
        with self.lock:
            return [line for line in self.log if method in (None, line["method"]) and key in (None, line["key"])]

    def forget(self):
        """The faults, the requests and what was uploaded."""
        self.faults.set()
        self.bucket.forget()
        with self.lock:
            self.log.clear()

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], (ConnectionError, socket.timeout)):  # the client may go when it wants
            super().handle_error(request, client_address)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    answers = 0  # of this connection

    def log_message(self, *_):
        pass

    def read_body(self):
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        pieces = []
        while True:
            size = int(self.rfile.readline().split(b";")[0], 16)
            pieces.append(self.rfile.read(size))
            self.rfile.readline()
            if not size:
                return b"".join(pieces)

    def route(self):
        """The protocol, the bucket's name and the key of the path."""
        path = self.path.partition("?")[0]
        found = data_gcs.OBJECTS.match(self.path)
        if found:
            return "gcs", urllib.parse.unquote(found.group(2)), urllib.parse.unquote(found.group(3) or "")
        if path.startswith("/gcs-session/"):
            upload = self.server.bucket.uploads.get(path.rsplit("/", 1)[1], {"key": ""})
            return "gcs", self.server.bucket.name, upload["key"]
        if path.startswith("/mirror/"):
            return "mirror", self.server.bucket.name, urllib.parse.unquote(path.removeprefix("/mirror/"))
        if path.startswith("/-/"):
            return "control", self.server.bucket.name, ""
        host = self.headers.get("Host", "").partition(".")[0]
        if host == self.server.bucket.name:
            return "s3", host, urllib.parse.unquote(path[1:])
        bucket, _, key = path[1:].partition("/")
        return "s3", urllib.parse.unquote(bucket), urllib.parse.unquote(key)

    def serve(self):
        body = self.read_body()
        protocol, bucket, key = self.route()
        pairs = urllib.parse.parse_qsl(self.path.partition("?")[2], keep_blank_values=True)
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Request(self.command, self.path, key, dict(reversed(pairs)), headers, body)
        if protocol == "control":
            return self.send(self.control(request), {}, {})
        line = {"method": self.command, "path": self.path, "protocol": protocol, "key": key, "headers": headers, "body": len(body),
                "status": 0, "sent": 0, "signature": ""}
        with self.server.lock:
            self.server.log.append(line)
        effects = self.server.faults.take(self.command, key, self.answers > 0)
        try:
            if "call" in effects:
                effects["call"]()
            if effects.get("whole"):
                headers.pop("range", None)
            self.send(self.answer(protocol, bucket, request, effects, line), effects, line)
        finally:
            if self.server.log_file:
                with self.server.lock:
                    print(json.dumps(line), file=self.server.log_file, flush=True)

    do_GET = do_HEAD = do_PUT = do_POST = do_DELETE = serve

    def control(self, request):
        what = request.path.removeprefix("/-/")
        if what == "faults" and request.method == "POST":
            try:
                self.server.faults.set(*json.loads(request.body))
            except (ValueError, TypeError) as error:
                return Reply(400, body=f"{error}\n".encode())
            return Reply(204)
        if what == "release" and request.method == "POST":
            self.server.faults.release()
            return Reply(204)
        if what == "log":
            return Reply(200, body="".join(json.dumps(line) + "\n" for line in self.server.requests()).encode())
        return Reply(404)

    def answer(self, protocol, bucket, request, effects, line):
        server = self.server
        time.sleep((effects.get("latency", 0) + server.latency) / 1000)
        if effects.get("page"):
            return Reply(200, {"Content-Type": "text/html"}, SIGN_IN)
        if "status" in effects:
            return Reply(effects["status"], dict(effects.get("headers", {})), f"fault {effects['status']}\n".encode())
        refused = self.refusal(request, line) if protocol == "s3" else None
        if refused:
            return refused
        if bucket != server.bucket.name:
            return data_s3.refusal(404, "NoSuchBucket") if protocol == "s3" else data_gcs.refusal(404, "no such bucket")
        if protocol == "gcs":
            return data_gcs.answer(server.bucket, request, server.page_size)
        if protocol == "mirror":
            return data_gcs.file_answer(server.bucket, request)
        return data_s3.answer(server.bucket, request, server.page_size, server.missing)

    def refusal(self, request, line):
        """What a request to S3 is refused with because of its signature, or None."""
        known = self.server.credentials
        if not known or not (self.server.signed_only or "authorization" in request.headers):
            return None
        wrong = sigv4.fault_of(request.method, request.path, request.headers, request.body, known)
        line["signature"] = f"{wrong[0]}: {wrong[1]}" if wrong else "good"
        if wrong:
            reply = data_s3.refusal(301 if wrong[0] == "PermanentRedirect" else 403, *wrong)
            reply.headers["x-amz-bucket-region"] = known.region
            return reply
        return None

    def send(self, reply, effects, line):
        line["status"] = reply.status
        if effects.get("hangup") or effects.get("left"):
            line["status"] = 0
            self.close_connection = True
            if effects.get("left"):
                self.wfile.write(b"the rest of a longer body\n")
            return
        self.answers += 1
        size = reply.length()
        headers = reply.headers | effects.get("add", {})
        self.send_response(reply.status)
        for name, value in headers.items():
            self.send_header(name, value)
        if reply.status != 204:
            self.send_header("Content-Length", str(size + effects.get("length", 0)))
        self.end_headers()
        self.close_connection = self.close_connection or "cut" in effects or "length" in effects
        if self.command == "HEAD" or not size:
            return
        self.send_body(reply, min(size, effects.get("cut", size)), effects, line)

    def send_body(self, reply, size, effects, line):
        own_pace = Pace(effects.get("rate", 0))
        start = reply.part[1] if reply.part else 0
        stall = effects.get("stall")
        file = open(reply.part[0].path, "rb") if reply.part and reply.part[0].path and "damage" not in effects else None
        try:
            done = 0
            while done < size:
                if stall is not None and done >= stall:
                    stall = None
                    self.server.faults.stalled.set()
                    self.server.faults.released.wait()
                piece = min(size - done, PIECE, (16 << 10) if own_pace.rate else PIECE, stall - done if stall else PIECE)
                self.server.pace.wait(piece)
                own_pace.wait(piece)
                if file:
                    piece = os.sendfile(self.connection.fileno(), file.fileno(), start + done, piece)
                else:
                    self.connection.sendall(self.bytes_of(reply, start + done, start + done + piece, effects.get("damage")))
                if not piece:
                    raise ConnectionError("the file became shorter")
                done += piece
                line["sent"] = done
        finally:
            if file:
                file.close()

    @staticmethod
    def bytes_of(reply, start, stop, damaged):
        data = reply.part[0].read(start, stop) if reply.part else memoryview(reply.body)[start:stop]
        if damaged is not None and start <= damaged < stop:
            data = bytearray(data)
            data[damaged - start] ^= 0x10
        return data


def start(root=None, bucket="lab", port=0):
    """A server that runs in a thread of its own; `shutdown` ends it."""
    server = Server(Bucket(root, bucket), port)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    return server


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", required=True, help="the folder")
    parser.add_argument("--bucket", default="lab")
    parser.add_argument("--port", type=int, default=0, help="default: a free one")
    parser.add_argument("--log", help="file that gets a line of JSON for each request")
    parser.add_argument("--page-size", type=int, default=1000, help="entries of a list")
    parser.add_argument("--bandwidth", type=float, default=0, help="bytes a second, shared by all connections")
    parser.add_argument("--latency", type=float, default=0, help="milliseconds before each answer")
    parser.add_argument("--fault", action="append", default=[], type=json.loads, help="JSON of a fault")
    parser.add_argument("--credentials", help="ACCESS:SECRET[:TOKEN]: signatures are checked")
    parser.add_argument("--region", default="us-east-1")
    parser.add_argument("--signed-only", action="store_true", help="refuse requests without a signature")
    args = parser.parse_args()
    server = Server(Bucket(args.root, args.bucket), args.port)
    server.page_size, server.latency, server.pace = args.page_size, args.latency, Pace(args.bandwidth)
    server.faults.set(*args.fault)
    server.signed_only = args.signed_only
    if args.credentials:
        access, secret, token = re.fullmatch(r"([^:]+):([^:]+):?(.*)", args.credentials).groups()
        server.credentials = sigv4.Credentials(access, secret, token, args.region)
    if args.log:
        server.log_file = open(args.log, "a", encoding="utf-8")
    print(f"port {server.server_address[1]}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
