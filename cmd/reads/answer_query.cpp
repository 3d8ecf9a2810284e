#include "cmd/reads/answer_query.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

#include "cmd/table/list_rows.hpp"
#include "cmd/table/row_stream.hpp"
#include "cmd/table/where_option.hpp"
#include "gk/io/output.hpp"

namespace gk::cmd {
namespace {

using table::Row;

class QueryAnswer {
public:
    QueryAnswer(const table::TableView& view, const RowParts& parts, const ReadQueryOptions& options,
                const cli::Context& context)
        : view_(view),
          parts_(parts),
          options_(options),
          context_(context),
          where_(condition_over(view.columns, options.find.where)) {
        if (!options.explode) return;
        std::vector<std::string_view> names;
        const auto add = [&](std::string_view name) {
            place_.push_back(column_named(view.columns, name));
            names.push_back(place_.back().name);
        };
        if (options.find.index) add("row");
        for (const char* name : {"chrom", "start", "end", "strand"}) add(name);
        names.insert(names.end(), parts.names.begin(), parts.names.end());
        shape_ = io::RowShape(row_format(options.find.table_format()), names);
    }

    void list() {
        tell_slips(where_, view_.layout.count, context_);
        const FindOptions& find = options_.find;
        const bool all = !options_.numbers.given();
        check_shard_of_rows(find.stream.shard, find.count || find.unique);
        if (find.count && all && !find.unique) {
            const Row count = view_.layout.count;
            return write_row_count(where_ ? table::Condition::Evaluator(*where_).count_below(count) : count,
                                   find.stream.file, context_);
        }
        if (find.count) return write_row_count(rows().size(), find.stream.file, context_);
        if (options_.explode) return write_exploded(rows());
        ListOptions list;
        list.format = find.table_format();
        list.rows = find.rows;
        list.index = find.index;
        list.name = find.name;
        list.file = find.stream.file;
        list_rows(
            view_, list, [this] { return std::optional(rows()); }, context_);
    }

    void find(Genome& genome) {
        FindExtension extension;
        std::vector<bool> members;
        if (options_.numbers.given()) {
            ByteBuffer rejects;
            members.resize(view_.layout.count);
            for (const Row row : named_rows(&rejects)) members[row] = true;
            extension.first_rejects = rejects.view();
            extension.in_row_order = true;
            extension.filter = [&members](std::vector<Row>& rows) {
                std::erase_if(rows, [&](Row row) { return !members[row]; });
            };
        }
        if (options_.explode && options_.find.unique) {
            extension.take_found = [this](const std::vector<Row>& rows, io::Output& output) {
                write_exploded_to(rows, output);
            };
        } else if (options_.explode) {
            extension.part_names = parts_.names;
            extension.each_part = parts_.each;
        }
        const FindRule rule{.method = options_.method.value_or(table::FindMethod::overlapping)};
        find_rows(view_, genome, options_.find, rule, context_, extension);
    }

private:
    std::vector<Row> named_rows(ByteBuffer* rejects) const {
        RowChoiceOptions numbers = options_.numbers;
        numbers.bad = options_.find.stream.bad;
        return chosen_rows(numbers, view_.layout.count, context_, rejects);
    }

    // In the order in which they are named, else in table order.
    std::vector<Row> rows() {
        std::vector<Row> rows;
        if (options_.numbers.given()) {
            rows = named_rows(nullptr);
        } else {
            rows.resize(view_.layout.count);
            std::iota(rows.begin(), rows.end(), Row{0});
        }
        keep_piece(rows, options_.find.stream.shard);
        if (where_) table::Condition::Evaluator(*where_).filter(rows);
        if (options_.find.unique) {
            std::sort(rows.begin(), rows.end());
            rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        }
        return rows;
    }

    void write_exploded(const std::vector<Row>& rows) {
        const FileOptions& file = options_.find.stream.file;
        io::Output output(output_of(file, io::share_threads(context_.threads, file.output).compressors));
        write_exploded_to(rows, output);
        output.close();
    }

    void write_exploded_to(const std::vector<Row>& rows, io::Output& output) {
        if (!options_.find.rows.no_header) output.write(shape_.header());
        const io::ThreadShares threads = io::share_threads(context_.threads, options_.find.stream.file.output);
        const AppendRow append = [this](Row row, ByteBuffer& out) { append_parts(row, out); };
        write_rows(rows, append, threads.workers, output);
    }

    void append_parts(Row row, ByteBuffer& out) const {
        parts_.each(row, [&](const std::function<void(io::RowText&)>& put_part) {
            io::RowText text(shape_, out);
            for (const table::Column& column : place_) column.put_into(text, row);
            put_part(text);
            text.end();
        });
    }

    const table::TableView& view_;
    const RowParts& parts_;
    const ReadQueryOptions& options_;
    const cli::Context& context_;
    std::optional<table::Condition> where_;
    // Of --explode.
    std::vector<table::Column> place_;
    io::RowShape shape_;
};

}  // namespace

void answer_query(const table::TableView& view, const RowParts& parts, const std::function<Genome&()>& genome,
                  const ReadQueryOptions& options, const cli::Context& context) {
    QueryAnswer answer(view, parts, options, context);
    if (options.has_queries())
        answer.find(genome());
    else
        answer.list();
}

}  // namespace gk::cmd
