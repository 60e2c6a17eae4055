#include "commands/needs.hpp"

#include "commands/invite.hpp"
#include "commands/letters.hpp"
#include "commands/local_time.hpp"
#include "commands/words.hpp"

namespace clusterlotse::commands {

namespace {

using matching::Fact;
using storage::NeedState;
using storage::Purpose;

std::vector<Fields> lines(const std::vector<std::string>& texts) {
    std::vector<Fields> list;
    for (const std::string& text : texts) {
        list.push_back(Fields().set("text", text));
    }
    return list;
}

Date today_of(const Office& office) {
    return local_date(office.clock.now(), office.settings.cluster.timezone);
}

UnderstoodNeed understand(const Office& office, const std::string& text, Language language) {
    return office.engine.understand(text, today_of(office), language);
}

/// What the asker reads about his need: the same card for a new, a changed and a released one.
Fields card(
    const Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const Candidates& candidates,
    bool name_firms
) {
    Fields fields;
    fields.set("number", need.number)
        .set(
            "understood",
            joined(matching::describe(understood, office.vocabulary, need.language), " · ")
        )
        .set("confidential", need.confidential)
        .set("questions", lines(understood.questions))
        .set("has_questions", !understood.questions.empty() && need.state != NeedState::no_match)
        .set("nobody", need.state == NeedState::no_match)
        .set("moderator_told", !office.members.moderators().empty())
        .set(
            "awaiting_asker",
            need.state == NeedState::awaiting_release &&
                office.settings.needs.release == config::Release::confirm
        )
        .set(
            "awaiting_moderator",
            need.state == NeedState::awaiting_release &&
                office.settings.needs.release == config::Release::moderator
        )
        .set("asking", need.state == NeedState::distributed && !candidates.fitting.empty())
        .set("count", std::to_string(candidates.fitting.size()))
        .set("one", candidates.fitting.size() == 1)
        .set("several", candidates.fitting.size() > 1)
        .set("in_room", need.place == Place::room);
    std::vector<std::string> steps;
    std::vector<std::string> open_steps;
    for (const StepCover& step : candidates.steps) {
        const std::string name = office.vocabulary.process_name(step.process, need.language);
        if (step.firm.empty()) {
            open_steps.push_back(name);
        } else {
            steps.push_back(name_firms ? name + ": " + step.firm : name);
        }
    }
    fields.set("steps", joined(steps, " · ")).set("open_steps", joined(open_steps, ", "));
    std::vector<Fields> firms;
    std::vector<Fields> near_misses;
    if (name_firms) {
        for (const Candidate& candidate : candidates.fitting) {
            const auto reasons = facts_of(candidate.match, Fact::Verdict::fits, need.language);
            firms.push_back(
                Fields().set("firm", candidate.firm).set("reasons", joined(reasons, ", "))
            );
        }
        for (const Candidate& candidate : candidates.near_misses) {
            const auto reasons =
                facts_of(candidate.match, Fact::Verdict::contradicts, need.language);
            near_misses.push_back(
                Fields().set("firm", candidate.firm).set("reasons", joined(reasons, ", "))
            );
        }
    }
    fields.set("firms", std::move(firms));
    fields.set("has_near_misses", !near_misses.empty() && need.state == NeedState::no_match);
    fields.set("near_misses", std::move(near_misses));
    return fields;
}

Fields attachment_fields(const InboundMessage& message, Fields fields) {
    std::vector<std::string> names;
    for (const auto& attachment : message.attachments) {
        names.push_back(attachment.name.empty() ? attachment.type : attachment.name);
    }
    fields.set("attachments", joined(names, ", "));
    return fields;
}

/// Fills in what follows from the text.
void apply(storage::NeedRecord& need, const UnderstoodNeed& understood) {
    need.confidential = understood.confidential;
    need.deadline = understood.deadline;
}

std::size_t wave_size(const Office& office) {
    return static_cast<std::size_t>(std::max(1, office.settings.needs.suppliers_per_wave));
}

void tell_moderators_nobody(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const Speaker& asker
) {
    Fields fields;
    fields.set("number", need.number)
        .set("text", need.text)
        .set("firm", asker.firm)
        .set(
            "understood",
            joined(matching::describe(understood, office.vocabulary, Language::de), " · ")
        );
    tell_moderators(office, "moderator_no_match", fields, {Purpose::information, need.id});
}

void ask_moderators(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const Speaker& asker
) {
    const Candidates proposed = find_candidates(office, need, understood, wave_size(office));
    storage::NeedRecord shown = need;
    shown.language = office.settings.cluster.language;
    Fields fields = card(office, shown, understood, proposed, true);
    fields.set("text", need.text).set("firm", asker.firm);
    tell_moderators(office, "moderator_release", fields, {Purpose::release, need.id});
}

/// Whom to ask now; decides between distributed and no_match.
Candidates distribute(Office& office, storage::NeedRecord& need, const UnderstoodNeed& understood) {
    const auto invited = office.invitations.of_need(need.id).size();
    const std::size_t wave = wave_size(office);
    const std::size_t limit = wave > invited ? wave - invited : 0;
    Candidates candidates = find_candidates(office, need, understood, limit);
    need.state =
        candidates.fitting.empty() && invited == 0 ? NeedState::no_match : NeedState::distributed;
    office.needs.update(need);
    return candidates;
}

}  // namespace

void post_need(Office& office, const Request& request, const std::string& text) {
    const InboundMessage& message = request.message;
    const Speaker& speaker = request.speaker;
    if (text.size() > kMaxNeedBytes) {
        reply(
            office, request, "need_too_long", Fields().set("limit", std::to_string(kMaxNeedBytes))
        );
        return;
    }
    switch (small_talk(text)) {
        case SmallTalk::empty:
            reply(office, request, "need_empty", {});
            return;
        case SmallTalk::thanks:
            reply(office, request, "thanks", {});
            return;
        case SmallTalk::question:
            reply(office, request, "help", {});
            return;
        case SmallTalk::none:
            break;
    }
    const UnderstoodNeed understood = understand(office, text, speaker.language);
    storage::NeedRecord need;
    need.asker_profile = speaker.profile_id;
    need.asker = speaker.address;
    need.language = speaker.language;
    need.place = message.place;
    need.conversation = message.conversation;
    need.message_id = message.message_id;
    need.thread_root = message.thread_root;
    need.references = message.references;
    need.subject = message.subject;
    need.text = text;
    need.created_at = need.updated_at = office.clock.now();
    apply(need, understood);
    const bool automatic = office.settings.needs.release == config::Release::automatic;
    need.state = automatic ? NeedState::distributed : NeedState::awaiting_release;
    office.needs.add(need, static_cast<int>(today_of(office).year()));

    Candidates candidates;
    if (automatic) {
        candidates = distribute(office, need, understood);
    }
    const Fields fields = card(office, need, understood, candidates, message.place != Place::room);
    reply(
        office,
        request,
        "acknowledgement",
        attachment_fields(message, fields),
        {Purpose::acknowledgement, need.id}
    );
    invite(office, need, understood, candidates.fitting);
    if (need.state == NeedState::no_match) {
        tell_moderators_nobody(office, need, understood, speaker);
    }
    if (need.state == NeedState::awaiting_release &&
        office.settings.needs.release == config::Release::moderator) {
        ask_moderators(office, need, understood, speaker);
    }
}

void change_need(Office& office, storage::NeedRecord need, const std::string& text) {
    if (text.size() > kMaxNeedBytes || small_talk(text) == SmallTalk::empty || text == need.text) {
        return;
    }
    const UnderstoodNeed understood = understand(office, text, need.language);
    need.text = text;
    need.version += 1;
    need.updated_at = office.clock.now();
    apply(need, understood);
    office.needs.update(need);
    if (need.state == NeedState::awaiting_release) {
        return;
    }
    update_invited(office, need, understood);
    const Candidates candidates = distribute(office, need, understood);
    invite(office, need, understood, candidates.fitting);
}

void release_need(Office& office, storage::NeedRecord need) {
    if (need.state != NeedState::awaiting_release) {
        return;
    }
    const UnderstoodNeed understood = understand(office, need.text, need.language);
    const Candidates candidates = distribute(office, need, understood);
    const Fields fields = card(office, need, understood, candidates, true);
    write_to_asker(office, need, "acknowledgement", fields, {Purpose::acknowledgement, need.id});
    invite(office, need, understood, candidates.fitting);
    if (need.state == NeedState::no_match) {
        tell_moderators_nobody(office, need, understood, office.members.speaker(need.asker));
    }
}

void reject_need(Office& office, storage::NeedRecord need) {
    if (need.state != NeedState::awaiting_release) {
        return;
    }
    need.state = NeedState::rejected;
    need.updated_at = office.clock.now();
    office.needs.update(need);
    write_to_asker(
        office,
        need,
        "need_rejected",
        Fields().set("number", need.number),
        {Purpose::information, need.id}
    );
}

void withdraw_need(Office& office, storage::NeedRecord need, bool forget_text) {
    if (need.state == NeedState::withdrawn) {
        return;
    }
    need.state = NeedState::withdrawn;
    need.updated_at = office.clock.now();
    if (forget_text) {
        need.text.clear();
        need.subject.clear();
    }
    office.needs.update(need);
    end_invitations(office, need);
}

}  // namespace clusterlotse::commands
