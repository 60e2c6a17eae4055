#include "commands/needs/overtaken.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/models_kept.hpp"
#include "commands/needs/amount_corrections.hpp"
#include "commands/needs/answer_time.hpp"
#include "commands/needs/clean_corrections.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/size_corrections.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::commands {

namespace {

/// Leaves of `all` what is said of one matter.
using MatterOf = void (*)(UnderstoodNeed& one, const UnderstoodNeed& all);

/// What can be said once only: what is said later stands for what was said before.
constexpr std::array<MatterOf, 12> kMatters = {
    [](UnderstoodNeed& one, const UnderstoodNeed& all) {
        one.quantity = all.quantity;
        one.lots = all.lots;
        one.yearly_quantity = all.yearly_quantity;
    },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) {
        one.dimensions_mm.diameter = all.dimensions_mm.diameter;
    },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) {
        one.dimensions_mm.length = all.dimensions_mm.length;
    },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) {
        one.dimensions_mm.width = all.dimensions_mm.width;
    },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) {
        one.dimensions_mm.height = all.dimensions_mm.height;
    },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) {
        one.dimensions_mm.thickness = all.dimensions_mm.thickness;
    },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) { one.mass_kg = all.mass_kg; },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) { one.materials = all.materials; },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) { one.deadline = all.deadline; },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) { one.delivery_from = all.delivery_from; },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) { one.place = all.place; },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) { one.radius_km = all.radius_km; },
};
using Matters = std::bitset<kMatters.size()>;

UnderstoodNeed alone_of(MatterOf matter, const UnderstoodNeed& all) {
    UnderstoodNeed one;
    matter(one, all);
    return one;
}

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
