#include "matching/index/firm_table.hpp"

#include "matching/index/features_codec.hpp"

#include <cstddef>
#include <stdexcept>

namespace clusterlotse::matching {

Slot FirmTable::add(
    std::string_view id, std::string_view packed_facts, const std::vector<std::uint32_t>& terms
) {
    std::string blob;
    append_varint(blob, packed_facts.size());
    blob += packed_facts;
    append_varint(blob, terms.size());
    std::uint32_t before = 0;
    for (const std::uint32_t term : terms) {
        append_varint(blob, term - before);
        before = term;
    }
    const Slot slot = slots();
    const std::uint32_t number = ids_.add(id);
    firms_.push_back({number, blobs_.add(blob)});
    slot_of_id_.resize(ids_.size(), kEmpty);
    slot_of_id_[number] = slot;
    ++alive_;
    return slot;
}

void FirmTable::remove(Slot slot) {
    firms_[slot].facts = kEmpty;
    slot_of_id_[firms_[slot].id] = kEmpty;
    --alive_;
}

std::optional<Slot> FirmTable::find(std::string_view id) const {
    const std::uint32_t number = ids_.find(id);
    if (number == StringPool::kAbsent || slot_of_id_[number] == kEmpty) {
        return std::nullopt;
    }
    return slot_of_id_[number];
}

std::string_view FirmTable::packed_facts(Slot slot) const {
    const auto* at = reinterpret_cast<const unsigned char*>(blobs_.at(firms_[slot].facts));
    const std::uint32_t size = trusted_varint(at);
    return {reinterpret_cast<const char*>(at), size};
}

void FirmTable::prefetch(Slot slot) const {
    constexpr std::ptrdiff_t kLine = 64;
    constexpr std::ptrdiff_t kLines = 5;  // what most firms take
    if (alive(slot)) {
        const char* const at = blobs_.at(firms_[slot].facts);
        for (std::ptrdiff_t line = 0; line < kLines; ++line) {
            __builtin_prefetch(at + line * kLine);
        }
    }
}

void FirmTable::facts(Slot slot, const Lexicon& lexicon, Features& into, bool words) const {
    if (!unpack_facts(packed_facts(slot), lexicon, into, words)) {
        throw std::logic_error("packed facts of a firm cannot be read");
    }
}

void FirmTable::concepts(Slot slot, const Lexicon& lexicon, std::vector<Concept>& into) const {
    if (!unpack_concepts(packed_facts(slot), lexicon, into)) {
        throw std::logic_error("packed concepts of a firm cannot be read");
    }
}

}  // namespace clusterlotse::matching
