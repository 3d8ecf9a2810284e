#include "gk/table/layout_check.hpp"

#include <algorithm>
#include <string>
#include <tuple>

namespace gk::table {
namespace {

class LayoutCheck {
public:
    LayoutCheck(const Layout& layout, std::uint64_t assembly, Problems& problems)
        : layout_(layout), assembly_(assembly), problems_(problems), file_(layout.rows - layout.rows_offset) {}

    std::uint64_t check_padding(std::uint64_t begin) {
        constexpr std::uint64_t checkpoint_and_header = 4 + 12;
        require_zeros(begin, layout_.rows_offset - checkpoint_and_header);
        const std::uint64_t strand_mark = offset_of(layout_.aux.data()) + layout_.aux.size();
        const std::uint64_t index = (strand_mark + 1 + 3) / 4 * 4;
        require_zeros(strand_mark + 1, index);
        std::uint64_t end = index + 4 + 8;
        for (const IndexKey& key : layout_.keys) end = offset_of(key.by_pos3.data) + 4 * key.by_pos3.count;
        return end + 4;
    }

    void check_strand_mark() {
        if (layout_.strand_rule == StrandRule::stranded && !layout_.stranded)
            problems_.add("the table " + layout_.name + " says that it has no strands");
        if (layout_.strand_rule == StrandRule::unstranded && layout_.stranded)
            problems_.add("the table " + layout_.name + " says that it has strands");
    }

    void check_rows() {
        // By the format where it says so: there a wrong mark is one problem, not one of each row.
        const bool has_strands =
            layout_.strand_rule == StrandRule::by_file ? layout_.stranded : layout_.strand_rule == StrandRule::stranded;
        for (Row row = 0; row < layout_.count && !problems_.full(); ++row) {
            const RowHead& head = layout_.head(row);
            if (head.strand > 1) add_row_problem(problems_, layout_, row, "its strand is neither 0 nor 1");
            if (head.strand == 0 && !has_strands)
                add_row_problem(problems_, layout_, row, "it is on -, in a table without strands");
            if (head.assembly != assembly_)
                add_row_problem(problems_, layout_, row, "it is of another assembly than the file's first row");
        }
    }

    // Each list ascends strictly and holds rows of its key alone. Since all lists together have as many items as the
    // table has rows, which was checked when the file was opened, every row is in one list.
    void check_index() {
        for (const IndexKey& key : layout_.keys) {
            if (problems_.full()) return;
            std::int64_t largest = 0;
            std::tuple<std::int32_t, std::int32_t, Row> before;
            check_list(key, key.by_pos5, "by_pos5", [&](std::uint64_t i, Row row) {
                const RowHead& head = layout_.head(row);
                largest = std::max(largest, head.end() - head.start());
                const auto place = std::tuple(std::int32_t{head.pos5}, std::int32_t{head.pos3}, row);
                const bool ascends = i == 0 || before < place;
                before = place;
                return ascends;
            });
            check_list(key, key.by_pos3, "by_pos3", [&](std::uint64_t i, Row row) {
                const auto place = std::tuple(std::int32_t{layout_.head(row).pos3}, std::int32_t{0}, row);
                const bool ascends = i == 0 || before < place;
                before = place;
                return ascends;
            });
            if (key.max_interval_size != largest)
                problems_.add(of_key(key) + " says that its longest row has " + std::to_string(key.max_interval_size) +
                              " bases; it has " + std::to_string(largest));
        }
    }

private:
    std::uint64_t offset_of(const std::uint8_t* at) const { return static_cast<std::uint64_t>(at - file_); }

    void require_zeros(std::uint64_t from, std::uint64_t to) {
        if (std::any_of(file_ + from, file_ + to, [](std::uint8_t byte) { return byte != 0; }))
            problems_.add("the table " + layout_.name + ": the padding at byte " + std::to_string(from) + " is not 0");
    }

    std::string of_key(const IndexKey& key) const {
        return layout_.name + ": the index of chromosome tag " + std::to_string(key.chrom) + ", strand " +
               (key.strand == 0 ? '-' : '+');
    }

    template <typename Ascends>
    void check_list(const IndexKey& key, const RowList& list, const char* name, Ascends&& ascends) {
        const auto fail = [&](std::uint64_t i, const std::string& what) {
            problems_.add(of_key(key) + ", item " + std::to_string(i) + " of " + name + ": " + what);
        };
        for (std::uint64_t i = 0; i < list.count; ++i) {
            const std::int32_t number = list[i];
            const auto row = static_cast<Row>(number);
            if (number < 0 || row >= layout_.count) return fail(i, "there is no row " + std::to_string(number));
            const RowHead& head = layout_.head(row);
            if (head.chrom != key.chrom || head.strand != key.strand)
                return fail(i, "row " + std::to_string(row) + " lies elsewhere");
            if (!ascends(i, row)) return fail(i, "row " + std::to_string(row) + " is not in order");
        }
    }

    const Layout& layout_;
    std::uint64_t assembly_;
    Problems& problems_;
    const std::uint8_t* file_;
};

}  // namespace

void add_row_problem(Problems& problems, const Layout& layout, Row row, const std::string& sentence) {
    problems.add(layout.name + " row " + std::to_string(row) + ": " + sentence);
}

std::uint64_t check_layout(const Layout& layout, std::uint64_t begin, std::uint64_t assembly, Problems& problems) {
    LayoutCheck check(layout, assembly, problems);
    const std::uint64_t end = check.check_padding(begin);
    check.check_strand_mark();
    check.check_rows();
    check.check_index();
    return end;
}

}  // namespace gk::table
