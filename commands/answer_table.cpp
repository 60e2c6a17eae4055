#include "commands/answer_table.hpp"

#include "commands/answer_gaps.hpp"
#include "commands/discretion.hpp"
#include "commands/files.hpp"
#include "commands/firm_name.hpp"
#include "commands/letters.hpp"
#include "commands/need_reading.hpp"
#include "commands/rest_words.hpp"
#include "commands/standing.hpp"
#include "commands/words.hpp"
#include "matching/answer_description.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;
using storage::TimerKind;

constexpr std::size_t kMostAnswersShown = 10;

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

/// The answers that the asker has not been told, each with its firm; and the latest one's id.
struct Untold {
    std::vector<std::pair<Invitation, storage::AnswerRecord>> answers;
    std::int64_t latest = 0;
};

Untold untold(Office& office, const NeedRecord& need) {
    Untold untold;
    untold.latest = need.answers_shown;
    for (const Invitation& invitation : office.invitations.answered_of(need.id)) {
        for (auto& answer : office.invitations.answers_of(invitation.id)) {
            if (answer.from_supplier && answer.id > need.answers_shown) {
                untold.latest = std::max(untold.latest, answer.id);
                if (answer.text.empty() && answer.reading.empty()) {
                    continue;  // taken back
                }
                untold.answers.emplace_back(invitation, std::move(answer));
            }
        }
    }
    std::ranges::sort(untold.answers, {}, [](const auto& pair) { return pair.second.id; });
    return untold;
}

}  // namespace

void note_told(Office& office, NeedRecord& need) {
    const std::int64_t latest = untold(office, need).latest;
    if (latest != need.answers_shown) {
        need.answers_shown = latest;
        office.needs.update(need);
    }
}

void set_table(
    Office& office, const NeedRecord& need, Language language, Fields& fields, TableReader reader
) {
    std::vector<Fields> rows;
    int position = 0;
    for (const Invitation& invitation : office.invitations.answered_of(need.id)) {
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
        .set("answered", std::to_string(rows.size()))
        .set("has_rows", !rows.empty())
        .set("several_rows", rows.size() > 1)
        .set("rows", std::move(rows))
        .set("waiting", joined(waiting, ", "));
}

void tell_asker(
    Office& office,
    NeedRecord& need,
    const Invitation& invitation,
    const Answer& answer,
    const NewAnswer& news
) {
    const auto bundle = office.settings.needs.bundle_answers;
    if (bundle.count() > 0 && !news.first && !news.corrected && !has_ended(need.state)) {
        office.timers.set_if_absent({TimerKind::bundle, need.id, 0, office.clock.now() + bundle});
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
    Fields fields;
    fields.set("number", need.number)
        .set("firm", firm_name(office, invitation.profile_id))
        .set("sender", news.sender)
        .set("text", news.text)
        .set("attachments", names_of(news.files, true))
        .set("ended", has_ended(need.state) && invitation.state != InvitationState::chosen)
        .set("withdrawn", need.state == NeedState::withdrawn)
        .set("corrected", news.corrected);
    set_parked(need, fields);
    // Who talk on behind an award compare nothing any more, and every word goes as it is.
    if (has_ended(need.state)) {
        fields.set("talk", true);
    } else {
        set_answer(office, need, answer, fields);
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
    if (untold(office, need).answers.size() == 1) {
        note_told(office, need);
    }
}

void show_collected(Office& office, std::int64_t need_id) {
    auto need = office.needs.find(need_id);
    if (!need) {
        return;
    }
    const Untold news = untold(office, *need);
    if (news.answers.empty()) {
        return;
    }
    if (news.answers.size() == 1) {
        const auto& [invitation, record] = news.answers.front();
        NewAnswer only;
        only.text = record.text;
        only.sender = office.members.speaker(invitation.address).name;
        only.first = true;
        const Answer answer = storage::parse_answer(record.reading).value_or(Answer{});
        tell_asker(office, *need, invitation, answer, only);
        return;
    }
    std::vector<Fields> words;
    for (const auto& [invitation, record] : news.answers) {
        if (words.size() < kMostAnswersShown) {
            Fields said;
            said.set("firm", firm_name(office, invitation.profile_id)).set("text", record.text);
            if (const auto answer = storage::parse_answer(record.reading)) {
                set_gaps(office, *need, *answer, said);
            }
            words.push_back(std::move(said));
        }
    }
    Fields fields;
    fields.set("number", need->number)
        .set("count", std::to_string(news.answers.size()))
        .set("words", std::move(words))
        .set("may_name_all", !is_open(*need) && !need->confidential && !has_ended(need->state));
    set_table(office, *need, need->language, fields);
    set_parked(*need, fields);
    write_to_asker(office, *need, "answers", fields, {Purpose::status, need->id});
    note_told(office, *need);
}

}  // namespace clusterlotse::commands
