#include "matching/text/text.hpp"
#include "tests/evaluation/peers.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace clusterlotse::evaluation {

namespace {

using Counts = std::map<std::string, double>;

Counts grams(const std::string& text) {
    Counts counts;
    const std::string folded = " " + matching::fold(text).text + " ";
    for (std::size_t i = 0; i + 4 <= folded.size(); ++i) {
        counts[folded.substr(i, 4)] += 1;
    }
    return counts;
}

class FourGramPeer final : public Peer {
public:
    std::string name() const override { return "4-grams"; }

    void add(const std::string& id, const std::string& words) override {
        documents_.emplace_back(id, grams(words));
        for (const auto& [gram, count] : documents_.back().second) {
            ++frequency_[gram];
        }
    }

    std::vector<std::string> best(const std::string& need) override {
        const Counts query = grams(need);
        std::vector<std::pair<double, std::string>> scored;
        for (const auto& [id, document] : documents_) {
            double dot = 0;
            double norm = 0;
            for (const auto& [gram, count] : document) {
                const double rarity =
                    std::log(1.0 + static_cast<double>(documents_.size()) / frequency_.at(gram));
                const double weight = (1 + std::log(count)) * rarity;
                norm += weight * weight;
                if (const auto found = query.find(gram); found != query.end()) {
                    dot += weight * found->second * rarity;
                }
            }
            scored.emplace_back(-dot / std::sqrt(norm + 1e-9), id);
        }
        std::sort(scored.begin(), scored.end());
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < scored.size() && i < 10; ++i) {
            ids.push_back(scored[i].second);
        }
        return ids;
    }

private:
    std::vector<std::pair<std::string, Counts>> documents_;
    Counts frequency_;
};

}  // namespace

std::unique_ptr<Peer> four_gram_peer() {
    return std::make_unique<FourGramPeer>();
}

}  // namespace clusterlotse::evaluation
