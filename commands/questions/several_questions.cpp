#include "commands/questions/several_questions.hpp"

#include "commands/desk/choices.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/questions/question_fit.hpp"
#include "commands/questions/question_links.hpp"
#include "commands/questions/reply_kinds.hpp"

#include <algorithm>
#include <iterator>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;

std::vector<AskedQuestion> still_open(std::vector<AskedQuestion> questions) {
    std::erase_if(questions, [](const AskedQuestion& one) { return one.answered; });
    return questions;
}

/// Keeps the words and asks which question they answer.
void ask_which_question(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const Invitation& invitation,
    const InboundMessage& words,
    const std::vector<AskedQuestion>& open
) {
    const auto profile = office.profiles.find(invitation.profile_id);
    std::vector<Fields> options;
    for (const AskedQuestion& one : open) {
        options.push_back(Fields()
                              .set("position", std::to_string(one.position))
                              .set("question", first_line(one.asked.question)));
    }
    Fields fields;
    fields.set("number", need.number)
        .set("firm", profile ? profile->name : invitation.profile_id)
        .set("words", first_line(words.text))
        .set("options", std::move(options));
    storage::OutboxContext context = question_context(invitation, kSeveralQuestions);
    context.held_id = office.inbox.hold(words, office.clock.now());
    reply_privately(office, request, "question_which_one", fields, context);
}

/// Those of the questions with these numbers; of all, where he says so, only the open ones.
std::vector<AskedQuestion> chosen_of(
    const std::vector<AskedQuestion>& questions, const std::vector<int>& positions
) {
    std::vector<AskedQuestion> chosen;
    const bool all = positions.size() == questions.size() && positions.size() > 1;
    for (const AskedQuestion& one : questions) {
        if (std::ranges::find(positions, one.position) != positions.end() &&
            !(all && one.answered)) {
            chosen.push_back(one);
        }
    }
    return chosen;
}

}  // namespace

std::vector<MeantQuestion> questions_meant(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const Invitation& invitation,
    std::optional<std::int64_t> about,
    const std::optional<InboundMessage>& before
) {
    const auto questions = questions_of(office, invitation);
    const auto count = static_cast<int>(questions.size());
    InboundMessage message = request.message;
    std::vector<MeantQuestion> meant;
    if (before) {
        InboundMessage kept = *before;
        for (const AskedQuestion& one : chosen_of(questions, choices_said(message.text, count))) {
            meant.push_back({one, kept, true, false});
        }
        kept.text += "\n" + message.text;
        std::ranges::move(message.attachments, std::back_inserter(kept.attachments));
        message = std::move(kept);
    }
    if (meant.empty() && count > 1) {
        for (NumberedWords& part : numbered_answers(message.text, count)) {
            InboundMessage said = message;
            said.text = std::move(part.words);
            const auto at = static_cast<std::size_t>(part.position - 1);
            meant.push_back({questions[at], std::move(said), true, false});
        }
    }
    if (!meant.empty()) {
        for (std::size_t i = 1; i < meant.size(); ++i) {
            meant[i].message.attachments.clear();
        }
        meant.back().last = true;
        return meant;
    }
    const bool directly = !before && (!message.answers_to.empty() || !message.reply_token.empty());
    auto open = still_open(questions);
    if (directly || open.size() < 2) {
        AskedQuestion only = !directly && open.size() == 1 ? std::move(open.front())
                                                           : question_of(office, invitation, about);
        meant.push_back({std::move(only), std::move(message), directly});
        return meant;
    }
    std::vector<std::string> asked;
    for (const AskedQuestion& one : open) {
        asked.push_back(one.asked.question);
    }
    const auto understand = [&](const std::string& words) {
        return office.engine.understand(words, today_of(office), need.language);
    };
    const bool waits =
        message.attachments.empty() &&
        reply_kind(message.text, asked.front(), false, understand) == ReplyKind::waits &&
        reply_kind(message.text, asked.back(), false, understand) == ReplyKind::waits;
    const auto fits = question_answered(message.text, asked, understand);
    if (waits || fits) {
        meant.push_back({std::move(open[fits.value_or(0)]), std::move(message)});
        return meant;
    }
    ask_which_question(office, request, need, invitation, message, open);
    return meant;
}

}  // namespace clusterlotse::commands
