#include "matching/text/compound.hpp"

#include <algorithm>
#include <array>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kShortestSplit = 6;
constexpr std::size_t kLongestSplit = 48;
constexpr std::array<std::string_view, 7> kLinks = {"s", "es", "n", "en", "e", "er", "ens"};
constexpr std::array<std::string_view, 8> kEndings = {"e", "en", "er", "es", "s", "n", "em", "ern"};

struct SplitStep {
    float cost = 1e9F;
    std::uint8_t from = 0;
    std::uint8_t part = 0;  ///< letters of the part that starts at `from`; the rest is linking
    bool known = false;
};

bool trade(std::span<const Sense> senses) {
    return std::any_of(senses.begin(), senses.end(), [](const Sense& sense) {
        return sense.kind == SenseKind::process || sense.kind == SenseKind::product ||
               sense.kind == SenseKind::group || sense.kind == SenseKind::machine;
    });
}

}  // namespace

std::vector<Segment> split_compound(const Lexicon& lexicon, std::string_view key) {
    if (key.size() < kShortestSplit || key.size() > kLongestSplit) {
        return {};
    }
    std::array<SplitStep, kLongestSplit + 1> best{};
    best[0].cost = 0;
    const std::size_t size = key.size();
    const auto improve =
        [&](std::size_t from, std::size_t part, std::size_t to, float cost, bool known) {
            if (cost < best[to].cost) {
                best[to] = {
                    cost, static_cast<std::uint8_t>(from), static_cast<std::uint8_t>(part), known};
            }
        };
    for (std::size_t from = 0; from < size; ++from) {
        const float base = best[from].cost;
        if (base > 1e8F) {
            continue;
        }
        lexicon.parts.prefixes(key.substr(from), [&](std::size_t length) {
            const std::size_t end = from + length;
            const float cost = base + 1.0F + (length < 4 ? 1.2F : length < 5 ? 0.2F : 0.0F);
            improve(from, length, end, cost, true);
            const std::string_view rest = key.substr(end);
            for (const std::string_view link : kLinks) {
                if (rest.size() > link.size() && rest.starts_with(link)) {
                    improve(from, length, end + link.size(), cost + 0.3F, true);
                }
            }
            for (const std::string_view ending : kEndings) {
                if (rest == ending) {
                    improve(from, length, size, cost + 0.1F, true);
                }
            }
        });
        for (std::size_t end = from + 3; end <= size; ++end) {
            improve(
                from, end - from, end, base + 3.0F + 0.9F * static_cast<float>(end - from), false
            );
        }
    }
    std::vector<Segment> segments;
    std::size_t unknown = 0;
    std::size_t longest_trade = 0;
    bool trade_at_start = false;
    for (std::size_t at = size; at > 0; at = best[at].from) {
        if (best[at].cost > 1e8F) {
            return {};
        }
        const SplitStep& step = best[at];
        Segment segment{key.substr(step.from, step.part), {}};
        if (step.known) {
            segment.senses = lexicon.find(segment.text);
            if (trade(segment.senses)) {
                longest_trade = std::max<std::size_t>(longest_trade, step.part);
                trade_at_start = trade_at_start || (step.from == 0 && step.part >= 4);
            }
        } else {
            unknown += step.part;
        }
        segments.push_back(segment);
    }
    std::reverse(segments.begin(), segments.end());
    if (segments.size() < 2 ||
        (unknown > 0 && (unknown * 3 > size * 2 || (longest_trade < 5 && !trade_at_start)))) {
        return {};
    }
    return segments;
}

}  // namespace clusterlotse::matching
