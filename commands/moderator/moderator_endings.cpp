#include "commands/moderator/moderator_endings.hpp"

#include "commands/asker/asker_endings.hpp"
#include "commands/desk/progress.hpp"
#include "commands/endings/award_names.hpp"
#include "commands/endings/endings.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderator_list.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/moderator/moderator_replies.hpp"
#include "commands/waves/nobody_found.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;
using Verdict = ModeratorWords::Verdict;

/// Then it is no need that nobody was found for.
bool anybody_had_offered(Office& office, const storage::NeedRecord& need) {
    return std::ranges::any_of(office.invitations.of_need(need.id), [&](const auto& one) {
        return came_forward(office, one);
    });
}

class SaidEnding {
public:
    SaidEnding(
        Office& office,
        const Request& request,
        storage::NeedRecord& need,
        const ModeratorWords& words
    )
        : office_(office),
          request_(request),
          need_(need),
          words_(words),
          replies_(office, request, need, words) {}

    void give_up() {
        if (!end_need(office_, need_, {.event = NeedEvent::give_up, .words = words_.reason})) {
            replies_.say_decided();
            return;
        }
        log_override(office_, request_, need_, OverrideKind::given_up, "", words_.reason);
        tell_asker_nobody(office_, need_, words_.told_reason());
        replies_.tell_others("given_up");
        replies_.confirm("given_up", replies_.number());
    }

    void award() {
        const auto meant = firms_meant(office_, need_, words_.awarded_to);
        if (meant.size() != 1 || meant.front().size() != 1) {
            ask_whom(meant);
            return;
        }
        const Profile& firm = meant.front().front();
        if (need_.state == NeedState::awaiting_release) {
            // He settled it himself before anybody was asked.
            (void)advance(office_, need_, NeedEvent::take_by_phone);
        }
        const auto invitation = office_.invitations.find(need_.id, firm.id);
        const auto chosen =
            invitation && is_open(invitation->state) ? std::optional(invitation->id) : std::nullopt;
        settle(NeedEvent::award, OverrideKind::awarded, &firm, chosen);
    }

    void settle(
        NeedEvent event,
        OverrideKind how,
        const Profile* firm = nullptr,
        std::optional<std::int64_t> chosen = std::nullopt
    ) {
        const std::string name = firm == nullptr ? std::string() : firm->name;
        const std::string reason = words_.reason.empty() ? name : words_.reason;
        if (!end_need(office_, need_, {.event = event, .chosen = chosen, .words = reason})) {
            replies_.say_decided();
            return;
        }
        log_override(office_, request_, need_, how, firm == nullptr ? "" : firm->id, words_.reason);
        Fields fields = replies_.number();
        const std::string ended(name_of(how));
        fields.set(ended, true).set("firm", name).set("reason", words_.told_reason());
        Fields to_asker = fields;
        storage::OutboxContext context{Purpose::information, need_.id};
        if (const auto invitation = chosen ? office_.invitations.find(*chosen) : std::nullopt) {
            context = chosen_for_asker(office_, need_, *invitation, to_asker);
            to_asker.set("to_firm", true);
        }
        write_to_asker(office_, need_, "need_settled", to_asker, context);
        replies_.tell_others(ended);
        replies_.confirm("settled", fields);
    }

private:
    void ask_whom(const std::vector<std::vector<Profile>>& meant) {
        std::vector<Fields> options;
        if (meant.size() == 1) {
            for (const Profile& profile : meant.front()) {
                options.push_back(Fields().set("firm", profile.name));
            }
        }
        Fields fields = replies_.number();
        fields.set("words", words_.awarded_to).set("options", std::move(options));
        reply_privately(office_, request_, "award_to_whom", fields, {Purpose::release, need_.id});
    }

    Office& office_;
    const Request& request_;
    storage::NeedRecord& need_;
    const ModeratorWords& words_;
    ModeratorReplies replies_;
};

}  // namespace

void end_as_said(
    Office& office, const Request& request, storage::NeedRecord& need, const ModeratorWords& words
) {
    SaidEnding ending(office, request, need, words);
    const NeedEvent nothing_comes_of_it =
        need.state == NeedState::no_match ? NeedEvent::give_up : NeedEvent::fail;
    switch (words.verdict) {
        case Verdict::awarded:
            ending.award();
            return;
        case Verdict::outside:
            ending.settle(NeedEvent::award_outside, OverrideKind::awarded_outside);
            return;
        case Verdict::failed:
            ending.settle(nothing_comes_of_it, OverrideKind::not_placed);
            return;
        case Verdict::give_up:
            if (anybody_had_offered(office, need)) {
                ending.settle(nothing_comes_of_it, OverrideKind::not_placed);
            } else {
                ending.give_up();
            }
            return;
        case Verdict::none:
        case Verdict::release:
        case Verdict::reject:
        case Verdict::by_phone:
            return;
    }
}

}  // namespace clusterlotse::commands
