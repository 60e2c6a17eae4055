#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace clusterlotse::matching {

/// A list that grows by pieces which never move: hardly any room is left over, and nothing is
/// copied. `Value` starts as Value().
template <class Value>
class ChunkedList {
public:
    void emplace_back() {
        if (size_ % kChunk == 0) {
            chunks_.push_back(std::make_unique<Value[]>(kChunk));
        }
        ++size_;
    }

    std::size_t size() const { return size_; }
    Value& operator[](std::size_t at) { return chunks_[at / kChunk][at % kChunk]; }
    const Value& operator[](std::size_t at) const { return chunks_[at / kChunk][at % kChunk]; }

private:
    static constexpr std::size_t kChunk = 1024;

    std::vector<std::unique_ptr<Value[]>> chunks_;
    std::size_t size_ = 0;
};

}  // namespace clusterlotse::matching
