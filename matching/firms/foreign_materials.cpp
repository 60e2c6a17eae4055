#include "matching/firms/foreign_materials.hpp"

#include "matching/text/tokens.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kWordsBefore = 3;

/// Things that are made of what stands before them in the same word.
constexpr std::array<std::string_view, 48> kShapes = {
    "scheibe", "scheiben", "plate",  "platen",  "ring",   "ringe",   "ringen",   "kugel",
    "kugeln",  "stab",     "stabe",  "staben",  "rohr",   "rohre",   "rohren",   "rohrchen",
    "block",   "blocke",   "klotz",  "klotze",  "leiste", "leisten", "zylinder", "ronde",
    "ronden",  "korper",   "buchse", "buchsen", "hulse",  "hulsen",  "teil",     "teile",
    "teilen",  "stuck",    "stucke", "fenster", "linse",  "linsen",  "kegel",    "wurfel",
    "bret",    "breter",   "stift",  "stifte",  "duse",   "dusen",   "wele",     "welen"};

bool names_shape(std::string_view key) {
    return std::any_of(kShapes.begin(), kShapes.end(), [&](std::string_view shape) {
        return key.ends_with(shape);
    });
}

/// A word for work, or for a thing, that holds the material's.
const Mention* around(const Analysis& analysis, const Mention& material, SenseKind kind) {
    const auto found =
        std::find_if(analysis.mentions.begin(), analysis.mentions.end(), [&](const Mention& other) {
            return other.kind == kind && other.first <= material.first &&
                   other.last >= material.last &&
                   (material.compound || other.last - other.first > 1) &&
                   (kind != SenseKind::process || !other.implied);
        });
    return found == analysis.mentions.end() ? nullptr : &*found;
}

}  // namespace

bool of_another_trade(const Lexicon& lexicon, Id group) {
    for (std::size_t guard = 0; group != kNone && guard < 8; ++guard) {
        for (const auto& [general, special] : lexicon.groups[group].becomes) {
            if (lexicon.processes[special].other_trade) {
                return true;
            }
        }
        group = lexicon.groups[group].parent;
    }
    return false;
}

bool made_of(const Lexicon& lexicon, const Analysis& analysis, const Mention& material) {
    const std::vector<Atom>& atoms = analysis.atoms;
    if (material.role == Role::use || material.role == Role::asker ||
        material.role == Role::frame) {
        return false;
    }
    for (std::uint32_t back = 1; back <= kWordsBefore && back <= material.first; ++back) {
        const Atom& before = atoms[material.first - back];
        if (before.clause != atoms[material.first].clause) {
            break;
        }
        if (one_of(before.key, {"aus", "from", "of"})) {
            return !material.compound || names_shape(atoms[material.first].key);
        }
        if (one_of(
                before.key,
                {"fur", "for", "mit", "with", "auf", "on", "zum", "zur", "gegen", "ohne", "without"}
            )) {
            return false;
        }
    }
    if (around(analysis, material, SenseKind::process) != nullptr) {
        return false;
    }
    if (material.compound) {
        return names_shape(atoms[material.first].key) ||
               around(analysis, material, SenseKind::product) != nullptr;
    }
    // "Ceramic coating", "glass bead blasting" put it on something else.
    return std::none_of(
        analysis.mentions.begin(),
        analysis.mentions.end(),
        [&](const Mention& other) {
            return other.kind == SenseKind::process && !other.implied &&
                   other.first >= material.last && other.first <= material.last + 1 &&
                   atoms[other.first].clause == atoms[material.first].clause &&
                   lexicon.processes[other.id].secondary;
        }
    );
}

}  // namespace clusterlotse::matching
