#include "commands/asker/also_ask.hpp"

#include "commands/asker/asker_endings.hpp"
#include "commands/asker/asker_wishes.hpp"
#include "commands/desk/enumerated.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/moderator/firm_wished.hpp"
#include "commands/moderator/moderator_list.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/moderator/proposals.hpp"
#include "commands/moderator/release.hpp"
#include "commands/needs/ambassadors.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/askable.hpp"
#include "commands/waves/work_shown.hpp"

#include <algorithm>
#include <utility>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Purpose;

constexpr std::string_view kLetIn = "Doch an ";

bool runs(const NeedRecord& need) {
    return under_way(need.state) || need.state == NeedState::no_match ||
           need.state == NeedState::awaiting_release;
}

std::optional<Profile> member_called(Office& office, const std::string& name) {
    std::optional<Profile> found;
    office.profiles.for_each([&](const Profile& profile) {
        if (!found && profile.name == name) {
            found = profile;
        }
    });
    return found;
}

/// What he said last counts, also when all he wrote is read again.
void let_in(Office& office, NeedRecord& need, const std::vector<Profile>& firms) {
    const UnderstoodNeed understood = understand(office, need);
    std::vector<std::string> again;
    for (const Profile& firm : firms) {
        if (is_excluded(understood, firm)) {
            again.push_back(firm.name);
        }
        auto& directed = need.directed_to;
        if (!directed.empty() && std::ranges::find(directed, firm.id) == directed.end()) {
            directed.push_back(firm.id);
        }
    }
    if (!again.empty()) {
        need.amendments.push_back(let_in_again(again));
    }
    need.updated_at = office.clock.now();
    office.needs.update(need);
}

/// Of a firm that is asked already: since when, and what came of it.
Fields refusal(
    Office& office,
    const NeedRecord& need,
    Obstacle obstacle,
    const Profile& firm,
    Language language
) {
    Fields note;
    note.set("refused", true).set("firm", firm.name).set(name_of(obstacle), true);
    const auto invitation = office.invitations.find(need.id, firm.id);
    if (obstacle == Obstacle::asked && invitation && is_open(invitation->state)) {
        const bool declined = invitation->state == InvitationState::declined;
        const auto& zone = office.settings.cluster.timezone;
        note.set("asked_on", shown_date(local_date(invitation->created_at, zone), language))
            .set("declined", declined)
            .set("answered", !declined && invitation->answered_at.has_value())
            .set("silent", !invitation->answered_at.has_value());
    }
    return note;
}

/// The need has ended, or rests, or the moderator sees to it.
void say_that_nobody_is_asked(Office& office, const Request& request, const NeedRecord& need) {
    Fields fields;
    fields.set("number", need.number)
        .set("over", has_ended(need.state))
        .set("parked", need.state == NeedState::parked)
        .set("by_phone", need.state == NeedState::by_phone);
    reply_privately(office, request, "asked_as_well", fields, {Purpose::acknowledgement, need.id});
}

}  // namespace

std::string let_in_again(const std::vector<std::string>& firms) {
    return std::string(kLetIn) + joined(firms, " und ") + ".";
}

bool is_let_in_again(std::string_view amendment) {
    return amendment.starts_with(kLetIn);
}

namespace {

/// `goes_out`: the need is released at once.
void add_firms(
    Office& office,
    const Request& request,
    NeedRecord need,
    const std::vector<AlsoAsk>& firms,
    bool goes_out
) {
    std::vector<Fields> notes;
    std::vector<Profile> wanted;
    for (const AlsoAsk& one : firms) {
        if (one.names.size() > 1) {
            notes.push_back(Fields()
                                .set("ambiguous", true)
                                .set("words", one.written)
                                .set("names", alternatives(one.names, need.language)));
        } else if (auto profile = member_called(office, one.names.front())) {
            wanted.push_back(std::move(*profile));
        }
    }
    let_in(office, need, wanted);
    const UnderstoodNeed understood = understand(office, need);
    std::vector<Profile> asked;
    std::size_t left_to_moderator = 0;
    for (const Profile& firm : wanted) {
        if (!request.speaker.moderator && taken_off_by_moderator(office, need, firm.id)) {
            ask_whether_back(office, need, firm, request.message.text, goes_out);
            notes.push_back(Fields().set("taken_off", true).set("firm", firm.name));
            ++left_to_moderator;
            continue;
        }
        const Obstacle obstacle = obstacle_to(office, need, understood, firm);
        if (obstacle != Obstacle::none) {
            notes.push_back(refusal(office, need, obstacle, firm, request.speaker.language));
        } else {
            asked.push_back(firm);
        }
    }
    const bool waits = need.state == NeedState::awaiting_release;
    const auto unshown_work = [&](const Profile& firm) {
        return work_unshown_by(office, need, understood, firm, request.speaker.language);
    };
    if (waits && (wanted.empty() || left_to_moderator < wanted.size())) {
        // Else the list would be these firms alone.
        propose(office, need, understood);
        for (const Candidate& one : candidates_among(office, need, understood, asked)) {
            propose_firm(office, need, one);
            log_override(
                office, request, need, OverrideKind::added, one.profile_id, request.message.text
            );
            const bool yours = office.settings.needs.release == config::Release::confirm;
            if (goes_out) {
                continue;
            }
            notes.push_back(Fields().set("noted", true).set("firm", one.firm).set("yours", yours));
        }
        show_moderators_again(office, need, understood);
    } else if (!waits && !asked.empty()) {
        ask_firms(office, need, understood, asked, true);
    }
    for (const Profile& firm : waits ? asked : std::vector<Profile>{}) {
        if (const std::string work = unshown_work(firm); !work.empty()) {
            notes.push_back(
                Fields().set("other_trade", true).set("firm", firm.name).set("work", work)
            );
        }
    }
    if (notes.empty()) {
        return;
    }
    Fields fields;
    fields.set("number", need.number).set("notes", std::move(notes));
    reply_privately(office, request, "asked_as_well", fields, {Purpose::acknowledgement, need.id});
}

}  // namespace

void ask_also(
    Office& office, const Request& request, NeedRecord need, const std::vector<AlsoAsk>& firms
) {
    if (runs(need)) {
        add_firms(office, request, std::move(need), firms, false);
    } else {
        say_that_nobody_is_asked(office, request, need);
    }
}

void list_also(
    Office& office, const Request& request, NeedRecord need, const std::vector<AlsoAsk>& firms
) {
    add_firms(office, request, std::move(need), firms, true);
}

bool ask_also_somewhere(Office& office, const Request& request) {
    const Speaker& speaker = request.speaker;
    if (!may_add_firm(request.message.text)) {
        return false;
    }
    std::vector<NeedRecord> open;
    for (auto& need : office.needs.of_asker(speaker.profile_id, speaker.address, kMaxOpen)) {
        if (runs(need)) {
            open.push_back(std::move(need));
        }
    }
    const auto firms = open.empty() ? std::vector<AlsoAsk>{}
                                    : also_asked(office, request.message.text, speaker.profile_id);
    if (firms.empty() && !open.empty() && unknown_firm_wished(office, request, open.front())) {
        return true;
    }
    if (firms.empty() || std::ranges::any_of(open, [&](const NeedRecord& need) {
            return gives_order(office, need, request.message.text);
        })) {
        return false;
    }
    if (open.size() == 1) {
        ask_also(office, request, open.front(), firms);
    } else {
        ask_which_need(office, request, open);
    }
    return true;
}

}  // namespace clusterlotse::commands
