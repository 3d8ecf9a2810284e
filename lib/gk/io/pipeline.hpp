// The ordered pipeline: items in, text out. Output is the same bytes for any number of threads.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/io/account.hpp"
#include "gk/io/lines.hpp"
#include "gk/io/output.hpp"
#include "gk/io/source.hpp"
#include "gk/io/turns.hpp"

namespace gk::io {

class OrderedOutput;

/// Something that the user should know of a record.
struct Warning {
    std::string text;
    std::uint64_t line = 0;  ///< of the record; 0: the text says which it is
};

/// What one item becomes. Rows and rejects are the item's own until its turn comes.
class ChunkOutput {
public:
    ByteBuffer rows;
    ByteBuffer rejects;
    Account account;
    std::vector<Warning> warnings;  ///< for the user, said in the order of the input

    /// To be called between records, and between the parts of a long one: once the rows pass a few megabytes it waits
    /// for the item's turn and writes them through. From then on it writes as soon as there is much for one call.
    void spill_if_large() {
        if (rows.size() >= (ticket_.has_turn ? written_at_once : spill_size)) spill();
    }
    /// Waits for the item's turn and writes `text` behind the rows so far.
    void write_through(std::string_view text);

private:
    friend class OrderedOutput;
    static constexpr std::size_t spill_size = std::size_t{4} << 20;
    static constexpr std::size_t written_at_once = std::size_t{256} << 10;  // stays in the processor's cache
    void spill();

    OrderedOutput* order_ = nullptr;
    Ticket ticket_;
};

/// Where a pipeline's output goes. What is referred to outlives the pipeline.
struct PipelineSinks {
    Output& rows;
    Output* rejects = nullptr;                                  ///< may be absent
    std::function<void()> after_write = nullptr;                ///< for progress; called in turn
    std::function<void(const Warning&)> warn = nullptr;         ///< takes the items' warnings; called in turn
    std::function<void(std::string_view)> take_rows = nullptr;  ///< gets them instead of `rows`; called in turn
};

/// Lets rows out in the order of the items: what a pipeline does whatever its items are.
class OrderedOutput {
public:
    OrderedOutput(const PipelineSinks& sinks, std::function<void()> interrupt)
        : sinks_(sinks), turns_(std::move(interrupt)) {}

    /// Begins the output of the next item, which `read` reads. False at the end.
    template <typename Read>
    bool take(ChunkOutput& output, Read&& read) {
        if (!turns_.take(output.ticket_, read)) return false;
        begin(output);
        return true;
    }
    /// Calls `render`, which fills the output, and lets it out.
    template <typename Render>
    void render(ChunkOutput& output, Render&& render) {
        if (!output.ticket_.failure) {
            try {
                render();
            } catch (const Abandoned&) {
            } catch (...) {
                output.ticket_.failure = std::current_exception();
            }
        }
        finish(output);
    }
    /// The sum of the accounts, or the first failure.
    Account result();

private:
    friend class ChunkOutput;
    // Ends the rendering of an item whose rows will not be wanted, because an earlier one failed.
    struct Abandoned {};
    void begin(ChunkOutput& output);
    void spill(ChunkOutput& output);
    void write(ChunkOutput& output) const;
    void write_rows(std::string_view rows) const;
    void finish(ChunkOutput& output);

    const PipelineSinks& sinks_;
    Turns turns_;
    Account total_;  // touched only by the thread whose turn it is
};

/// Renders one item. Made once for each thread, so it may hold scratch memory.
template <typename Item>
using Renderer = std::function<void(const Item&, ChunkOutput&)>;
using ChunkRenderer = Renderer<Chunk>;

/// Runs the items of `source` through `threads` renderers. Returns the sum of the accounts. The first exception in
/// input order (of the source, a renderer or a sink) is thrown after everything before it has been written.
template <typename Item>
Account ordered_pipeline(Source<Item>& source, unsigned threads,
                         const std::type_identity_t<std::function<Renderer<Item>()>>& make_renderer,
                         const PipelineSinks& sinks) {
    OrderedOutput order(sinks, [&source] { source.interrupt(); });
    std::vector<Renderer<Item>> renderers;
    for (unsigned i = 0; i < threads; ++i) renderers.push_back(make_renderer());
    on_threads(threads, [&](unsigned thread) {
        Item item;
        ChunkOutput output;
        while (order.take(output, [&] { return source.next(item); }))
            order.render(output, [&] { renderers[thread](item, output); });
    });
    return order.result();
}

}  // namespace gk::io
