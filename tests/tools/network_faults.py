"""What goes wrong on the way from data_server.py, and how fast the way is.

A fault is a dictionary. Which requests it is for: `key` (a pattern as of a shell), `method`, `kept` (on a connection that had an
answer before), `skip` (not the first so many of them), `times` (then no more). What happens to them, any number of these:

    status N, headers {}     this status with a short body, and these headers
    latency MS               the answer begins so much later
    hangup true              no answer at all, and the connection ends
    left true                what an answer before had too much comes instead of this one, and the connection ends
    cut N                    the connection ends after N bytes of the body
    stall N                  nothing comes after N bytes of the body, until Faults.release
    rate N                   N bytes of the body a second
    length N                 the Content-Length is so much larger (or smaller) than what comes
    damage N                 byte N of the object is another, wherever it is sent
    add {}                   headers that the answer has beside or in place of its own, also its ETag
    page true                a page that asks to sign in, with status 200
    whole true               a Range is not looked at
    call FUNCTION            called before the answer (from Python only)
"""
import fnmatch
import threading
import time

CHOICE = {"key", "method", "kept", "skip", "times"}
EFFECTS = {"status", "headers", "latency", "hangup", "left", "cut", "stall", "rate", "length", "damage", "add", "page", "whole", "call"}
PIECE = 256 << 10  # bytes that are sent at once


class Faults:
    def __init__(self):
        self.lock = threading.Lock()
        self.rules = []
        self.stalled = threading.Event()
        self.released = threading.Event()

    def set(self, *rules):
        """These in place of those before."""
        for rule in rules:
            unknown = set(rule) - CHOICE - EFFECTS
            if unknown:
                raise ValueError(f"no such fault: {sorted(unknown)}")
        self.release()
        with self.lock:
            self.rules = [dict(rule) for rule in rules]
            self.stalled.clear()
            self.released.clear()

    def release(self):
        self.released.set()

    def take(self, method, key, kept=False):
        """What happens to this request."""
        effects = {}
        with self.lock:
            for rule in self.rules:
                if not fnmatch.fnmatchcase(key, rule.get("key", "*")) or rule.get("method", method) != method:
                    continue
                if rule.get("kept") and not kept:
                    continue
                if rule.get("skip", 0) > 0:
                    rule["skip"] -= 1
                elif rule.get("times", 1) > 0:
                    if "times" in rule:
                        rule["times"] -= 1
                    effects |= {name: value for name, value in rule.items() if name in EFFECTS}
        return effects


class Pace:
    """So many bytes a second for all that share it; 0 for any number."""

    SLACK = 0.02  # seconds that a late sender may catch up

    def __init__(self, rate=0):
        self.rate = rate
        self.lock = threading.Lock()
        self.free = 0.0

    def wait(self, size):
        """Until `size` more bytes may have been sent."""
        if not self.rate:
            return
        with self.lock:
            self.free = max(self.free, time.monotonic() - self.SLACK) + size / self.rate
            free = self.free
        late = free - time.monotonic()
        if late > 0:
            time.sleep(late)
