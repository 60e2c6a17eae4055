#pragma once

#include "matching/index/byte_codec.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <memory>

namespace clusterlotse::matching {

/// Numbers in ascending order, one to two bytes each where they stand close together. The last one
/// stands apart, so that a list of one needs no memory of its own: most words are one firm's.
class SlotList {
public:
    /// Not below the last one.
    void add(std::uint32_t slot) {
        if (count_ > 0) {
            append_step(last_ - before_last_);
            before_last_ = last_;
        }
        last_ = slot;
        ++count_;
    }

    std::uint32_t size() const { return count_; }

    template <class Visit>
    void each(Visit visit) const {
        std::uint32_t slot = 0;
        const unsigned char* at = bytes_.get();
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
            : at_(list.bytes_.get()), last_(list.last_), rest_(list.count_) {
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
    /// The room that `used` bytes take: by quarters of a power of two, so that little is left over
    /// and none has to be remembered.
    static std::uint32_t room_for(std::uint32_t used) {
        constexpr std::uint32_t kFirst = 24;
        const std::uint32_t step = std::max(kFirst, std::bit_floor(used) / 4);
        return (used + step - 1) / step * step;
    }

    void append_step(std::uint32_t step) {
        std::array<unsigned char, 5> coded{};
        std::uint32_t size = 0;
        for (; step >= 0x80; step >>= 7) {
            coded[size++] = static_cast<unsigned char>(step | 0x80);
        }
        coded[size++] = static_cast<unsigned char>(step);
        if (used_ == 0 || room_for(used_ + size) != room_for(used_)) {
            std::unique_ptr<unsigned char[]> larger(new unsigned char[room_for(used_ + size)]);
            std::copy_n(bytes_.get(), used_, larger.get());
            bytes_ = std::move(larger);
        }
        std::copy_n(coded.data(), size, bytes_.get() + used_);
        used_ += size;
    }

    std::unique_ptr<unsigned char[]> bytes_;  ///< steps between all but the last
    std::uint32_t used_ = 0;                  ///< of bytes_
    std::uint32_t before_last_ = 0;
    std::uint32_t last_ = 0;
    std::uint32_t count_ = 0;
};

}  // namespace clusterlotse::matching
