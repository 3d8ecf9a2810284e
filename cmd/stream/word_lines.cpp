#include "cmd/stream/word_lines.hpp"

#include "gk/base/error.hpp"
#include "gk/io/region.hpp"

namespace gk::cmd {
namespace {

class TextSource final : public io::ChunkSource {
public:
    explicit TextSource(std::string lines) : lines_(std::move(lines)) {}
    bool next(io::Chunk& chunk) override {
        if (lines_.empty()) return false;
        chunk.first_line = 1;
        chunk.text.clear();
        chunk.text.append(lines_);
        lines_.clear();
        return true;
    }

private:
    std::string lines_;
};

}  // namespace

std::string region_lines(const StreamJob& job) {
    io::RegionRules rules;
    rules.any_position = job.source.any_region_position;
    if (job.genome != nullptr)
        rules.is_chromosome = [&](std::string_view name) { return job.genome->names().find(name).has_value(); };
    std::string lines;
    std::int64_t left = job.options.limit.value_or(INT64_MAX);
    for (const std::string& text : job.options.regions) {
        const io::Region region = parse_region(text, rules);
        if (left-- <= 0) continue;  // a malformed one is refused all the same
        std::int64_t end = region.end.value_or(region.start);
        if (!region.end) {
            if (job.genome == nullptr)
                throw UsageError("the region '" + text + "' needs the chromosome's size: give -g GENOME");
            if (const auto chrom = job.genome->names().find(region.chrom))
                end = std::max<std::int64_t>(job.genome->size(*chrom).value_or(region.start), region.start);
        }
        lines += region.chrom + '\t' + std::to_string(region.start) + '\t' + std::to_string(end) + '\t' + text +
                 "\t0\t" + region.strand + '\n';
    }
    return lines;
}

std::string word_lines(const StreamJob& job) {
    std::string lines;
    std::int64_t left = job.options.limit.value_or(INT64_MAX);
    for (const std::string& word : job.source.words) {
        if (word.empty() || word.find('\n') != std::string::npos)
            throw UsageError("an argument is empty or has a newline");
        if (left-- > 0) lines += word + '\n';
    }
    return lines;
}

std::unique_ptr<io::ChunkSource> source_of_text(std::string lines) {
    return std::make_unique<TextSource>(std::move(lines));
}

}  // namespace gk::cmd
