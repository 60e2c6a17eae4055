#include "commands/moderator/moderator_replies.hpp"

#include "commands/letters/letters.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/moderator/moderators.hpp"

namespace clusterlotse::commands {

using storage::Purpose;

ModeratorReplies::ModeratorReplies(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const ModeratorWords& words
)
    : office_(office),
      request_(request),
      need_(need),
      words_(words),
      decided_before_(office.overrides.of_need(need.id).size()) {}

Fields ModeratorReplies::number() const {
    return Fields()
        .set("number", need_.number)
        .set("waiting", need_.state == NeedState::awaiting_release);
}

void ModeratorReplies::answer_shortly(std::string_view template_name) const {
    const Purpose purpose =
        need_.state == NeedState::no_match ? Purpose::nobody_found : Purpose::release;
    reply_privately(office_, request_, template_name, number(), {purpose, need_.id});
}

void ModeratorReplies::say_decided() const {
    const auto now = office_.needs.find(need_.id).value_or(need_);
    Fields fields = number();
    fields.set(std::string(name_of(now.state.state())), true);
    if (words_.verdict != ModeratorWords::Verdict::none) {
        fields.set("without_reason", asked_in_vain(words_.reason));
    }
    reply_privately(office_, request_, "release_done_before", fields, {Purpose::release, need_.id});
}

bool ModeratorReplies::asks_why() const {
    return reason_is_open(office_, request_, need_.id, decided_before_);
}

bool ModeratorReplies::misses_reason() const {
    return reason_is_open(office_, request_, need_.id, 0);
}

std::string ModeratorReplies::question_if(bool why) const {
    return why ? question_why(office_, request_, need_.id) : std::string();
}

bool ModeratorReplies::asked_in_vain(const std::string& reason) const {
    return pass_over_reason(office_, request_, need_.id, reason);
}

void ModeratorReplies::confirm(std::string_view template_name, Fields fields) const {
    const bool settles = words_.verdict != ModeratorWords::Verdict::none;
    bool in_vain = false;
    const bool why =
        settles ? reason_is_open(office_, request_, need_.id, decided_before_) : asks_why();
    if (settles && !why) {
        // "ja, weil sie voll sind" says why he took them off; why he rejects, or takes another one
        // off with the same words, says nothing of it.
        const bool of_both =
            words_.verdict == ModeratorWords::Verdict::release && !words_.changes() && !words_.text;
        in_vain = asked_in_vain(of_both ? words_.reason : std::string());
        fields.set("without_reason", in_vain);
    }
    fields.set("number", need_.number).set("why", question_if(why));
    reply_privately(
        office_,
        request_,
        template_name,
        fields,
        // He may still say it.
        {why || in_vain ? Purpose::override_reason : Purpose::information, need_.id}
    );
}

void ModeratorReplies::tell_others(const std::string& decision) const {
    tell_other_moderators(
        office_,
        need_,
        request_.speaker.address,
        "release_decided",
        [&](Language) { return number().set(decision, true).set("name", request_.speaker.name); }
    );
}

}  // namespace clusterlotse::commands
