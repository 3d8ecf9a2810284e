#!/usr/bin/env bash
# The image without an engine: its digests, the size of its layers, and its programs in a chroot of what the layers hold, as root and
# as a user who may write nothing but /tmp. skopeo, if it is there, has to read it, too.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
image=$(package 'gk-*-image.tar')
[[ $(id -u) -eq 0 ]] || skip "needs root for a chroot"

root=$WORK/root
mkdir "$WORK/image" "$root"
tar -C "$WORK/image" -xf "$image"
/usr/bin/python3 - "$WORK/image" >"$WORK/layers" <<'END'
import gzip, hashlib, json, pathlib, sys
image = pathlib.Path(sys.argv[1])
def blob(it):
    path = image / "blobs/sha256" / it["digest"].removeprefix("sha256:")
    data = path.read_bytes()
    assert "sha256:" + hashlib.sha256(data).hexdigest() == it["digest"] and len(data) == it["size"], it
    return path, data
assert json.loads((image / "oci-layout").read_text()) == {"imageLayoutVersion": "1.0.0"}
manifest = json.loads(blob(json.loads((image / "index.json").read_text())["manifests"][0])[1])
config = json.loads(blob(manifest["config"])[1])
layers = [blob(layer) for layer in manifest["layers"]]
plain = ["sha256:" + hashlib.sha256(gzip.decompress(data)).hexdigest() for _, data in layers]
assert plain == config["rootfs"]["diff_ids"]
docker = json.loads((image / "manifest.json").read_text())[0]
assert [image / path for path in docker["Layers"]] == [path for path, _ in layers]
(image / "env").write_text("\n".join(config["config"]["Env"]))
assert config["config"]["Entrypoint"] == ["gk-entrypoint"]
print(*(path for path, _ in layers), sep="\n")
END
ok "digests of $(wc -l <"$WORK/layers") layers"

bytes=0
while read -r layer; do
    bytes=$((bytes + $(stat -c %s "$layer")))
    tar -C "$root" --keep-directory-symlink -xzf "$layer"
done <"$WORK/layers"
[[ $bytes -lt $((40 * 1024 * 1024)) ]] || fail "compressed layers of $bytes bytes"
ok "compressed layers: $((bytes / 1024)) KiB"

mkdir -p "$root/proc" "$root/dev"
mapfile -t env <"$WORK/image/env"

# run USER WORD...: what `docker run --user USER IMAGE WORD...` would do
run() {
    local user=$1
    shift
    # shellcheck disable=SC2016  # for the shell inside
    unshare --mount --pid --fork --kill-child bash -c 'mount -t proc proc "$0/proc" && mount --bind /dev "$0/dev" &&
        exec chroot --userspec="$1" "$0" "${@:2}"' "$root" "$user" /usr/bin/env -i "${env[@]}" /usr/local/bin/gk-entrypoint "$@"
}

# Each program has its libraries
missing=$(cd "$root" && find usr/bin usr/sbin usr/lib -type f \( -perm -1 -o -name '*.so*' \) -printf '/%p\n' | while read -r file; do
    if head -c 4 "$root$file" | grep -q ELF; then
        LD_LIBRARY_PATH='' chroot "$root" /lib64/ld-linux-x86-64.so.2 --list "$file" 2>&1 | grep 'not found' || true
    fi
done)
[[ -z $missing ]] || fail "libraries are missing: $missing"
ok "no library is missing"

for user in 0:0 1234:1234; do
    bring_demo "$root/data"
    # What `docker run -v FOLDER:/data` hands over is the user's
    chown -R "$user" "$root/data"
    [[ $(run "$user" gk --version-only) == $(run "$user" --version-only) ]] || fail "$user: gk and --version-only differ"
    answer=$(run "$user" bash -c 'cd /data && gk build-assembly -q tiny.fa -n tiny >/dev/null && gk dna -g tiny -r chr1:21-40 -f seq')
    [[ $answer == "$DEMO_ANSWER" ]] || fail "$user: gk dna said '$answer'"
    [[ $(run "$user" dna -g tiny -r chr1:21-40 -f seq) == "$DEMO_ANSWER" ]] || fail "$user: the entry point's dna"
    # What Nextflow's wrapper calls in a container
    # shellcheck disable=SC2016  # for the shell inside
    run "$user" /bin/bash -ue -c 'ps -e -o pid= -o ppid= >/dev/null
        for program in awk cat chmod cp cut date dd egrep env grep ln ls mkdir mkfifo mktemp mv od rm sed sleep sort stat tail tee touch \
            tr true uname wc; do command -v "$program" >/dev/null || { echo "no $program"; exit 1; }; done' || fail "$user: programs"
    rm -rf "${root:?}/data"
    install -d -m 1777 "$root/data"
    ok "user $user: gk dna answers, bash and ps are there"
done

if command -v skopeo >/dev/null; then
    skopeo inspect "oci-archive:$image" >"$WORK/inspected" || fail "skopeo can't read the OCI layout"
    grep -q '"Architecture": "amd64"' "$WORK/inspected" || fail "skopeo: $(<"$WORK/inspected")"
    skopeo copy --quiet "docker-archive:$image" "oci:$WORK/copied:copied" || fail "skopeo can't read the docker archive"
    ok "skopeo reads it as an OCI layout and as a docker archive"
else
    echo "skip  skopeo is not there"
fi

# What README shows, by podman
if ! command -v podman >/dev/null || ! command -v runc >/dev/null; then
    skip "needs podman and runc for README's examples"
fi
mkdir "$WORK/bin" "$WORK/readme" "$WORK/readme/genomes"
cat >"$WORK/containers.conf" <<END
[containers]
default_ulimits = ["nofile=1024:1024", "nproc=1024:1024"]
[engine]
cgroup_manager = "cgroupfs"
runtime = "runc"
events_logger = "file"
END
cat >"$WORK/bin/docker" <<END
#!/bin/sh
exec podman --storage-driver vfs --root "$WORK/podman" --runroot "$WORK/podman.run" "\$@"
END
chmod +x "$WORK/bin/docker"
export PATH=$WORK/bin:$PATH CONTAINERS_CONF=$WORK/containers.conf
cp "$image" "$TOP/tests/demo/intervals.bed" "$WORK/readme/"
cp "$TOP/tests/demo/tiny.fa" "$WORK/readme/genomes/"
cd "$WORK/readme"
for block in 1 2; do
    readme "$block" image.sh >"$WORK/block"
    bash "$WORK/block" >"$WORK/said" 2>"$WORK/errors" || {
        cat "$WORK/said" "$WORK/errors"
        fail "README's block $block by podman"
    }
    diff "$WORK/said" <(readme_text "$block" image.sh) || fail "README's block $block says something else"
done
docker run --rm --network none gk:0.1.0 /bin/bash -ue -c 'ps -e -o pid= -o ppid= >/dev/null && gk --version-only >/dev/null' 2>"$WORK/errors" ||
    fail "bash by podman"
[[ ! -s $WORK/errors ]] || fail "bash says: $(<"$WORK/errors")"
ok "podman runs what README shows"
