#include "matching/offer_words.hpp"

#include <algorithm>
#include <array>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kShortestPerson = 5;
constexpr double kMostlyJobs = 0.6;  ///< share of the words outside of menus and imprint

}  // namespace

bool names_part(std::string_view key) {
    static constexpr std::array<std::string_view, 12> kParts = {
        "teil",
        "teile",
        "teilen",
        "stuck",
        "stucke",
        "stucken",
        "profile",
        "profilen",
        "rohlinge",
        "konstruktionen",
        "baugruppen",
        "parts"};
    return std::any_of(kParts.begin(), kParts.end(), [&](std::string_view part) {
        return key.ends_with(part);
    });
}

bool trade_word(std::string_view key) {
    static constexpr std::array<std::string_view, 8> kTrade = {
        "handel", "handl", "trade", "deal", "stock", "suppl", "distribut", "servicecent"};
    return std::any_of(kTrade.begin(), kTrade.end(), [&](std::string_view part) {
        return key.find(part) != std::string_view::npos;
    });
}

bool names_person(const Lexicon& lexicon, std::string_view key) {
    for (std::size_t at = 0; at + kShortestPerson <= key.size(); ++at) {
        if (lexicon.people.contains(key.substr(at))) {
            return true;
        }
    }
    return false;
}

bool leads_to_object(std::string_view key) {
    return key == "von" || key == "of" || key == "fur";
}

bool done_for_others(const std::vector<Atom>& atoms, std::uint32_t at) {
    if (atoms[at].key.starts_with("lohn")) {
        return !atoms[at].key.ends_with("er") && !atoms[at].key.ends_with("ern");
    }
    return at > 0 && atoms[at].key.ends_with("n") &&
           (atoms[at - 1].key == "wir" || (at > 1 && atoms[at - 2].key == "wir"));
}

bool mostly_jobs(const Analysis& analysis, const std::vector<Passage>& passages) {
    std::size_t jobs = 0;
    std::size_t all = 0;
    for (const Atom& atom : analysis.atoms) {
        all += passages[atom.sentence] == Passage::frame ? 0 : 1;
        jobs += passages[atom.sentence] == Passage::jobs ? 1 : 0;
    }
    return static_cast<double>(jobs) > kMostlyJobs * static_cast<double>(all);
}

}  // namespace clusterlotse::matching
