#include "commands/moderator/moderator_list.hpp"

#include "commands/desk/progress.hpp"
#include "commands/discretion/near_names.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/moderator/not_chosen.hpp"
#include "commands/moderator/proposals.hpp"
#include "commands/waves/askable.hpp"
#include "commands/waves/held_back.hpp"
#include "commands/waves/work_shown.hpp"
#include "matching/firms/firm_name.hpp"

#include <algorithm>
#include <charconv>

namespace clusterlotse::commands {

namespace {

using storage::Audience;

std::optional<Profile> firm_of_number(
    Office& office, const storage::NeedRecord& need, const std::string& words
) {
    int number = 0;
    const auto end = words.data() + words.size();
    const auto parsed = std::from_chars(words.data(), end, number);
    if (parsed.ec != std::errc{} || parsed.ptr != end) {
        return std::nullopt;
    }
    const auto known = office.suggestions.find(need.id, Audience::moderator, number);
    return known && known->action == "firm" ? office.profiles.find(known->subject) : std::nullopt;
}

class Changes {
public:
    Changes(
        Office& office,
        const Request& request,
        const storage::NeedRecord& need,
        const UnderstoodNeed& understood,
        std::string reason
    )
        : office_(office),
          request_(request),
          need_(need),
          understood_(understood),
          reason_(std::move(reason)) {}

    void take_off(const std::string& words) {
        for (auto& meant : firms_meant(office_, need_, words)) {
            // On the list a name is seldom ambiguous.
            if (meant.size() > 1) {
                std::erase_if(meant, [&](const Profile& one) { return !on_list(one.id); });
            }
            if (meant.size() == 1) {
                take_off(meant.front(), reason_);
            } else {
                ask_back(words, meant);
            }
        }
    }

    void keep_only(const std::vector<std::string>& wanted) {
        std::vector<std::string> kept;
        for (const std::string& words : wanted) {
            for (const auto& meant : firms_meant(office_, need_, words)) {
                if (meant.size() != 1) {
                    ask_back(words, meant);
                    return;
                }
                kept.push_back(meant.front().id);
                if (!on_list(meant.front().id)) {
                    put_on(meant.front());
                }
            }
        }
        // "Nur 1 und 3, weil die in der Nähe sind" says why those, not why the others not.
        const std::string others =
            reason_for_others(office_, need_, kept, reason_, request_.speaker.language);
        for (const auto& invitation : office_.invitations.of_need(need_.id)) {
            const bool stays = std::ranges::find(kept, invitation.profile_id) != kept.end();
            const auto profile = office_.profiles.find(invitation.profile_id);
            if (invitation.state == InvitationState::proposed && !stays && profile) {
                take_off(*profile, others);
            }
        }
    }

    void add(const std::string& words, bool list) {
        for (const auto& meant : firms_meant(office_, need_, words)) {
            if (meant.size() != 1) {
                ask_back(words, meant);
            } else if (list && on_list(meant.front().id)) {
                note(Fields().set("on_list", true).set("firm", meant.front().name));
            } else if (list) {
                put_on(meant.front());
            } else if (allowed(meant.front())) {
                change_.added.push_back(meant.front());
            }
        }
    }

    ListChange done() { return std::move(change_); }

private:
    bool on_list(const std::string& profile_id) {
        const auto invitation = office_.invitations.find(need_.id, profile_id);
        return invitation && invitation->state == InvitationState::proposed;
    }

    void take_off(const Profile& profile, const std::string& reason) {
        auto invitation = office_.invitations.find(need_.id, profile.id);
        if (!invitation || !advance(office_, *invitation, InvitationEvent::remove)) {
            note(Fields().set("not_on_list", true).set("firm", profile.name));
            return;
        }
        change_.changed = true;
        note(Fields().set("removed", true).set("firm", profile.name));
        log_override(office_, request_, need_, OverrideKind::removed, profile.id, reason);
    }

    bool allowed(const Profile& profile) {
        const Obstacle obstacle = obstacle_to(office_, need_, understood_, profile);
        // He may know that the address is right again.
        if (obstacle == Obstacle::none || obstacle == Obstacle::undelivered) {
            return true;
        }
        note(refusal_note(office_, profile, obstacle));
        if (obstacle == Obstacle::weekly_limit) {
            log_held_back(office_, request_, need_, profile.id, reason_);
        }
        return false;
    }

    void put_on(const Profile& profile) {
        if (!allowed(profile)) {
            return;
        }
        propose_firm(
            office_, need_, candidates_among(office_, need_, understood_, {profile}).front()
        );
        change_.changed = true;
        const Language language = request_.speaker.language;
        note(Fields()
                 .set("added", true)
                 .set("firm", profile.name)
                 .set(
                     "unshown_work", work_unshown_by(office_, need_, understood_, profile, language)
                 ));
        log_override(office_, request_, need_, OverrideKind::added, profile.id, reason_);
    }

    void ask_back(const std::string& words, const std::vector<Profile>& meant) {
        std::vector<Fields> options;
        for (const Profile& profile : meant) {
            const int number = firm_number(office_, need_.id, profile.id);
            options.push_back(Fields()
                                  .set("position", std::to_string(number))
                                  .set("firm", profile.name)
                                  .set("city", profile.city));
        }
        Fields line;
        line.set("words", words).set("ambiguous", !meant.empty()).set("unknown", meant.empty());
        note(line.set("options", std::move(options)));
        change_.open = true;
    }

    void note(Fields line) { change_.notes.push_back(std::move(line)); }

    Office& office_;
    const Request& request_;
    const storage::NeedRecord& need_;
    const UnderstoodNeed& understood_;
    std::string reason_;
    ListChange change_;
};

}  // namespace

std::vector<std::vector<Profile>> firms_meant(
    Office& office, const storage::NeedRecord& need, const std::string& words
) {
    const auto one = [&](const std::string& firm) {
        if (auto numbered = firm_of_number(office, need, firm)) {
            return std::vector{*numbered};
        }
        return members_named(office, firm);
    };
    const auto firms = listed_firms(words);
    // "Schmidt und Söhne" may be one firm.
    if (firms.size() > 1) {
        if (auto whole = members_named(office, words); whole.size() == 1) {
            return {whole};
        }
    }
    std::vector<std::vector<Profile>> meant;
    for (const std::string& firm : firms) {
        meant.push_back(one(firm));
    }
    return meant;
}

ListChange change_list(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const ModeratorWords& words
) {
    Changes changes(office, request, need, understood, words.reason);
    for (const std::string& firm : words.without) {
        changes.take_off(firm);
    }
    if (!words.only.empty()) {
        changes.keep_only(words.only);
    }
    for (const std::string& firm : words.with) {
        changes.add(firm, true);
    }
    return changes.done();
}

ListChange firms_to_ask(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::vector<std::string>& firms,
    const std::string& reason
) {
    Changes changes(office, request, need, understood, reason);
    for (const std::string& firm : firms) {
        changes.add(firm, false);
    }
    return changes.done();
}

}  // namespace clusterlotse::commands
