#include "matching/needs/finish_words.hpp"

#include "matching/needs/negation.hpp"

#include <algorithm>
#include <span>

namespace clusterlotse::matching {
namespace {

/// "Lohnbeschichter", "anodiser", "Galvanik": who does it, not what the part gets.
bool names_firm(std::string_view key) {
    static constexpr std::string_view kEnds[] = {
        "beschichter", "veredler", "verzinker",  "lackierer",   "vernickler",
        "galvaniseur", "galvanik", "betrieb",    "firma",       "anlage",
        "anlagen",     "anodiser", "anodizer",   "plater",      "platers",
        "coater",      "coaters",  "galvaniser", "galvanisers", "anodisers"};
    return std::any_of(std::begin(kEnds), std::end(kEnds), [&](std::string_view end) {
        return key.ends_with(end);
    });
}

/// "Lagersitz eingelaufen": what is wrong, though it says what has to be done.
bool names_damage(const Lexicon& lexicon, const Analysis& analysis, const Mention& mention) {
    const auto symptom = [&](const Mention& said) {
        return said.kind == SenseKind::symptom && said.first == mention.first;
    };
    if (std::any_of(analysis.mentions.begin(), analysis.mentions.end(), symptom)) {
        return true;
    }
    for (std::uint32_t at = mention.first; at < mention.last; ++at) {
        const std::span<const Sense> senses = lexicon.find(analysis.atoms[at].key);
        if (std::any_of(senses.begin(), senses.end(), [](const Sense& sense) {
                return sense.kind == SenseKind::symptom;
            })) {
            return true;
        }
    }
    return false;
}

/// Words that say no more than their process does.
bool general(std::string_view key) {
    return key.starts_with("beschicht") || key.starts_with("coat") || key == "heat" ||
           key.starts_with("warmebehand") || key.starts_with("oberflach");
}

bool done_or_ruled_out(Role role) {
    return role == Role::state || role == Role::own || role == Role::tried ||
           role == Role::former || role == Role::excluded;
}

}  // namespace

std::vector<Mention> finishes_below(
    const Lexicon& lexicon, const Analysis& analysis, const Tokens& tokens, std::string_view root
) {
    std::vector<Mention> found;
    const auto top = lexicon.process_ids.find(root);
    if (top == lexicon.process_ids.end()) {
        return found;
    }
    for (const Mention& mention : analysis.mentions) {
        Id id = mention.kind == SenseKind::process ? mention.id : kNone;
        while (id != kNone && id != top->second) {
            id = lexicon.processes[id].parent;
        }
        const std::string_view key = analysis.atoms[mention.first].key;
        // "Härte 60 HRC" names a property; its value stands for the treatment.
        if (id == kNone || key == "harte" || names_firm(key) || done_or_ruled_out(mention.role) ||
            names_damage(lexicon, analysis, mention) || negated(analysis, mention, 0) ||
            tokens.claim_at(analysis.atoms[mention.first].begin) == Claim::tolerance) {
            continue;
        }
        found.push_back(mention);
    }
    const bool special = std::any_of(found.begin(), found.end(), [&](const Mention& mention) {
        return mention.id != top->second;
    });
    if (special) {
        std::erase_if(found, [&](const Mention& mention) {
            return mention.id == top->second && general(analysis.atoms[mention.first].key);
        });
    }
    return found;
}

}  // namespace clusterlotse::matching
