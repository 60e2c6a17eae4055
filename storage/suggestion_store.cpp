#include "storage/suggestion_store.hpp"

#include "storage/connection.hpp"

#include <string_view>

namespace clusterlotse::storage {

namespace {

std::string_view code(Audience audience) {
    return audience == Audience::asker ? "asker" : "moderator";
}

}  // namespace

int SuggestionStore::number_of(
    std::int64_t need_id, Audience audience, const std::string& action, const std::string& subject
) {
    int last = 0;
    for (const Suggestion& one : of_need(need_id, audience)) {
        if (one.action == action && one.subject == subject) {
            return one.position;
        }
        last = one.position;
    }
    Query(
        database_,
        "INSERT INTO suggestions (need_id, audience, position, action, subject)"
        " VALUES (?, ?, ?, ?, ?)",
        need_id,
        code(audience),
        last + 1,
        action,
        subject
    )
        .run();
    return last + 1;
}

std::optional<Suggestion> SuggestionStore::find(
    std::int64_t need_id, Audience audience, int position
) {
    Query query(
        database_,
        "SELECT action, subject FROM suggestions"
        " WHERE need_id = ? AND audience = ? AND position = ?",
        need_id,
        code(audience),
        position
    );
    if (!query.step()) {
        return std::nullopt;
    }
    return Suggestion{position, query.text(0), query.text(1)};
}

std::vector<Suggestion> SuggestionStore::of_need(std::int64_t need_id, Audience audience) {
    Query query(
        database_,
        "SELECT position, action, subject FROM suggestions"
        " WHERE need_id = ? AND audience = ? ORDER BY position",
        need_id,
        code(audience)
    );
    std::vector<Suggestion> suggestions;
    while (query.step()) {
        suggestions.push_back({static_cast<int>(query.integer(0)), query.text(1), query.text(2)});
    }
    return suggestions;
}

}  // namespace clusterlotse::storage
