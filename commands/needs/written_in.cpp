#include "commands/needs/written_in.hpp"

#include "commands/desk/words.hpp"
#include "commands/needs/clean_corrections.hpp"
#include "commands/needs/free_dates.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/needs/description.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <re2/re2.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;

/// What can be said once only, and stands in a text as words of its own.
constexpr std::array<std::string_view, 5> kWrittenInFields = {
    "quantity", "materials", "deadline", "mass_kg", "diameter"};

/// The only words by which the field was read; nothing where there are several.
std::optional<std::string> words_of(const UnderstoodNeed& read, std::string_view field) {
    std::optional<std::string> words;
    for (const Wording& one : read.wording) {
        if (one.field == field) {
            if (words) {
                return std::nullopt;
            }
            words = one.words;
        }
    }
    return words;
}

bool same(const UnderstoodNeed& one, const UnderstoodNeed& other, std::string_view field) {
    if (field == "quantity") {
        return one.quantity == other.quantity;
    }
    if (field == "materials") {
        return one.materials == other.materials;
    }
    if (field == "deadline") {
        return one.deadline == other.deadline;
    }
    return field == "mass_kg" ? one.mass_kg == other.mass_kg
                              : one.dimensions_mm.diameter == other.dimensions_mm.diameter;
}

/// "20 Drehteile" with 30 in it; other words stand for what they replace.
std::optional<std::string> put_in(
    const std::string& before, const std::string& now, std::string_view field
) {
    static const RE2 figure(R"(\d+(?:[.,]\d+)*)");
    if (field != "quantity" && field != "mass_kg" && field != "diameter") {
        return now;
    }
    static const RE2 any_figure(R"((\d+(?:[.,]\d+)*))");
    static const RE2 only_figure(R"(\D*(\d+(?:[.,]\d+)*)\D*)");
    std::string number;
    std::string words = before;
    std::string old;
    if (!RE2::FullMatch(before, only_figure, &old) ||
        !RE2::PartialMatch(now, any_figure, &number)) {
        return std::nullopt;
    }
    RE2::Replace(&words, figure, number);
    return words;
}

/// Where the words stand, if they stand there once.
std::optional<std::size_t> only_place(const std::string& text, const std::string& words) {
    const auto at = words.empty() ? std::string::npos : text.find(words);
    const bool once = at != std::string::npos && text.find(words, at + 1) == std::string::npos;
    return once ? std::optional(at) : std::nullopt;
}

/// Without the day that counts no more, and the comma before it.
std::string without_day(const std::string& text, std::size_t at, std::size_t length) {
    std::size_t begin = at;
    while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == ',')) {
        --begin;
    }
    return text.substr(0, begin) + text.substr(at + length);
}

/// The text with what the addition puts right; nothing where it cannot be put there, or the
/// addition says more than that.
std::optional<std::string> written_into(
    const Office& office, const NeedRecord& before, const NeedRecord& after
) {
    const UnderstoodNeed was = understand(office, before);
    const UnderstoodNeed is = understand(office, after);
    std::string text = before.text;
    if (was.deadline && !is.deadline && frees_date(after.amendments.back())) {
        const auto old = words_of(was, "deadline");
        const auto at = old ? only_place(text, *old) : std::nullopt;
        return at ? std::optional(without_day(text, *at, old->size())) : std::nullopt;
    }
    if (after.amendments.back() != changes_in_words(office, was, is, before.language)) {
        return std::nullopt;
    }
    for (const std::string_view field : kWrittenInFields) {
        if (same(was, is, field)) {
            continue;
        }
        const auto old = words_of(was, field);
        const auto now = words_of(is, field);
        const auto at = old && now ? only_place(text, *old) : std::nullopt;
        const auto put = at ? put_in(*old, *now, field) : std::nullopt;
        if (!put) {
            return std::nullopt;
        }
        text.replace(*at, old->size(), *put);
    }
    // All that changed has to stand there now.
    NeedRecord written = before;
    written.text = text;
    return matching::describe(understand(office, written), office.vocabulary, before.language) ==
                   matching::describe(is, office.vocabulary, before.language)
               ? std::optional(text)
               : std::nullopt;
}

}  // namespace

NeedRecord with_changes_written_in(const Office& office, NeedRecord need) {
    const std::vector<std::string> additions = std::exchange(need.amendments, {});
    for (const std::string& addition : additions) {
        NeedRecord after = need;
        after.amendments.push_back(addition);
        if (auto text = written_into(office, need, after)) {
            need.text = std::move(*text);
        } else {
            need = std::move(after);
        }
    }
    return need;
}

}  // namespace clusterlotse::commands
