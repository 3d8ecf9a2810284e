#include "cmd/info/genome_rows.hpp"

#include <array>
#include <string_view>

namespace gk::cmd {

void write_genomes(const std::vector<store::ListedGenome>& genomes, ListedPlaces places, io::RowFormat format,
                   io::Output& output) {
    static constexpr std::array<std::string_view, 5> names = {"assembly", "name", "kind", "local", "remote"};
    const io::RowShape shape(format, names);
    output.write(shape.header());
    ByteBuffer rows;
    for (const store::ListedGenome& genome : genomes) {
        io::RowText row(shape, rows);
        const auto put_place = [&](bool is_asked, bool is_there) {
            if (is_asked)
                row.text(is_there ? "yes" : "no");
            else
                row.missing();
        };
        row.text_unless_empty(genome.assembly);
        row.text(genome.name);
        row.text(genome.is_annotation ? "annotation" : "assembly");
        put_place(places.local, genome.is_local);
        put_place(places.remote, genome.is_remote);
        row.end();
    }
    output.write(rows.view());
}

}  // namespace gk::cmd
