"""Signals while gk waits for something: a server that stops in the middle, a pipe that brings nothing."""
import socket
import subprocess
import threading
import time

from scene import files_below
from verdict import ENDING, end_faults, left_faults, remove

HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\nETag: \"1\"\r\nContent-Type: text/plain\r\n\r\n"


class StalledServer:
    """Answers each request with the beginning of a long file."""

    def __init__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.url = "http://127.0.0.1:%d" % self.socket.getsockname()[1]
        self.connections = []
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            try:
                connection = self.socket.accept()[0]
                connection.recv(65536)
                connection.sendall(HEAD + b"chr1\t1\n" * 100)
            except OSError:
                return
            self.connections.append(connection)

    def close(self):
        self.socket.close()
        for connection in self.connections:
            connection.close()


def changed(environment, changes):
    """None removes a variable."""
    return {k: v for k, v in (environment | changes).items() if v is not None}


def ended_while_waiting(scene, verdicts, name, words, number, is_waiting, environment, in_data):
    place = scene.copy(f"waiting_{name}_{number.name}".replace(" ", "_"))
    with subprocess.Popen([scene.gk, *words], cwd=place, env=changed(scene.environment(place), environment(place)),
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        for _ in range(1000):
            if is_waiting(place) or process.poll() is not None:
                break
            time.sleep(0.01)
        process.send_signal(number)
        # Its own input stays open: only the signal ends it.
        process.wait(timeout=20)
        done = subprocess.CompletedProcess(words, process.returncode, process.stdout.read(), process.stderr.read())
        process.stdin.close()
    faults = end_faults(done, [-number]) + left_faults(place, {}, {}, True, True)
    if in_data and any(".gk-" in path for path in files_below(place)):
        faults.append("left " + str([path for path in files_below(place) if ".gk-" in path]))
    verdicts.add("signals while waiting", f"{name}, {number.name}", faults)
    remove(place)


def build_from_server(scene, verdicts, number):
    server = StalledServer()
    try:
        ended_while_waiting(
            scene, verdicts, "data build", ["data", "build", "hg19/assembly", "--mirror", server.url, "-O", "out"], number,
            lambda place: any(path.endswith(".part") for path in files_below(place / "out")),
            lambda place: {"GK_OFFLINE": None, "NO_PROXY": "127.0.0.1"}, True)
    finally:
        server.close()


def plugin_at_work(scene, verdicts, number):
    def environment(place):
        (place / "bin/gk-data-slow").write_text("#!/bin/sh\n[ \"$1\" = get ] || exit 3\necho x > \"$3\"\nexec sleep 30 >&- 2>&-\n")
        (place / "bin/gk-data-slow").chmod(0o755)
        (place / "tmp").mkdir()
        return {"GENOMEKIT_DATA_PLUGIN": "slow", "TMPDIR": str(place / "tmp"), "GENOMEKIT_DATA_DIR": str(place / "out"),
                "GK_OFFLINE": None}

    ended_while_waiting(scene, verdicts, "plugin", ["data", "fetch", "far.2bit"], number,
                        lambda place: any(path.endswith("file") for path in files_below(place / "tmp")), environment, False)


def stdin_without_end(scene, verdicts, name, words, number):
    ended_while_waiting(scene, verdicts, name, words, number, lambda place: time.sleep(0.15) or True, lambda place: {}, False)


def cases(scene, verdicts):
    for number in ENDING:
        yield lambda n=number: build_from_server(scene, verdicts, n)
        yield lambda n=number: plugin_at_work(scene, verdicts, n)
        for name, words in (("assembly", ["build-assembly", "-", "-n", "new", "-O", "out"]),
                            ("annotation", ["build-annotation", "-", "-g", "tiny", "-n", "ann", "-O", "out", "--source",
                                            "gencode"]),
                            ("track", ["track", "build", "-g", "tiny", "-o", "out/t", "--etype", "f32", "--bedgraph", "-"]),
                            ("table", ["vcf", "compile", "-", "-g", "tiny", "-o", "out/t"]),
                            ("rows", ["dna", "-g", "tiny", "-o", "out/t", "--rejects", "out/r"])):
            yield lambda n=number, a=name, w=words: stdin_without_end(scene, verdicts, a, w, n)
