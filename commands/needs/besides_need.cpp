#include "commands/needs/besides_need.hpp"

#include "commands/asker/asker_corrections.hpp"
#include "commands/asker/asker_desk.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/needs.hpp"
#include "commands/needs/other_work.hpp"
#include "commands/needs/recent_needs.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// A longer text stands for itself.
constexpr std::size_t kLongestBesides = 240;

OtherWork work_besides(Office& office, const Request& request, const storage::NeedRecord& need) {
    const std::string& text = request.message.text;
    if (request.message.kind != InboundKind::text || words_correct(office, need, text)) {
        return OtherWork::no;
    }
    const UnderstoodNeed understood =
        office.engine.understand(text, today_of(office), request.speaker.language);
    return other_work(text, understood, whole_text(need), understand(office, need));
}

}  // namespace

bool papers_told(Office& office, const Request& request) {
    if (!tells_of_papers(request.message.text) || !request.message.attachments.empty()) {
        return false;
    }
    auto needs = recent_needs(office, request.speaker);
    if (needs.size() == 1) {
        complete_need(office, request, needs.front(), request.message.text);
        return true;
    }
    if (needs.empty()) {
        return false;
    }
    offer_needs(office, request, request.message.text, std::move(needs));
    return true;
}

bool surely_other_work(Office& office, const Request& request, const storage::NeedRecord& need) {
    // "Wer kann bei Ihnen die Bohrungen schleifen?" asks that very firm.
    static const RE2 to_reader(
        R"((?i)(?:^|[^\pL])(?:ihnen|euch|dir|ihr(?:e[nrms]?)?|eure?[nrms]?|dein(?:e[nrms]?)?|(?:können|koennen|könnten|koennten|haben|machen) sie|(?:könnt|habt|macht) ihr|you|your)(?:[^\pL]|$))"
    );
    return !RE2::PartialMatch(request.message.text, to_reader) &&
           work_besides(office, request, need) == OtherWork::surely;
}

bool other_work_sought(Office& office, const Request& request, const storage::NeedRecord& need) {
    const std::string& text = request.message.text;
    switch (work_besides(office, request, need)) {
        case OtherWork::surely:
            post_need(office, request, text);
            return true;
        case OtherWork::may_be:
            if (has_ended(need.state) || text.size() > kLongestBesides) {
                return false;
            }
            offer_needs(office, request, text, {need});
            return true;
        case OtherWork::no:
            break;
    }
    return false;
}

}  // namespace clusterlotse::commands
