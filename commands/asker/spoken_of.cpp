#include "commands/asker/spoken_of.hpp"

#include "commands/answers/answer_absence.hpp"
#include "commands/desk/standing.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/distribution.hpp"

#include <algorithm>

namespace clusterlotse::commands {

using storage::Invitation;

std::vector<Invitation> firms_spoken_of(Office& office, const storage::NeedRecord& need) {
    std::vector<Invitation> all = office.invitations.answered_of(need.id);
    for (Invitation& one : office.invitations.of_need(need.id)) {
        if (was_asked(one) && !one.answered_at) {
            all.push_back(std::move(one));
        }
    }
    return all;
}

AskerSetting setting_of(Office& office, const storage::NeedRecord& need) {
    AskerSetting setting;
    setting.today = today_of(office);
    setting.parked = need.state == NeedState::parked;
    if (need.expires_at && !setting.parked) {
        setting.runs_until = local_date(*need.expires_at, office.settings.cluster.timezone);
    }
    for (const Invitation& one : firms_spoken_of(office, need)) {
        setting.firms.push_back(firm_name(office, one.profile_id));
        setting.in_table += one.answered_at && setting.in_table < kMaxOpen ? 1 : 0;
    }
    if (need.deadline && !need.questions_closed) {
        setting.hint = date_hint(*need.deadline, setting.today);
    }
    return setting;
}

bool gives_order(Office& office, const storage::NeedRecord& need, const std::string& text) {
    const AskerWords words = read_asker(besides_exchange(text), setting_of(office, need));
    return words.firm && (words.says == AskerSays::award || words.besides);
}

bool came_forward(Office& office, const Invitation& invitation) {
    if (!invitation.answered_at || invitation.state == InvitationState::declined ||
        is_away(office, invitation)) {
        return false;
    }
    const auto answers = office.invitations.answers_of(invitation.id);
    const auto last = std::find_if(answers.rbegin(), answers.rend(), [](const auto& answer) {
        return answer.from_supplier;
    });
    return last == answers.rend() || last->kind != "decline";
}

void answer_asker(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    std::string_view template_name,
    const Fields& fields,
    const storage::OutboxContext& context
) {
    if (request.message.kind == InboundKind::reaction) {
        write_to_asker(office, need, template_name, fields, context);
    } else {
        reply_privately(office, request, template_name, fields, context);
    }
}

}  // namespace clusterlotse::commands
