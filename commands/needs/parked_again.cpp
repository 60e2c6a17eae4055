#include "commands/needs/parked_again.hpp"

#include "commands/asker/asker_corrections.hpp"
#include "commands/asker/asker_desk.hpp"
#include "commands/desk/stance.hpp"
#include "commands/desk/standing.hpp"
#include "commands/endings/expiry.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/recent_needs.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;

/// A longer text tells of something new.
constexpr std::size_t kLongestAgain = 200;

bool same_grade(const Material& one, const Material& other) {
    return one.number && other.number ? *one.number == *other.number : one.group == other.group;
}

bool same_work(const UnderstoodNeed& said, const UnderstoodNeed& need) {
    const bool work = std::ranges::all_of(said.processes, [&](const std::string& process) {
        return std::ranges::find(need.processes, process) != need.processes.end();
    });
    const bool material =
        said.materials.empty() || need.materials.empty() ||
        std::ranges::any_of(said.materials, [&](const Material& one) {
            return std::ranges::any_of(need.materials, [&](const Material& other) {
                return same_grade(one, other);
            });
        });
    const bool size = said.dimensions_mm == Dimensions{} || need.dimensions_mm == Dimensions{} ||
                      said.dimensions_mm == need.dimensions_mm;
    return !said.processes.empty() && work && material && size &&
           (!said.quantity || said.quantity == need.quantity);
}

bool names_again(Office& office, const Request& request, const NeedRecord& need) {
    const std::string& text = request.message.text;
    const UnderstoodNeed said =
        office.engine.understand(text, today_of(office), request.speaker.language);
    return need.state == NeedState::parked && text.size() <= kLongestAgain &&
           stance_of(text, said, today_of(office)) == Stance::need &&
           same_work(said, understand(office, need));
}

}  // namespace

bool ask_whether_parked(Office& office, const Request& request) {
    const Speaker& speaker = request.speaker;
    if (!request.message.attachments.empty() || request.message.text.size() > kLongestAgain) {
        return false;
    }
    auto needs = office.needs.of_asker(speaker.profile_id, speaker.address, kMaxOpen);
    std::erase_if(needs, [&](const NeedRecord& need) {
        return !is_asker(speaker, need) || !names_again(office, request, need);
    });
    if (needs.empty()) {
        return false;
    }
    offer_needs(office, request, request.message.text, std::move(needs));
    return true;
}

bool take_up_again(Office& office, const Request& request, NeedRecord need) {
    if (!names_again(office, request, need)) {
        return false;
    }
    const std::string& text = request.message.text;
    if (words_correct(office, need, text)) {
        complete_need(office, request, need, text);
        need = office.needs.find(need.id).value_or(need);
    }
    return resume_need(office, need);
}

}  // namespace clusterlotse::commands
