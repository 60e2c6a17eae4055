#include "commands/asker/rest_words.hpp"

#include "commands/desk/words.hpp"

namespace clusterlotse::commands {

namespace {

void set_rest(
    const storage::NeedRecord& need, Language reader, const std::string& name, Fields& fields
) {
    if (need.state != NeedState::parked) {
        return;
    }
    fields.set(name, true);
    if (need.parked_until) {
        fields.set(name + "_until", shown_date(*need.parked_until, reader));
    }
}

}  // namespace

void set_parked(const storage::NeedRecord& need, Fields& fields) {
    set_rest(need, need.language, "parked", fields);
}

void set_resting(const storage::NeedRecord& need, Language reader, Fields& fields) {
    set_rest(need, reader, "resting", fields);
}

}  // namespace clusterlotse::commands
