// Reading a text with several threads into one result that is made in the order of the text.
#pragma once

#include <functional>
#include <memory>
#include <type_traits>
#include <vector>

#include "gk/io/lines.hpp"
#include "gk/io/source.hpp"
#include "gk/io/turns.hpp"

namespace gk::io {

/// One thread's part in the work. `parse` runs beside the other threads'; `resolve` runs after the `resolve` of every
/// earlier item, one at a time, and may use what `parse` left in the worker and the item.
template <typename Item>
class Worker {
public:
    Worker() = default;
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    virtual ~Worker() = default;
    virtual void parse(const Item& item) = 0;
    virtual void resolve(const Item& item) = 0;
};
using ChunkWorker = Worker<Chunk>;

/// Hands the items of `source` to `threads` workers, each made by `make_worker`. The first exception in the order of
/// the items is thrown, once every item before it is resolved.
template <typename Item>
void ordered_work(Source<Item>& source, unsigned threads,
                  const std::type_identity_t<std::function<std::unique_ptr<Worker<Item>>()>>& make_worker) {
    Turns turns([&source] { source.interrupt(); });
    std::vector<std::unique_ptr<Worker<Item>>> workers;
    for (unsigned i = 0; i < threads; ++i) workers.push_back(make_worker());
    on_threads(threads, [&](unsigned thread) {
        Worker<Item>& worker = *workers[thread];
        Item item;
        Ticket ticket;
        while (turns.take(ticket, [&] { return source.next(item); })) {
            if (!ticket.failure) {
                try {
                    worker.parse(item);
                } catch (...) {
                    ticket.failure = std::current_exception();
                }
            }
            turns.finish(ticket, [&] {
                if (!ticket.failure) worker.resolve(item);
            });
        }
    });
    turns.rethrow();
}

}  // namespace gk::io
