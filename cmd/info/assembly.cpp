#include "cmd/info/assembly.hpp"

#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/genome/assembly_check.hpp"

namespace gk::cmd {
namespace {

void add_sequence_counts(Genome& genome, InfoJson& info) {
    info["num_chroms"] = genome.twobit().count();
    std::uint64_t bases = 0;
    for (std::size_t i = 0; i < genome.twobit().count(); ++i) {
        try {
            bases += genome.twobit().sequence(i).size;
        } catch (const DataError&) {
            if (!info.contains("problems") || info["problems"].is_null()) throw;
        }
    }
    info["num_bases"] = bases;
}

}  // namespace

void add_assembly_counts(Genome& genome, bool intact, bool is_its_file, InfoJson& json) {
    if (genome.files().twobit.empty()) {
        json["num_chroms"] = genome.sizes().size();
        std::int64_t bases = 0;
        for (const ChromSize& entry : genome.sizes()) bases += entry.size;
        json["num_bases"] = bases;
        return;
    }
    try {
        genome.open_sequence();
        if (is_its_file) json["format_version"] = genome.twobit().version();
        add_sequence_counts(genome, json);
    } catch (const Error&) {
        if (intact) throw;  // else it is among the problems
    }
}

Info describe_assembly(const GenomeFiles& files, bool is_file, bool check) {
    Info info;
    InfoJson& json = info.document;
    add_file_keys(json, files.twobit, is_file ? "2bit" : "assembly", nullptr);
    add_assembly_keys(json, files.assembly, assembly_tag(files.assembly));
    if (!is_file) json["files"] = files_of(files);
    Genome genome(files);
    if (check) add_problems(info, assembly_problems(genome));
    add_assembly_counts(genome, info.intact, true, json);
    return info;
}

}  // namespace gk::cmd
