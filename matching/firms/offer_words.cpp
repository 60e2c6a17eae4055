#include "matching/firms/offer_words.hpp"

#include "matching/text/text.hpp"

#include <algorithm>
#include <array>
#include <re2/re2.h>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kShortestPerson = 5;
constexpr double kMostlyJobs = 0.6;  ///< share of the words outside of menus and imprint

}  // namespace

bool names_part(std::string_view key) {
    static constexpr std::string_view kParts[] = {
        "teil",           "teile",      "teilen",    "stuck",     "stucke",
        "stucken",        "profile",    "profilen",  "rohlinge",  "rohlingen",
        "konstruktionen", "baugruppen", "parts",     "bauten",    "nahte",
        "nahten",         "castings",   "forgings",  "stampings", "weldments",
        "welds",          "extrusions", "mouldings", "moldings",  "pressings"};
    return std::any_of(std::begin(kParts), std::end(kParts), [&](std::string_view part) {
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
    if (!atoms[at].key.ends_with("n")) {
        return false;
    }
    for (std::uint32_t back = 1; back <= 2 && back <= at; ++back) {
        if (atoms[at - back].key == "wir") {
            // "Unsere Messer lassen wir extern härten."
            return back == at || !atoms[at - back - 1].key.starts_with("las");
        }
    }
    return false;
}

bool done_with_it(const std::vector<Atom>& atoms, std::uint32_t first, std::uint32_t last) {
    static constexpr std::string_view kIt[] = {
        "ihn",
        "sie",
        "es",
        "diese",
        "damit",
        "daraus",
        "selbst",
        "selber",
        "it",
        "them",
        "ourselves"};
    const auto among_it = [&](std::string_view key) {
        return std::find(std::begin(kIt), std::end(kIt), key) != std::end(kIt);
    };
    return first > 0 && last < atoms.size() && atoms[last].sentence == atoms[first].sentence &&
           (atoms[first - 1].key == "und" || atoms[first - 1].key == "and") &&
           among_it(atoms[last].key);
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

bool done_for_itself(std::string_view wording) {
    static const RE2 own(
        R"(\b(?:fuer|for) (?:(?:unsere?n?|our) )?(?:eigenen?|eigenes|own) ([a-z]+)|\b(?:nur|only) (?:intern|internally|eigenbedarf)\b|\bfuer den eigenbedarf\b)"
    );
    // "für eigene Kunden", "für die eigene Flotte unserer Auftraggeber" is work for others.
    static const RE2 others(
        R"(\b(?:kunden|auftraggeber|customers|clients|fremde?|lohn|auch fuer|also for)\b)"
    );
    const Folded folded = fold(wording);
    const re2::StringPiece text(folded.text.data(), folded.text.size());
    return RE2::PartialMatch(text, own) && !RE2::PartialMatch(text, others);
}

}  // namespace clusterlotse::matching
