#include "commands/questions/questions.hpp"

#include "commands/answers/answer_gaps.hpp"
#include "commands/answers/relay.hpp"
#include "commands/asker/asker_corrections.hpp"
#include "commands/asker/rest_words.hpp"
#include "commands/desk/salutation.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/models_kept.hpp"
#include "commands/files/file_releases.hpp"
#include "commands/files/file_words.hpp"
#include "commands/files/files.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/clean_corrections.hpp"
#include "commands/needs/corrections_apart.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/questions/question_fit.hpp"
#include "commands/questions/question_links.hpp"
#include "commands/questions/question_topics.hpp"
#include "commands/questions/question_words.hpp"
#include "commands/waves/distribution.hpp"
#include "commands/wording/pattern_search.hpp"
#include "commands/wording/sentences.hpp"
#include "matching/answers/answer_description.hpp"
#include "matching/needs/description.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

/// "I'll send the STEP tomorrow", "Zeichnung kommt am Montag": when something is sent, not when the
/// parts are wanted.
std::string without_promises(const std::string& text) {
    static const RE2 sends(
        R"((?i)(?:^|[^\pL])(?:(?:ich|wir|i|we|i'll|we'll|i’ll|we’ll|ill)(?:\s+[^\s.!?]+){0,3}\s+)?(?:schick[^\s.!?]*|sende[^\s.!?]*|maile?n?|reichen?|send|upload|forward)\s[^.!?\n]*(?:step|stp|dxf|dwg|pdf|cad|modell?|datei[^\s.!?]*|zeichnung[^\s.!?]*|skizze[^\s.!?]*|unterlagen|drawings?|files?|sketch|es|sie|it|them)(?:[^\pL]|$)|(?:step|stp|dxf|dwg|pdf|cad|modell?|datei[^\s.!?]*|zeichnung[^\s.!?]*|skizze[^\s.!?]*|unterlagen|drawings?|files?|sketch)[\s-]*(?:[^\s.!?]+\s+){0,2}(?:kommt|kommen|folgt|folgen|comes?|follows?|(?:will |'ll )(?:come|follow)|nach)(?:[^\pL]|$))"
    );
    std::string rest;
    for (const std::string_view sentence : sentences_of(text)) {
        if (!says(sentence, sends)) {
            rest += sentence;
        }
    }
    return rest;
}

/// Keeps what was answered, so that firms that are asked later read it too.
void note_in_need(
    Office& office,
    const InboundMessage& message,
    NeedRecord need,
    const std::string& text,
    const std::string& question
) {
    const auto understand_words = [&](const std::string& sentence) {
        return office.engine.understand(sentence, today_of(office), need.language);
    };
    const std::string words(
        trimmed(without_other_days(without_promises(text), question, understand_words))
    );
    const UnderstoodNeed read = office.engine.understand(words, today_of(office), need.language);
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

/// The id of what this firm wrote last.
std::optional<std::int64_t> latest_words_id(Office& office, const Invitation& invitation) {
    const auto records = office.invitations.answers_of(invitation.id);
    const bool any = !records.empty() && records.back().from_supplier;
    return any ? std::optional(records.back().id) : std::nullopt;
}

/// The first question of this firm that waits for the asker, and whether his words to another
/// firm's question answer it.
struct OwnQuestion {
    std::optional<AskedQuestion> open = {};
    bool answered = false;
};

OwnQuestion own_question(
    Office& office,
    const NeedRecord& need,
    const Invitation& firm,
    const std::string& question,
    const std::string& text
) {
    auto questions = questions_of(office, firm);
    std::erase_if(questions, [](const AskedQuestion& one) { return one.answered; });
    const auto understand = [&](const std::string& words) {
        return office.engine.understand(words, today_of(office), need.language);
    };
    const auto met = std::ranges::find_if(questions, [&](const AskedQuestion& one) {
        return answers_both(text, question, one.asked.question, understand);
    });
    if (met != questions.end()) {
        return {std::move(*met), true};
    }
    return questions.empty() ? OwnQuestion{} : OwnQuestion{std::move(questions.front())};
}

}  // namespace

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

void answer_question(
    Office& office,
    const Request& request,
    const Invitation& invitation,
    const AskedQuestion& answered,
    const std::string& text,
    bool tell_next
) {
    auto need = office.needs.find(invitation.need_id);
    if (!need) {
        return;
    }
    note_models(office, *need, text);
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
        const OwnQuestion theirs =
            own ? OwnQuestion{} : own_question(office, *need, one, question, shown);
        if (theirs.open) {
            fields.set(
                theirs.answered ? "yours_too" : "yours_waits",
                first_line(theirs.open->asked.question)
            );
        }
        if (theirs.answered) {
            record_words(office, request, one.id, false, shown, nullptr, theirs.open->id);
        }
        const auto request_row = office.outbox.find_invitation(one.id, Purpose::request);
        const auto thread = request_row ? std::optional(request_row->outbox_id) : std::nullopt;
        write_to(
            office,
            {one.address, one.language, {}},
            "question_answer",
            fields,
            {Purpose::question_answer, need->id, one.id},
            own || theirs.answered ? Urgency::awaited : Urgency::unasked,
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
    set_models_kept(office, *need, text, fields);
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
