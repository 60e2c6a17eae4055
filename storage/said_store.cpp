#include "storage/said_store.hpp"

#include "storage/connection.hpp"

namespace clusterlotse::storage {

void SaidStore::keep(Channel channel, const std::string& message_id, const Said& said) {
    if (message_id.empty()) {
        return;
    }
    Query(
        database_,
        "INSERT INTO said (channel, message_id, need_id, invitation_id, answer_id, addition)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (channel, message_id) DO UPDATE SET"
        " answer_id = CASE WHEN invitation_id IS excluded.invitation_id THEN excluded.answer_id"
        " END, need_id = excluded.need_id, invitation_id = excluded.invitation_id,"
        " addition = excluded.addition",
        name_of(channel),
        message_id,
        said.need_id,
        said.invitation_id,
        said.answer_id,
        said.addition
    )
        .run();
}

std::optional<Said> SaidStore::find(Channel channel, const std::string& message_id) {
    return first_row(
        Query(
            database_,
            "SELECT need_id, invitation_id, answer_id, addition FROM said"
            " WHERE channel = ? AND message_id = ?",
            name_of(channel),
            message_id
        ),
        [](const Query& row) {
            return Said{
                row.integer(0), row.optional_integer(1), row.optional_integer(2), row.text(3)};
        }
    );
}

void SaidStore::forget_additions(std::int64_t need_id) {
    Query(database_, "DELETE FROM said WHERE need_id = ? AND invitation_id IS NULL", need_id).run();
}

}  // namespace clusterlotse::storage
