#include "commands/nobody_found.hpp"

#include "commands/letters.hpp"
#include "commands/need_reading.hpp"
#include "commands/words.hpp"
#include "matching/description.hpp"

namespace clusterlotse::commands {

using storage::Purpose;

void tell_moderators_nobody(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
) {
    Fields fields;
    fields.set("number", need.number)
        .set("text", whole_text(need))
        .set("firm", office.members.speaker(need.asker).firm)
        .set(
            "understood",
            joined(matching::describe(understood, office.vocabulary, Language::de), " · ")
        );
    tell_moderators(office, "moderator_no_match", fields, {Purpose::nobody_found, need.id});
}

void tell_nobody_left(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
) {
    Fields fields;
    fields.set("number", need.number).set("moderator_told", !office.members.moderators().empty());
    write_to_asker(office, need, "nobody_left", fields, {Purpose::acknowledgement, need.id});
    tell_moderators_nobody(office, need, understood);
}

}  // namespace clusterlotse::commands
