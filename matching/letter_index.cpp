#include "matching/letter_index.hpp"

#include "matching/text.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kTextLimit = 20000;
constexpr std::size_t kLetters = 4;

}  // namespace

std::map<LetterIndex::Gram, std::uint32_t> LetterIndex::grams_of(std::string_view words) {
    const std::string text = " " + fold(words.substr(0, kTextLimit)).text + " ";
    std::map<Gram, std::uint32_t> grams;
    Gram gram = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        gram = gram << 8 | static_cast<unsigned char>(text[i]);
        if (i + 1 >= kLetters) {
            ++grams[gram];
        }
    }
    return grams;
}

void LetterIndex::add(const std::string& id, std::string_view words) {
    if (too_many_) {
        return;
    }
    erase(id);
    if (slots_.size() == kMostLetterFirms) {
        *this = LetterIndex();
        too_many_ = true;
        return;
    }
    auto slot = static_cast<std::uint32_t>(ids_.size());
    if (free_.empty()) {
        ids_.push_back(id);
    } else {
        slot = free_.back();
        free_.pop_back();
        ids_[slot] = id;
    }
    slots_.emplace(id, slot);
    for (const auto& [gram, count] : grams_of(words)) {
        postings_[gram].push_back({slot, 1 + std::log(static_cast<float>(count))});
    }
    lengths_.clear();
}

void LetterIndex::erase(std::string_view id) {
    const auto known = slots_.find(id);
    if (known == slots_.end()) {
        return;
    }
    const std::uint32_t slot = known->second;
    // Firms seldom change: looking through all lists is cheaper than keeping each firm's groups.
    for (auto it = postings_.begin(); it != postings_.end();) {
        std::erase_if(it->second, [&](const Posting& posting) { return posting.slot == slot; });
        it = it->second.empty() ? postings_.erase(it) : std::next(it);
    }
    ids_[slot].clear();
    free_.push_back(slot);
    slots_.erase(known);
    lengths_.clear();
}

double LetterIndex::rarity_of(const std::vector<Posting>& postings) const {
    return std::log(1 + static_cast<double>(slots_.size()) / static_cast<double>(postings.size()));
}

void LetterIndex::measure() const {
    lengths_.assign(ids_.size(), 0);
    for (const auto& [gram, postings] : postings_) {
        const double rarity = rarity_of(postings);
        for (const Posting& posting : postings) {
            const double weight = static_cast<double>(posting.weight) * rarity;
            lengths_[posting.slot] += weight * weight;
        }
    }
    for (double& length : lengths_) {
        length = std::sqrt(length);
    }
}

std::vector<std::string> LetterIndex::best(
    std::string_view need, std::size_t count, const std::function<bool(const std::string& id)>& skip
) const {
    if (lengths_.empty()) {
        measure();
    }
    std::vector<double> shared(ids_.size());
    for (const auto& [gram, times] : grams_of(need)) {
        if (const auto found = postings_.find(gram); found != postings_.end()) {
            const double rarity = rarity_of(found->second);
            for (const Posting& posting : found->second) {
                shared[posting.slot] +=
                    static_cast<double>(posting.weight) * rarity * times * rarity;
            }
        }
    }
    // The need's own length divides all of them alike and changes no order.
    std::vector<std::pair<double, const std::string*>> alike;
    for (std::size_t slot = 0; slot < shared.size(); ++slot) {
        if (shared[slot] > 0) {
            alike.emplace_back(shared[slot] / lengths_[slot], &ids_[slot]);
        }
    }
    std::sort(alike.begin(), alike.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : *a.second < *b.second;
    });
    std::vector<std::string> ids;
    for (const auto& [likeness, id] : alike) {
        if (ids.size() == count) {
            break;
        }
        if (!skip(*id)) {
            ids.push_back(*id);
        }
    }
    return ids;
}

}  // namespace clusterlotse::matching
