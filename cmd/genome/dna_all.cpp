#include "cmd/genome/dna_all.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "gk/io/pipeline.hpp"

namespace gk::cmd {
namespace {

// Bases that one thread renders before another one's turn: whole lines of whole bytes.
constexpr std::uint64_t lines_per_piece = std::uint64_t{1} << 14;
constexpr std::uint64_t bases_per_piece_unbroken = std::uint64_t{1} << 20;
// Bases decoded at once before they are cut into lines: small enough to stay in the first-level cache.
constexpr std::uint64_t lines_per_step = 256;
constexpr std::size_t copy_block = 32;

/// Bases [from, to) of a sequence of the 2bit file.
struct Piece {
    std::size_t sequence = 0;
    std::uint64_t from = 0;
    std::uint64_t to = 0;
};

class PieceSource final : public io::Source<Piece> {
public:
    /// Of the sequences [first, second).
    PieceSource(const TwoBit& twobit, std::pair<std::size_t, std::size_t> sequences, std::uint64_t piece_size)
        : twobit_(twobit), end_(sequences.second), piece_size_(piece_size), next_{.sequence = sequences.first} {}

    bool next(Piece& piece) override {
        if (next_.sequence == end_) return false;
        const std::uint64_t size = twobit_.sequence(next_.sequence).size;
        piece = next_;
        piece.to = std::min(size, piece.from + piece_size_);
        next_.from = piece.to;
        if (piece.to == size) next_ = {.sequence = piece.sequence + 1};
        return true;
    }

private:
    const TwoBit& twobit_;
    std::size_t end_;
    std::uint64_t piece_size_;
    Piece next_;
};

// Copies `n` bytes in whole blocks: both sides have room for a block more. A line is short, and a call of memcpy for
// each costs more than the decoding of its bases.
void copy_line(const char* from, char* to, std::size_t n) {
    for (std::size_t at = 0; at < n; at += copy_block) std::memcpy(to + at, from + at, copy_block);
}

// Bases [from, to), which begin a line, as lines.
void append_lines(const TwoBitSequence& sequence, std::uint64_t from, std::uint64_t to, const WholeGenomeFasta& job,
                  ByteBuffer& scratch, ByteBuffer& rows) {
    const std::uint64_t step = lines_per_step * job.width;
    for (std::uint64_t at = from; at < to; at += step) {
        scratch.clear();
        sequence.append_bases(at, std::min(at + step, to), Strand::positive, job.letter_case, scratch);
        const std::size_t bases = scratch.size();
        scratch.room(copy_block);
        char* line = rows.room(bases + bases / job.width + 1 + copy_block);
        const char* const begin = line;
        for (std::size_t done = 0; done < bases; done += job.width) {
            const std::size_t n = std::min<std::size_t>(job.width, bases - done);
            copy_line(scratch.data() + done, line, n);
            line += n;
            *line++ = '\n';
        }
        rows.added(static_cast<std::size_t>(line - begin));
    }
}

void render_piece(const Piece& piece, const WholeGenomeFasta& job, ByteBuffer& scratch, ByteBuffer& rows) {
    const TwoBit& twobit = job.genome.twobit();
    const TwoBitSequence& sequence = twobit.sequence(piece.sequence);
    if (piece.from == 0) {
        const std::string_view name = twobit.name(piece.sequence);
        const auto chrom = job.genome.names().find(name);
        rows.push('>');
        rows.append(chrom ? std::string_view(job.names[index_of(*chrom)]) : name);
        rows.push('\n');
    }
    if (job.width != 0) return append_lines(sequence, piece.from, piece.to, job, scratch, rows);
    sequence.append_bases(piece.from, piece.to, Strand::positive, job.letter_case, rows);
    if (piece.to == sequence.size) rows.push('\n');
}

}  // namespace

void write_whole_genome(const WholeGenomeFasta& job, const cli::Context& context, unsigned threads,
                        io::Output& output) {
    std::uint64_t all_bases = 0;
    const TwoBit& twobit = job.genome.twobit();
    const auto size_of = [&](std::size_t i) { return std::uint64_t{twobit.sequence(i).size}; };
    const auto sequences = job.shard.items(twobit.count(), size_of);
    for (std::size_t i = sequences.first; i < sequences.second; ++i) all_bases += size_of(i);
    std::uint64_t bases_written = 0;

    PieceSource source(twobit, sequences, job.width == 0 ? bases_per_piece_unbroken : job.width * lines_per_piece);
    io::PipelineSinks sinks{output, nullptr, {}};
    if (context.progress) {
        sinks.after_write = [&] {
            bases_written =
                std::min(all_bases, bases_written + std::max<std::uint64_t>(job.width, 1) * lines_per_piece);
            context.progress(bases_written, all_bases);
        };
    }
    ordered_pipeline(
        source, threads,
        [&]() -> io::Renderer<Piece> {
            return [&job, scratch = std::make_shared<ByteBuffer>()](const Piece& piece, io::ChunkOutput& out) {
                render_piece(piece, job, *scratch, out.rows);
            };
        },
        sinks);
}

}  // namespace gk::cmd
