#include "gk/reads/ralign_check.hpp"

#include <array>

#include "gk/base/error.hpp"
#include "gk/reads/table_check.hpp"
#include "gk/table/layout_check.hpp"

namespace gk::reads {
namespace {

using table::Problems;
using table::Row;

class RalignCheck {
public:
    RalignCheck(const Ralign& file, Problems& problems) : file_(file), problems_(problems) {}

    void check_tables() {
        constexpr std::uint64_t file_header = 4;
        const std::uint64_t assembly = file_.assembly().value_or(0);
        std::uint64_t at = file_header;
        for (const table::Layout* layout :
             {&file_.junctions(), &file_.alignments(), &file_.matches(), &file_.variants().layout()})
            at = table::check_layout(*layout, at, assembly, problems_);
        if (file_.junctions().stranded != file_.alignments().stranded ||
            file_.junctions().stranded != file_.matches().stranded)
            problems_.add("one of its tables has strands and another one has not");
    }

    void check_junctions() {
        check_junction_order(file_.junctions(), problems_);
        EntryOrder order(file_.junctions(), problems_);
        each_row(file_.junctions(), [&](Row row) {
            const table::RowList list = file_.alignments_of(row);
            const std::uint64_t begin = file_.junction(row).aux;
            order.add(row, begin, begin + 4 * list.count);
            if (list.count == 0) add(file_.junctions(), row, "it has no alignment");
            for (std::uint64_t i = 1; i < list.count; ++i)
                if (list[i - 1] > list[i]) return add(file_.junctions(), row, "its alignments are not in order");
        });
        if (!problems_.full()) order.finish();
    }

    void check_alignments() {
        Row next = 0;
        each_row(file_.alignments(), [&](Row row) {
            const auto [first, end] = file_.matches_of(row);
            if (first != next) add(file_.alignments(), row, "its matches do not follow those of the row before");
            next = end;
            if (first == end) return add(file_.alignments(), row, "it has no match");
            check_blocks(row, first, end);
        });
        if (next != file_.matches().count && !problems_.full()) problems_.add("there are matches of no alignment");
        if (!file_.alignments().aux.empty()) problems_.add("the table alignments has a pool");
    }

    void check_matches() {
        EntryOrder order(file_.matches(), problems_);
        each_row(file_.matches(), [&](Row row) {
            const table::RowList list = file_.variants_of(row);
            const std::uint64_t begin = file_.match(row).aux;
            order.add(row, begin, begin + 4 * list.count);
        });
        if (!problems_.full()) order.finish();
    }

private:
    void add(const table::Layout& layout, Row row, const std::string& sentence) {
        table::add_row_problem(problems_, layout, row, sentence);
    }

    // What a row refers to and is not there is one problem of it.
    template <typename Check>
    void each_row(const table::Layout& layout, Check&& check) {
        for (Row row = 0; row < layout.count && !problems_.full(); ++row) {
            try {
                check(row);
            } catch (const DataError& error) {
                problems_.add(error.what());
            }
        }
    }

    // They are parts of their alignment, apart from each other, and reach from its start to its end.
    void check_blocks(Row alignment, Row first, Row end) {
        const table::RowHead& whole = file_.alignment(alignment).head;
        std::int64_t reached = 0;
        for (Row row = first; row < end; ++row) {
            const table::RowHead& block = file_.match(row).head;
            const bool in_place = row == first ? block.start() == whole.start() : block.start() > reached;
            if (!in_place || block.end() <= block.start() || block.chrom != whole.chrom || block.strand != whole.strand)
                return add(file_.matches(), row, "it does not fit its alignment, row " + std::to_string(alignment));
            reached = block.end();
        }
        if (reached != whole.end()) add(file_.alignments(), alignment, "it does not end with its last match");
    }

    const Ralign& file_;
    Problems& problems_;
};

}  // namespace

std::vector<std::string> ralign_problems(const Ralign& file, const ChromNames* names) {
    Problems problems;
    RalignCheck check(file, problems);
    check.check_tables();
    check.check_junctions();
    check.check_alignments();
    check.check_matches();
    check_variants(file.variants(), problems);
    check_end(file.bytes(), file.end(), problems);
    check_chromosomes(file.junctions(), names, problems);
    check_chromosomes(file.alignments(), names, problems);
    return problems.take();
}

}  // namespace gk::reads
