#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// Tells whether a known word may go on after what has been read of it, so that the tables need not
/// be asked. Never wrong where it says no; a yes is wrong for about one beginning in twenty.
class PrefixFilter {
public:
    PrefixFilter() : bits_(kBits / 64) {}

    void insert(std::string_view word) {
        std::uint64_t hash = kStart;
        for (std::size_t i = 0; i + 1 < word.size(); ++i) {
            hash = extended(hash, word[i]);
            const std::uint64_t bit = bit_of(hash);
            bits_[bit / 64] |= std::uint64_t{1} << bit % 64;
        }
    }

    /// False: no inserted word is longer than `beginning` and starts with it.
    bool may_go_on(std::string_view beginning) const {
        std::uint64_t hash = kStart;
        for (const char letter : beginning) {
            hash = extended(hash, letter);
        }
        const std::uint64_t bit = bit_of(hash);
        return (bits_[bit / 64] >> bit % 64 & 1) != 0;
    }

private:
    static constexpr std::uint64_t kBits = 1 << 21;
    static constexpr std::uint64_t kStart = 0xcbf29ce484222325ULL;

    /// FNV-1a, letter by letter.
    static std::uint64_t extended(std::uint64_t hash, char letter) {
        return (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3ULL;
    }
    static std::uint64_t bit_of(std::uint64_t hash) { return (hash ^ hash >> 29) % kBits; }

    std::vector<std::uint64_t> bits_;
};

}  // namespace clusterlotse::matching
