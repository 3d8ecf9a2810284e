#include "gk/io/turns.hpp"

#include <atomic>

namespace gk::io {

void parallel_for(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next{0};
    std::mutex failing;
    std::exception_ptr failure;
    on_threads(threads, [&](unsigned) {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                work(i);
            } catch (...) {
                const std::lock_guard lock(failing);
                failure = std::current_exception();
                next = count;
            }
        }
    });
    if (failure) std::rethrow_exception(failure);
}

}  // namespace gk::io
