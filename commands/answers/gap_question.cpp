#include "commands/answers/gap_question.hpp"

#include "commands/answers/answers.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

bool lacks_something(const ProfileNote& note) {
    return note.kind == ProfileNote::Kind::lacks;
}

bool says_only_a_gap(const Answer& answer) {
    return answer.kind == AnswerKind::unclear &&
           std::ranges::any_of(answer.teaches, lacks_something);
}

}  // namespace

bool ask_about_gap(const Answer& answer, Fields& fields) {
    if (!says_only_a_gap(answer)) {
        return false;
    }
    fields.set("lacking", std::ranges::find_if(answer.teaches, lacks_something)->value);
    return true;
}

bool gap_settled(Office& office, const Request& request, const storage::OutboxReference& row) {
    const auto said = short_word(request.message.text);
    const auto invitation = row.context.purpose == Purpose::read_back && row.context.invitation_id
                                ? office.invitations.find(*row.context.invitation_id)
                                : std::nullopt;
    if (!said || !invitation || !speaks_for(request.speaker, *invitation)) {
        return false;
    }
    const auto records = office.invitations.answers_of(invitation->id);
    const auto answer = records.empty() || !records.back().from_supplier
                            ? std::nullopt
                            : storage::parse_answer(records.back().reading);
    if (!answer || !says_only_a_gap(*answer)) {
        return false;
    }
    const bool german = request.speaker.language == Language::de;
    const std::string yes = german ? "Ja, Interesse" : "Yes, interested";
    const std::string no = german ? "Nein" : "No";
    answer_need(office, request, *invitation, (*said ? yes : no) + ". " + records.back().text);
    return true;
}

}  // namespace clusterlotse::commands
