#pragma once

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace clusterlotse::matching {

/// Appends `value` in groups of seven bits, least first (LEB128).
template <class Bytes>
void append_varint(Bytes& bytes, std::uint64_t value) {
    while (value >= 0x80) {
        bytes.push_back(static_cast<typename Bytes::value_type>(value | 0x80));
        value >>= 7;
    }
    bytes.push_back(static_cast<typename Bytes::value_type>(value));
}

/// Reads what append_varint() wrote, without a check: for bytes that this process made itself.
inline std::uint32_t trusted_varint(const unsigned char*& at) {
    std::uint32_t value = *at++;
    if (value < 0x80) {
        return value;
    }
    value &= 0x7F;
    for (int shift = 7;; shift += 7) {
        const std::uint32_t next = *at++;
        value |= (next & 0x7F) << shift;
        if (next < 0x80) {
            return value;
        }
    }
}

/// Writes values one after the other.
class Packer {
public:
    static constexpr bool kWrites = true;

    void whole(std::uint64_t value) { append_varint(bytes_, value); }
    void text(std::string_view value) {
        whole(value.size());
        bytes_ += value;
    }
    /// Whole hundredths in few bytes, anything else in nine.
    void number(double value) {
        constexpr double kMost = 1e12;
        if (value >= 0 && value < kMost && !std::signbit(value)) {
            const auto hundredths = static_cast<std::uint64_t>(std::llround(value * 100));
            if (static_cast<double>(hundredths) / 100 == value) {
                whole(hundredths << 1);
                return;
            }
        }
        whole(1);
        const auto bits = std::bit_cast<std::uint64_t>(value);
        for (int shift = 0; shift < 64; shift += 8) {
            bytes_.push_back(static_cast<char>(bits >> shift));
        }
    }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

/// Reads them again. Total: past the end or on nonsense everything is 0 and good() is false.
class Unpacker {
public:
    static constexpr bool kWrites = false;

    explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t whole() {
        // Most values take one byte.
        if (!rest_.empty() && static_cast<unsigned char>(rest_.front()) < 0x80) {
            const auto value = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            return value;
        }
        return whole_of_several();
    }
    std::string_view text() { return raw(whole()); }
    double number() {
        const std::uint64_t value = whole();
        if (value % 2 == 0) {
            return static_cast<double>(value >> 1) / 100;
        }
        std::uint64_t bits = 0;
        int shift = 0;
        for (const char byte : raw(8)) {
            bits |= std::uint64_t{static_cast<unsigned char>(byte)} << shift;
            shift += 8;
        }
        return std::bit_cast<double>(bits);
    }
    /// How many elements follow; each takes at least one byte, so that none can ask for more memory
    /// than there are bytes.
    std::size_t count() {
        const std::uint64_t value = whole();
        if (value > rest_.size()) {
            fail();
            return 0;
        }
        return static_cast<std::size_t>(value);
    }
    std::string_view raw(std::uint64_t size) {
        if (size > rest_.size()) {
            fail();
            return {};
        }
        const std::string_view here = rest_.substr(0, static_cast<std::size_t>(size));
        rest_.remove_prefix(here.size());
        return here;
    }
    void fail() {
        good_ = false;
        rest_ = {};
    }
    std::string_view rest() const { return rest_; }
    bool good() const { return good_; }
    bool at_end() const { return good_ && rest_.empty(); }

private:
    std::uint64_t whole_of_several() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            value |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80) {
                return value;
            }
        }
        fail();
        return 0;
    }

    std::string_view rest_;
    bool good_ = true;
};

}  // namespace clusterlotse::matching
