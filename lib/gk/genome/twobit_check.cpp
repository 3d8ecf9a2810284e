#include "gk/genome/twobit_check.hpp"

#include <map>

#include "gk/base/error.hpp"

namespace gk {
namespace {

std::string block_problem(const BlockList& blocks, std::uint32_t size, const char* kind) {
    std::uint64_t previous_end = 0;
    for (std::uint32_t i = 0; i < blocks.count; ++i) {
        const std::uint64_t start = blocks.start(i);
        const std::uint64_t end = start + blocks.size(i);
        const std::string which = std::string(kind) + " block " + std::to_string(i);
        if (end > size) return which + " ends beyond the sequence";
        if (blocks.size(i) == 0) return which + " is empty";
        if (start < previous_end) return which + " is out of order or overlaps the one before";
        previous_end = end;
    }
    return {};
}

}  // namespace

std::vector<std::string> twobit_problems(const TwoBit& file) {
    std::vector<std::string> problems;
    std::map<std::string_view, std::size_t> seen;
    for (std::size_t i = 0; i < file.count(); ++i) {
        const std::string name = "sequence '" + std::string(file.name(i)) + "': ";
        if (!seen.emplace(file.name(i), i).second) problems.push_back(name + "the name is there twice");
        try {
            const TwoBitSequence& sequence = file.sequence(i);
            for (const std::string& problem : {block_problem(sequence.n_blocks, sequence.size, "N"),
                                               block_problem(sequence.mask_blocks, sequence.size, "mask")})
                if (!problem.empty()) problems.push_back(name + problem);
            if (sequence.size > INT32_MAX) problems.push_back(name + "longer than 32-bit positions can say");
        } catch (const DataError& error) {
            problems.push_back(name + error.what());
        }
    }
    return problems;
}

bool fills_its_file(const TwoBit& file) {
    const std::uint64_t offset_size = file.version() == 0 ? 4 : 8;
    std::uint64_t bytes = 16;
    std::uint64_t zeros = 0;
    for (std::size_t i = 0; i < file.count(); ++i) {
        const TwoBitSequence& sequence = file.sequence(i);
        const std::uint64_t packed = (std::uint64_t{sequence.size} + 3) / 4;
        const std::uint64_t blocks = std::uint64_t{sequence.n_blocks.count} + sequence.mask_blocks.count;
        bytes += 1 + file.name(i).size() + offset_size + 16 + 8 * blocks + packed;
        zeros += packed % 4;
    }
    return bytes == file.bytes() || bytes + zeros == file.bytes();
}

}  // namespace gk
