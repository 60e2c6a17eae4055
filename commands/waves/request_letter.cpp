#include "commands/waves/request_letter.hpp"

#include "commands/answers/answer_period.hpp"
#include "commands/desk/enumerated.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/own_place.hpp"
#include "commands/files/files.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/questions/questions.hpp"
#include "commands/waves/measured_again.hpp"
#include "commands/wording/written_language.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace clusterlotse::commands {

namespace {

using matching::Fact;

/// A moderator wrote its text anew.
bool was_reworded(Office& office, const storage::NeedRecord& need) {
    return std::ranges::any_of(office.overrides.of_need(need.id), [](const auto& decision) {
        return decision.action == "edited";
    });
}

/// The steps for which this firm is asked; empty where it does all of them, or there is only one.
std::string own_steps(
    const Office& office,
    const UnderstoodNeed& understood,
    const Candidate& candidate,
    Language language
) {
    const auto& covers = candidate.match.covers;
    const bool some = std::ranges::any_of(understood.processes, [&](const std::string& process) {
        return std::ranges::find(covers, process) == covers.end();
    });
    std::vector<std::string> names;
    for (const std::string& process : some ? covers : std::vector<std::string>{}) {
        names.push_back(office.vocabulary.process_name(process, language));
    }
    return enumerated(names, language);
}

}  // namespace

Fields request_fields(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const storage::Invitation& invitation
) {
    // A request that was put off counts from the day on which it goes out.
    const TimePoint asked = std::max(office.clock.now(), invitation.created_at);
    const Date day = local_date(asked, office.settings.cluster.timezone);
    Fields fields;
    fields.set("number", need.number)
        .set("text", text_for_suppliers(office, need, invitation.language))
        .set("asker", is_open(need) ? office.members.speaker(need.asker).firm : std::string())
        .set(
            "understood",
            joined(
                tellable(
                    office,
                    need,
                    matching::describe(understood, office.vocabulary, invitation.language)
                ),
                " · "
            )
        )
        .set("reasons", joined(invitation.reasons, " · "))
        .set("answer_by", shown_date(answer_by(need, understood, day), invitation.language))
        .set("moderator_helps", !office.members.moderators().empty())
        .set("mail", invitation.address.channel == Channel::email);
    const auto written = written_language(need.text);
    fields.set("foreign", written.value_or(invitation.language) != invitation.language)
        .set("reworded", was_reworded(office, need));
    std::vector<Fields> answered;
    for (const AnsweredQuestion& one : answered_questions(office, need)) {
        answered.push_back(Fields().set("question", one.question).set("answer", one.answer));
    }
    fields.set("has_answered", !answered.empty()).set("answered", std::move(answered));
    auto files = office.files.of_need(need.id);
    std::erase_if(files, [](const storage::FileRecord& file) {
        return file.stage == storage::FileStage::held;
    });
    fields.set("has_files", !files.empty())
        .set("one_file", files.size() == 1)
        .set(
            "stage_" + std::string(code(std::min(stage_of(need), storage::FileStage::with_order))),
            !files.empty()
        );
    return fields;
}

std::vector<std::string> reasons_told(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const Candidate& candidate,
    Language language
) {
    const bool secret = place_is_secret(office, need, understood);
    return tellable(
        office, need, facts_told(candidate.match, Fact::Verdict::fits, language, secret)
    );
}

Fields whole_request(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const storage::Invitation& invitation,
    const Candidate& candidate
) {
    const bool secret = place_is_secret(office, need, understood);
    const auto facts = [&](Fact::Verdict verdict) {
        return joined(facts_told(candidate.match, verdict, invitation.language, secret), ", ");
    };
    Fields fields = request_fields(office, need, understood, invitation);
    fields.set("own_steps", own_steps(office, understood, candidate, invitation.language))
        .set("contradicts", facts(Fact::Verdict::contradicts))
        .set("recommended", candidate.match.facts.empty())
        .set("ambassador", candidate.ambassador)
        .set("unknown", facts(Fact::Verdict::unknown));
    return fields;
}

bool rewrite_request(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    storage::Invitation invitation,
    std::int64_t outbox_id
) {
    if (!office.outbox.is_on_its_way(invitation.id, storage::Purpose::request)) {
        return false;
    }
    const Candidate firm = measured_again(office, need, understood, invitation);
    if (!firm.match.facts.empty()) {
        invitation.reasons = reasons_told(office, need, understood, firm, invitation.language);
    }
    Fields fields = whole_request(office, need, understood, invitation, firm);
    // Whom the bot found itself was not recommended, though nothing of the new text fits.
    fields.set("recommended", firm.match.facts.empty() && invitation.reasons.empty());
    if (!rewrite_waiting(
            office, outbox_id, {invitation.address, invitation.language, {}}, "request", fields
        )) {
        return false;
    }
    office.invitations.update(invitation);
    return true;
}

}  // namespace clusterlotse::commands
