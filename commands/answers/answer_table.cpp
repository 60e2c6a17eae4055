#include "commands/answers/answer_table.hpp"

#include "commands/answers/answer_absence.hpp"
#include "commands/answers/answer_gaps.hpp"
#include "commands/answers/answer_period.hpp"
#include "commands/answers/untold_answers.hpp"
#include "commands/asker/rest_words.hpp"
#include "commands/desk/enumerated.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/endings/award_doubts.hpp"
#include "commands/endings/award_outcome.hpp"
#include "commands/files/file_releases.hpp"
#include "commands/files/files.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/answers/answer_description.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>
#include <set>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;
using storage::TimerKind;

/// "Angebot" and "ca. 12 €/Stück · ab KW 14": the kind of the answer, and what it says.
std::pair<std::string, std::string> described(const Answer& answer, Language language) {
    constexpr std::string_view kDot = " · ";
    const std::string all = matching::describe(answer, language);
    const auto end = all.find(kDot);
    return end == std::string::npos ? std::pair(all, std::string())
                                    : std::pair(all.substr(0, end), all.substr(end + kDot.size()));
}

void set_answer(
    const Office& office, const NeedRecord& need, const Answer& answer, Fields& fields
) {
    if (answer.kind != AnswerKind::unclear) {
        fields.set("read_as", matching::describe(answer, need.language));
        set_gaps(office, need, answer, fields);
    }
}

/// The firm that got the order gives it back: nobody can take the award back, but both learn what
/// to do now.
void tell_of_returned_order(
    Office& office,
    const NeedRecord& need,
    const Invitation& invitation,
    const std::string& text,
    Fields& fields
) {
    if (invitation.state != InvitationState::chosen || !gives_order_back(text)) {
        return;
    }
    forget_award(office, need);
    fields.set("gives_back", true).set("moderator_told", !office.members.moderators().empty());
    Fields told;
    told.set("by_firm", true)
        .set("number", need.number)
        .set("asker", office.members.speaker(need.asker).firm)
        .set("firm", firm_name(office, invitation.profile_id))
        .set("words", first_line(text));
    tell_moderators(office, "moderator_award", told, {Purpose::information, need.id});
}

/// What came before the newest answer and waits, so that none is lost behind it.
void show_waiting_beside(Office& office, NeedRecord& need);

/// Answers are collected for the asker, unless he wants the part so soon that each one counts.
bool waits_for_others(const Office& office, const NeedRecord& need) {
    return office.settings.needs.bundle_answers.count() > 0 && !has_ended(need.state) &&
           !is_urgent(understand(office, need), today_of(office));
}

}  // namespace

void note_told(Office& office, NeedRecord& need) {
    note_told_of(office, need, untold_answers(office, need));
}

void set_table(
    Office& office, const NeedRecord& need, Language language, Fields& fields, TableReader reader
) {
    std::vector<Fields> rows;
    int position = 0;
    int answered = 0;
    for (const Invitation& invitation : office.invitations.answered_of(need.id)) {
        answered += person_answered(office, invitation) ? 1 : 0;
        Answer answer;
        if (auto read = storage::parse_answer(invitation.reading)) {
            answer = std::move(*read);
        }
        const auto [kind, details] = described(answer, language);
        rows.push_back(Fields()
                           .set("position", std::to_string(++position))
                           .set("firm", firm_name(office, invitation.profile_id))
                           .set("answer", kind)
                           .set("details", reader == TableReader::asker ? details : std::string()));
    }
    std::vector<std::string> waiting;
    int asked = 0;
    for (const Invitation& invitation : office.invitations.of_need(need.id)) {
        if (invitation.state == InvitationState::proposed ||
            invitation.state == InvitationState::removed) {
            continue;
        }
        ++asked;
        if (invitation.state == InvitationState::asked) {
            waiting.push_back(firm_name(office, invitation.profile_id));
        }
    }
    fields.set("asked", std::to_string(asked))
        .set("answered", std::to_string(answered))
        .set("has_rows", !rows.empty())
        .set("several_rows", rows.size() > 1)
        .set("rows", std::move(rows))
        .set("waiting", enumerated(waiting, language));
}

void tell_asker(
    Office& office,
    NeedRecord& need,
    const Invitation& invitation,
    const Answer& answer,
    const NewAnswer& news
) {
    if (waits_for_others(office, need) && !news.first && !news.awaited && !news.corrected) {
        // Nobody is woken by a table.
        const TimePoint due =
            unasked_time(office, office.clock.now() + office.settings.needs.bundle_answers);
        office.timers.set_if_absent({TimerKind::bundle, need.id, 0, due});
        if (!news.files.empty()) {
            Fields fields;
            fields.set("number", need.number)
                .set("firm", firm_name(office, invitation.profile_id))
                .set("one", news.files.size() == 1);
            write_to_asker(
                office,
                need,
                "answer_files",
                fields,
                {Purpose::answer, need.id, invitation.id},
                Urgency::awaited,
                files_for(office, need, news.files)
            );
        }
        return;
    }
    if (news.awaited) {
        show_waiting_beside(office, need);
    }
    Fields fields;
    fields.set("number", need.number)
        .set("firm", firm_name(office, invitation.profile_id))
        .set("sender", news.sender)
        .set("text", news.text)
        .set("attachments", names_of(news.files, true))
        .set("telephone", news.telephone)
        .set("told", news.told)
        .set("told_by", news.told_by)
        .set("hidden", !is_open(need) && invitation.exchange != storage::Exchange::both)
        .set("ended", has_ended(need.state) && invitation.state != InvitationState::chosen)
        .set("withdrawn", need.state == NeedState::withdrawn)
        .set("corrected", news.corrected);
    set_parked(need, fields);
    // Who talk on behind an award compare nothing any more, and every word goes as it is.
    if (has_ended(need.state) && !ran_out(need)) {
        fields.set("talk", true);
        tell_of_returned_order(office, need, invitation, news.text, fields);
    } else {
        fields.set("away", is_away(office, invitation));
        set_answer(office, need, answer, fields);
        fields.set("price_gone", matching::describe(news.replaced, need.language))
            .set("wish_nda", news.files_wish == FilesWish::after_nda)
            .set("wish_order", news.files_wish == FilesWish::with_order);
    }
    if (!has_ended(need.state)) {
        set_table(office, need, need.language, fields);
    }
    write_to_asker(
        office,
        need,
        "answer",
        fields,
        {Purpose::answer, need.id, invitation.id},
        Urgency::awaited,
        files_for(office, need, news.files)
    );
    // Beside a change others may still wait to be shown.
    news.corrected ? note_only_one_told(office, need) : note_told(office, need);
}

void note_only_one_told(Office& office, NeedRecord& need) {
    if (untold_answers(office, need).size() == 1) {
        note_told(office, need);
    }
}

namespace {

std::size_t firms_of(const std::vector<UntoldAnswer>& news) {
    std::set<std::int64_t> firms;
    for (const UntoldAnswer& one : news) {
        firms.insert(one.firm.id);
    }
    return firms.size();
}

/// One message, or several of one firm that are shown as one: "👎" and then "6".
bool of_one_firm(const std::vector<UntoldAnswer>& news) {
    return news.size() == 1 || (news.size() <= kMostUntoldShown && firms_of(news) == 1 &&
                                std::ranges::none_of(news, [](const UntoldAnswer& one) {
                                    return one.words.sender.empty();
                                }));
}

std::string words_of(const std::vector<UntoldAnswer>& news) {
    std::vector<std::string> words;
    for (const UntoldAnswer& one : news) {
        if (!trimmed(one.words.text).empty()) {
            words.emplace_back(trimmed(one.words.text));
        }
    }
    return news.size() == 1 ? news.front().words.text : joined(words, "\n");
}

/// Shows the first of these, at most kMostUntoldShown. False where there are none.
bool show_some(
    Office& office, NeedRecord& need, std::vector<UntoldAnswer> news, bool ends = false
) {
    if (news.empty()) {
        return false;
    }
    if (of_one_firm(news)) {
        const auto& [invitation, record] = news.back();
        NewAnswer only;
        only.text = words_of(news);
        only.sender = office.members.speaker(invitation.address).name;
        only.first = true;
        // Words that nobody understands do not undo what was understood before.
        auto answer = storage::parse_answer(news.size() == 1 ? record.reading : invitation.reading);
        tell_asker(office, need, invitation, answer.value_or(Answer{}), only);
        return true;
    }
    news.resize(std::min(news.size(), kMostUntoldShown));
    Fields fields;
    fields.set("number", need.number)
        .set("count", std::to_string(firms_of(news)))
        .set("words", untold_lines(office, need, news))
        .set("ends", ends)
        .set("may_name_all", !is_open(need) && !need.confidential && !has_ended(need.state));
    set_table(office, need, need.language, fields);
    set_parked(need, fields);
    write_to_asker(office, need, "answers", fields, {Purpose::status, need.id});
    note_told_of(office, need, news);
    return true;
}

void show_waiting_beside(Office& office, NeedRecord& need) {
    const auto waiting = [&] {
        auto news = untold_answers(office, need);
        if (!news.empty()) {
            news.pop_back();
        }
        return news;
    };
    while (show_some(office, need, waiting())) {
    }
}

}  // namespace

void show_collected(Office& office, std::int64_t need_id) {
    auto need = office.needs.find(need_id);
    while (need && show_some(office, *need, untold_answers(office, *need))) {
    }
}

void show_before_end(Office& office, NeedRecord& need) {
    while (show_some(office, need, untold_answers(office, need), true)) {
    }
}

}  // namespace clusterlotse::commands
