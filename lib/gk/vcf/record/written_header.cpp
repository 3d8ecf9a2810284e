#include "gk/vcf/record/written_header.hpp"

#include <algorithm>
#include <set>

namespace gk::vcf {
namespace {

class HeaderWriter {
public:
    explicit HeaderWriter(const HeaderChanges& changes) : changes_(changes) {}

    std::string write(std::string_view header) {
        if (!header.starts_with("##fileformat=")) text_ = "##fileformat=VCFv4.2\n";
        while (!header.empty()) {
            const std::string_view line = header.substr(0, header.find('\n'));
            header.remove_prefix(std::min(line.size() + 1, header.size()));
            if (line.starts_with("##contig="))
                add_contig(line);
            else if (line.starts_with("#CHROM\t"))
                add_columns(line);
            else
                add(line);
        }
        return std::move(text_);
    }

private:
    void add(std::string_view line) { text_.append(line).push_back('\n'); }

    // Two names of one chromosome leave one line.
    void add_contig(std::string_view line) {
        const std::string_view id = header_value(line, "ID");
        const auto name = changes_.written_name(id);
        if (!written_.insert(name.value_or(std::string(id))).second) return;
        if (!name || *name == id) return add(line);
        const auto begin = static_cast<std::size_t>(id.data() - line.data());
        text_.append(line.substr(0, begin)).append(*name);
        add(line.substr(begin + id.size()));
    }

    void add_columns(std::string_view line) {
        for (const auto& [name, size] : changes_.contigs)
            if (!written_.contains(name)) add("##contig=<ID=" + name + ",length=" + std::to_string(size) + ">");
        text_.append(changes_.lines);
        add(line);
    }

    const HeaderChanges& changes_;
    std::string text_;
    std::set<std::string, std::less<>> written_;
};

}  // namespace

std::string written_header(const RecordHeader& header, const HeaderChanges& changes) {
    return HeaderWriter(changes).write(header.text());
}

}  // namespace gk::vcf
