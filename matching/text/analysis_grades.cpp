#include "matching/text/analyser.hpp"
#include "matching/text/word_forms.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kShortestOfMaterial = 8;      ///< letters of a word that names its material
constexpr std::size_t kShortestBehindMaterial = 4;  ///< letters of what is made of it

}  // namespace

/// "Aluminiumplatten", "Kupferschiene": a word that is known as a whole names its material too.
void Analyser::material_of(std::span<const Sense> senses, std::uint32_t at, std::uint32_t length) {
    const bool thing = sense_of(senses, SenseKind::product) != nullptr ||
                       sense_of(senses, SenseKind::process) != nullptr;
    if (length != 1 || !thing || sense_of(senses, SenseKind::group) != nullptr ||
        atoms_[at].key.size() < kShortestOfMaterial || means_nothing(senses, at, length)) {
        return;
    }
    const std::string_view key = atoms_[at].key;
    for (std::size_t front = key.size() - kShortestBehindMaterial; front >= 3; --front) {
        const Sense* group = sense_of(lexicon_.find(key.substr(0, front)), SenseKind::group);
        if (group != nullptr && !coats(senses, *group)) {
            Mention mention{SenseKind::group, group->id, at, at + 1};
            mention.compound = true;
            result_.mentions.push_back(mention);
            return;
        }
    }
}

/// "Zinklamelle", "Kupferbad" say what goes onto the part, "Edelstahlbeizen" what it is made of.
bool Analyser::coats(std::span<const Sense> senses, const Sense& group) const {
    const Sense* process = sense_of(senses, SenseKind::process);
    const std::string& code = lexicon_.groups[group.id].code;
    return process != nullptr && lexicon_.processes[process->id].secondary &&
           (code == "zinc" || code == "copper" || code == "nickel_alloy");
}

std::uint32_t Analyser::material_number(std::uint32_t at) {
    if (at + 1 >= atoms_.size()) {
        return 0;
    }
    const Atom& group = atoms_[at];
    const Atom& rest = atoms_[at + 1];
    if (group.key.size() != 1 || rest.key.size() < 4 || rest.gap != Gap::dot || !rest.tight ||
        !digits_only(group.key) || !digits_only(std::string_view(rest.key).substr(0, 4)) ||
        (rest.key.size() > 4 && rest.key[4] >= '0' && rest.key[4] <= '9')) {
        return 0;
    }
    // "15.3.2027" is a day.
    const bool day = at > 0 && group.gap == Gap::dot && group.tight &&
                     atoms_[at - 1].key.size() <= 2 && digits_only(atoms_[at - 1].key);
    if (day && rest.key.starts_with("20")) {
        return 0;
    }
    const std::string number = group.key + "." + rest.key.substr(0, 4);
    const auto grade = lexicon_.grade_numbers.find(number);
    if (grade == lexicon_.grade_numbers.end() && group.key[0] > '3') {
        return 0;
    }
    result_.mentions.push_back(
        {SenseKind::grade,
         grade == lexicon_.grade_numbers.end() ? kNone : grade->second,
         at,
         at + 2}
    );
    mark(at, 2);
    return 2;
}

/// "304" alone is a number; after "AISI", "Alu", "Edelstahl" it is a grade.
bool Analyser::metal_before(std::uint32_t at) const {
    for (std::uint32_t back = 1; back <= 2 && back <= at; ++back) {
        const std::string& key = atoms_[at - back].key;
        if (key == "aisi" || key == "aw" || key == "sus" || key == "type" || key == "grade" ||
            key == "en" || sense_of(lexicon_.find(key), SenseKind::group) != nullptr) {
            return true;
        }
    }
    return at + 1 < atoms_.size() &&
           sense_of(lexicon_.find(atoms_[at + 1].key), SenseKind::group) != nullptr;
}

/// "6082-T6", "5083 H111": how an aluminium alloy is delivered.
bool Analyser::temper(std::uint32_t at) const {
    if (at >= atoms_.size()) {
        return false;
    }
    const std::string_view key = atoms_[at].key;
    const std::size_t digits = key.size() - 1;
    return digits >= 1 && digits <= 4 && (key[0] == 't' || (key[0] == 'h' && digits >= 2)) &&
           digits_only(key.substr(1));
}

/// Whether a name of a grade stands for it here: "304" alone is a number, "DIN EN 19" a standard.
bool Analyser::names_grade(std::string_view name, std::uint32_t at, std::uint32_t length) const {
    if (digits_only(name)) {
        // "covers, 5754, 120x80"
        const bool listed = name.size() == 4 && name[0] >= '5' && name[0] <= '7' && at > 0 &&
                            atoms_[at].gap == Gap::comma && !atoms_[at].tight &&
                            (at + length >= atoms_.size() ||
                             (atoms_[at + length].gap == Gap::comma && !atoms_[at + length].tight));
        return listed || metal_before(at) || temper(at + length);
    }
    const bool standard = at > 0 && name.starts_with("en") && name.size() > 2 && name[2] >= '0' &&
                          name[2] <= '9' &&
                          (atoms_[at - 1].key == "din" || atoms_[at - 1].key == "iso");
    return !standard;
}

/// "Feinguss 1.4408", "Alu schwarz eloxiert": a phrase of the trade that says its material too.
void Analyser::grades_within(std::uint32_t at, std::uint32_t length) {
    const Sense* group =
        length > 1 ? sense_of(lexicon_.find(atoms_[at].key), SenseKind::group) : nullptr;
    if (group != nullptr && lexicon_.groups[group->id].code == "aluminium") {
        result_.mentions.push_back({SenseKind::group, group->id, at, at + 1});
    }
    for (std::uint32_t i = at + 1; length > 1 && i < at + length; ++i) {
        if (material_number(i) != 0) {
            return;
        }
        const auto grade = lexicon_.grade_names.find(atoms_[i].key);
        if (grade != lexicon_.grade_names.end() && !digits_only(atoms_[i].key)) {
            result_.mentions.push_back({SenseKind::grade, grade->second, i, i + 1});
            return;
        }
    }
}

}  // namespace clusterlotse::matching
