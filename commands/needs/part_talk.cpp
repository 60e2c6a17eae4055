#include "commands/needs/part_talk.hpp"

#include "commands/desk/stance.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/stray_words.hpp"
#include "commands/moderator/moderator_orders.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/recent_needs.hpp"
#include "commands/questions/questions.hpp"

#include <algorithm>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Purpose;

bool is_about_a_need(Purpose purpose) {
    return purpose == Purpose::acknowledgement || purpose == Purpose::question ||
           purpose == Purpose::answer || purpose == Purpose::status;
}

/// Amount, material and size: nobody answers a question with all of them.
bool tells_all(const UnderstoodNeed& said) {
    return said.quantity && !said.materials.empty() && said.dimensions_mm != Dimensions{};
}

/// "50 Buchsen aus CuSn8" while a firm waits for an answer about turned parts.
bool may_be_of_same_work(
    const std::string& text, const UnderstoodNeed& said, const UnderstoodNeed& need
) {
    return !said.processes.empty() && !asks_for_work(text) && !tells_all(said) &&
           std::ranges::all_of(said.processes, [&](const std::string& process) {
               return std::ranges::find(need.processes, process) != need.processes.end();
           });
}

}  // namespace

PartNamed part_of_last(
    Office& office,
    const Request& request,
    const storage::OutboxReference& last,
    const UnderstoodNeed& understood
) {
    const auto need = last.context.need_id && is_about_a_need(last.context.purpose)
                          ? office.needs.find(*last.context.need_id)
                          : std::nullopt;
    if (!need || has_ended(need->state) || !is_asker(request.speaker, *need)) {
        return PartNamed::no;
    }
    const std::string& text = request.message.text;
    const std::string words = whole_text(*need);
    const UnderstoodNeed known = understand(office, *need);
    const PartNamed part = part_named(text, understood, words, known);
    if (part == PartNamed::no) {
        const bool waits = last.context.purpose == Purpose::question;
        return waits && may_be_of_same_work(text, understood, known) ? PartNamed::may_be : part;
    }
    if (part == PartNamed::surely && !points_at_part(text, words)) {
        const auto others = recent_needs(office, request.speaker);
        const bool another = std::ranges::any_of(others, [&](const NeedRecord& other) {
            return other.id != need->id && points_at_part(text, whole_text(other));
        });
        return another ? PartNamed::may_be : part;
    }
    return part;
}

void ask_whose_part(Office& office, const Request& request, const storage::OutboxReference& last) {
    auto needs = recent_needs(office, request.speaker);
    const auto about = std::ranges::find_if(needs, [&](const NeedRecord& need) {
        return need.id == last.context.need_id;
    });
    // What was spoken of last stands first.
    if (about != needs.end()) {
        std::rotate(needs.begin(), about, about + 1);
    } else if (auto need = office.needs.find(last.context.need_id.value_or(0))) {
        needs.insert(needs.begin(), std::move(*need));
    }
    offer_needs(office, request, request.message.text, std::move(needs));
}

bool ask_whether_part(
    Office& office,
    const Request& request,
    const std::string& text,
    const UnderstoodNeed& understood
) {
    if (request.message.place == Place::room || !request.message.attachments.empty() ||
        request.speaker.profile_id.empty()) {
        return false;
    }
    auto needs = recent_needs(office, request.speaker);
    std::erase_if(needs, [&](const NeedRecord& need) {
        const std::string words = whole_text(need);
        return !points_at_part(text, words) ||
               part_named(text, understood, words, understand(office, need)) != PartNamed::surely;
    });
    if (needs.empty()) {
        return false;
    }
    offer_needs(office, request, text, std::move(needs));
    return true;
}

std::optional<storage::OutboxReference> question_waiting(
    Office& office, const storage::NeedRecord& need
) {
    std::vector<storage::OutboxReference> waiting;
    for (const auto& invitation : office.invitations.of_need(need.id)) {
        const auto asked = is_open(invitation.state) ? questions_of(office, invitation)
                                                     : std::vector<AskedQuestion>{};
        const bool waits = std::ranges::any_of(asked, [](const AskedQuestion& question) {
            return !question.answered;
        });
        auto row =
            waits ? office.outbox.find_invitation(invitation.id, Purpose::question) : std::nullopt;
        if (row) {
            waiting.push_back(std::move(*row));
        }
    }
    return waiting.size() == 1 ? std::optional(std::move(waiting.front())) : std::nullopt;
}

std::string kept_unnamed(
    Office& office, const storage::PendingChoice& choice, std::int64_t chosen, Language language
) {
    if (chosen != kNewNeedChoice || choice.from_supplier) {
        return {};
    }
    const bool confidential = std::ranges::any_of(choice.invitations, [&](std::int64_t id) {
        const bool stray = id <= kStrayChoice && id > kOrderChoice;
        const auto need = stray ? office.needs.find(kStrayChoice - id) : std::nullopt;
        return need && need->confidential;
    });
    if (!confidential) {
        return {};
    }
    return language == Language::de ? "\nBitte anonym." : "\nPlease keep us anonymous.";
}

}  // namespace clusterlotse::commands
