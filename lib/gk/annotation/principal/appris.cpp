#include "gk/annotation/principal/appris.hpp"

#include "gk/annotation/principal/pickled_rows.hpp"
#include "gk/base/error.hpp"
#include "gk/pickle/pickle.hpp"
#include "gk/pickle/pickle_writer.hpp"

namespace gk::annotation {

std::string appris_file_name(const std::string& annotation) {
    return "appris." + annotation + ".v7.pkl";
}

Appris read_appris(const std::string& path, const Annotation& annotation) {
    return read_appris(MappedFile(path), annotation);
}

Appris read_appris(const MappedFile& mapped, const Annotation& annotation) {
    const PickledRows file(mapped, 3, annotation, "gk build-appris");
    Appris appris;
    for (const pickle::Value value : file.of_transcripts(0))
        appris.ranks.push_back(file.small_number(value, appris_rank_count - 1));
    appris.scored = file.transcripts(1);
    appris.by_gene = file.gene_lists(2);
    const auto require_rank = [&](Row row) {
        if (!appris.rank(row))
            file.fail("transcript row " + std::to_string(row) + " is among the scored ones and has no score");
    };
    for (const Row row : appris.scored) require_rank(row);
    for (Row gene = 0; gene < appris.by_gene.gene_count(); ++gene)
        for (const Row row : appris.by_gene.of(gene)) require_rank(row);
    return appris;
}

Appris find_appris(const GenomeFiles& genome, const Annotation& annotation) {
    const std::string name = appris_file_name(genome.annotation);
    const std::string path = genome.bring(name);
    if (path.empty())
        throw Error("no APPRIS data for " + genome.annotation + ": there is no " + name + genome.where() +
                    "; gk build-appris makes it of appris_data.principal.txt");
    return read_appris(path, annotation);
}

std::string appris_bytes(const Appris& appris) {
    pickle::Object pickle;
    const pickle::Value ranks = pickle.add_list();
    for (const std::optional<std::uint8_t> rank : appris.ranks)
        pickle.append(ranks, rank ? pickle::Value::integer(*rank) : pickle::Value());
    const pickle::Value tuple = pickle.add_tuple();
    pickle.append(tuple, ranks);
    pickle.append(tuple, pickle_rows(pickle, appris.scored));
    pickle.append(tuple, pickle_gene_lists(pickle, appris.by_gene));
    pickle.set_root(tuple);
    return pickle::write(pickle, pickle::Protocol::two);
}

}  // namespace gk::annotation
