#include "commands/questions/told_questions.hpp"

#include "commands/answers/own_dates.hpp"
#include "commands/desk/salutation.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/redaction.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/files/file_words.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/questions/asked_questions.hpp"
#include "commands/questions/question_words.hpp"
#include "matching/answers/answer_text.hpp"
#include "matching/needs/description.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;

/// "Ja, Ra 3,2 reicht" can be read without the question, "ja" cannot.
bool stands_alone(Office& office, const NeedRecord& need, const std::string& text) {
    UnderstoodNeed read = office.engine.understand(text, today_of(office), need.language);
    read.kind.clear();
    return !matching::empty(read) || read.quantity || read.deadline || !read.tolerances.empty() ||
           !read.surface.empty() || !read.inspection.empty() || !read.certificates.empty();
}

}  // namespace

std::string words_for_all(const std::string& text, const Answer& asked) {
    return without_salutation(answer_for_all(text, asked));
}

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

std::string question_for_all(
    Office& office, const NeedRecord& need, const Answer& asked, const std::string& profile_id
) {
    std::vector<std::string> shown;
    for (const std::string& line :
         question_lines(without_priced_lines(asked.question, asked.prices))) {
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

std::vector<AnsweredQuestion> answered_questions(Office& office, const NeedRecord& need) {
    std::vector<std::pair<std::int64_t, AnsweredQuestion>> found;
    for (const storage::Invitation& invitation : office.invitations.answered_of(need.id)) {
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

}  // namespace clusterlotse::commands
