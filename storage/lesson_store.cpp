#include "storage/lesson_store.hpp"

#include "storage/connection.hpp"

namespace clusterlotse::storage {

namespace {

std::vector<Lesson> lessons_in(Query& query) {
    std::vector<Lesson> lessons;
    while (query.step()) {
        std::optional<bool> accepted;
        if (const auto said = query.optional_integer(5)) {
            accepted = *said != 0;
        }
        lessons.push_back(
            {query.integer(0),
             query.integer(1),
             query.text(2),
             query.text(3),
             query.time(4),
             accepted}
        );
    }
    return lessons;
}

}  // namespace

void LessonStore::offer(Lesson& lesson) {
    Query(
        database_,
        "INSERT INTO lessons (invitation_id, profile_id, note, offered_at) VALUES (?, ?, ?, ?)",
        lesson.invitation_id,
        lesson.profile_id,
        lesson.note,
        lesson.offered_at
    )
        .run();
    lesson.id = last_id(database_);
}

std::vector<Lesson> LessonStore::of_profile(const std::string& profile_id) {
    Query query(
        database_,
        "SELECT id, invitation_id, profile_id, note, offered_at, accepted FROM lessons"
        " WHERE profile_id = ? ORDER BY id DESC LIMIT ?",
        profile_id,
        kMostRemembered
    );
    return lessons_in(query);
}

std::vector<Lesson> LessonStore::open_of(std::int64_t invitation_id) {
    Query query(
        database_,
        "SELECT id, invitation_id, profile_id, note, offered_at, accepted FROM lessons"
        " WHERE invitation_id = ? AND accepted IS NULL ORDER BY id",
        invitation_id
    );
    return lessons_in(query);
}

void LessonStore::decide(std::int64_t id, bool accepted) {
    Query(database_, "UPDATE lessons SET accepted = ? WHERE id = ?", accepted, id).run();
}

}  // namespace clusterlotse::storage
