#include "matching/needs/existing_parts.hpp"

#include "matching/needs/focus_words.hpp"
#include "matching/needs/scene.hpp"
#include "matching/text/tokens.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kNearAddition = 2;

/// "Lohnfräsen", "Lohnschweißung"; not "lohnt" and not who does it for others.
bool wage_word(std::string_view key) {
    return key.starts_with("lohn") && key.size() > 6 && !key.starts_with("lohnher") &&
           !key.starts_with("lohnen") && !key.starts_with("lohnste");
}

bool supply_word(std::string_view key) {
    return wage_word(key) || key.starts_with("beistel") || key.starts_with("beigestel") ||
           key.ends_with("aufmas") || key.ends_with("rohmas") || key == "angeliefert" ||
           key == "rucklieferung";
}

bool one_of_keys(std::string_view key, std::initializer_list<std::string_view> keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

}  // namespace

bool parts_come(const Lexicon& lexicon, const Analysis& analysis) {
    return analysis.parts_exist || blanks_come(lexicon, analysis);
}

bool blanks_come(const Lexicon& lexicon, const Analysis& analysis) {
    const std::vector<Atom>& atoms = analysis.atoms;
    for (std::size_t at = 0; at < atoms.size(); ++at) {
        const std::string& key = atoms[at].key;
        const std::string_view next =
            at + 1 < atoms.size() ? std::string_view(atoms[at + 1].key) : "";
        const std::string_view third =
            at + 2 < atoms.size() ? std::string_view(atoms[at + 2].key) : "";
        // "Walzen neu mit Gummi beziehen"
        const bool covers = key == "beziehen" || key == "beziehe" || key == "belegen";
        if (covers && std::any_of(
                          atoms.begin() + (at > 4 ? at - 4 : 0),
                          atoms.begin() + at,
                          [](const Atom& atom) { return atom.key == "neu"; }
                      )) {
            return true;
        }
        if (supply_word(key) || (key == "free" && next == "isue") ||
            (one_of_keys(key, {"kommen", "come", "liegt", "liegen"}) &&
             one_of_keys(next, {"von", "from", "bei"}) && one_of_keys(third, {"uns", "us"}))) {
            return true;
        }
        if (one_of_keys(
                key, {"blanks", "castings", "parts", "frames", "they", "teile", "rohlinge"}
            ) &&
            one_of_keys(next, {"supplied", "come", "kommen", "delivered", "provided"})) {
            return true;
        }
    }
    return std::any_of(
        analysis.mentions.begin(),
        analysis.mentions.end(),
        [&](const Mention& said) {
            if (said.role == Role::state && said.kind == SenseKind::process && said.participle &&
                lexicon.processes[said.id].kind.empty()) {
                return true;
            }
            // "brauche Bleche gekantet, Bleche bringe ich mit"
            return said.role == Role::own && said.kind == SenseKind::product &&
                   std::any_of(
                       analysis.mentions.begin(),
                       analysis.mentions.end(),
                       [&](const Mention& other) {
                           return other.kind == said.kind && other.id == said.id &&
                                  other.role == Role::asked;
                       }
                   );
        }
    );
}

bool made_thing(const Analysis& analysis, const Mention& said) {
    return said.kind == SenseKind::process && !feature(analysis, said) &&
           (said.implied || part_word(analysis.atoms[said.last - 1].key));
}

bool feature(const Analysis& analysis, const Mention& said) {
    static constexpr std::string_view kEnds[] = {
        "bohrung",
        "bohrungen",
        "gewinde",
        "gewinden",
        "loch",
        "locher",
        "lochern",
        "holes",
        "bores",
        "bore",
        "threads",
        "naht",
        "nahte",
        "nahten",
        "seams",
        "welds",
        "studs",
        "nuten",
        "nut"};
    const std::string& key = analysis.atoms[said.last - 1].key;
    return std::any_of(std::begin(kEnds), std::end(kEnds), [&](std::string_view end) {
        return key.ends_with(end);
    });
}

bool added(const Analysis& analysis, const Mention& said) {
    const auto adds = [&](std::uint32_t at) {
        const std::string& key = analysis.atoms[at].key;
        return (focus_word(key) & kWith) != 0 &&
               analysis.atoms[at].sentence == analysis.atoms[said.first].sentence;
    };
    for (std::uint32_t back = 1; back <= kNearAddition && back <= said.first; ++back) {
        if (adds(said.first - back)) {
            return true;
        }
    }
    return said.last < analysis.atoms.size() && adds(said.last);
}

bool made_of(const Analysis& analysis, const Mention& said) {
    return std::any_of(
        analysis.mentions.begin(),
        analysis.mentions.end(),
        [&](const Mention& stuff) {
            if ((stuff.kind != SenseKind::grade && stuff.kind != SenseKind::group) ||
                stuff.compound || stuff.first == 0) {
                return false;
            }
            const std::string& before = analysis.atoms[stuff.first - 1].key;
            return stuff.first >= said.last && stuff.first <= said.last + 3 &&
                   (before == "aus" || before == "from" || before == "in");
        }
    );
}

bool made_by_asker(const Analysis& analysis, const Mention& said) {
    const std::vector<Atom>& atoms = analysis.atoms;
    bool self = false;
    for (std::uint32_t at = said.first > 4 ? said.first - 4 : 0;
         at < atoms.size() && at < said.last + 3;
         ++at) {
        if (atoms[at].sentence == atoms[said.first].sentence) {
            self = self || (focus_word(atoms[at].key) & kAlone) != 0;
        }
    }
    return self;
}

}  // namespace clusterlotse::matching
