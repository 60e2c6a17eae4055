#include "matching/needs/staff_asked.hpp"

#include "matching/needs/focus_words.hpp"
#include "matching/needs/service_signs.hpp"
#include "matching/text/word_forms.hpp"

#include <vector>

namespace clusterlotse::matching {
namespace {

/// "Brauche zwei Rohrleitungsmonteure": more than one is sought, and no work is named.
bool counted_people(const ServiceScene& scene) {
    const std::vector<Atom>& atoms = scene.analysis().atoms;
    for (std::size_t at = 1; at < atoms.size(); ++at) {
        const Atom& before = atoms[at - 1];
        const bool several = before.key == "zwei" || before.key == "drei" || before.key == "vier" ||
                             before.key == "two" || before.key == "three" || before.key == "four" ||
                             (digits_only(before.key) && before.key != "1");
        if ((scene.signs(at) & kPerson) == 0 || !several || scene.roles()[at] != Role::asked) {
            continue;
        }
        for (const Atom& word : atoms) {
            if (word.sentence == before.sentence && (focus_word(word.key) & kAsks) != 0) {
                return true;
            }
        }
    }
    return false;
}

/// An examination is spoken of, not only people "mit Schein".
bool examined(const ServiceScene& scene) {
    const std::vector<Atom>& atoms = scene.analysis().atoms;
    for (std::size_t at = 0; at < atoms.size(); ++at) {
        const bool with = at > 0 && (atoms[at - 1].key == "mit" || atoms[at - 1].key == "with");
        if ((scene.signs(at) & kExam) != 0 && !with) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool staff_asked(const ServiceScene& scene) {
    const bool other_work = !scene.only() || scene.to_be_done();
    if (!scene.has(kPerson) || scene.has(kLearn) || (!scene.asks(kPerson) && other_work)) {
        return false;
    }
    return scene.has(kHire) || (scene.asks(kPerson) && scene.span_behind_for()) ||
           (scene.only() && !examined(scene) && counted_people(scene));
}

}  // namespace clusterlotse::matching
