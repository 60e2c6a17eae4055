#pragma once

#include "matching/index/blob_arena.hpp"
#include "matching/index/features.hpp"
#include "matching/index/term_index.hpp"
#include "matching/text/string_pool.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// What is known of every firm, packed, by slot. A changed firm gets a new slot; the old one stays
/// empty until the table is built anew.
class FirmTable {
public:
    /// The next slot for a firm that find() does not know. `terms` in ascending order.
    Slot add(
        std::string_view id, std::string_view packed_facts, const std::vector<std::uint32_t>& terms
    );
    void remove(Slot slot);

    std::optional<Slot> find(std::string_view id) const;
    bool alive(Slot slot) const { return firms_[slot].facts != kEmpty; }
    std::string_view id(Slot slot) const { return ids_.at(firms_[slot].id); }

    /// Fills everything but the id and the terms; `words` as for unpack_facts().
    void facts(Slot slot, const Lexicon& lexicon, Features& into, bool words = true) const;
    /// Asks for the memory that facts() and each_term() will read: first where it is, then itself.
    void prefetch_place(Slot slot) const { __builtin_prefetch(&firms_[slot]); }
    void prefetch(Slot slot) const;

    /// Its concepts alone.
    void concepts(Slot slot, const Lexicon& lexicon, std::vector<Concept>& into) const;

    std::string_view packed_facts(Slot slot) const;

    /// Calls visit(term) in ascending order.
    template <class Visit>
    void each_term(Slot slot, Visit visit) const {
        const auto* at = reinterpret_cast<const unsigned char*>(blobs_.at(firms_[slot].facts));
        const std::uint32_t facts = trusted_varint(at);
        at += facts;
        std::uint32_t term = 0;
        for (std::uint32_t rest = trusted_varint(at); rest > 0; --rest) {
            term += trusted_varint(at);
            visit(term);
        }
    }

    Slot slots() const { return static_cast<Slot>(firms_.size()); }  ///< empty ones included
    std::size_t size() const { return alive_; }

private:
    static constexpr std::uint32_t kEmpty = 0xFFFFFFFF;

    struct Firm {
        std::uint32_t id = 0;     ///< in ids_
        std::uint32_t facts = 0;  ///< in blobs_: size, facts, number of terms, steps between them
    };

    StringPool ids_;
    std::vector<Slot> slot_of_id_;  ///< kEmpty: removed
    std::vector<Firm> firms_;
    BlobArena blobs_;
    std::size_t alive_ = 0;
};

}  // namespace clusterlotse::matching
