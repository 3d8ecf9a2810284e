#include "cmd/vcf/vcf_export.hpp"

#include <algorithm>

#include "cmd/table/row_stream.hpp"
#include "gk/vcf/vcf_alleles.hpp"
#include "gk/vcf/view/vcf_record_writer.hpp"

namespace gk::cmd {
namespace {

// A table without rows may be on no assembly that is known.
std::string contig_lines(OpenVcfbin& open) {
    std::string lines;
    if (open.names().empty()) return lines;
    Genome& genome = open.genome();
    for (const ChromSize& chrom : genome.sizes()) {
        const auto id = genome.names().find(chrom.name);
        lines += "##contig=<ID=" + (id ? open.names()[index_of(*id)] : chrom.name) +
                 ",length=" + std::to_string(chrom.size) + ">\n";
    }
    return lines;
}

bool need_bases(const std::vector<table::Row>& rows, const vcf::Vcfbin& table) {
    return std::any_of(rows.begin(), rows.end(), [&](table::Row row) {
        return vcf_alleles(table.row(row).head, table.alleles(row)).pad != vcf::Pad::none;
    });
}

}  // namespace

void write_as_vcf(const std::vector<table::Row>& rows, const vcf::VcfView& view, OpenVcfbin& open,
                  const std::string& command_line, unsigned threads, io::Output& output) {
    if (need_bases(rows, open.table())) open.genome().open_sequence();
    const vcf::VcfRecordWriter writer(view, [&open](ChromId chrom, std::int64_t position, ByteBuffer& out) {
        if (const TwoBitSequence* sequence = open.genome().sequence(chrom))
            sequence->append_padded(position, position + 1, Strand::positive, Case::upper, out);
        else
            out.push('N');
    });
    std::string header = "##fileformat=VCFv4.2\n";
    if (!command_line.empty()) header += "##gk_command=" + command_line + '\n';
    output.write(header + contig_lines(open) + writer.declarations(rows));
    write_rows(
        rows, [&writer](table::Row row, ByteBuffer& out) { writer.append(row, out); }, threads, output);
}

}  // namespace gk::cmd
