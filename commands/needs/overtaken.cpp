#include "commands/needs/overtaken.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/models_kept.hpp"
#include "commands/needs/amount_corrections.hpp"
#include "commands/needs/answer_time.hpp"
#include "commands/needs/clean_corrections.hpp"
#include "commands/needs/need_matters.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/size_corrections.hpp"

#include <algorithm>
#include <bitset>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::commands {

namespace {

using Matters = std::bitset<kMatters.size()>;

Matters matters_said(const UnderstoodNeed& said) {
    Matters matters;
    for (std::size_t i = 0; i < kMatters.size(); ++i) {
        matters[i] = alone_of(kMatters[i], said) != UnderstoodNeed{};
    }
    return matters;
}

/// What `now` says and says otherwise than `before`.
Matters said_otherwise(const UnderstoodNeed& before, const UnderstoodNeed& now) {
    Matters matters = matters_said(now);
    for (std::size_t i = 0; i < kMatters.size(); ++i) {
        matters[i] = matters[i] && alone_of(kMatters[i], before) != alone_of(kMatters[i], now);
    }
    return matters;
}

/// "Ø 45, und 30 Stück" as its parts; numbers are not cut apart.
std::vector<std::string> addition_parts(const std::string& addition) {
    static const RE2 cut(
        R"((?i)^((?s:.*?))(?:[,;]\s+(?:(?:und|and)\s+)?|\s*\n\s*|\s+(?:und|and)\s+))"
    );
    std::vector<std::string> parts;
    re2::StringPiece rest(addition);
    re2::StringPiece part;
    while (RE2::Consume(&rest, cut, &part)) {
        parts.emplace_back(part.data(), part.size());
    }
    parts.emplace_back(rest.data(), rest.size());
    return parts;
}

/// The text alone, without what was added.
UnderstoodNeed first_words(
    const Office& office, storage::NeedRecord need, const std::string& text
) {
    need.text = text;
    need.amendments.clear();
    return understand(office, need);
}

}  // namespace

void drop_overtaken(const Office& office, storage::NeedRecord& need, const std::string& text) {
    if (need.amendments.empty()) {
        return;
    }
    const UnderstoodNeed before = first_words(office, need, need.text);
    const Matters overtaken = said_otherwise(before, first_words(office, need, text));
    if (overtaken.none()) {
        return;
    }
    const Date today = today_of(office);
    for (std::string& addition : need.amendments) {
        if (keeps_answer_time(addition) || keeps_models(addition)) {
            continue;
        }
        std::vector<std::string> parts = addition_parts(addition);
        const auto dropped = std::erase_if(parts, [&](const std::string& part) {
            const std::string named = with_amount_named(with_size_named(part), before);
            const Matters said = matters_said(office.engine.understand(
                without_replaced(office, named, today, need.language), today, need.language
            ));
            return said.any() && (said & ~overtaken).none();
        });
        if (dropped > 0) {
            addition = joined(parts, ", ");
        }
    }
    std::erase_if(need.amendments, [](const std::string& one) { return trimmed(one).empty(); });
}

}  // namespace clusterlotse::commands
