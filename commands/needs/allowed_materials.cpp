#include "commands/needs/allowed_materials.hpp"

#include "commands/needs/concession_words.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <iterator>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::commands {

namespace {

/// Nobody allows a material in more words.
constexpr std::size_t kLongestAllowance = 200;

bool holds(const std::vector<Material>& list, const Material& material) {
    return std::ranges::find(list, material) != list.end();
}

/// The materials that stand in the parts of the text that allow something.
std::vector<Material> materials_allowed(
    const Office& office, const storage::NeedRecord& need, const std::string& words
) {
    static const RE2 seam(R"(([^,;\n]+?)(?:[,;\n]|[.!]\s|[.!]?\s*$))");
    std::vector<Material> allowed;
    re2::StringPiece rest(words);
    std::string part;
    while (RE2::FindAndConsume(&rest, seam, &part)) {
        if (!allows_something_else(part)) {
            continue;
        }
        const UnderstoodNeed read = office.engine.understand(part, today_of(office), need.language);
        std::ranges::copy_if(read.materials, std::back_inserter(allowed), [&](const Material& one) {
            return !holds(allowed, one);
        });
    }
    return allowed;
}

}  // namespace

bool allows_something_else(std::string_view text) {
    static const RE2 would_do(
        R"(\b(?:alternativ|alternative|alternatives|wahlweise|ersatzweise|notfalls|gleichwertig\w*|equivalent|alternatively)\b|\b(?:is|are|would be|waere|ist|passt|darf es|darfs) (?:\w+ ){0,2}?(?:fine|ok|okay|good|possible|acceptable|allowed|recht|in ordnung|moeglich|zulaessig|erlaubt|sein) (?:too|as well|also|auch)\b|\b(?:auch|also) (?:\w+ ){0,2}?(?:fine|ok|okay|good|possible|acceptable|allowed|recht|in ordnung|moeglich|zulaessig|erlaubt|gut|denkbar)\b|\bworks (?:too|as well|also)\b|^(?:(?:und|and|bitte|gern|gerne) )*(?:oder|or|auch) (?:auch |also )?(?:(?:aus|in|of|from|made of) )?\S+(?: \S+){0,2}$)"
    );
    static const RE2 denied(
        R"(\b(?:nicht|kein\w*|nie|net|nit|not|never|no|statt|anstatt|stattdessen|sondern|instead|nur|only)\b)"
    );
    if (text.size() > kLongestAllowance || text.find('?') != std::string_view::npos) {
        return false;
    }
    const std::string words = plain_words(text);
    return !says(words, denied) && (says(words, would_do) || concedes(text));
}

void allow_materials(
    const Office& office,
    const storage::NeedRecord& need,
    const std::string& words,
    const UnderstoodNeed& known,
    UnderstoodNeed& later
) {
    if (known.materials.empty() || later.materials.empty() || later.quantity ||
        !allows_something_else(words)) {
        return;
    }
    std::vector<Material> allowed = materials_allowed(office, need, words);
    if (allowed.empty()) {
        allowed = later.materials;
    }
    std::erase_if(later.materials, [&](const Material& one) { return holds(allowed, one); });
    const auto& wanted = later.materials.empty() ? known.materials : later.materials;
    std::erase_if(allowed, [&](const Material& one) { return holds(wanted, one); });
    later.equivalents = std::move(allowed);
    for (Wording& one : later.wording) {
        if (one.field == "materials" && later.materials.empty()) {
            one.field = "equivalents";
        }
    }
}

bool allows_material(
    const Office& office, const storage::NeedRecord& need, const std::string& words
) {
    if (!allows_something_else(words)) {
        return false;
    }
    const UnderstoodNeed known = understand(office, need);
    UnderstoodNeed said = office.engine.understand(words, today_of(office), need.language);
    if (!said.processes.empty()) {
        return false;
    }
    allow_materials(office, need, words, known, said);
    return std::ranges::any_of(said.equivalents, [&](const Material& one) {
        return !holds(known.equivalents, one);
    });
}

}  // namespace clusterlotse::commands
