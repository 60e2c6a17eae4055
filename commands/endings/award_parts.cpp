#include "commands/endings/award_parts.hpp"

#include "commands/asker/asker_endings.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/endings/award_names.hpp"
#include "commands/endings/award_part_words.hpp"
#include "commands/endings/endings.hpp"
#include "commands/moderator/askers_word.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/needs/description.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;

/// What a part is, without the asker's words for it.
UnderstoodNeed part_understood(
    const Office& office, const NeedRecord& need, const std::string& words
) {
    const UnderstoodNeed read = office.engine.understand(words, today_of(office), need.language);
    UnderstoodNeed part;
    part.processes = read.processes;
    part.quantity = read.quantity;
    // "25 an Neckarschleife und 15 an Enkenbach"
    static const RE2 pieces(R"(\s*(\d{1,7})\s*)");
    int count = 0;
    if (!part.quantity && RE2::FullMatch(words, pieces, &count) && count > 0) {
        const auto whole = understand(office, need).quantity;
        if (whole && whole->unit == "piece" && count < whole->value) {
            part.quantity = Quantity{.value = static_cast<double>(count)};
        }
    }
    return part;
}

std::vector<PartOfOrder> parts_said(
    Office& office, const NeedRecord& need, const std::string& text
) {
    if (!need.state.can(NeedEvent::award)) {
        return {};
    }
    const AskerSetting setting = setting_of(office, need);
    return order_in_parts(text, setting.firms, setting.in_table, [&](const std::string& words) {
        const UnderstoodNeed part = part_understood(office, need, words);
        return !part.processes.empty() || part.quantity.has_value();
    });
}

}  // namespace

bool gives_parts(Office& office, const NeedRecord& need, const std::string& text) {
    return !parts_said(office, need, text).empty();
}

bool award_in_parts(Office& office, const Request& request, NeedRecord& need) {
    const auto parts = request.message.kind == InboundKind::text
                           ? parts_said(office, need, request.message.text)
                           : std::vector<PartOfOrder>{};
    if (parts.empty()) {
        return false;
    }
    const auto firms = firms_spoken_of(office, need);
    Ending ending{.event = NeedEvent::award, .chosen = firms.at(parts.front().firm).id};
    for (const PartOfOrder& one : parts) {
        ending.parts.emplace_back(firms.at(one.firm).id, part_understood(office, need, one.part));
    }
    const NeedRecord before = need;
    if (!end_need(office, need, ending)) {
        return false;
    }
    tell_moderators_of_askers_word(office, before, need);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Invitation& firm = firms.at(parts[i].firm);
        const bool last = i + 1 == parts.size();
        Fields fields;
        fields.set("number", need.number)
            .set("firm", firm_name(office, firm.profile_id))
            .set(
                "part",
                joined(
                    matching::describe(ending.parts[i].second, office.vocabulary, need.language),
                    ", "
                )
            )
            .set("others", last && firms.size() > parts.size());
        const auto context = chosen_for_asker(office, need, firm, fields);
        answer_asker(office, request, need, "award_done", fields, context);
    }
    return true;
}

bool parts_awarded_somewhere(Office& office, const Request& request) {
    const Speaker& speaker = request.speaker;
    std::vector<NeedRecord> meant;
    for (auto& need : office.needs.of_asker(speaker.profile_id, speaker.address, kMaxOpen)) {
        if (gives_parts(office, need, request.message.text)) {
            meant.push_back(std::move(need));
        }
    }
    return meant.size() == 1 && award_in_parts(office, request, meant.front());
}

}  // namespace clusterlotse::commands
