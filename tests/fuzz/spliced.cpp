// Any line as a spliced record, and any space with any moves: what is read is written back the same, and pieces are the
// bases that a walk finds.
#include <vector>

#include "../support/spliced_model.hpp"
#include "gk/spliced/record.hpp"
#include "support/target.hpp"

namespace {

using gk::fuzz::Choices;
using gk::fuzz::require;
using gk::spliced::Block;
using gk::spliced::Record;
using gk::spliced::RecordReader;
using gk::spliced::Segment;
using gk::spliced::Space;
using gk::spliced::Stretch;

void check_line(std::string_view line) {
    RecordReader reader;
    Record record;
    if (reader.read(line, record)) return;
    require(record.segment.start <= record.segment.end, "start <= end");
    gk::ByteBuffer first;
    append_json(first, record, record.chrom);
    Record again;
    require(!reader.read(first.view(), again), "what was written is read");
    gk::ByteBuffer second;
    append_json(second, again, again.chrom);
    require(first.view() == second.view(), "and written the same");
    std::vector<Stretch> pieces;
    lower(record.space, record.segment, pieces);
    span(record.space, record.segment);
}

std::vector<Block> some_blocks(Choices& choices) {
    std::vector<Block> blocks;
    std::int32_t at = choices.next() % 40 - 20;
    for (int n = 1 + choices.next() % 8; n > 0; --n) {
        const int sizes = choices.next();
        const std::int32_t length = 1 + sizes % 8;
        blocks.push_back({at, at + length});
        at += length + sizes / 8 % 5;
    }
    return blocks;
}

Segment some_move(Choices& choices, const Segment& segment, const Space& space) {
    const int by = choices.next() % 21 - 10;
    switch (choices.next() % 4) {
        case 0:
            return shifted(segment, by);
        case 1:
            return expanded(segment, by, choices.next() % 21 - 10).value_or(segment);
        case 2:
            return {segment.start, segment.end, !segment.same_strand};
        default: {
            const Stretch indices = lifted(space, by, by + choices.next() % 40);
            return clipped(segment, indices.start, indices.end, true).value_or(segment);
        }
    }
}

void check_moves(Choices& choices) {
    const std::vector<Block> blocks = some_blocks(choices);
    const bool forward = choices.next() % 2 == 0;
    Space space;
    require(!space.assign(forward ? gk::Strand::positive : gk::Strand::negative, blocks), "blocks are a space");
    const auto bases = gk::model::bases_of(blocks, forward);
    require(space.length() == static_cast<std::int64_t>(bases.size()), "the length is the number of bases");
    Segment segment{0, space.length(), true};
    for (int n = choices.next() % 16; n > 0; --n) {
        segment = some_move(choices, segment, space);
        require(segment.start <= segment.end, "start <= end");
        if (segment.empty()) continue;
        std::vector<Stretch> pieces;
        require(lower(space, segment, pieces), "a segment has pieces");
        const bool reads_forward = strand_of(space, segment) == gk::Strand::positive;
        require(gk::model::bases_of(pieces, reads_forward) == gk::model::bases_of(bases, forward, segment),
                "the pieces are the bases of the segment");
    }
}

void one_input(std::string_view data) {
    const gk::fuzz::ExactCopy text(data);
    check_line(text.view());
    Choices choices(data);
    check_moves(choices);
}

}  // namespace

GK_FUZZ_TARGET(spliced, one_input);
