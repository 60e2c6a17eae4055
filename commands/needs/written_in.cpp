#include "commands/needs/written_in.hpp"

#include "commands/desk/words.hpp"
#include "commands/needs/clean_corrections.hpp"
#include "commands/needs/free_dates.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/needs/description.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
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

/// Those that mostly share their words with others: "Ø 40 x 120".
constexpr std::array kSizes = {
    &Dimensions::length, &Dimensions::width, &Dimensions::height, &Dimensions::thickness};

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

/// "120", "0,5": as a size is written in millimetres; nothing for a range, or where
/// it has more digits.
std::optional<std::string> written_size(const std::pair<double, double>& range) {
    const double millimetres = range.first;
    const auto tenths = std::llround(millimetres * 10);
    constexpr double kSame = 1e-6;
    if (range.first != range.second ||
        std::abs(millimetres * 10 - static_cast<double>(tenths)) > kSame) {
        return std::nullopt;
    }
    const std::string whole = std::to_string(tenths / 10);
    return tenths % 10 == 0 ? whole : whole + "," + std::to_string(tenths % 10);
}

/// The text with the new figure in the only place where the old one stands by itself.
std::optional<std::string> with_figure(
    std::string text, const std::string& before, const std::string& now
) {
    const RE2 alone(
        R"((?:^|[^\d.,]))" + ("(" + RE2::QuoteMeta(before) + ")") + R"((?:$|[^\d.,]|[.,](?:$|\D)))"
    );
    re2::StringPiece rest(text);
    re2::StringPiece place;
    re2::StringPiece another;
    if (!RE2::FindAndConsume(&rest, alone, &place) || RE2::PartialMatch(rest, alone, &another)) {
        return std::nullopt;
    }
    const auto at = static_cast<std::size_t>(place.data() - text.data());
    return text.replace(at, before.size(), now);
}

/// Puts each size that changed into the text; false where one cannot be put there.
bool put_sizes(const UnderstoodNeed& was, const UnderstoodNeed& is, std::string& text) {
    for (const auto size : kSizes) {
        const auto& before = was.dimensions_mm.*size;
        const auto& now = is.dimensions_mm.*size;
        if (before == now) {
            continue;
        }
        const auto old = before ? written_size(*before) : std::nullopt;
        const auto next = now ? written_size(*now) : std::nullopt;
        auto written = old && next ? with_figure(text, *old, *next) : std::nullopt;
        if (!written) {
            return false;
        }
        text = std::move(*written);
    }
    return true;
}

/// Puts what changed of one field into the text; false where it cannot be put there.
bool put_field(
    const UnderstoodNeed& was, const UnderstoodNeed& is, std::string_view field, std::string& text
) {
    if (same(was, is, field)) {
        return true;
    }
    const auto old = words_of(was, field);
    const auto now = words_of(is, field);
    const auto at = old && now ? only_place(text, *old) : std::nullopt;
    const auto put = at ? put_in(*old, *now, field) : std::nullopt;
    if (put) {
        text.replace(*at, old->size(), *put);
    }
    return put.has_value();
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
    const bool put = std::ranges::all_of(kWrittenInFields, [&](std::string_view field) {
        return put_field(was, is, field, text);
    });
    if (!put || !put_sizes(was, is, text)) {
        return std::nullopt;
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

NeedRecord as_it_is_headed(const Office& office, NeedRecord need) {
    if (need.amendments.empty()) {
        return need;
    }
    need = with_changes_written_in(office, std::move(need));
    if (need.amendments.empty()) {
        return need;
    }
    // What an addition says besides stays there; what it changes is put into the first words.
    const UnderstoodNeed is = understand(office, need);
    NeedRecord first = need;
    first.amendments.clear();
    for (const std::string_view field : kWrittenInFields) {
        NeedRecord written = first;
        if (put_field(understand(office, first), is, field, written.text) &&
            same(understand(office, written), is, field)) {
            first = std::move(written);
        }
    }
    need.text = std::move(first.text);
    return need;
}

}  // namespace clusterlotse::commands
