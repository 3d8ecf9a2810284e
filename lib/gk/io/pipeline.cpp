#include "gk/io/pipeline.hpp"

#include <utility>

namespace gk::io {

void ChunkOutput::spill() {
    order_->spill(*this);
}

void ChunkOutput::write_through(std::string_view text) {
    if (!rows.empty() || !ticket_.has_turn) spill();
    order_->write_rows(text);
}

void OrderedOutput::begin(ChunkOutput& output) {
    output.order_ = this;
    output.rows.clear();
    output.rejects.clear();
    output.account = {};
    output.warnings.clear();
}

void OrderedOutput::spill(ChunkOutput& output) {
    if (!turns_.wait(output.ticket_)) throw Abandoned();
    write(output);
}

void OrderedOutput::write(ChunkOutput& output) const {
    write_rows(output.rows.view());
    output.rows.clear();
    if (sinks_.rejects != nullptr) sinks_.rejects->write(output.rejects.view());
    output.rejects.clear();
    if (sinks_.warn)
        for (const Warning& warning : output.warnings) sinks_.warn(warning);
    output.warnings.clear();
    if (sinks_.after_write) sinks_.after_write();
}

void OrderedOutput::write_rows(std::string_view rows) const {
    if (sinks_.take_rows)
        sinks_.take_rows(rows);
    else
        sinks_.rows.write(rows);
}

void OrderedOutput::finish(ChunkOutput& output) {
    turns_.finish(output.ticket_, [&] {
        write(output);
        total_.add(output.account);
    });
}

Account OrderedOutput::result() {
    turns_.rethrow();
    return std::move(total_);
}

}  // namespace gk::io
