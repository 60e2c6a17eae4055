#include "commands/moderator/told_answers.hpp"

#include "commands/answers/answer_notices.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/discretion/near_names.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderator_orders.hpp"
#include "commands/moderator/needs_named.hpp"
#include "commands/moderator/told_taken.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

struct AskedFirm {
    NeedRecord need;
    Invitation invitation;
};

/// The firms that may be named so and were asked for one of these needs; those alone that may still
/// answer, where there are such.
std::vector<AskedFirm> firms_it_may_be(
    Office& office, const std::string& written, const std::vector<NeedRecord>& needs
) {
    std::vector<AskedFirm> found;
    for (const Profile& profile : members_named(office, written)) {
        for (const NeedRecord& need : needs) {
            auto invitation =
                has_ended(need.state) ? std::nullopt : office.invitations.find(need.id, profile.id);
            const bool called = invitation && need.state == NeedState::by_phone &&
                                invitation->state == InvitationState::proposed;
            if (invitation && (called || !not_asked(invitation->state))) {
                found.push_back({need, std::move(*invitation)});
            }
        }
    }
    const auto open = [](const AskedFirm& one) {
        return is_open(one.invitation.state) || not_asked(one.invitation.state);
    };
    if (std::ranges::any_of(found, open)) {
        std::erase_if(found, [&](const AskedFirm& one) { return !open(one); });
    }
    return found;
}

/// Takes them where firm and need are plain, else asks. False where the firm was asked for none.
bool take_or_ask(
    Office& office,
    const Request& request,
    const ToldAnswer& told,
    const std::vector<NeedRecord>& needs,
    bool need_known
) {
    const auto asked = firms_it_may_be(office, told.firm, needs);
    std::set<std::string> firms;
    std::vector<NeedRecord> meant;
    for (const AskedFirm& one : asked) {
        firms.insert(one.invitation.profile_id);
        if (std::ranges::find(meant, one.need.id, &NeedRecord::id) == meant.end()) {
            meant.push_back(one.need);
        }
    }
    if (asked.size() == 1) {
        return take_told(office, request, asked.front().need, asked.front().invitation, told);
    }
    if (firms.size() == 1) {
        ask_about_which(office, request, meant);
        return true;
    }
    const bool member = !members_named(office, told.firm).empty();
    if (firms.empty() && !(need_known && member && needs.size() == 1)) {
        return false;
    }
    std::vector<Fields> lines;
    for (const std::string& firm : firms) {
        lines.push_back(Fields().set("firm", firm_name(office, firm)));
    }
    Fields fields;
    fields.set("written", told.firm)
        .set("number", need_known ? needs.front().number : std::string())
        .set("several", !firms.empty())
        .set("firms", std::move(lines));
    reply_privately(office, request, "answer_told_whose", fields, {Purpose::information});
    return true;
}

/// What one firm said, or several; each is taken, or asked about.
bool take_all(
    Office& office,
    const Request& request,
    const std::vector<ToldAnswer>& all,
    const std::vector<NeedRecord>& needs,
    bool need_known
) {
    if (all.size() == 1) {
        return take_or_ask(office, request, all.front(), needs, need_known);
    }
    // Whose file is beside the words of several is not for the bot to guess.
    InboundMessage words = request.message;
    words.attachments.clear();
    const Request without_files{words, request.speaker};
    for (const ToldAnswer& told : all) {
        if (!take_or_ask(office, without_files, told, needs, need_known)) {
            const Fields fields = Fields()
                                      .set("written", told.firm)
                                      .set("words", told.words)
                                      .set("number", need_known ? needs.front().number : "");
            reply_privately(office, request, "answer_told_whose", fields, {Purpose::information});
        }
    }
    return true;
}

std::vector<ToldAnswer> all_told(Office& office, const std::string& text) {
    auto several = told_answers_in(text, [&office](const std::string& name) {
        return !members_named(office, name).empty();
    });
    if (several.empty()) {
        if (auto one = told_answer_in(text)) {
            several.push_back(std::move(*one));
        }
    }
    return several;
}

}  // namespace

bool tells_answer_for(Office& office, const Request& request, const NeedRecord& need) {
    if (!request.speaker.moderator || is_asker(request.speaker, need)) {
        return false;
    }
    const auto told = all_told(office, request.message.text);
    return !told.empty() && take_all(office, request, told, {need}, true);
}

bool moderator_tells_answer(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
) {
    const InboundMessage& message = request.message;
    if (!request.speaker.moderator || message.kind != InboundKind::text) {
        return false;
    }
    const auto told = all_told(office, message.text);
    if (told.empty()) {
        return false;
    }
    const auto number = find_need_number(message.text);
    const auto known = number                        ? office.needs.find_number(*number)
                       : row && row->context.need_id ? office.needs.find(*row->context.need_id)
                                                     : std::nullopt;
    if (known) {
        return tells_answer_for(office, request, *known);
    }
    if (number) {
        return false;
    }
    NeedsNamed named = needs_named(office, message.text);
    auto needs = named.by_part ? std::move(named.needs) : living_needs(office);
    std::erase_if(needs, [&](const NeedRecord& need) { return is_asker(request.speaker, need); });
    return take_all(office, request, told, needs, false);
}

}  // namespace clusterlotse::commands
