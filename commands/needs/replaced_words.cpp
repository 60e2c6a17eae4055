#include "commands/desk/words.hpp"
#include "commands/needs/clean_corrections.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// What `replaced` says of a need is said anew in `without`.
bool takes_the_place(
    const Office& office,
    const std::string& without,
    const std::string& replaced,
    Date today,
    Language language
) {
    const UnderstoodNeed gone = office.engine.understand(replaced, today, language);
    const UnderstoodNeed stays = office.engine.understand(without, today, language);
    const auto stands_for = [](const auto& other, const auto& one) {
        return !one || other.has_value();
    };
    const Dimensions& size = gone.dimensions_mm;
    const Dimensions& other = stays.dimensions_mm;
    const bool says_something = !gone.materials.empty() || !gone.tolerances.empty() ||
                                gone.deadline || gone.mass_kg || size != Dimensions{};
    return says_something && (gone.materials.empty() || !stays.materials.empty()) &&
           (gone.tolerances.empty() || !stays.tolerances.empty()) &&
           stands_for(stays.deadline, gone.deadline) && stands_for(stays.mass_kg, gone.mass_kg) &&
           stands_for(other.diameter, size.diameter) && stands_for(other.length, size.length) &&
           stands_for(other.width, size.width) && stands_for(other.height, size.height) &&
           stands_for(other.thickness, size.thickness);
}

/// "Statt 42CrMo4 bitte C45": what is replaced stands first, in as few words as say something.
std::string without_leading_replaced(
    const Office& office, const std::string& text, Date today, Language language
) {
    static const RE2 leading(
        R"((?is)^(\W*(?:(?:bitte|doch|also|nein|nee|ach|und|jetzt|please|no)[\s,]+)*)(?:statt|anstatt|anstelle von|instead of)\s+((?:(?:aus|in|von|dem|der|den)\s+)?)(.+)$)"
    );
    static const RE2 word(R"(^(\s*[^\s,;]+[,;]?))");
    constexpr int kMostWordsReplaced = 4;
    std::string lead;
    std::string article;
    std::string rest;
    if (!RE2::FullMatch(text, leading, &lead, &article, &rest)) {
        return text;
    }
    std::string replaced;
    std::string next;
    for (int words = 0; words < kMostWordsReplaced && RE2::PartialMatch(rest, word, &next);
         ++words) {
        replaced += next;
        rest.erase(0, next.size());
        if (takes_the_place(office, lead + rest, replaced, today, language)) {
            return lead + std::string(trimmed(rest));
        }
    }
    return text;
}

}  // namespace

std::string without_replaced(
    const Office& office, const std::string& text, Date today, Language language
) {
    static const RE2 instead(
        R"((?i)((?:,\s*|\s)(?:und nicht|statt|anstatt|anstelle von|instead of|rather than)\s+((?:aus\s+|in\s+|bis\s+|by\s+)?[^,;\n]*?\d[^,;\n]*?))(?:[,;\n]|\.\s|\.?\s*$))"
    );
    constexpr int kMost = 8;
    std::string rest = without_leading_replaced(office, text, today, language);
    for (int round = 0; round < kMost; ++round) {
        re2::StringPiece whole;
        std::string replaced;
        if (!RE2::PartialMatch(rest, instead, &whole, &replaced)) {
            break;
        }
        std::string without = rest;
        without.erase(static_cast<std::size_t>(whole.data() - rest.data()), whole.size());
        if (!takes_the_place(office, without, replaced, today, language)) {
            break;
        }
        rest = std::move(without);
    }
    return rest;
}

}  // namespace clusterlotse::commands
