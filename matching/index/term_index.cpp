#include "matching/index/term_index.hpp"

#include "matching/index/features.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace clusterlotse::matching {

namespace {

constexpr std::size_t kFetchedAhead = 16;  // words whose memory is asked for before it is needed

/// Calls visit(gram) for each three letters of the word with its ends marked; the same may come
/// twice.
template <class Visit>
void each_gram(std::string_view word, Visit visit) {
    const std::size_t size = std::min(word.size(), kLongestTerm);
    std::uint32_t gram = '^';
    for (std::size_t i = 0; i <= size; ++i) {
        gram = (gram << 8 | (i == size ? '$' : static_cast<unsigned char>(word[i]))) & 0xFFFFFF;
        if (i > 0) {
            visit(gram);
        }
    }
}

/// A word's letter groups by a hash, to count how many of them another word has.
class GramSet {
public:
    explicit GramSet(const std::vector<std::uint32_t>& grams) : cells_{}, places_{} {
        for (const std::uint32_t gram : grams) {
            std::size_t cell = first_cell(gram);
            while (cells_[cell] != 0) {
                cell = (cell + 1) % kCells;
            }
            cells_[cell] = gram;
            places_[cell] = ++size_;
        }
    }

    std::size_t shared_with(std::string_view word) const {
        std::uint64_t found = 0;  // a word has no more than 61 groups
        each_gram(word, [&](std::uint32_t gram) {
            for (std::size_t cell = first_cell(gram); cells_[cell] != 0;
                 cell = (cell + 1) % kCells) {
                if (cells_[cell] == gram) {
                    found |= std::uint64_t{1} << places_[cell];
                    return;
                }
            }
        });
        return static_cast<std::size_t>(std::popcount(found));
    }

private:
    static constexpr std::size_t kCells = 256;
    static_assert(kLongestTerm + 2 < 64);

    static std::size_t first_cell(std::uint32_t gram) { return gram * 0x9E3779B1U >> 24; }

    std::array<std::uint32_t, kCells> cells_;
    std::array<std::uint8_t, kCells> places_;
    std::uint8_t size_ = 0;
};

/// The place of a group in a word's signature.
std::uint64_t signature_bit(std::uint32_t gram) {
    return std::uint64_t{1} << (gram * 0x9E3779B1U >> 26);
}

std::uint64_t signature_of(const std::vector<std::uint32_t>& grams) {
    std::uint64_t signature = 0;
    for (const std::uint32_t gram : grams) {
        signature |= signature_bit(gram);
    }
    return signature;
}

/// Tells how many of a word's groups another word can have at most, from its signature alone.
class SignatureBound {
public:
    explicit SignatureBound(const std::vector<std::uint32_t>& grams) {
        for (const std::uint32_t gram : grams) {
            std::uint64_t bit = signature_bit(gram);
            std::size_t layer = 0;
            for (; layer < layers_.size() && (layers_[layer] & bit) != 0; ++layer) {
            }
            if (layer == layers_.size()) {
                ++beyond_;
            } else {
                layers_[layer] |= bit;
            }
        }
    }

    std::size_t most_shared_with(std::uint64_t signature) const {
        // Counts the bits of all layers at once, in fields of four bits that hold up to 15; not
        // every processor that this is built for can count bits itself.
        std::uint64_t fours = 0;
        for (const std::uint64_t layer : layers_) {
            std::uint64_t bits = layer & signature;
            bits -= bits >> 1 & 0x5555555555555555;
            fours += (bits & 0x3333333333333333) + (bits >> 2 & 0x3333333333333333);
        }
        const std::uint64_t eights =
            (fours & 0x0F0F0F0F0F0F0F0F) + (fours >> 4 & 0x0F0F0F0F0F0F0F0F);
        return beyond_ + (eights * 0x0101010101010101 >> 56);
    }

private:
    static constexpr std::size_t kLayers = 3;
    static_assert(4 * kLayers < 16 && 64 * kLayers < 256);

    std::array<std::uint64_t, kLayers> layers_{};  ///< where groups share a bit, one a layer
    std::size_t beyond_ = 0;                       ///< groups that found no layer
};

/// By the number of groups of another word: how many both must share to be `least` alike.
std::array<std::uint8_t, 64> least_shared(std::size_t own, float least) {
    std::array<std::uint8_t, 64> table;
    std::uint8_t shared = 0;  // never falls
    for (std::size_t other = 0; other < table.size(); ++other) {
        const auto both = static_cast<float>(own + other);
        while (2.0F * static_cast<float>(shared) / both < least) {
            ++shared;
        }
        table[other] = shared;
    }
    return table;
}

}  // namespace

void TermIndex::grams_of(std::string_view word, std::vector<std::uint32_t>& grams) {
    grams.clear();
    each_gram(word, [&](std::uint32_t gram) { grams.push_back(gram); });
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
}

void TermIndex::add_word(
    std::string_view word, std::uint32_t term, std::vector<std::uint32_t>& grams
) {
    postings_.emplace_back();
    forms_.emplace_back();
    grams_of(word, grams);
    forms_[term].grams = static_cast<std::uint8_t>(grams.size());
    forms_[term].signature = signature_of(grams);
    for (const std::uint32_t gram : grams) {
        grams_.at(gram).add(term);
    }
}

std::vector<std::uint32_t> TermIndex::add(Slot slot, const std::vector<std::string_view>& words) {
    std::vector<std::uint32_t> terms(words.size());
    std::vector<std::uint32_t> grams;
    // Where a word stands in memory is asked for before it is needed, for all words at once.
    std::transform(words.begin(), words.end(), terms.begin(), [&](std::string_view word) {
        return words_.prefetch(word);
    });
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::uint32_t term = terms[i] = words_.add(words[i], terms[i]);
        if (term < postings_.size()) {
            __builtin_prefetch(&postings_[term], 1);
        } else {
            add_word(words[i], term, grams);
        }
    }
    for (const std::uint32_t term : terms) {
        postings_[term].add(slot);
        ++forms_[term].profiles;
    }
    std::sort(terms.begin(), terms.end());
    return terms;
}

std::vector<TermIndex::Similar> TermIndex::similar(std::string_view word, float least) const {
    word = word.substr(0, kLongestTerm);
    std::vector<std::uint32_t> grams;
    grams_of(word, grams);
    std::vector<const SlotList*> lists;
    for (const std::uint32_t gram : grams) {
        if (const SlotList* list = grams_.find(gram)) {
            lists.push_back(list);
        }
    }
    std::sort(lists.begin(), lists.end(), [](const SlotList* a, const SlotList* b) {
        return a->size() < b->size();
    });
    // A word that is alike shares at least so many groups, one of them among the rarer ones.
    const float share = least / (2 - least) * static_cast<float>(grams.size());
    const auto needed =
        std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(share - 1e-3F)));
    const std::size_t wanted = lists.size() - std::min(lists.size(), needed - 1);
    shared_.resize(size());
    touched_.resize(kMostVisits);
    std::size_t visits = 0;
    std::size_t read = 0;
    std::size_t touched = 0;
    for (; read < wanted && visits + lists[read]->size() <= kMostVisits; ++read) {
        visits += lists[read]->size();
        lists[read]->each([&](std::uint32_t term) {
            touched_[touched] = term;
            touched += shared_[term]++ == 0 ? 1U : 0U;
        });
    }
    const std::size_t unread = lists.size() - read;
    const std::array<std::uint8_t, 64> enough = least_shared(grams.size(), least);
    const SignatureBound bound(grams);
    const GramSet own(grams);
    const std::uint32_t same = words_.find(word);
    std::vector<Similar> result;
    if (same != StringPool::kAbsent && profiles_with(same) > 0) {
        result.push_back({same, 1.0F});
    }
    const auto compare = [&](std::uint32_t term, std::size_t shared) {
        const std::uint8_t size = forms_[term].grams;
        if (shared >= enough[size]) {
            const auto both = static_cast<float>(grams.size() + size);
            result.push_back({term, std::min(0.95F, 2.0F * static_cast<float>(shared) / both)});
        }
    };
    std::vector<std::uint32_t> to_read;  // words that may be alike
    std::size_t verified = 0;
    std::size_t at = 0;
    for (; at < touched && (unread == 0 || verified < kMostVerified); ++at) {
        if (at + kFetchedAhead < touched) {
            __builtin_prefetch(&forms_[touched_[at + kFetchedAhead]]);
        }
        const std::uint32_t term = touched_[at];
        const Form& form = forms_[term];
        const std::size_t shared = shared_[term];
        shared_[term] = 0;
        if (shared + unread < enough[form.grams] || term == same || form.profiles == 0) {
            continue;
        }
        if (unread == 0) {
            compare(term, shared);
            continue;
        }
        ++verified;
        // Mostly tells already that they are not alike, without reading the word.
        if (bound.most_shared_with(form.signature) >= enough[form.grams]) {
            words_.prefetch_place(term);
            to_read.push_back(term);
        }
    }
    for (; at < touched; ++at) {
        shared_[touched_[at]] = 0;
    }
    for (std::size_t i = 0; i < to_read.size(); ++i) {
        if (i + kFetchedAhead < to_read.size()) {
            words_.prefetch_text(to_read[i + kFetchedAhead]);
        }
        compare(to_read[i], own.shared_with(words_.at(to_read[i])));
    }
    std::sort(result.begin(), result.end(), [](const Similar& a, const Similar& b) {
        return a.similarity != b.similarity ? a.similarity > b.similarity : a.term < b.term;
    });
    return result;
}

}  // namespace clusterlotse::matching
