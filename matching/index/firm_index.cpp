#include "matching/index/firm_index.hpp"

#include <optional>

namespace clusterlotse::matching {
namespace {

constexpr Slot kRebuildFrom = 64;  // removed firms

}  // namespace

FirmIndex::FirmIndex(const Lexicon& lexicon)
    : lexicon_(&lexicon),
      processes_(lexicon.processes.size()),
      certificates_(lexicon.certificates.size()),
      concepts_(concepts_in(lexicon)),
      sought_(lexicon.processes.size()) {}

void FirmIndex::add(
    std::string_view id,
    std::string_view packed_facts,
    const Features& features,
    const std::vector<std::string_view>& words
) {
    const Slot slot = firms_.add(id, packed_facts, terms_.add(firms_.slots(), words));
    processes_.add(slot, features.offers);
    certificates_.add(slot, features);
    concepts_.add(slot, features.concepts);
    for (const Id process : features.sought) {
        sought_[process].push_back(slot);
    }
}

void FirmIndex::remove(std::string_view id) {
    const std::optional<Slot> slot = firms_.find(id);
    if (!slot) {
        return;
    }
    std::vector<Concept> concepts;
    firms_.concepts(*slot, *lexicon_, concepts);
    concepts_.forget(concepts);
    firms_.each_term(*slot, [&](std::uint32_t term) { terms_.forget(term); });
    firms_.remove(*slot);
}

bool FirmIndex::mostly_removed() const {
    const Slot removed = firms_.slots() - static_cast<Slot>(firms_.size());
    return removed >= kRebuildFrom && removed > firms_.size();
}

FirmIndex FirmIndex::rebuilt() const {
    FirmIndex fresh(*lexicon_);
    Features features;
    std::vector<std::string_view> words;
    for (Slot slot = 0; slot < firms_.slots(); ++slot) {
        if (firms_.alive(slot)) {
            words.clear();
            firms_.each_term(slot, [&](std::uint32_t term) { words.push_back(terms_.word(term)); });
            firms_.facts(slot, *lexicon_, features);
            fresh.add(firms_.id(slot), firms_.packed_facts(slot), features, words);
        }
    }
    return fresh;
}

}  // namespace clusterlotse::matching
