#include "cmd/vcf/listed_variants.hpp"

#include <algorithm>

#include "cmd/stream/input_hint.hpp"
#include "gk/base/numbers.hpp"
#include "gk/table/find.hpp"
#include "gk/vcf/variant_lines.hpp"
#include "gk/vcf/vcfbin_lines.hpp"
#include "gk/vcf/view/variant_key.hpp"

namespace gk::cmd {
namespace {

class VariantRowFinder {
public:
    VariantRowFinder(OpenVcfbin& open, BadVariants& bad)
        : table_(open.table()),
          finder_(table_.layout(), table_.path(), open.tags()),
          reader_(open.genome()),
          bad_(bad) {}

    void read(std::string_view line, const std::string& file, std::uint64_t number) {
        const std::size_t parts = vcf::count_variants(line);
        for (std::size_t part = 0; part < parts; ++part) {
            const auto fault = read_variant_key(reader_, line, part, key_);
            const bool known = !fault || fault->reason != io::Reason::unknown_chromosome;
            bad_.count(known, vcf::chrom_of_variant_line(line));
            if (fault) {
                bad_.add(line, *fault, file, number);
                continue;
            }
            ++variants_;
            const std::size_t before = rows_.size();
            find_equal_rows(table_, finder_, key_, rows_);
            if (rows_.size() == before) ++without_row_;
        }
    }

    std::vector<table::Row> finish(const std::string& file, const cli::Context& context) {
        bad_.finish(context, file);
        if (without_row_ != 0)
            context.info(with_commas(without_row_) + " of " + with_commas(variants_) + " variants of " + file +
                         " are not in the table");
        std::sort(rows_.begin(), rows_.end());
        rows_.erase(std::unique(rows_.begin(), rows_.end()), rows_.end());
        return std::move(rows_);
    }

private:
    const vcf::Vcfbin& table_;
    table::Finder finder_;
    variant::VariantReader reader_;
    BadVariants& bad_;
    vcf::VariantKey key_;
    std::vector<table::Row> rows_;
    std::uint64_t variants_ = 0;
    std::uint64_t without_row_ = 0;
};

}  // namespace

std::vector<table::Row> rows_of_variants(const std::string& path, OpenVcfbin& open, const cli::Context& context,
                                         BadVariants& bad) {
    check_input_exists(path, nullptr);
    io::Input input(path);
    const auto source = vcf::open_variant_lines(input, open.genome(), vcf::BcfColumns::sites);
    VariantRowFinder finder(open, bad);
    io::Chunk chunk;
    while (source->next(chunk))
        for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
            if (!io::is_skipped_line(line)) finder.read(line, input.name(), number);
        });
    return finder.finish(input.name(), context);
}

}  // namespace gk::cmd
