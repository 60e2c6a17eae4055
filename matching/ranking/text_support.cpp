#include "matching/ranking/text_support.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr float kLeastAlike = 0.55F;
constexpr double kLeastValue = 0.05;      // below it a word in common says nothing
constexpr double kKnownWordWeight = 0.5;  // the concepts count it already
constexpr double kPartWeight = 0.6;
/// One word in common proves nothing ("Kaffee" stands in many a firm's greeting); a long one is a
/// term of a trade.
constexpr int kPointsOfLongWord = 2;
constexpr std::size_t kLettersOfLongWord = 12;
constexpr std::size_t kMostTermsAsked = 60;
constexpr std::size_t kFilterBits = 1 << 15;

double rarity(std::uint32_t count, std::size_t firms) {
    const double all = static_cast<double>(firms) + 1;
    return std::log(all / (static_cast<double>(count) + 0.5)) / std::log(all + 1);
}

std::uint32_t spread(std::uint32_t term) {
    return term * 0x9E3779B1U;
}

}  // namespace

TextSupport::TextSupport(
    const TermIndex& index, const std::vector<Term>& words, bool carries, std::size_t firms
)
    : index_(index), carries_(carries) {
    std::vector<std::string_view> seen;
    double total = 0;
    for (const Term& word : words) {
        if (seen.size() >= kMostTermsAsked ||
            std::find(seen.begin(), seen.end(), word.text) != seen.end()) {
            continue;
        }
        seen.push_back(word.text);
        const double weight = word.weight * (word.part ? kPartWeight : 1.0) *
                              (word.recognised && !carries ? kKnownWordWeight : 1.0);
        const std::vector<TermIndex::Similar> alike = index.similar(word.text, kLeastAlike);
        double strongest = 0;
        for (const TermIndex::Similar& similar : alike) {
            const double value = rarity(index.profiles_with(similar.term), firms) *
                                 similar.similarity * similar.similarity;
            strongest = std::max(strongest, value);
            if (value >= kLeastValue) {
                hits_.push_back(
                    {similar.term,
                     static_cast<std::uint32_t>(words_.size()),
                     static_cast<float>(value)}
                );
            }
        }
        // A word nobody uses speaks against everybody; one that all use says nothing.
        total += weight * (alike.empty() ? (carries ? 1.0 : 0.5) : std::max(strongest, 0.1));
        words_.push_back(
            {static_cast<float>(weight),
             static_cast<float>(strongest),
             word.text.size() >= kLettersOfLongWord ? kPointsOfLongWord : 1,
             static_cast<std::size_t>(&word - words.data()),
             word.part}
        );
    }
    total_ = static_cast<float>(total);
    best_.assign(words_.size(), 0);
    place_hits();
}

void TextSupport::place_hits() {
    std::sort(hits_.begin(), hits_.end(), [](const Hit& a, const Hit& b) {
        return a.term != b.term ? a.term < b.term : a.word < b.word;
    });
    std::size_t cells = 64;
    while (cells < 2 * hits_.size()) {
        cells *= 2;
    }
    filter_.assign(kFilterBits / 64, 0);
    first_hits_.assign(cells, 0);
    for (std::uint32_t i = 0; i < hits_.size(); ++i) {
        if (i > 0 && hits_[i].term == hits_[i - 1].term) {
            continue;
        }
        const std::uint32_t hash = spread(hits_[i].term);
        filter_[hash % kFilterBits / 64] |= std::uint64_t{1} << hash % 64;
        std::size_t cell = (hash >> 7) & (cells - 1);
        while (first_hits_[cell] != 0) {
            cell = (cell + 1) & (cells - 1);
        }
        first_hits_[cell] = i + 1;
    }
}

TextSupport::Likeness TextSupport::sum(const std::vector<float>& best) const {
    Likeness likeness;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        likeness.share += words_[i].weight * best[i];
        if (carries_ && best[i] > 0 && best[i] >= 0.5F * words_[i].strongest) {
            likeness.in_common += words_[i].points;
        }
    }
    likeness.share = total_ > 0 ? std::min(1.0F, likeness.share / total_) : 0;
    return likeness;
}

TextSupport::Likeness TextSupport::with(const FirmTable& firms, Slot slot) const {
    bool any = false;
    const std::size_t mask = first_hits_.size() - 1;
    firms.each_term(slot, [&](std::uint32_t term) {
        const std::uint32_t hash = spread(term);
        if ((filter_[hash % kFilterBits / 64] >> hash % 64 & 1) == 0) {
            return;
        }
        for (std::size_t cell = (hash >> 7) & mask; first_hits_[cell] != 0;
             cell = (cell + 1) & mask) {
            std::size_t hit = first_hits_[cell] - 1;
            if (hits_[hit].term == term) {
                for (; hit < hits_.size() && hits_[hit].term == term; ++hit) {
                    float& best = best_[hits_[hit].word];
                    best = std::max(best, hits_[hit].value);
                }
                any = true;
                return;
            }
        }
    });
    if (!any) {
        return {};
    }
    const Likeness likeness = sum(best_);
    std::fill(best_.begin(), best_.end(), 0.0F);
    return likeness;
}

std::vector<std::size_t> TextSupport::covered_by(
    const FirmTable& firms, Slot slot, std::size_t most
) const {
    std::vector<bool> covered(words_.size());
    firms.each_term(slot, [&](std::uint32_t term) {
        const auto first = std::lower_bound(
            hits_.begin(),
            hits_.end(),
            term,
            [](const Hit& hit, std::uint32_t wanted) { return hit.term < wanted; }
        );
        for (auto hit = first; hit != hits_.end() && hit->term == term; ++hit) {
            if (hit->value >= 0.5F * words_[hit->word].strongest) {
                covered[hit->word] = true;
            }
        }
    });
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < words_.size() && places.size() < most; ++i) {
        if (covered[i] && !words_[i].part) {
            places.push_back(words_[i].place);
        }
    }
    return places;
}

TextSupport::Pass::Pass(const TextSupport& words) : words_(words.words_.size()), seen_(kBlock, 0) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
        words_[i].share = words.total_ > 0 ? words.words_[i].weight / words.total_ : 0;
    }
    for (const Hit& hit : words.hits_) {
        words_[hit.word].lists.push_back(
            {hit.value, SlotList::Reader(words.index_.postings(hit.term))}
        );
    }
    for (Word& word : words_) {
        std::stable_sort(word.lists.begin(), word.lists.end(), [](const List& a, const List& b) {
            return a.value > b.value;
        });
    }
}

void TextSupport::Pass::add(Slot first, Slot end, float scale, std::vector<float>& sums) {
    for (Word& word : words_) {
        ++round_;
        for (List& list : word.lists) {
            const float part = scale * word.share * list.value;
            list.reader.each_below(end, [&](Slot slot) {
                // Of words alike the best counts, which comes first.
                if (seen_[slot - first] != round_) {
                    seen_[slot - first] = round_;
                    sums[slot - first] += part;
                }
            });
        }
    }
}

}  // namespace clusterlotse::matching
