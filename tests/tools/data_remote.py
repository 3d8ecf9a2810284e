"""What the tests of `gk data` share: a served bucket beside an empty data folder, gk called on both, and what is there
afterwards."""
import os
import pathlib
import random
import stat
import subprocess

import data_server
from checking import Checker, twobit

BUCKET = "lab"
PLUGIN = "lab"
PATIENCE = 60  # seconds until a call of gk counts as one that does not end
FOREIGN = ("AWS_", "GOOGLE_", "STORAGE_", "CLOUDSDK_")  # with what begins so, and with all proxies, gk does not begin
FINAL = (".2bit", ".chrom.sizes", ".chromAlias.txt", ".cfg", ".dganno", ".pkl", ".hash", ".gtrack", ".vcfbin")

# How a bucket is told to gk, by the protocol.
OPTIONS = {
    "s3": lambda url: ["--bucket", f"s3://{BUCKET}"],
    "gcs": lambda url: ["--bucket", f"gs://{BUCKET}"],
    "mirror": lambda url: ["--bucket", f"{url}/mirror"],
    "plugin": lambda url: [],
}
# What a message names as the place, by the protocol.
PLACES = {"s3": BUCKET, "gcs": BUCKET, "mirror": "127.0.0.1", "plugin": f"gk-data-{PLUGIN}"}


class Remote(Checker):
    """Calls gk on the data folder `data` beside the folder `remote`, which a server of this process shows as a bucket."""

    def __init__(self, gk, folder):
        self.folder = pathlib.Path(folder)
        self.remote = self.folder / "remote"
        self.data = self.folder / "data"
        self.home = self.folder / "home"
        for place in (self.remote, self.data, self.home):
            place.mkdir(exist_ok=True)
        super().__init__(gk, self.data)
        self.server = data_server.start(self.remote, BUCKET)
        self.protocol = "s3"
        self.environment = {name: value for name, value in self.environment.items()
                            if not name.startswith(FOREIGN) and not name.lower().endswith("_proxy") and name != "GK_OFFLINE"}
        self.environment |= {
            "HOME": str(self.home), "no_proxy": "127.0.0.1", "AWS_EC2_METADATA_DISABLED": "true", "GK_RETRY_SECONDS": "0.01",
            "AWS_ENDPOINT_URL": self.server.url, "STORAGE_EMULATOR_HOST": self.server.url, "GENOMEKIT_STORAGE_BUCKET": BUCKET}

    def run(self, *words, stdin=b"", data_dir=None, environment=(), **more):
        """As for a Checker, with more in the environment and more for subprocess.run."""
        self.calls += 1
        command = [self.gk, "--data-dir", str(data_dir or self.data), *map(str, words)]
        try:
            return subprocess.run(command, input=stdin, capture_output=True, check=False, cwd=self.folder, timeout=PATIENCE,
                                  env=self.environment | dict(environment), **more)
        except subprocess.TimeoutExpired:
            return subprocess.CompletedProcess(command, 124, b"", f"no end after {PATIENCE} s\n".encode())

    def begin(self, *words, environment=()):
        """The process of gk data fetch, which the caller waits for or ends."""
        command = [self.gk, "--data-dir", str(self.data), "data", "fetch", "-q", *OPTIONS[self.protocol](self.server.url), *words]
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.folder,
                                env=self.environment | dict(environment))

    def run_data(self, command, *words, **more):
        """gk data COMMAND with the bucket of the protocol, quietly."""
        return self.run("data", command, "-q", *OPTIONS[self.protocol](self.server.url), *words, **more)

    def fetch(self, *words, **more):
        return self.run_data("fetch", *words, **more)

    def fresh(self):
        """No faults, no requests so far, and an empty data folder."""
        self.server.forget()
        for path in self.data.iterdir():
            path.chmod(0o600)
            path.unlink()

    def here(self):
        """Names in the data folder."""
        return sorted(path.name for path in self.data.iterdir())

    def final(self):
        """Those of them that are a data file's own names."""
        return [name for name in self.here() if name.endswith(FINAL)]

    def sizes(self, path):
        """The size of a file of the data folder, 0 where it isn't there."""
        path = self.data / path
        return path.stat().st_size if path.exists() else 0

    def served(self, key):
        """The bytes that the bucket has of a key."""
        found = self.server.bucket.get(key)
        return bytes(found.read(0, found.size))

    def gets(self, key):
        return self.server.requests("GET", key)

    def one_error(self, what, done, *says, before=""):
        """Exit code 1, one line on stderr, and that it says all of this; `(a, b)` is either. `before`: what a command of the
        user's has to say itself."""
        text = done.stderr.decode("utf-8", "replace").removeprefix(before)
        self.equal(f"{what}: exit code; {text[-400:]!r}", done.returncode, 1)
        self.true(f"{what}: not one line that begins as errors do: {text[-600:]!r}",
                  text.count("\n") == 1 and text.startswith("gk ") and ": error: " in text)
        for word in says:
            words = word if isinstance(word, tuple) else (word,)
            self.true(f"{what}: {text!r} does not say {word!r}", any(one in text for one in words))

    def complete(self, what, keys, mode=None):
        """Each of these is there with the bucket's bytes and the mode of the umask; beside them at most .hash files."""
        for key in keys:
            path = self.data / key
            self.true(f"{what}: {key} is not there or not the bucket's", path.exists() and path.read_bytes() == self.served(key))
            if path.exists():
                self.equal(f"{what}: mode of {key}", oct(stat.S_IMODE(path.stat().st_mode)), oct(mode or 0o666 & ~umask()))
        left = [name for name in self.here() if name not in keys and not name.endswith(".hash")]
        self.equal(f"{what}: also there", left, [])

    def ended_well(self, what, done, keys, mode=None):
        self.equal(f"{what}: exit code and stderr", (done.returncode, done.stderr.decode("utf-8", "replace")[-600:]), (0, ""))
        self.complete(what, keys, mode)


def umask():
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def add_assembly(folder, name, size, seed=1):
    """An assembly of one chromosome whose 2bit has `size` bytes (at least 60): random bases, no aliases."""
    head = len(twobit([(b"chr1", 0, [], [], b"")]))
    bases = (size - head) * 4
    packed = random.Random(seed).randbytes(size - head)
    folder = pathlib.Path(folder)
    (folder / f"{name}.2bit").write_bytes(twobit([(b"chr1", bases, [], [], packed)]))
    (folder / f"{name}.chrom.sizes").write_text(f"chr1\t{bases}\n", encoding="ascii")
    return [f"{name}.2bit", f"{name}.chrom.sizes"]


def add_plugin(folder, source):
    """The command gk-data-lab in `folder`: a bucket that is the folder `source`. GET_FAULT makes `get` of a 2bit fail: `part`
    after some of it, `page` with a page, `killed`, `silent` without a word; all calls go to calls.log beside the command."""
    path = pathlib.Path(folder) / f"gk-data-{PLUGIN}"
    path.write_text(f"""#!/bin/sh
# The bucket of the tests: get NAME FILE, put FILE NAME [K=V...], list [PREFIX], head NAME
source='{source}'
echo "$*" >>'{folder}/calls.log'
case $1 in
get)
    [ -f "$source/$2" ] || exit 3
    case $2:$GET_FAULT in
    *.2bit:part) head -c 1000 "$source/$2" >"$3"; echo 'the lab is closed' >&2; exit 1 ;;
    *.2bit:page) echo '<html><title>Sign in</title></html>' >"$3" ;;
    *.2bit:killed) kill -9 $$ ;;
    *.2bit:silent) exit 1 ;;
    *) cat "$source/$2" >"$3" ;;
    esac ;;
put)
    cat "$2" >"$source/$3" ;;
list)
    for file in "$source/$2"*; do
        [ ! -f "$file" ] || printf '%s\\t%s\\n' "${{file##*/}}" "$(wc -c <"$file" | tr -d ' ')"
    done ;;
head)
    [ -f "$source/$2" ] || exit 3
    echo "size=$(wc -c <"$source/$2" | tr -d ' ')"; echo "md5=$(md5sum <"$source/$2" | cut -d ' ' -f 1)" ;;
*) echo "unknown: $1" >&2; exit 1 ;;
esac
""", encoding="utf-8")
    path.chmod(0o755)
    return path
