#pragma once

#include "matching/byte_codec.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// Numbers in ascending order, one to two bytes each where they stand close together. The last one
/// stands apart, so that a list of one needs no memory of its own.
class SlotList {
public:
    /// Not below the last one.
    void add(std::uint32_t slot) {
        if (count_ > 0) {
            append_varint(bytes_, last_ - before_last_);
            before_last_ = last_;
        }
        last_ = slot;
        ++count_;
    }

    std::uint32_t size() const { return count_; }

    template <class Visit>
    void each(Visit visit) const {
        std::uint32_t slot = 0;
        const unsigned char* at = bytes_.data();
        for (std::uint32_t i = 1; i < count_; ++i) {
            slot += trusted_varint(at);
            visit(slot);
        }
        if (count_ > 0) {
            visit(last_);
        }
    }

    /// Goes through a list that must not change meanwhile, a piece at a time.
    class Reader {
    public:
        explicit Reader(const SlotList& list)
            : at_(list.bytes_.data()), last_(list.last_), rest_(list.count_) {
            if (rest_ > 0) {
                read();
            }
        }

        /// Calls visit(number) for those that follow and are below `end`.
        template <class Visit>
        void each_below(std::uint32_t end, Visit visit) {
            while (rest_ > 0 && next_ < end) {
                visit(next_);
                if (--rest_ > 0) {
                    read();
                }
            }
        }

    private:
        void read() { next_ = rest_ == 1 ? last_ : next_ + trusted_varint(at_); }

        const unsigned char* at_;
        std::uint32_t last_;
        std::uint32_t rest_;
        std::uint32_t next_ = 0;
    };

private:
    std::vector<unsigned char> bytes_;  ///< steps between all but the last
    std::uint32_t before_last_ = 0;
    std::uint32_t last_ = 0;
    std::uint32_t count_ = 0;
};

}  // namespace clusterlotse::matching
