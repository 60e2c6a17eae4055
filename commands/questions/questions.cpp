#include "commands/questions/questions.hpp"

#include "commands/answers/answer_gaps.hpp"
#include "commands/answers/own_dates.hpp"
#include "commands/answers/relay.hpp"
#include "commands/asker/asker_corrections.hpp"
#include "commands/asker/rest_words.hpp"
#include "commands/desk/salutation.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/redaction.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/files/file_words.hpp"
#include "commands/files/files.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/clean_corrections.hpp"
#include "commands/needs/corrections_apart.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/questions/question_links.hpp"
#include "commands/questions/question_words.hpp"
#include "commands/waves/distribution.hpp"
#include "matching/answers/answer_description.hpp"
#include "matching/answers/answer_text.hpp"
#include "matching/needs/description.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

std::vector<std::string> filled_lines(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        if (end > begin) {
            lines.push_back(text.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return lines;
}

/// "Passt der Preis?": for the asker alone, who answers it to this firm alone.
bool is_about_offer(const std::string& question, const Answer& answer) {
    const bool offered = !answer.prices.empty() || answer.kind == AnswerKind::offer ||
                         answer.available_from || answer.delivery || answer.lead_time_days;
    return (offered || may_tell_price(question)) && asks_about_offer(question);
}

/// "Ja, Ra 3,2 reicht" can be read without the question, "ja" cannot.
bool stands_alone(Office& office, const NeedRecord& need, const std::string& text) {
    UnderstoodNeed read = office.engine.understand(text, today_of(office), need.language);
    read.kind.clear();
    return !matching::empty(read) || read.quantity || read.deadline || !read.tolerances.empty() ||
           !read.surface.empty() || !read.inspection.empty() || !read.certificates.empty();
}

/// Keeps what was answered, so that firms that are asked later read it too.
void note_in_need(
    Office& office,
    const InboundMessage& message,
    NeedRecord need,
    const std::string& text,
    const std::string& question
) {
    const UnderstoodNeed read = office.engine.understand(text, today_of(office), need.language);
    const std::string words(trimmed(text));
    const bool corrects =
        !is_figure_asked_for(words, question) && words_correct(office, need, words);
    if (matching::empty(read) && !read.deadline && !read.quantity && !corrects &&
        !stage_said(words)) {
        return;
    }
    need.amendments.push_back(corrects ? in_clean_words(office, need, words) : words);
    need.updated_at = office.clock.now();
    note_understood(need, understand(office, need));
    office.needs.update(need);
    office.said.keep(
        message.channel,
        message.message_id,
        {.need_id = need.id, .addition = need.amendments.back()}
    );
}

/// "Hallo Frau Weber, ..." would tell everybody else who asked.
std::string words_for_all(const std::string& text, const Answer& asked) {
    return without_salutation(answer_for_all(text, asked));
}

/// What every firm may read of the asker's answer to a question of `profile_id`; empty where it is
/// for that firm alone.
std::string answer_told_to_all(
    Office& office,
    const NeedRecord& need,
    const Answer& asked,
    const std::string& profile_id,
    const std::string& text
) {
    std::string shown = without_names(
        office, words_for_suppliers(office, need, words_for_all(text, asked)), profile_id
    );
    const bool hidden =
        !asked.question.empty() && question_for_all(office, need, asked, profile_id).empty();
    const bool says_price = !matching::read_answer(shown, today_of(office)).prices.empty();
    if (says_price || trimmed(shown).empty() || (hidden && !stands_alone(office, need, shown))) {
        return {};
    }
    return shown;
}

/// The id of what this firm wrote last.
std::optional<std::int64_t> latest_words_id(Office& office, const Invitation& invitation) {
    const auto records = office.invitations.answers_of(invitation.id);
    const bool any = !records.empty() && records.back().from_supplier;
    return any ? std::optional(records.back().id) : std::nullopt;
}

}  // namespace

bool asks_the_asker(const Answer& answer) {
    switch (answer.kind) {
        case AnswerKind::question:
        case AnswerKind::interest:
        case AnswerKind::needs_time:
        case AnswerKind::offer:
        case AnswerKind::partial:
            return std::ranges::any_of(filled_lines(answer.question), [&](const std::string& line) {
                return !is_about_offer(line, answer);
            });
        case AnswerKind::decline:
        case AnswerKind::withdrawn:
        case AnswerKind::unclear:
            return false;
    }
    return false;
}

std::vector<AskedQuestion> questions_of(Office& office, const Invitation& invitation) {
    std::vector<AskedQuestion> questions;
    for (const auto& record : office.invitations.answers_of(invitation.id)) {
        if (!record.from_supplier) {
            // Words that answer no single question are the answer to all before them.
            for (AskedQuestion& one : questions) {
                one.answered = one.answered || !record.question_id || one.id == record.question_id;
            }
            continue;
        }
        auto answer = storage::parse_answer(record.reading);
        if (answer && asks_the_asker(*answer)) {
            const int position = static_cast<int>(questions.size()) + 1;
            questions.push_back({record.id, std::move(*answer), position});
        }
    }
    return questions;
}

AskedQuestion question_of(
    Office& office, const Invitation& invitation, std::optional<std::int64_t> id
) {
    auto questions = questions_of(office, invitation);
    const auto found = std::ranges::find(questions, id, &AskedQuestion::id);
    if (id && found != questions.end()) {
        return std::move(*found);
    }
    const auto records = office.invitations.answers_of(invitation.id);
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
        auto answer = record->from_supplier ? storage::parse_answer(record->reading) : std::nullopt;
        if (answer && !answer->question.empty()) {
            const auto last =
                std::ranges::find(questions, std::optional(record->id), &AskedQuestion::id);
            return last != questions.end() ? std::move(*last)
                                           : AskedQuestion{record->id, std::move(*answer)};
        }
    }
    return {.asked = storage::parse_answer(invitation.reading).value_or(Answer{})};
}

bool was_answered(Office& office, const Invitation& invitation) {
    const auto questions = questions_of(office, invitation);
    const auto words = office.invitations.answers_of(invitation.id);
    return questions.empty() ? !words.empty() && !words.back().from_supplier
                             : std::ranges::all_of(questions, &AskedQuestion::answered);
}

std::string question_for_all(
    Office& office, const NeedRecord& need, const Answer& asked, const std::string& profile_id
) {
    std::vector<std::string> shown;
    for (const std::string& line :
         filled_lines(without_priced_lines(asked.question, asked.prices))) {
        if (is_about_offer(line, asked) || tells_of_signed_nda(line)) {
            continue;
        }
        // He may have guessed who asks: "Sind Sie die Pumpenbau Alsenz?"
        const std::string words = without_names(
            office, words_for_suppliers(office, need, without_own_dates(line)), profile_id
        );
        const bool left_out = words.find(kLeftOut) != std::string::npos;
        if (!trimmed(words).empty() && (!left_out || says_work(office.engine, words))) {
            shown.push_back(words);
        }
    }
    return joined(shown, "\n");
}

void pass_question(
    Office& office,
    NeedRecord& need,
    const Invitation& invitation,
    const Answer& answer,
    const NewAnswer& news
) {
    const auto profile = office.profiles.find(invitation.profile_id);
    Fields fields;
    fields.set("number", need.number)
        .set("firm", profile ? profile->name : invitation.profile_id)
        .set("sender", news.sender)
        .set("text", news.text)
        .set("interested", answer.kind == AnswerKind::interest)
        .set("priced", !answer.prices.empty() || may_tell_price(answer.question))
        .set(
            "for_nobody_else", question_for_all(office, need, answer, invitation.profile_id).empty()
        )
        .set("attachments", names_of(news.files, true));
    const bool says_more =
        answer.kind != AnswerKind::question && answer.kind != AnswerKind::interest;
    if (says_more) {
        fields.set("read_as", matching::describe(answer, need.language));
    }
    set_gaps(office, need, answer, fields);
    set_parked(need, fields);
    write_to_asker(
        office,
        need,
        "question",
        fields,
        question_context(invitation, latest_words_id(office, invitation)),
        Urgency::awaited,
        files_for(office, need, news.files)
    );
    note_only_one_told(office, need);
}

std::vector<AnsweredQuestion> answered_questions(Office& office, const NeedRecord& need) {
    std::vector<std::pair<std::int64_t, AnsweredQuestion>> found;
    for (const Invitation& invitation : office.invitations.answered_of(need.id)) {
        for (const auto& record : office.invitations.answers_of(invitation.id)) {
            if (record.from_supplier) {
                continue;
            }
            const Answer asked = question_of(office, invitation, record.question_id).asked;
            const std::string noted(trimmed(
                without_names(office, words_for_all(record.text, asked), invitation.profile_id)
            ));
            if (asked.question.empty() ||
                std::ranges::find(need.amendments, noted) != need.amendments.end()) {
                continue;
            }
            std::string shown =
                answer_told_to_all(office, need, asked, invitation.profile_id, record.text);
            if (!shown.empty()) {
                found.push_back(
                    {record.id,
                     {question_for_all(office, need, asked, invitation.profile_id),
                      std::move(shown)}}
                );
            }
        }
    }
    std::ranges::sort(found, {}, [](const auto& one) { return one.first; });
    std::vector<AnsweredQuestion> answered;
    for (auto& [id, one] : found) {
        answered.push_back(std::move(one));
    }
    return answered;
}

void answer_question(
    Office& office,
    const Request& request,
    const Invitation& invitation,
    const AskedQuestion& answered,
    const std::string& text,
    bool tell_next
) {
    const auto need = office.needs.find(invitation.need_id);
    if (!need) {
        return;
    }
    const Answer& asked = answered.asked;
    const std::string question = question_for_all(office, *need, asked, invitation.profile_id);
    const std::string for_all = words_for_all(text, asked);
    const std::string shown = answer_told_to_all(office, *need, asked, invitation.profile_id, text);
    const bool has_files = !request.message.attachments.empty();
    const bool only_files = has_files && trimmed(text).empty();
    if (has_ended(need->state) || (shown.empty() && !only_files)) {
        follow_up(office, request, invitation, text, answered.id);
        return;
    }
    record_words(office, request, invitation.id, false, text, nullptr, answered.id);
    const KeptFiles files = keep_files(office, request.message, *need);
    const bool partly = for_all.size() + 1 < without_salutation(trimmed(text)).size();
    int told = 0;
    for (const Invitation& one : office.invitations.of_need(need->id)) {
        if (!is_open(one.state) || one.state == InvitationState::declined) {
            continue;
        }
        const bool own = one.id == invitation.id;
        Fields fields;
        fields.set("number", need->number)
            .set("work", headline_for_suppliers(office, *need))
            .set("question", own ? asked.question : question)
            .set("text", own ? words_for_suppliers(office, *need, text, one.profile_id) : shown)
            .set("own", own);
        const auto request_row = office.outbox.find_invitation(one.id, Purpose::request);
        const auto thread = request_row ? std::optional(request_row->outbox_id) : std::nullopt;
        write_to(
            office,
            {one.address, one.language, {}},
            "question_answer",
            fields,
            {Purpose::question_answer, need->id, one.id},
            own ? Urgency::awaited : Urgency::unasked,
            thread
        );
        ++told;
    }
    note_in_need(
        office,
        request.message,
        *need,
        without_names(office, for_all, invitation.profile_id),
        asked.question
    );
    wait_after_answered_question(office, *need);
    Fields fields;
    fields.set("number", need->number).set("count", std::to_string(told)).set("one", told == 1);
    if (partly && told > 1) {
        const auto profile = office.profiles.find(invitation.profile_id);
        fields.set("partly", profile ? profile->name : invitation.profile_id);
    }
    storage::OutboxContext context{Purpose::acknowledgement, need->id};
    const auto questions = questions_of(office, invitation);
    const auto next = std::ranges::find(questions, false, &AskedQuestion::answered);
    if (tell_next && next != questions.end()) {
        // What he writes now goes on with what is still open.
        fields.set("next", first_line(next->asked.question));
        context = question_context(invitation, next->id);
    }
    reply_privately(office, request, "question_answered", fields, context);
    tell_kept(office, request, *need, files, std::nullopt, true);
    release_files(office, *need);
}

}  // namespace clusterlotse::commands
