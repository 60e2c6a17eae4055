#include "commands/needs/subject_words.hpp"

#include "commands/desk/words.hpp"

#include <algorithm>
#include <iterator>

namespace clusterlotse::commands {

void leave_subject_out(
    const Office& office, const storage::NeedRecord& need, Date written, UnderstoodNeed& understood
) {
    const std::string subject(trimmed(need.subject));
    if (need.place != Place::mail || subject.empty() || understood.materials.size() < 2 ||
        need.text.size() <= subject.size() || !need.text.starts_with(subject + "\n")) {
        return;
    }
    UnderstoodNeed body =
        office.engine.understand(need.text.substr(subject.size()), written, need.language);
    if (body.materials.empty() || body.materials == understood.materials) {
        return;
    }
    understood.materials = std::move(body.materials);
    std::erase_if(understood.wording, [](const Wording& one) { return one.field == "materials"; });
    std::ranges::copy_if(
        body.wording,
        std::back_inserter(understood.wording),
        [](const Wording& one) { return one.field == "materials"; }
    );
}

}  // namespace clusterlotse::commands
