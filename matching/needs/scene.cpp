#include "matching/needs/scene.hpp"

#include "matching/needs/focus_words.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

template <std::size_t size>
bool ends_with_one(std::string_view key, const std::string_view (&ends)[size]) {
    return std::any_of(std::begin(ends), std::end(ends), [&](std::string_view end) {
        // The first letter tells most of them apart without a call.
        return key.size() >= end.size() && key[key.size() - end.size()] == end.front() &&
               key.ends_with(end);
    });
}

/// "Vorrichtungsbau", "Gehäusemontage": the making and not the thing.
bool making_word(std::string_view key) {
    static constexpr std::string_view kEnds[] = {
        "bau",         "bauen",       "baut",       "bauer",     "making",      "montage",
        "montieren",   "montiert",    "assembly",   "assemble",  "assembled",   "building",
        "build",       "erstellung",  "technik",    "fertigung", "herstellung", "construction",
        "anfertigen",  "verdrahtung", "verdrahten", "wiring",    "hydraulik",   "pneumatik",
        "fabrication", "maker",       "erei"};
    return ends_with_one(key, kEnds);
}

}  // namespace

bool part_word(std::string_view key) {
    static constexpr std::string_view kEnds[] = {
        "teil",         "teile",          "teilen",    "stuck",     "stucke",    "stucken",
        "rohling",      "rohlinge",       "rohlingen", "parts",     "part",      "castings",
        "casting",      "forgings",       "forging",   "weldments", "weldment",  "rahmen",
        "gestell",      "gestelle",       "gestellen", "gehause",   "baugruppe", "baugruppen",
        "konstruktion", "konstruktionen", "platten",   "bleche",    "blech",     "kontakte",
        "kontakten",    "abfalle",        "abfallen",  "spane",     "stampings", "naht",
        "nahte",        "nahten",         "frames",    "profile",   "hauben",    "kasten",
        "bogen",        "bohrung",        "bohrungen", "gewinde",   "locher",    "loch",
        "holes",        "bores",          "welds",     "seams",     "feder",     "federn",
        "springs"};
    return ends_with_one(key, kEnds);
}

bool is_trade(const Mention& mention) {
    return mention.kind == SenseKind::process || mention.kind == SenseKind::product ||
           mention.kind == SenseKind::machine;
}

bool Scene::asked(std::size_t at) const {
    return is_trade(mention(at)) && mention(at).role == Role::asked;
}

bool Scene::thing(const Mention& said) const {
    if (said.kind == SenseKind::product || said.implied) {
        return true;
    }
    const std::string_view word = key(said.last - 1);
    if (said.kind == SenseKind::process) {
        const std::string& kind = process(said).kind;
        if ((kind == "tooling" || kind == "assembly") && !verb(said) && !making_word(word)) {
            return true;
        }
    }
    return part_word(word);
}

bool Scene::task(std::size_t at) const {
    const Mention& said = mention(at);
    return asked(at) && said.kind == SenseKind::process && !said.participle && !thing(said) &&
           said.strength > kSure && !process(said).soft && !process(said).abstract;
}

bool Scene::shapes(std::size_t at) const {
    const Mention& said = mention(at);
    return asked(at) && said.kind == SenseKind::process && !finishes(said) &&
           process(said).kind.empty() && !process(said).soft && !process(said).other_trade;
}

bool Scene::finishes(const Mention& said) const {
    return process(said).secondary || process(said).finishing;
}

bool Scene::verb(const Mention& said) const {
    const Atom& word = analysis.atoms[said.last - 1];
    const char first = analysis.source[analysis.folded.origin[word.begin]];
    return first >= 'a' && first <= 'z';
}

bool Scene::known(std::uint32_t atom) const {
    return std::any_of(
        analysis.mentions.begin(),
        analysis.mentions.end(),
        [&](const Mention& said) { return said.first <= atom && atom < said.last; }
    );
}

bool Scene::behind(std::uint32_t atom, std::uint32_t kind, std::uint32_t far) const {
    for (std::uint32_t back = 1; back <= far && back <= atom; ++back) {
        const std::uint32_t word = words[atom - back];
        if ((word & kind) != 0) {
            return true;
        }
        const Gap gap = analysis.atoms[atom - back + 1].gap;
        if ((gap != Gap::space && gap != Gap::hyphen) ||
            (word & (kAsks | kAnd | kFor | kAt)) != 0) {
            return false;
        }
    }
    return false;
}

std::uint32_t Scene::governor(std::size_t at) const {
    const std::uint32_t own = mention(at).first;
    for (std::uint32_t back = own; back > places[at].first && own - back < kGroup;) {
        --back;
        const bool around = key(back) == "um" || key(back) == "around";
        if (((words[back] & (kFor | kAt)) != 0 && (words[back] & kAsks) == 0) || around) {
            return back;
        }
        // "für uns": nothing further is governed.
        const bool pronoun = key(back) == "uns" || key(back) == "us" || key(back) == "mich";
        if (pronoun || (words[back] & (kAsks | kAnd | kWith | kSelf | kIs)) != 0) {
            break;
        }
    }
    return own;
}

}  // namespace clusterlotse::matching
