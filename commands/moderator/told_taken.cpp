#include "commands/moderator/told_taken.hpp"

#include "commands/answers/answer_changes.hpp"
#include "commands/answers/answer_reading.hpp"
#include "commands/answers/answers.hpp"
#include "commands/answers/price_doubts.hpp"
#include "commands/answers/unclear_answers.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/discretion/near_names.hpp"
#include "commands/files/files.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/moderator/moderator_words.hpp"
#include "matching/answers/answer_description.hpp"

#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

namespace {

using storage::AnswerRecord;
using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

/// "Idarwald ist teurer, die nehmen 50 €": another member is spoken of as well.
bool names_another(Office& office, const std::string& words, const std::string& profile_id) {
    static const RE2 name(R"((?:^|[^\pL])(\p{Lu}\pL{4,}))");
    re2::StringPiece rest(words);
    std::string one;
    while (RE2::FindAndConsume(&rest, name, &one)) {
        const auto named = members_named(office, one);
        if (named.size() == 1 && named.front().id != profile_id) {
            return true;
        }
    }
    return false;
}

Answer read_told(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const Invitation& invitation,
    const ToldAnswer& told
) {
    Answer answer;
    answer.kind = AnswerKind::question;
    answer.sure = true;
    if (!told.words.empty()) {
        answer = read_answer_to(
            office,
            need,
            told.words,
            request.speaker.language,
            &invitation,
            last_asker_words(office, invitation)
        );
    }
    answer.question = told.question.empty() ? answer.question : told.question;
    return answer;
}

/// As the asker reads it.
std::string whole_words(const ToldAnswer& told) {
    const bool both = !told.words.empty() && !told.question.empty();
    return told.words + (both ? ". " : "") + told.question;
}

/// "Idarwald ist teurer, die nehmen 50 €", "für 44": whose figure it is, or what it is, is not for
/// the bot to guess.
bool is_doubtful(
    Office& office, const std::string& words, const Answer& answer, const std::string& profile_id
) {
    static const RE2 any_figure(R"(\d)");
    const bool figure_unread = RE2::PartialMatch(words, any_figure) && answer.prices.empty() &&
                               answer.kind == AnswerKind::interest && !answer.available_from &&
                               !answer.delivery && !answer.lead_time_days;
    return answer.kind == AnswerKind::unclear || figure_unread ||
           names_another(office, words, profile_id);
}

Fields fields_of(Office& office, const NeedRecord& need, const Invitation& invitation) {
    return Fields()
        .set("number", need.number)
        .set("firm", firm_name(office, invitation.profile_id));
}

/// His message may be edited: it stands for what was noted last.
void keep_as_said(
    Office& office, const Request& request, const NeedRecord& need, const Invitation& invitation
) {
    const auto records = what_firm_wrote(office, invitation);
    if (!records.empty() && records.back().sender == request.message.sender) {
        office.said.keep(
            request.message.channel,
            request.message.message_id,
            {need.id, invitation.id, records.back().id}
        );
    }
}

bool settle_told(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const Invitation& invitation,
    const Answer& answer,
    const std::string& words,
    bool corrected
) {
    KeptFiles files;
    const auto keep = [&] {
        files = keep_files(office, request.message, need, invitation.id);
        return files.kept;
    };
    ToldWords told{words, request.speaker.name};
    if (!request.message.attachments.empty()) {
        told.keep_files = keep;
    }
    Fields fields = fields_of(office, need, invitation);
    const std::string& by = request.message.sender;
    if (!settle_answer(office, invitation, answer, by, corrected, told)) {
        reply_privately(office, request, "unclear_too_late", fields);
        return false;
    }
    keep_as_said(office, request, need, invitation);
    read_back_settled(office, need, invitation, answer, "answer_told_firm");
    log_settled_answer(
        office, request, need, answer.kind, invitation.profile_id, first_line(request.message.text)
    );
    fields.set("read_as", matching::describe(answer, request.speaker.language))
        .set("attachments", names_of(files.kept, true))
        .set("several_files", files.kept.size() > 1);
    reply_privately(
        office, request, "answer_told", fields, {Purpose::unclear_answer, need.id, invitation.id}
    );
    tell_kept(office, request, need, files, std::nullopt);
    return true;
}

}  // namespace

bool take_told(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const Invitation& invitation,
    const ToldAnswer& told
) {
    const Answer answer = read_told(office, request, need, invitation, told);
    if (!is_doubtful(office, told.words, answer, invitation.profile_id)) {
        settle_told(office, request, need, invitation, answer, whole_words(told), false);
        return true;
    }
    if (answer.kind == AnswerKind::unclear && !read_moderator(told.words).nothing()) {
        return false;
    }
    reply_privately(
        office,
        request,
        "unclear_which",
        fields_of(office, need, invitation),
        {Purpose::unclear_answer, need.id, invitation.id}
    );
    return true;
}

bool take_told_anew(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    Invitation invitation,
    const AnswerRecord& before,
    const ToldAnswer& told
) {
    const Answer answer = read_told(office, request, need, invitation, told);
    if (is_doubtful(office, told.words, answer, invitation.profile_id)) {
        return false;
    }
    if (whole_words(told) == before.text) {
        return true;
    }
    const auto records = what_firm_wrote(office, invitation);
    const bool corrects = was_told(need, before);
    if (records.back().id == before.id) {
        set_back(office, invitation, said_before(records, before.id));
    }
    office.invitations.forget_answer(before.id);
    settle_told(office, request, need, invitation, answer, whole_words(told), corrects);
    return true;
}

void take_told_back(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    Invitation invitation,
    const AnswerRecord& told
) {
    const auto records = what_firm_wrote(office, invitation);
    const bool latest = records.back().id == told.id;
    const auto before = said_before(records, told.id);
    const bool corrects = was_told(need, told);
    office.invitations.forget_answer(told.id);
    Fields fields = fields_of(office, need, invitation);
    if (latest) {
        Answer now = before.value_or(Answer{});
        if (!before) {
            now.kind = AnswerKind::withdrawn;
            now.sure = true;
        }
        invitation.reason.clear();
        (void)settle_answer(office, invitation, now, request.message.sender, corrects);
        const auto asked = office.invitations.find(invitation.id).value_or(invitation);
        read_back_settled(office, need, asked, now, "answer_told_firm");
        log_settled_answer(office, request, need, now.kind, invitation.profile_id, "");
        fields.set("read_as", matching::describe(now, request.speaker.language));
    }
    write_to(
        office,
        {request.speaker.address, request.speaker.language, {}},
        latest ? "answer_told" : "words_with_firm",
        fields,
        {Purpose::unclear_answer, need.id, invitation.id},
        Urgency::awaited
    );
}

}  // namespace clusterlotse::commands
