#include "cmd/variant_input.hpp"

#include <memory>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"
#include "gk/io/bcf_lines.hpp"
#include "gk/io/output.hpp"
#include "gk/variant/vcf_line.hpp"

namespace gk::cmd {
namespace {

using variant::Variant;
using variant::VariantReader;
using variant::VcfLine;

bool is_vcf_line(std::string_view line) {
    return line.find('\t') != std::string_view::npos;
}

std::string_view chrom_of(std::string_view line) {
    if (is_vcf_line(line)) return line.substr(0, line.find('\t'));
    const auto fields = variant::split_variant_string(line);
    return fields ? fields->chrom : line;
}

// A line of --variants with its number; a batch of them is looked at twice, so that the waits for the reference's bases
// overlap.
struct NumberedLine {
    std::string_view text;
    std::uint64_t number = 0;
};

void prefetch_line(VariantReader& reader, std::string_view line) {
    std::optional<ChromId> chrom;
    std::optional<std::int32_t> position;
    if (is_vcf_line(line)) {
        VcfLine columns;
        if (split_vcf_line(line, columns)) return;
        chrom = reader.find_vcf_chrom(columns.chrom);
        position = parse_integer<std::int32_t>(columns.position);
    } else if (const auto fields = variant::split_variant_string(line)) {
        chrom = reader.find_chrom(fields->chrom);
        position = parse_integer<std::int32_t>(fields->position);
    }
    if (chrom && position) reader.prefetch(*chrom, std::int64_t{*position} - 1);
}

class SetLoader {
public:
    SetLoader(const VariantOptions& options, const Genome& genome, BadVariants& bad)
        : options_(options), reader_(genome), bad_(bad), set_(genome.names().size()) {}

    // What is malformed on the command line is a mistake of the command line.
    void load_word(const std::string& text) {
        Variant variant;
        auto fault = reader_.read(text, variant);
        if (fault && is_mistyped(*fault)) throw UsageError("--variant: " + fault->what);
        if (!fault) fault = variant::check_applicable(variant);
        const bool unknown = fault && fault->reason == io::Reason::unknown_chromosome;
        bad_.count(!unknown, chrom_of(text));
        if (fault) return bad_.add(text, *fault, "--variant", 0);
        add(variant);
    }

    void load_file(const std::string& path) {
        check_input_exists(path, nullptr);
        io::Input input(path);
        const auto source = io::open_vcf_lines(input, io::BcfColumns::sites);
        io::Chunk chunk;
        std::vector<NumberedLine> batch;
        while (source->next(chunk)) {
            for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
                if (io::is_skipped_line(line)) return;
                prefetch_line(reader_, line);
                batch.push_back({line, number});
                if (batch.size() == 64) load_batch(batch, input.name());
            });
            load_batch(batch, input.name());
        }
    }

    variant::VariantSet take() { return std::move(set_); }
    /// What was left out, for the user.
    const std::vector<std::string>& warnings() const { return warnings_; }

private:
    void load_batch(std::vector<NumberedLine>& batch, const std::string& file) {
        for (const NumberedLine& line : batch) {
            const std::size_t alleles = count_variants(line.text);
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
        const OverlapPolicy policy = options_.overlap_policy();
        if (policy == OverlapPolicy::error) {
            bad_.count(reader_.find_vcf_chrom(chrom_of(line.text)).has_value(), chrom_of(line.text));
            return bad_.add(line.text,
                            {io::Reason::overlapping_variants,
                             "the record has " + std::to_string(alleles) +
                                 " ALT alleles, which can't be applied together; take --each or --overlap first"},
                            file, line.number);
        }
        bool has_first = false;
        for (std::size_t part = 0; part < alleles; ++part) {
            if (policy == OverlapPolicy::first && !has_first) {
                has_first = load_line(line, part, file);
                continue;
            }
            Variant variant;
            if (!read(line, part, file, variant)) continue;
            warnings_.push_back("left out '" + variant_text(chrom_of(line.text), variant) +
                                "': its record has other ALT alleles");
        }
    }

    bool read(const NumberedLine& line, std::size_t part, const std::string& file, Variant& variant) {
        auto fault = read_variant_line(reader_, line.text, part, variant);
        if (!fault) fault = variant::check_applicable(variant);
        bad_.count(!fault || fault->reason != io::Reason::unknown_chromosome, chrom_of(line.text));
        if (fault) bad_.add(line.text, *fault, file, line.number);
        return !fault;
    }

    // Each by itself is shown as it was given, and trimmed when it is applied.
    void add(const Variant& variant) {
        set_.add(options_.normalize && !options_.each ? variant::minimal(variant) : variant);
    }

    const VariantOptions& options_;
    VariantReader reader_;
    BadVariants& bad_;
    variant::VariantSet set_;
    std::vector<std::string> warnings_;
};

}  // namespace

bool is_mistyped(const io::BadRecord& bad) {
    return bad.reason == io::Reason::malformed || bad.reason == io::Reason::not_32_bit;
}

std::size_t count_variants(std::string_view line) {
    if (!is_vcf_line(line)) return 1;
    VcfLine columns;
    return split_vcf_line(line, columns) ? 1 : variant::count_parts(columns.alts);
}

std::optional<io::BadRecord> read_variant_line(VariantReader& reader, std::string_view line, std::size_t part,
                                               Variant& variant) {
    if (!is_vcf_line(line)) return reader.read(line, variant);
    if (const auto fields = vcf_fields(line, part)) return reader.read_vcf(*fields, variant);
    VcfLine columns;
    return split_vcf_line(line, columns);
}

std::optional<variant::VariantFields> vcf_fields(std::string_view line, std::size_t part) {
    VcfLine columns;
    if (split_vcf_line(line, columns)) return std::nullopt;
    return variant::VariantFields{columns.chrom, columns.position, columns.ref, variant::part_of(columns.alts, part)};
}

void append_vcf_query(std::string_view line, std::size_t part, ByteBuffer& out) {
    const auto fields = vcf_fields(line, part);
    if (!fields) return out.append(line.substr(0, line.find('\t')));
    out.append(fields->chrom);
    for (const std::string_view field : {fields->position, fields->ref, fields->alt}) {
        out.push(':');
        out.append(field);
    }
}

void BadVariants::count(bool known, std::string_view chrom) {
    ++tally_.read;
    if (known)
        ++tally_.known_chromosome;
    else if (tally_.first_unknown.empty())
        tally_.first_unknown = chrom;
}

void BadVariants::add(std::string_view line, const io::BadRecord& bad, std::string_view file, std::uint64_t number) {
    tally_.reject(bad.reason);
    if (options_.rejects) rejects_ += std::string(line) + '\t' + bad.what + '\n';
    if (options_.on_bad != "fail") return;
    if (options_.rejects) {
        io::Output output({*options_.rejects, static_cast<int>(options_.compress_level)});
        output.write(rejects_);
        output.close();
    }
    std::string what = bad.what;
    if (bad.reason == io::Reason::unknown_chromosome) what += genome_.names().suggestion(chrom_of(line));
    if (number == 0) throw DataError(what, file == "--variant" ? "--variant " + std::string(line) : std::string(file));
    throw DataError::at_line(what, file, number);
}

void BadVariants::finish(const cli::Context& context, std::string_view file) const {
    if (tally_.all_rejected() != 0) context.info("of " + std::string(file) + ": " + tally_.summary());
    if (tally_.read == 0 || tally_.known_chromosome != 0) return;
    const auto& names = genome_.names().names();
    throw DataError("no record of " + std::string(file) + " has a chromosome of " + genome_.assembly() + ": it says '" +
                    tally_.first_unknown + "', the genome '" + (names.empty() ? "" : names.front()) + "'" +
                    genome_.names().suggestion(tally_.first_unknown));
}

std::string overlap_text(const Genome& genome, const Variant& a, const Variant& b) {
    const std::string& chrom = genome.names().name(a.chrom);
    return "variants '" + variant_text(chrom, a) + "' and '" + variant_text(chrom, b) + "' overlap";
}

std::string left_out_text(const Genome& genome, const Variant& left_out, const Variant& other) {
    const std::string& chrom = genome.names().name(left_out.chrom);
    return "left out '" + variant_text(chrom, left_out) + "': it overlaps '" + variant_text(chrom, other) + "'";
}

variant::VariantSet load_variants(const VariantOptions& options, const Genome& genome, const cli::Context& context,
                                  BadVariants& bad) {
    SetLoader loader(options, genome, bad);
    for (const std::string& text : options.variants) loader.load_word(text);
    if (options.variants_file) loader.load_file(*options.variants_file);
    for (const std::string& text : loader.warnings()) context.warn(text);
    return loader.take();
}

}  // namespace gk::cmd
