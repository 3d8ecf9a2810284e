// Lines of SAM on their way into files of reads: what is wrong with a record is said, and what is built of the others
// is sound, however the lines come in pieces.
#include <memory>
#include <optional>

#include "gk/genome/bed_intervals.hpp"
#include "gk/io/text_lines.hpp"
#include "gk/reads/build/jralign_store.hpp"
#include "gk/reads/build/ralign_store.hpp"
#include "gk/reads/build/sam_records.hpp"
#include "gk/reads/jralign_check.hpp"
#include "gk/reads/ralign_check.hpp"
#include "support/reads.hpp"

namespace {

using namespace gk::reads;
using namespace gk::reads::build;
using gk::fuzz::read_genome;
using gk::fuzz::require;

// Some intervals where reads of the corpus have their junctions.
const gk::StrandedSets& intervals() {
    static const gk::fuzz::MemoryFile bed(
        "chr1\t2100\t2300\tx\t0\t+\nchr1\t2400\t2600\tx\t0\t-\nchr2\t100\t900\tx\t0\t-\n");
    static const gk::StrandedSets sets = gk::read_bed_intervals(bed.path(), read_genome().genome().names());
    return sets;
}

bool bit(std::uint8_t bits, unsigned number) {
    return (bits >> number & 1U) != 0;
}

struct SamJob {
    explicit SamJob(gk::fuzz::Choices& choices) : rules(read_genome().genome()) {
        const std::uint8_t kind = choices.next();
        is_ralign = bit(kind, 0);
        rules.library = static_cast<Library>(kind / 2 % 4 % 3);
        if (rules.library == Library::unstranded)
            rules.strand_source = static_cast<StrandSource>(kind / 8 % 8 % 5);
        else
            rules.single_end = bit(kind, 3);
        if (bit(kind, 6)) rules.introns = intervals();
        const std::uint8_t reads = choices.next();
        skip = bit(reads, 0);
        rules.include_duplicates = bit(reads, 1);
        rules.exclude_failed = bit(reads, 2);
        rules.unique = bit(reads, 3);
        rules.min_quality = bit(reads, 4) ? 10 : 0;
        if (bit(reads, 5)) rules.min_intron = 20;
        if (bit(reads, 5)) rules.max_intron = 1000;
        if (bit(reads, 6)) rules.exclude = intervals();
        if (bit(reads, 7)) rules.allow = intervals();
        const std::uint8_t reaches = choices.next();
        overhangs.variants = bit(reaches, 0);
        overhangs.inherit = overhangs.variants && bit(reaches, 1);
        overhangs.clamp = bit(reaches, 2);
        overhangs.min_overhang = reaches / 8 % 4;
        overhangs.min_reads = reaches / 32 - 1;
    }

    ReadRules rules;
    bool is_ralign = false;
    bool skip = false;
    OverhangRules overhangs;
};

// Adds the reads; nothing where one of them ends the build.
std::optional<ReadNotes> read_all(const SamJob& job, std::string_view text, std::size_t chunk_size, ReadStore& store) {
    ReadNotes notes;
    SamRecords records(ReadMaker(job.rules, read_genome().tags(), 0), job.skip, store.needs_bases());
    const auto batch = store.make_batch();
    gk::io::TextLines lines(text, chunk_size);
    gk::io::Chunk chunk;
    while (lines.next(chunk)) {
        batch->clear();
        records.read(chunk, *batch);
        for (const BadRead& read : batch->bad_reads)
            require(!read.bad.what.empty() && !read.text.empty() && read.line >= chunk.first_line,
                    "a bad record is explained, with its line");
        if (!job.skip && !batch->bad_reads.empty()) return std::nullopt;
        notes.add(batch->notes);
        store.append(*batch);
    }
    return notes;
}

void check_notes(const ReadNotes& notes) {
    std::uint64_t left_out = 0;
    for (const std::uint64_t count : notes.left_out) left_out += count;
    require(notes.kept + left_out <= notes.account.read, "a read is kept or left out once");
    require(notes.failed <= notes.kept && notes.mates <= notes.kept && notes.not_unique <= notes.kept,
            "kept ones are counted");
}

// The bytes of the file; empty where there is none.
std::string build_file(const SamJob& job, std::string_view text, std::size_t chunk_size) {
    gk::ByteBuffer bytes;
    gk::BinaryWriter writer(bytes);
    const auto build = [&](auto store) {
        const auto notes = read_all(job, text, chunk_size, store);
        if (!notes) return;
        check_notes(*notes);
        store.write(writer, 1);
    };
    if (job.is_ralign)
        build(RalignStore(job.rules));
    else
        build(JralignStore(job.rules, job.overhangs));
    return std::string(bytes.view());
}

void check_file(const SamJob& job, const std::string& bytes) {
    const gk::ChromNames& names = read_genome().genome().names();
    const auto problems = job.is_ralign ? ralign_problems(Ralign(gk::fuzz::in_memory(bytes)), &names)
                                        : jralign_problems(Jralign(gk::fuzz::in_memory(bytes)), &names);
    for (const std::string& problem : problems) std::fprintf(stderr, "%s\n", problem.c_str());
    require(problems.empty(), "what is built is sound");
}

// Three bytes of options, one for the size of pieces, and lines.
void one_input(std::string_view data) {
    gk::fuzz::Choices choices(data);
    const SamJob job(choices);
    const std::size_t chunk_size = choices.next();
    const std::string_view text = choices.rest();
    const std::string bytes = build_file(job, text, SIZE_MAX);
    if (!bytes.empty()) check_file(job, bytes);
    // Rarely: it is a second build.
    if (chunk_size % 4 == 1) require(build_file(job, text, chunk_size) == bytes, "pieces change nothing");
}

}  // namespace

GK_FUZZ_TARGET(sam, one_input);
