#include "gk/annotation/principal/mane.hpp"

#include "gk/annotation/principal/pickled_rows.hpp"
#include "gk/base/error.hpp"
#include "gk/pickle/pickle.hpp"
#include "gk/pickle/pickle_writer.hpp"

namespace gk::annotation {

std::string mane_file_name(const std::string& annotation) {
    return "mane." + annotation + ".v1.pkl";
}

Mane read_mane(const std::string& path, const Annotation& annotation) {
    return read_mane(MappedFile(path), annotation);
}

Mane read_mane(const MappedFile& mapped, const Annotation& annotation) {
    const PickledRows file(mapped, 4, annotation, "gk build-mane");
    const std::uint32_t count = annotation.table(Feature::transcripts).count;
    Mane mane;
    mane.select = file.transcripts(0);
    for (const pickle::Value value : file.of_genes(1)) {
        const bool none = value.kind == pickle::Value::Kind::none;
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
    const std::string path = genome.bring(name);
    if (path.empty())
        throw Error("no MANE data for " + genome.annotation + ": there is no " + name + genome.where() +
                    "; gk build-mane makes it of the MANE summary table");
    return read_mane(path, annotation);
}

std::string mane_bytes(const Mane& mane) {
    pickle::Object pickle;
    const pickle::Value tuple = pickle.add_tuple();
    pickle.append(tuple, pickle_rows(pickle, mane.select));
    const pickle::Value select_of = pickle.add_list();
    for (const std::optional<Row> row : mane.select_of)
        pickle.append(select_of, row ? pickle::Value::integer(static_cast<std::int32_t>(*row)) : pickle::Value());
    pickle.append(tuple, select_of);
    pickle.append(tuple, pickle_rows(pickle, mane.plus_clinical));
    pickle.append(tuple, pickle_gene_lists(pickle, mane.plus_clinical_of));
    pickle.set_root(tuple);
    return pickle::write(pickle, pickle::Protocol::four);
}

}  // namespace gk::annotation
