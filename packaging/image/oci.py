#!/usr/bin/env python3
"""Writes a tar that is an OCI layout and a docker archive in one: the layers, compressed, under their digests.

usage: oci.py --name NAME:TAG --config CONFIG.json LAYER.tar... OUT.tar
CONFIG.json has Env, Entrypoint, Cmd and Labels. The same input gives the same bytes.
"""
import argparse
import datetime
import gzip
import hashlib
import io
import json
import os
import tarfile

SECONDS = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
OCI = "application/vnd.oci.image."


def digest(data):
    return hashlib.sha256(data).hexdigest()


def blob_path(data):
    return "blobs/sha256/" + digest(data)


def descriptor(kind, data, **more):
    return {"mediaType": OCI + kind, "digest": "sha256:" + digest(data), "size": len(data), **more}


def text(document):
    return json.dumps(document, indent=1, sort_keys=True).encode() + b"\n"


def image_files(name, settings, layers):
    """{path in the archive: bytes}; `layers` are the bytes of tars, lowest first."""
    packed = [gzip.compress(layer, 9, mtime=0) for layer in layers]
    config = text({
        "created": datetime.datetime.fromtimestamp(SECONDS, datetime.timezone.utc).isoformat(),
        "architecture": "amd64",
        "os": "linux",
        "config": settings,
        "rootfs": {"type": "layers", "diff_ids": ["sha256:" + digest(layer) for layer in layers]},
    })
    manifest = text({
        "schemaVersion": 2,
        "mediaType": OCI + "manifest.v1+json",
        "config": descriptor("config.v1+json", config),
        "layers": [descriptor("layer.v1.tar+gzip", layer) for layer in packed],
    })
    annotations = {"org.opencontainers.image.ref.name": name.partition(":")[2], "io.containerd.image.name": name}
    return {
        "oci-layout": text({"imageLayoutVersion": "1.0.0"}),
        "index.json": text({
            "schemaVersion": 2,
            "mediaType": OCI + "index.v1+json",
            "manifests": [descriptor("manifest.v1+json", manifest, annotations=annotations)],
        }),
        "manifest.json": text([{
            "Config": blob_path(config),
            "RepoTags": [name],
            "Layers": [blob_path(layer) for layer in packed],
        }]),
        **{blob_path(data): data for data in (config, manifest, *packed)},
    }


def write(files, path):
    with tarfile.open(path + ".part", "w", format=tarfile.USTAR_FORMAT) as archive:
        for name, data in sorted(files.items()):
            entry = tarfile.TarInfo(name)
            entry.size, entry.mtime, entry.mode = len(data), SECONDS, 0o644
            archive.addfile(entry, io.BytesIO(data))
    os.replace(path + ".part", path)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--name", required=True)
    parser.add_argument("--config", required=True)
    parser.add_argument("layers", nargs="+")
    parser.add_argument("out")
    options = parser.parse_args()
    with open(options.config, encoding="utf-8") as file:
        settings = json.load(file)
    layers = []
    for path in options.layers:
        with open(path, "rb") as file:
            layers.append(file.read())
    write(image_files(options.name, settings, layers), options.out)


if __name__ == "__main__":
    main()
