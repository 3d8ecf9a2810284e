// What an npm reader finds in a bigWig, as JSON: node read_bigwig.js NODE_MODULES READER FILE < SIZES
"use strict";
const fs = require("fs");
const path = require("path");
const [modules, reader, file] = process.argv.slice(2);
// Some packages are modules, others have all that they offer in one default.
async function load(name) {
    const module = await import(require.resolve(name, { paths: [path.dirname(modules)] }));
    return { ...module, ...module.default };
}
const sizes = JSON.parse(fs.readFileSync(0, "utf8"));

async function withBbi() {
    const { BigWig } = await load("@gmod/bbi");
    const { LocalFile } = await load("generic-filehandle2");
    const wig = new BigWig({ filehandle: new LocalFile(file) });
    const header = await wig.getHeader();
    const answers = { chroms: {}, items: {} };
    for (const ref of Object.values(header.refsByNumber)) answers.chroms[ref.name] = ref.length;
    for (const [chrom, size] of Object.entries(sizes)) {
        const features = await wig.getFeatures(chrom, 0, size);
        answers.items[chrom] = features.map((f) => [f.start, f.end, f.score]);
    }
    return answers;
}

async function withBigwigReader() {
    const { BigWigReader } = await load("bigwig-reader");
    const loader = {
        async load(start, size) {
            const buffer = Buffer.alloc(size ?? fs.statSync(file).size - start);
            const handle = fs.openSync(file, "r");
            const got = fs.readSync(handle, buffer, 0, buffer.length, start);
            fs.closeSync(handle);
            return buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + got);
        },
    };
    const wig = new BigWigReader(loader);
    const header = await wig.getHeader();
    const answers = { chroms: {}, items: {} };
    for (const [chrom, size] of Object.entries(header.chromTree.chromSize)) answers.chroms[chrom] = size;
    for (const [chrom, size] of Object.entries(sizes)) {
        if (size === 0) continue;
        const found = await wig.readBigWigData(chrom, 0, chrom, size);
        answers.items[chrom] = found.map((f) => [f.start, f.end, f.value]);
    }
    return answers;
}

(reader === "@gmod/bbi" ? withBbi() : withBigwigReader()).then((answers) => console.log(JSON.stringify(answers)));
