#include "cmd/altered/variant_list.hpp"

#include <memory>
#include <vector>

#include "cli/repeated_warnings.hpp"
#include "cmd/stream/input_hint.hpp"
#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/genome/known_chromosomes.hpp"
#include "gk/io/output.hpp"
#include "gk/vcf/variant_lines.hpp"
#include "gk/vcf/vcfbin_lines.hpp"

namespace gk::cmd {
namespace {

using variant::Variant;
using vcf::chrom_of_variant_line;

// A line of --variants with its number; a batch of them is looked at twice, so that the waits for the reference's bases
// overlap.
struct NumberedLine {
    std::string_view text;
    std::uint64_t number = 0;
};

class SetLoader {
public:
    SetLoader(const VariantOptions& options, const Genome& genome, const cli::Context& context, BadVariants& bad)
        : options_(options),
          genome_(genome),
          reader_(genome),
          bad_(bad),
          set_(genome.names().size()),
          warnings_(context) {}

    // What is malformed on the command line is a mistake of the command line.
    void load_word(const std::string& text) {
        Variant variant;
        auto fault = reader_.read(text, 0, variant);
        if (fault && is_mistyped(*fault)) throw UsageError("--variant: " + fault->what);
        if (!fault) fault = variant::check_applicable(variant);
        const bool unknown = fault && fault->reason == io::Reason::unknown_chromosome;
        bad_.count(!unknown, chrom_of_variant_line(text));
        if (fault) return bad_.add(text, *fault, "--variant", 0);
        add(variant);
    }

    void load_file(const std::string& path) {
        check_input_exists(path, nullptr);
        io::Input input(path);
        const auto source = vcf::open_variant_lines(input, genome_, vcf::BcfColumns::sites);
        io::Chunk chunk;
        std::vector<NumberedLine> batch;
        while (source->next(chunk)) {
            for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
                if (io::is_skipped_line(line)) return;
                reader_.prefetch(line);
                batch.push_back({line, number});
                if (batch.size() == 64) load_batch(batch, input.name());
            });
            load_batch(batch, input.name());
        }
    }

    variant::VariantSet take() {
        warnings_.finish();
        return std::move(set_);
    }

private:
    void load_batch(std::vector<NumberedLine>& batch, const std::string& file) {
        for (const NumberedLine& line : batch) {
            const std::size_t alleles = vcf::count_variants(line.text);
            if (alleles == 1 || options_.each)
                for (std::size_t part = 0; part < alleles; ++part) load_line(line, part, file);
            else
                load_alternatives(line, alleles, file);
        }
        batch.clear();
    }

    bool load_line(const NumberedLine& line, std::size_t part, const std::string& file) {
        Variant variant;
        if (!read(line, part, file, variant)) return false;
        add(variant);
        return true;
    }

    // The alleles of one VCF record exclude each other, whether their bases overlap or not.
    void load_alternatives(const NumberedLine& line, std::size_t alleles, const std::string& file) {
        const variant::OverlapPolicy policy = options_.overlap_policy();
        if (policy == variant::OverlapPolicy::error) {
            bad_.count(reader_.knows_chrom(line.text), chrom_of_variant_line(line.text));
            return bad_.add(line.text,
                            {io::Reason::overlapping_variants,
                             "the record has " + std::to_string(alleles) +
                                 " ALT alleles, which can't be applied together; take --each or --overlap first"},
                            file, line.number);
        }
        bool has_first = false;
        for (std::size_t part = 0; part < alleles; ++part) {
            if (policy == variant::OverlapPolicy::first && !has_first) {
                has_first = load_line(line, part, file);
                continue;
            }
            Variant variant;
            if (!read(line, part, file, variant)) continue;
            warnings_.add("left out '" + variant_text(chrom_of_variant_line(line.text), variant) +
                          "': its record has other ALT alleles");
        }
    }

    bool read(const NumberedLine& line, std::size_t part, const std::string& file, Variant& variant) {
        auto fault = reader_.read(line.text, part, variant);
        if (!fault) fault = variant::check_applicable(variant);
        bad_.count(!fault || fault->reason != io::Reason::unknown_chromosome, chrom_of_variant_line(line.text));
        if (fault) bad_.add(line.text, *fault, file, line.number);
        return !fault;
    }

    // Each by itself is shown as it was given, and trimmed when it is applied.
    void add(const Variant& variant) {
        set_.add(options_.normalize && !options_.each ? variant::minimal(variant) : variant);
    }

    const VariantOptions& options_;
    const Genome& genome_;
    vcf::VariantLineReader reader_;
    BadVariants& bad_;
    variant::VariantSet set_;
    cli::RepeatedWarnings warnings_;  // of what was left out
};

}  // namespace

bool is_mistyped(const io::BadRecord& bad) {
    return bad.reason == io::Reason::malformed || bad.reason == io::Reason::not_32_bit;
}

void BadVariants::count(bool known, std::string_view chrom) {
    ++account_.read;
    if (known)
        ++account_.known_chromosome;
    else
        account_.unknown_chromosome(chrom);
}

void BadVariants::add(std::string_view line, const io::BadRecord& bad, std::string_view file, std::uint64_t number) {
    account_.reject(bad.reason);
    // A line with many ALT alleles is written once.
    const bool again = number != 0 && number == last_rejected_line_;
    last_rejected_line_ = number;
    if (options_.bad.rejects && !again) io::append_reject(rejects_, line, bad.what);
    if (options_.bad.on_bad != io::OnBad::fail) return;
    write_rejects();
    std::string what = bad.what;
    if (bad.reason == io::Reason::unknown_chromosome) what += genome_.names().suggestion(chrom_of_variant_line(line));
    if (number == 0) throw DataError(what, file == "--variant" ? "--variant " + std::string(line) : std::string(file));
    throw DataError::at_line(what, file, number);
}

void BadVariants::write_rejects() const {
    if (!options_.bad.rejects) return;
    io::Output output({*options_.bad.rejects, static_cast<int>(options_.file.compress_level)});
    output.write(rejects_.view());
    output.close();
}

void BadVariants::finish(const cli::Context& context, std::string_view file) const {
    if (account_.all_rejected() != 0) context.info("of " + std::string(file) + ": " + account_.summary());
    const auto fault = no_known_chromosome(account_, genome_, "record of " + std::string(file), "it");
    if (!fault) return;
    write_rejects();
    throw DataError(*fault);
}

std::string left_out_text(const Genome& genome, const Variant& left_out, const Variant& other) {
    const std::string& chrom = genome.names().name(left_out.chrom);
    return "left out " + in_quotes(variant_text(chrom, left_out)) + ": it overlaps " +
           in_quotes(variant_text(chrom, other));
}

variant::VariantSet load_variants(const VariantOptions& options, const Genome& genome, const cli::Context& context,
                                  BadVariants& bad) {
    SetLoader loader(options, genome, context, bad);
    for (const std::string& text : options.variants) loader.load_word(text);
    if (options.variants_file) loader.load_file(*options.variants_file);
    return loader.take();
}

}  // namespace gk::cmd
