#include "gk/annotation/mane.hpp"

#include <filesystem>

#include "gk/annotation/pickle.hpp"
#include "gk/annotation/pickled_rows.hpp"
#include "gk/base/error.hpp"

namespace gk::annotation {

std::string mane_file_name(const std::string& annotation) {
    return "mane." + annotation + ".v1.pkl";
}

Mane read_mane(const std::string& path, const Annotation& annotation) {
    const PickledRows file(path, 4, annotation, "gk build-mane");
    const std::uint32_t count = annotation.table(Feature::transcripts).count;
    Mane mane;
    mane.select = file.transcripts(0);
    for (const PickleValue value : file.of_genes(1)) {
        const bool none = value.kind == PickleValue::Kind::none;
        const auto gene = static_cast<Row>(mane.select_of.size());
        mane.select_of.push_back(none ? std::nullopt : std::optional(file.transcript_of(gene, value)));
    }
    mane.plus_clinical = file.transcripts(2);
    mane.plus_clinical_of = file.gene_lists(3);
    mane.select_rows.resize(count);
    mane.plus_clinical_rows.resize(count);
    for (const Row row : mane.select) mane.select_rows[row] = true;
    for (const Row row : mane.plus_clinical) mane.plus_clinical_rows[row] = true;
    return mane;
}

Mane find_mane(const GenomeFiles& genome, const Annotation& annotation) {
    const std::string name = mane_file_name(genome.annotation);
    const std::string path = genome.folder + "/" + name;
    if (!std::filesystem::exists(path))
        throw Error("no MANE data for " + genome.annotation + ": there is no " + name + " in " + genome.folder +
                    "; gk build-mane makes it of the MANE summary table");
    return read_mane(path, annotation);
}

std::string mane_bytes(const Mane& mane) {
    Pickle pickle;
    const PickleValue tuple = pickle.add_tuple();
    pickle.append(tuple, pickle_rows(pickle, mane.select));
    const PickleValue select_of = pickle.add_list();
    for (const std::optional<Row> row : mane.select_of)
        pickle.append(select_of, row ? PickleValue::integer(static_cast<std::int32_t>(*row)) : PickleValue());
    pickle.append(tuple, select_of);
    pickle.append(tuple, pickle_rows(pickle, mane.plus_clinical));
    pickle.append(tuple, pickle_gene_lists(pickle, mane.plus_clinical_of));
    pickle.set_root(tuple);
    return write_pickle(pickle, PickleProtocol::four);
}

}  // namespace gk::annotation
