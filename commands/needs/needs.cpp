#include "commands/needs/needs.hpp"

#include "commands/asker/answer_time_clauses.hpp"
#include "commands/desk/help.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/name_kept.hpp"
#include "commands/endings/endings.hpp"
#include "commands/endings/outcome.hpp"
#include "commands/files/files.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/release.hpp"
#include "commands/needs/answer_time.hpp"
#include "commands/needs/change_told.hpp"
#include "commands/needs/clean_corrections.hpp"
#include "commands/needs/lifetime.hpp"
#include "commands/needs/need_card.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/open_limit.hpp"
#include "commands/needs/open_steps.hpp"
#include "commands/needs/overtaken.hpp"
#include "commands/needs/parted_works.hpp"
#include "commands/waves/answer_time_moved.hpp"
#include "commands/waves/askable.hpp"
#include "commands/waves/busy_firms.hpp"
#include "commands/waves/distribution.hpp"
#include "commands/waves/invite.hpp"
#include "commands/waves/nobody_found.hpp"
#include "commands/waves/still_fitting.hpp"
#include "commands/wording/clauses.hpp"
#include "matching/text/shown_number.hpp"

#include <iterator>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

/// Ends what was asked of firms that the asker rules out now; the names of those that knew of it.
std::vector<std::string> take_back_ruled_out(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
) {
    std::vector<std::string> names;
    if (understood.excluded_firms.empty()) {
        return names;
    }
    for (const auto& invitation : office.invitations.of_need(need.id)) {
        const auto profile = office.profiles.find(invitation.profile_id);
        if (profile && is_excluded(understood, *profile) && take_back(office, need, invitation)) {
            names.push_back(profile->name);
        }
    }
    return names;
}

/// `news`: what the asker added; empty where he wrote the need anew.
NeedChange follow_change(Office& office, storage::NeedRecord& need, const std::string& news) {
    const auto before = office.needs.find(need.id);
    const UnderstoodNeed understood = understand(office, need);
    need.version += 1;
    need.updated_at = office.clock.now();
    note_understood(need, understood);
    note_discretion(office, need);
    office.needs.update(need);
    watch_outcome(office, need);
    NeedChange change;
    change.taken_back = take_back_ruled_out(office, need, understood);
    if (before && keeps_name_back(*before, need, news)) {
        change.unnamed = true;
        change.known_to = take_name_back(office, *before);
    }
    if (need.state == NeedState::awaiting_release || has_ended(need.state)) {
        // What is read back anew waits for a new yes.
        office.timers.cancel(storage::TimerKind::release_day, need.id);
        show_moderators_again(office, need, understood);
        return change;
    }
    const bool others_hear = (!before || reads_differently(office, *before, need)) &&
                             !changes_nothing_for_firms(office, news, need.language);
    if (change.unnamed) {
        take_name_out(office, need, understood, others_hear);
    }
    std::vector<std::int64_t> not_counted;
    if (others_hear) {
        const auto was = before ? std::optional(understand(office, *before)) : std::nullopt;
        const auto gone = before ? no_longer_fitting(office, *before, *was, need, understood)
                                 : std::vector<NoLongerFit>{};
        for (const NoLongerFit& one : gone) {
            const auto invitation = office.invitations.find(one.invitation);
            const bool unsent = invitation && take_back_unsent(office, *invitation);
            (unsent ? change.let_go : change.no_longer_fit).push_back(one.firm);
            not_counted.push_back(one.invitation);
        }
        change.told = update_invited(office, need, understood, was, !news.empty(), not_counted);
    }
    if (need.state == NeedState::parked || need.state == NeedState::by_phone) {
        // It rests, or the moderator who took it asks in person.
        return change;
    }
    const bool found_nobody = need.state == NeedState::no_match;
    const Candidates candidates = distribute(office, need, understood, not_counted);
    ask(office, need, understood, candidates);
    for (const Candidate& one : candidates.fitting) {
        change.newly_asked.push_back(one.firm);
    }
    if (!candidates.fitting.empty()) {
        tell_open_steps(office, need, understood, candidates, found_nobody);
    }
    if (need.state == NeedState::no_match) {
        (void)wait_for_busy_firms(office, need, understood);
    }
    if (found_nobody && under_way(need.state)) {
        const Fields fields = need_card(office, need, understood, candidates, true);
        write_to_asker(
            office, need, "acknowledgement", fields, {Purpose::acknowledgement, need.id}
        );
    }
    return change;
}

}  // namespace

void say_too_long(Office& office, const Request& request) {
    const bool german = request.speaker.language == Language::de;
    const std::string limit = matching::shown_number(kMaxNeedBytes, german, false);
    reply(office, request, "need_too_long", Fields().set("limit", limit));
}

void post_need(Office& office, const Request& request, const std::string& text) {
    const InboundMessage& message = request.message;
    const Speaker& speaker = request.speaker;
    if (text.size() > kMaxNeedBytes) {
        say_too_long(office, request);
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
            show_help(office, request);
            return;
        case SmallTalk::none:
            break;
    }
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
    if (const auto within = answer_time_within(text, today_of(office))) {
        need.amendments.push_back(answer_time_kept(within->day));
    }
    const UnderstoodNeed understood = understand(office, need);
    note_understood(need, understood);
    note_discretion(office, need);
    office.needs.add(need, static_cast<int>(today_of(office).year()));
    renew(office, need);
    if (const auto answers = answer_time_of(need)) {
        renew(office, need, *answers);
    }
    watch_outcome(office, need);
    const KeptFiles files = keep_files(office, message, need);

    Candidates candidates;
    const bool automatic = office.settings.needs.release == config::Release::automatic;
    const bool held = automatic && has_enough_open(office, need);
    if (held) {
        hold_back(office, need, understood);
    } else if (automatic) {
        candidates = distribute(office, need, understood);
    }
    const bool in_room = message.place == Place::room;
    Fields fields = need_card(office, need, understood, candidates, !in_room);
    if (in_room) {
        set_busy_firms(office, need, understood, fields);
    } else {
        offer_widening(office, need, understood, fields);
    }
    set_files(office, need, fields);
    if (held) {
        set_held(office, need, !in_room, fields);
    }
    fields.set("searched", files.searched);
    offer_parts(office, need, fields);
    reply(office, request, "acknowledgement", fields, {Purpose::acknowledgement, need.id});
    tell_kept(office, request, need, files, std::nullopt);
    ask(office, need, understood, candidates);
    tell_open_steps(office, need, understood, candidates, true);
    if (held && in_room) {
        tell_held(office, need);
    }
    if (need.state == NeedState::no_match) {
        if (in_room) {
            write_widening(office, need, understood);
        }
        tell_moderators_nobody(office, need, understood);
    }
    if (need.state == NeedState::awaiting_release &&
        office.settings.needs.release == config::Release::moderator) {
        std::vector<std::string> file_names;
        for (const auto& attachment : message.attachments) {
            file_names.push_back(attachment.name);
        }
        ask_moderators(office, need, understood, file_names);
    }
}

std::optional<NeedChange> change_need(
    Office& office, storage::NeedRecord need, const std::string& text
) {
    if (text.size() > kMaxNeedBytes || small_talk(text) == SmallTalk::empty || text == need.text) {
        return std::nullopt;
    }
    drop_overtaken(office, need, text);
    const bool moved = take_answer_time_of(office, need, text);
    need.text = text;
    auto change = follow_change(office, need, {});
    const auto answers = answer_time_of(need);
    if (moved && answers && !has_ended(need.state)) {
        (void)follow_answer_time(office, need, *answers);
    }
    return change;
}

std::optional<NeedChange> amend_need(
    Office& office, storage::NeedRecord& need, const std::string& addition
) {
    const std::string words(trimmed(behind_number(addition)));
    if (whole_text(need).size() + words.size() > kMaxNeedBytes) {
        return std::nullopt;
    }
    const std::string kept = in_clean_words(office, need, words);
    const auto answers = answer_time_within(words, today_of(office));
    if (answers) {
        need.amendments.push_back(answer_time_beside(answers->day));
    }
    need.amendments.push_back(kept);
    auto change = follow_change(office, need, kept);
    if (answers && !has_ended(need.state)) {
        (void)follow_answer_time(office, need, answers->day);
    }
    return change;
}

std::optional<NeedChange> reword_addition(
    Office& office, storage::NeedRecord& need, std::size_t place, const std::string& words
) {
    if (whole_text(need).size() + words.size() > kMaxNeedBytes) {
        return std::nullopt;
    }
    const auto was = answer_time_of(need);
    auto& kept = need.amendments;
    auto at = kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(place));
    // What he said with it of the day of the answers goes with it.
    if (at != kept.begin() && stands_beside_words(*std::prev(at))) {
        at = kept.erase(std::prev(at));
    }
    storage::NeedRecord before = need;
    before.amendments.assign(kept.begin(), at);
    const auto answers = answer_time_within(words, today_of(office));
    const bool only_day = answers && clauses_of(answers->rest).empty();
    if (!words.empty() && !only_day) {
        at = kept.insert(at, in_clean_words(office, before, behind_number(words)));
    }
    if (answers) {
        kept.insert(
            at, only_day ? answer_time_kept(answers->day) : answer_time_beside(answers->day)
        );
    }
    auto change = follow_change(office, need, {});
    const auto is = answer_time_of(need);
    if (is && is != was && !has_ended(need.state)) {
        (void)follow_answer_time(office, need, *is);
    }
    return change;
}

}  // namespace clusterlotse::commands
